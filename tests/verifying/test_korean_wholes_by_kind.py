"""Parts of a whole, of a year and of a list in Korean sentences: each once as it is so, and once as it is not."""

import pytest
from holding import held, words

PAIRS = [
    ("2020-11", "15대 품목 중 {}이 넘게 증가했다.", "절반", "4분의 3"),
    ("2020-11", "15대 품목 가운데 감소한 것은 {}에 그쳤다.", "3분의 1", "5분의 1"),
    ("2020-11", "주요 지역 대부분에서 수출이 {}.", "늘었다", "줄었다"),
    ("2020-11", "늘어난 품목이 절반{}.", "을 넘었다", "도 안 됐다"),
    ("2020-09", "15대 품목 중 {}이 증가했다.", "대부분", "3분의 1"),
    ("2020-11", "수출이 줄어든 지역은 {}.", "중동과 일본, CIS다", "하나도 없었다"),
    ("2020-11", "9개 지역 중 {}에서 수출이 줄었다.", "세 곳", "네 곳"),
    ("2020-12", "공개된 9개 품목 가운데 {}가 늘었다.", "8개", "7개"),
    ("2020-11", "반도체와 바이오헬스를 비롯해 20대 품목 중 {} 품목의 수출이 늘었다.", "15개", "16개"),
    ("2020-11", "수출이 줄어든 지역은 {}뿐이다.", "중동과 일본, CIS", "중동과 일본"),
    ("2020-06", "{} 마지막 달인 6월 수출은 10.9% 줄었다.", "2분기", "3분기"),
    ("2020-10", "{}의 문을 연 10월 수출은 3.6% 줄었다.", "4분기", "3분기"),
    ("2020-07", "{} 첫 달인 7월, 수출은 7.0% 줄었다.", "하반기", "상반기"),
    ("2020-12", "12월 수출은 {} 달러에 못 미쳤다.", "520억", "500억"),
    ("2020-06", "5월 {} 달러까지 떨어졌던 수출이 6월 392억1천만 달러로 회복됐다.", "348억6천만", "384억6천만"),
]


def said(text: str, month: str, workspace) -> list[str]:
    return [words(text, verdict) for verdict in held(workspace, text, month, "ko").verdicts if verdict.state == "contradicted"]


@pytest.mark.parametrize(("month", "text", "right", "wrong"), PAIRS)
def test_a_part_of_a_whole_is_told_from_another(month: str, text: str, right: str, wrong: str, workspace):
    first, second = said(text.format(right), month, workspace), said(text.format(wrong), month, workspace)

    assert first == []
    assert second


def test_the_quarter_of_another_month_that_is_named_is_left_alone(workspace):
    found = said("2분기 마지막 달인 6월보다 7월 감소율이 낮았다.", "2020-07", workspace)

    assert found == []
