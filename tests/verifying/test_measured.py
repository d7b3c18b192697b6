"""The misses and false alarms of `verify`, held so that no change makes them more; tests/bench/ has the whole."""

import re
from collections import Counter
from functools import cache
from pathlib import Path

import mutations
import paraphrases
import pytest
from mutating.texts import set_aside, texts, workspaces

from relgen.values.calendar import YearMonth

SAID = Path(__file__).parent / "said"
QUICK = (YearMonth(2020, 2), YearMonth(2020, 11))
PARAPHRASES = {  # found at the wrong words, left open there, true ones flagged, wrong ones proven
    ("tuning", "en"): (34, 2, 0, 0),
    ("tuning", "ko"): (36, 0, 0, 0),
    ("held-out", "en"): (35, 1, 0, 0),
    ("held-out", "ko"): (35, 1, 0, 0),
    ("second.held-out", "en"): (23, 4, 0, 0),
    ("second.held-out", "ko"): (24, 1, 0, 1),
    ("third.tuning", "en"): (90, 7, 0, 0),
    ("third.tuning", "ko"): (95, 3, 0, 0),
    ("third.held-out", "en"): (45, 5, 0, 0),
    ("third.held-out", "ko"): (48, 2, 0, 0),
    ("fifth.tuning", "en"): (92, 8, 0, 0),
    ("fifth.tuning", "ko"): (94, 2, 0, 1),
    ("fourth.held-out", "en"): (45, 3, 0, 0),
    ("fourth.held-out", "ko"): (45, 1, 1, 1),
    ("sixth.held-out", "en"): (31, 7, 6, 2),
    ("sixth.held-out", "ko"): (29, 8, 7, 1),
    ("seventh.held-out", "en"): (15, 2, 4, 1),
    ("seventh.held-out", "ko"): (19, 2, 4, 0),
    ("eighth.tuning", "en"): (44, 2, 0, 0),
    ("eighth.tuning", "ko"): (42, 2, 0, 0),
}


@cache
def mutated() -> mutations.Score:
    score = mutations.Score()
    for text in texts(workspaces(), set(QUICK)):
        score.add(text, most=1)
    return score


def came(half: str, language: str) -> Counter[str]:
    """What became of the sentences of a set, as `test_paraphrases.py` holds it."""
    said = (SAID / f"{half}.{language}.txt").read_text(encoding="utf-8")
    return Counter(re.findall(r"^\S+ (?:true|false|unknown): (\w+)$", said, re.MULTILINE))


def test_the_quick_months_may_be_looked_at():
    assert not set(QUICK) & set_aside(list(workspaces()["itemised"].months))


def test_a_change_that_makes_a_text_false_is_found_at_its_words():
    score = mutated()

    assert score.made() > 100
    assert score.made(came="found") >= 0.98 * score.made(), score.misses


def test_nothing_new_is_found_in_a_text_that_nobody_touched():
    assert mutated().untouched == []


@pytest.mark.parametrize(("half", "language"), PARAPHRASES)
def test_sentences_that_others_wrote_are_judged_no_worse_than_before(half: str, language: str):
    found, left_open, flagged, proven = PARAPHRASES[half, language]
    number = came(half, language)

    assert number["found"] >= found
    assert number["found"] + number["open"] >= found + left_open
    assert number["flagged"] <= flagged
    assert number["proven"] <= proven


def test_no_set_is_left_out():
    assert {path.stem for path in paraphrases.FOLDER.glob("*.yaml")} == {".".join(each) for each in PARAPHRASES}
