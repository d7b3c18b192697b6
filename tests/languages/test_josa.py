"""Particles follow the word as it is read aloud. The cases are lines of korean/particles.txt."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relgen.languages.korean.forms import particle
from relgen.languages.korean.josa import UnreadableWord, is_pair

LINES = (Path(__file__).parent / "korean" / "particles.txt").read_text(encoding="utf-8").splitlines()
CASES = [tuple(part.strip() for part in line.split(" | ")) for line in LINES if line and not line.startswith("#")]


@pytest.mark.parametrize(("word", "pair", "answers"), CASES)
def test_a_particle_follows_the_word_as_it_is_read(word: str, pair: str, answers: str):
    assert particle(word, pair) in answers.split()


def test_the_cases_cover_what_releases_write():
    assert len(CASES) > 250


@pytest.mark.parametrize("word", ["Tesla", "반도체와 Nvidia", "iPhone", "kgs", "Qualcomm"])
def test_a_latin_word_in_no_list_is_an_error_that_names_it(word: str):
    with pytest.raises(UnreadableWord) as caught:
        particle(word, "은/는")

    assert caught.value.word == word.rsplit(maxsplit=1)[-1]


def test_the_same_word_is_read_once_it_is_listed():
    assert particle("Tesla", "은/는", {"Tesla": "테슬라"}) == "는"


def test_letters_in_capitals_need_no_list():
    assert particle("XYZ", "은/는") == "는"


@pytest.mark.parametrize("word", ["", "()", "…", "龍", "↑", "Ⅻ", "85㎍"])
def test_what_cannot_be_read_is_an_error(word: str):
    with pytest.raises(UnreadableWord):
        particle(word, "은/는")


@pytest.mark.parametrize("pair", ["는/은", "을", "", "percent"])
def test_an_unknown_pair_is_an_error_that_names_it(pair: str):
    assert not is_pair(pair)
    with pytest.raises(ValueError, match="no pair"):
        particle("선박", pair)


@given(st.characters(min_codepoint=ord("가"), max_codepoint=ord("힣")))
def test_a_syllable_closes_by_its_last_letter(syllable: str):
    closed = (ord(syllable) - ord("가")) % 28 != 0

    assert particle(syllable, "이/가") == ("이" if closed else "가")


SMALL = ["", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구"]


def spelled(number: int) -> str:
    """A whole number written out in Sino-Korean, group by group: the slow way."""
    if number == 0:
        return "영"
    text = ""
    for group in range(3, -1, -1):
        part = number // 10000**group % 10000
        if part:
            for power in range(3, -1, -1):
                digit = part // 10**power % 10
                if digit:
                    text += SMALL[digit] + ["", "십", "백", "천"][power]
            text += ["", "만", "억", "조"][group]
    return text


@given(st.integers(min_value=0, max_value=10**16 - 1))
def test_a_whole_number_closes_as_it_is_spelled_out(number: int):
    assert particle(str(number), "으로/로") == particle(spelled(number), "으로/로")
    assert particle(f"{number:,}", "을/를") == particle(spelled(number), "을/를")
