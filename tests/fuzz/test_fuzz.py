"""The fuzzer for five seconds (CI runs its command for longer): no traceback, no hang, and half of its inputs are drafted."""

import fuzz


def test_five_seconds_of_damage_are_found_and_never_a_traceback():
    tally = fuzz.fuzz(seed=20201201, seconds=5)

    assert tally.crashes == []
    assert tally.drafted > tally.tried / 2
