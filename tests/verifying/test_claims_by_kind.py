"""Kinds of claims in other writers' words, each true beside the nearest that is not: no finding, and one at the wrong words."""

import pytest
from holding import held, words

PAIRS = [
    ("2019-11", "en", "The surplus fell by {} from the month before.", "$2.02 billion", "$3.02 billion"),
    ("2020-05", "en", "Exports exceeded imports by {}.", "$440 million", "$540 million"),
    ("2019-08", "ko", "무역흑자는 전월보다 {} 줄었다.", "7억2천만 달러", "9억2천만 달러"),
    ("2019-02", "en", "The fall in exports was {}.", "in double digits", "not in double digits"),
    ("2019-02", "ko", "수출 감소율이 {}.", "두 자릿수였다", "두 자릿수까지 가지 않았다"),
    ("2019-09", "en", "Imports were the {} of the year so far.", "second-lowest", "lowest"),
    ("2019-10", "ko", "10월 수출은 올해 들어 {} 감소율을 보였다.", "가장 큰", "두 번째로 큰"),
    ("2019-03", "en", "Chips fell 16.6 percent, a {} drop than the 24.8 percent of February.", "milder", "steeper"),
    ("2018-11", "ko", "수입 증가율은 11.4%로 수출 증가율(4.5%)을 6.9%p {}.", "웃돌았다", "밑돌았다"),
    ("2020-08", "en", "It was the Ministry of Trade, Industry and {}.", "Energy", "Resources"),
    ("2020-01", "ko", "산업통상자원부가 {} 발표한 자료다.", "2월 1일", "1월 31일"),
    ("2020-05", "en", "The balance was {}.", "no longer in deficit", "once more in deficit"),
    ("2020-08", "en", "Exports of displays {}.", "did not grow", "did not fall"),
    ("2020-07", "ko", "자동차도 수출이 {}.", "늘지 않았다", "줄지 않았다"),
    ("2020-08", "ko", "8월 수출은 400억 달러{}.", "에 못 미쳤다", "를 넘겼다"),
    ("2019-11", "ko", "수입은 13.0%{} 줄었다.", "↓", "↑"),
    ("2020-01", "ko", "조업일수가 지난해보다 {}.", "이틀 반 적었다", "하루 적었다"),
    ("2020-08", "ko", "일반기계와 디스플레이는 각각 {} 줄었다.", "17.1%, 22.8%", "22.8%, 17.1%"),
    ("2020-09", "ko", "수출과 수입이 {} 만에 나란히 증가했다.", "7개월", "6개월"),
    ("2019-03", "ko", "반도체 감소율은 한 달 전 24.8%에서 {}로 낮아졌다.", "16.6%", "18.6%"),
]  # fmt: skip


@pytest.mark.parametrize(("month", "code", "text", "right", "wrong"), PAIRS, ids=[pair[2] for pair in PAIRS])
def test_what_is_so_is_not_contradicted_and_what_is_not_is(month: str, code: str, text: str, right: str, wrong: str, workspace):
    so, not_so = text.format(right), text.format(wrong)
    start, end = not_so.index(wrong), not_so.index(wrong) + len(wrong)

    assert [words(so, each) for each in held(workspace, so, month, code).verdicts if each.state == "contradicted"] == []
    found = [each.span for each in held(workspace, not_so, month, code).verdicts if each.state == "contradicted"]
    assert any(first < end and start < last for first, last in found), found


@pytest.mark.parametrize(("month", "code", "text"), [
    ("2019-12", "en", "We expect exports to grow by 3 percent in 2020."),
    ("2019-12", "ko", "2020년 수출은 3% 증가할 전망이다."),
    ("2020-01", "en", "December's surplus? Some $2 billion. January's? A mere $620 million."),
    ("2019-06", "en", "Petrochemicals fared only a little better than chips: minus 24.5 percent against minus 25.5."),
    ("2020-05", "en", "Exports to the U.S. and the EU plunged 29.3 and 25.0 percent."),
    ("2020-11", "en", "Growth was led by bio-health products, while textiles fell 6.3 percent."),
])  # fmt: skip
def test_what_the_words_leave_open_is_not_contradicted(month: str, code: str, text: str, workspace):
    assert [words(text, each) for each in held(workspace, text, month, code).verdicts if each.state == "contradicted"] == []
