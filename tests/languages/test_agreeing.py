"""What stands beside a figure follows it when another takes its place."""

import pytest

from relgen.languages import tongue


@pytest.mark.parametrize(
    ("before", "old", "new", "after", "becomes"),
    [
        ("수출은 ", "반도체", "자동차", "가 늘며", "수출은 자동차가 늘며"),
        ("수출은 ", "자동차", "선박", "는 늘고", "수출은 선박은 늘고"),
        ("무역수지는 ", "7개월", "4년", "을 넘겨", "무역수지는 4년을 넘겨"),
        ("수출은 ", "3위", "2등", "(작년)로", "수출은 2등(작년)으로"),
        ("수출 ", "458.1", "461", "억 달러를 기록", "수출 461억 달러를 기록"),  # what is read last is the same
        ("수출은 ", "자동차", "선박", "이 아닌", "수출은 선박이 아닌"),  # the editor's own, and not right before
    ],
)
def test_a_particle_follows_the_new_words(before: str, old: str, new: str, after: str, becomes: str):
    first, last = tongue("ko").agree(before, old, new, after)

    assert f"{first}{new}{last}" == becomes


@pytest.mark.parametrize(
    ("before", "old", "new", "after", "becomes"),
    [
        ("rose by an ", "8.1", "7.9", " percent", "rose by a 7.9 percent"),
        ("for a ", "seventh", "eighth", " month", "for an eighth month"),
        ("A $", "5.9", "11.2", " billion surplus", "An $11.2 billion surplus"),
        ("an ", "18.0", "110", " percent", "a 110 percent"),
        ("a ", "8.1", "7.9", " percent", "a 7.9 percent"),
        ("a ", "7.9", "7.5", " percent", "a 7.5 percent"),
        ("in Korea ", "7.9", "8.5", " percent", "in Korea 8.5 percent"),
    ],
)
def test_an_article_follows_the_new_figure(before: str, old: str, new: str, after: str, becomes: str):
    first, last = tongue("en").agree(before, old, new, after)

    assert f"{first}{new}{last}" == becomes
