"""The sample is the same for the same seed, and what is no fault is written down with its reason."""

from mutants import GROUPS, sample

from mutation import no_faults


def test_a_seed_gives_the_same_mutants_each_time_and_another_seed_others():
    first, again, other = ([each.name for each in sample(seed, 5, ["walks"])] for seed in (23, 23, 24))

    assert first == again
    assert first != other
    assert len(set(first)) == 5


def test_every_group_has_code():
    assert all(sample(23, 1, [group]) for group in ("quantities", "walks", "choice"))
    assert len(GROUPS) == 12


def test_a_mutant_changes_one_module_and_no_word_of_a_message():
    for mutant in sample(23, 20, ["walks"]):
        assert mutant.code != mutant.module.code
        assert " " not in mutant.before.strip('"') or not mutant.before.startswith('"')


def test_each_survivor_that_is_no_fault_has_a_reason():
    assert all(reason for reason in no_faults().values())
