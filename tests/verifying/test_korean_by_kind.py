"""Kinds of Korean wordings of other writers: each once as it is so, and once as it is not."""

import pytest
from holding import held, words

PAIRS = [
    ("2019-05", "수출이 9.4% 줄고 {}까지 1.9% 줄었다.", "수입", "무역수지 적자"),
    ("2019-05", "13.6% {} 자동차, 44.5% 늘어난 선박.", "증가한", "감소한"),
    ("2019-11", "수출은 {} 4.5% 늘었지만 올해 11월에는 14.3% 줄었다.", "지난해 11월", "지난해 10월"),
    ("2019-11", "수출 감소율은 전달의 {}에서 14.3%로 낮아졌다.", "14.7%", "12.7%"),
    ("2019-06", "6월 수출 감소폭은 전월보다 {}됐다.", "확대", "축소"),
    ("2020-01", "1월 수출 감소율 6.1%는 한 달 전의 5.2%보다 오히려 {}.", "커졌다", "작아졌다"),
    ("2018-10", "수입 증가율이 수출 증가율을 {}.", "앞질렀다", "밑돌았다"),
    ("2019-02", "수입보다 수출이 {} 줄었다.", "덜", "더 많이"),
    ("2019-03", "3월 수출 471억 달러 가운데 반도체가 {}를 차지했다.", "19%", "29%"),
    ("2020-05", "5월 수출은 감소를 {}.", "피하지 못했다", "피했다"),
    ("2020-06", "6월 수출은 400억 달러 고지를 {}.", "밟지 못했다", "넘어섰다"),
    ("2020-04", "98개월 연속 이어지던 {} 행진이 멈췄다.", "흑자", "적자"),
    ("2020-03", "3월 1일부터 {}까지 수출은 469억1천만 달러였다.", "31일", "30일"),
    ("2018-12", "수출이 {} 만에 감소로 돌아섰다.", "석 달", "두 달"),
    ("2019-08", "연속 흑자 {}.", "91개월", "92개월"),
    ("2020-11", "수출이 450억 달러를 넘은 것은 {}이다.", "두 달 만", "석 달 만"),
    ("2019-10", "10월 수출은 올 들어 {} 감소율을 보였다.", "가장 큰", "두 번째로 큰"),
    ("2020-09", "수출 480억5천만 달러, 수입 약 392억 달러, 흑자 {}.", "약 89억 달러", "약 87억 달러"),
    ("2018-08", "수출 512억 달러에서 수입 443억 달러를 빼면 {}.", "69억 달러", "59억 달러"),
    ("2018-09", "선박 수출은 {} 뒷걸음질했다.", "큰 폭으로", "소폭"),
]  # fmt: skip


@pytest.mark.parametrize(("month", "text", "right", "wrong"), PAIRS, ids=[pair[1] for pair in PAIRS])
def test_what_is_so_is_not_contradicted_and_what_is_not_is(month: str, text: str, right: str, wrong: str, workspace):
    so, not_so = text.format(right), text.format(wrong)
    start, end = not_so.index(wrong), not_so.index(wrong) + len(wrong)

    assert [words(so, each) for each in held(workspace, so, month, "ko").verdicts if each.state == "contradicted"] == []
    found = [each.span for each in held(workspace, not_so, month, "ko").verdicts if each.state == "contradicted"]
    assert any(first < end and start < last for first, last in found), found


@pytest.mark.parametrize(("month", "text"), [
    ("2019-10", "내년 1분기에는 수출이 플러스로 돌아설 것으로 내다보고 있습니다."),
    ("2019-01", "수출이 5.8% 줄었지만 무역수지까지 적자로 돌아선 것은 아닙니다."),
    ("2018-12", "20%대 증가율을 기록한 지 두 달 만에 수출이 감소로 돌아섰습니다."),
    ("2020-12", "2020년 한 해 수출은 5129억 달러. 전년보다 5.4% 줄긴 했지만 12월에는 12.6% 늘었다."),
    ("2019-10", "10월 수출 14.7% 급감"),
    ("2020-03", "3월 수출 급감은 없었다."),
    ("2019-03", "반도체를 제외하면 수출은 5.1% 줄었다."),
    ("2020-06", "대중국 수출은 늘었고 대미국(△8.3%) 수출은 감소세가 이어졌으나 감소폭은 5월 대비 축소"),
])  # fmt: skip
def test_what_the_words_leave_open_is_not_contradicted(month: str, text: str, workspace):
    assert [words(text, each) for each in held(workspace, text, month, "ko").verdicts if each.state == "contradicted"] == []
