"""The fuzzer for half a minute, as CI runs it: no traceback, no hang, and at least half of its inputs are drafted."""

import fuzz


def test_half_a_minute_of_damage_is_found_and_never_a_traceback():
    tally = fuzz.fuzz(seed=20201201, seconds=30)

    assert tally.crashes == []
    assert tally.drafted > tally.tried / 2
