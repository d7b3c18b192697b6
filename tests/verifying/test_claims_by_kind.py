"""Kinds of claims in other writers' words, each true beside the nearest that is not: no finding, and one at the wrong words."""

import pytest
from holding import assert_told_apart, held, words

PAIRS = [
    ("2019-11", "en", "The surplus fell by {} from the month before.", "$2.02 billion", "$3.02 billion"),
    ("2020-05", "en", "Exports exceeded imports by {}.", "$440 million", "$540 million"),
    ("2020-11", "en", "Exports were {}.", "$45.8 bln", "$48.5 bln"),
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
    ("2020-02", "en", "Exports rose 4.5 percent, but on a daily average they {} 11.7 percent.", "lost", "gained"),
    ("2020-11", "en", "The trade surplus narrowed from the previous month, to ${} billion.", "5.93", "5.83"),
    ("2020-12", "en", "Exports of 2020 topped ${} billion.", "500", "600"),
    ("2018-12", "en", "Exports shrank 1.2 percent, and imports, too, {}.", "failed to fall", "failed to grow"),
    ("2019-12", "en", "Imports shrank by slightly less than {} percent.", "1", "7"),
    ("2020-06", "en", "Automobiles fell 33.2 percent, auto parts 45.0, textiles {}.", "22.3", "11.8"),
    ("2020-09", "en", "Exports turned {}.", "positive", "negative"),
    ("2019-04", "en", "Exports fell, a {} monthly fall in a row.", "fifth", "fourth"),
    ("2020-11", "en", "The {} were general machinery and textiles.", "losers", "winners"),
    ("2020-08", "ko", "수입 감소율(16.3%)이 수출 감소율(9.9%)보다 {}.", "높았다", "낮았다"),
    ("2020-11", "ko", "9대 시장 가운데 {} 곳에서 수출이 늘었다.", "여섯", "다섯"),
    ("2019-08", "ko", "8월 무역수지는 {}.", "흑자를 지켰다", "흑자를 지키지 못했다"),
    ("2020-04", "ko", "조업일수가 전년 동월 대비 {} 부족했다.", "2일", "2.5일"),
    ("2020-11", "en", "Semiconductors accounted for {} percent of exports in November.", "18.8", "28.8"),
    ("2020-11", "en", "Growth was seen in {} of the 15 main items: machinery and steel fell.", "ten", "nine"),
    ("2020-11", "en", "Shipments of ten of the 15 main items grew: machinery {}.", "fell", "rose"),
    ("2019-03", "ko", "반도체 감소율은 한 달 전 24.8%에서 {}로 낮아졌다.", "16.6%", "18.6%"),
]  # fmt: skip


@pytest.mark.parametrize(("month", "code", "text", "right", "wrong"), PAIRS, ids=[pair[2] for pair in PAIRS])
def test_what_is_so_is_not_contradicted_and_what_is_not_is(month: str, code: str, text: str, right: str, wrong: str, workspace):
    assert_told_apart(workspace, month, code, text, right, wrong)


@pytest.mark.parametrize(("month", "code", "text"), [
    ("2019-12", "en", "We expect exports to grow by 3 percent in 2020."),
    ("2018-10", "en", "Of robots, cosmetics and cars, two grew."),  # of robots the data have nothing
    ("2019-12", "ko", "2020년 수출은 3% 증가할 전망이다."),
    ("2020-01", "en", "December's surplus? Some $2 billion. January's? A mere $620 million."),
    ("2019-06", "en", "Petrochemicals fared only a little better than chips: minus 24.5 percent against minus 25.5."),
    ("2020-05", "en", "Exports to the U.S. and the EU plunged 29.3 and 25.0 percent."),
    ("2020-01", "en", "On a daily average, exports rose 4.8 percent to $2.0 billion."),
    ("2020-02", "en", "The world wanted Korean computers in February: exports soared 89.2 percent to $1.1 billion."),
    ("2019-12", "en", "Nor did imports grow: they slipped 0.7 percent."),
    ("2019-04", "en", "The decline in exports narrowed by 6.2 percentage points from March, to 2.0 percent."),
    ("2019-12", "en", "Exports slipped 5.2 percent, the first single-digit decline since May."),
    ("2020-11", "en", "Exports rose 2.1 percent from the previous month."),
    ("2018-10", "ko", "9월에 뒷걸음쳤던 수출이 한 달 만에 다시 늘었습니다."),
    ("2020-11", "ko", "수출은 한 달 전의 감소에서 플러스로 돌아섰다."),
    ("2019-03", "ko", "1분기 석 달 가운데 수출 감소율이 두 자릿수를 기록한 달은 2월 한 번뿐임"),
    ("2020-05", "ko", "한 달 만에 적자를 면했다."),
    ("2020-06", "ko", "6월 수출 감소율은 10.9%로 5월(23.7%)보다 12.8%p 축소됐음"),
    ("2020-11", "en", "From a 3.8 percent fall in October, exports swung to growth of 4.0 percent."),
    ("2020-05", "en", "The balance swung from a deficit in April to a surplus of $440 million."),
    ("2020-11", "en", "Exports rose to $45.8 billion from $44.1 billion."),
    ("2020-11", "ko", "10월에 3.8% 줄었던 수출이 4.0% 늘었다."),
    ("2020-05", "ko", "적자에서 흑자로 돌아선 5월 무역수지는 4억4천만 달러였다."),
    ("2020-11", "en", "Growth was led by bio-health products, while textiles fell 6.3 percent."),
])  # fmt: skip
def test_what_the_words_leave_open_is_not_contradicted(month: str, code: str, text: str, workspace):
    assert [words(text, each) for each in held(workspace, text, month, code).verdicts if each.state == "contradicted"] == []


@pytest.mark.parametrize(("month", "code", "text", "unjudged"), [
    ("2019-06", "en", "Chips were a fifth of the whole.", "a fifth of"),
    ("2019-08", "en", "Exports were twice as large as in 2005.", "twice as large"),
    ("2020-09", "ko", "반도체가 수출의 절반을 차지했다.", "절반"),
])  # fmt: skip
def test_what_no_rule_judges_is_noted_and_not_passed_in_silence(month: str, code: str, text: str, unjudged: str, workspace):
    verdicts = held(workspace, text, month, code).verdicts

    assert unjudged in [words(text, each) for each in verdicts if each.kind == "unjudged"]


@pytest.mark.parametrize(("month", "code", "text", "side"), [
    ("2020-01", "en", "Korea slipped into the red for the first time in 99 months.", "red"),
    ("2020-04", "ko", "수출이 줄었지만 무역수지 흑자는 98개월째 이어졌습니다.", "무역수지 흑자"),
])  # fmt: skip
def test_a_side_that_is_contradicted_is_not_left_open_as_well(month: str, code: str, text: str, side: str, workspace):
    found = [each for each in held(workspace, text, month, code).verdicts if words(text, each) == side]

    assert {(each.state, each.code) for each in found} == {("contradicted", "RG419")}


@pytest.mark.parametrize(("text", "found"), [
    ("Car exports rose 16.4 percent.", {"RG415"}),
    ("Car exports, so the dealers whisper, rose 16.4 percent.", set()),
    ("Car exports, so the dealers whisper, rose 16.4 percent to $8.6 billion.", {"RG415"}),
    ("Car exports, so the dealers whisper, rose 16.4 percent to $4.0 billion.", {"RG402"}),
    ("Car exports, so the dealers whisper, rose 17.4 percent.", {"RG402"}),
    ("Car exports, so the dealers whisper, rose 16 percent.", {"RG415"}),
])  # fmt: skip
def test_one_figure_that_is_right_of_another_item_is_no_slip_among_words_that_are_not_known(
    text: str, found: set[str], workspace
):
    verdicts = held(workspace, text, "2020-11", "en").verdicts

    assert {each.code for each in verdicts if each.state == "contradicted"} == found


def test_the_words_of_wordings_and_of_the_month_file_are_known(workspace):
    """`changes` and `revised` stand in wordings, `contact-free` in a note of the month."""
    text = "Changes revised since in contact-free business: car exports rose 16.4 percent."

    assert "RG415" in {each.code for each in held(workspace, text, "2020-11", "en").verdicts}
