"""One thing held to another, by series, month, rate, amount or multiple: each true beside the nearest that is not."""

import pytest
from holding import held, words

ENGLISH = [
    ("2018-08", "Import growth {} export growth in August.", "outpaced", "lagged"),
    ("2018-10", "Imports outran exports by {} percentage points in October.", "5.2", "3.2"),
    ("2018-10", "Exports climbed 22.7 percent. Imports rose as well, but at the {} rate of 27.9 percent.", "faster", "slower"),
    ("2018-10", "Exports were up 22.7 percent; imports, up 27.9 percent, {}.", "rose even faster", "could not keep pace"),
    ("2018-11", "Imports grew more than {} times as fast as exports in November.", "two", "three"),
    ("2019-01", "January's surplus was roughly {} that of December.", "a third of", "half"),
    ("2019-01", "The drop in imports was {} than the drop in exports.", "milder", "steeper"),
    ("2019-01", "A 1.7 percent fall in imports {} by the decline in exports.", "was dwarfed", "was not even matched"),
    ("2019-03", "Exports fell 8.2 percent, a {} decrease than the 11.1 percent of the month before.", "smaller", "larger"),
    ("2019-03", "Chips suffered a {} decline than petrochemicals.", "sharper", "milder"),
    ("2019-05", "Ships earned {} than cars in May.", "less", "more"),
    ("2019-05", "Ships brought in {} as much as cars did in May.", "less than a third", "almost"),
    ("2019-06", "Exports contracted at a {} pace than imports in June.", "faster", "slower"),
    ("2019-10", "Exports fell more {} in October than in September.", "steeply", "gently"),
    ("2019-10", "October's 14.7 percent drop in exports was {} than the one the month before.", "steeper", "milder"),
    ("2020-04", "In April {}.", "exports were hit harder than imports", "imports were hit harder than exports"),
    ("2020-05", "Exports to China fared {} than those to the U.S. and the EU.", "better", "worse"),
    ("2020-05", "Shipments to the United States fell {} in May than those to the European Union.", "more", "less"),
    ("2020-06", "The decline in shipments to the U.S. was {} than that to the EU.", "smaller", "larger"),
    ("2020-08", "At 16.3 percent, the fall in imports was {} as the 9.9 percent drop in exports.", "twice as", "not as steep"),
    ("2020-12", "Exports to China grew faster than those to {}.", "Japan", "Japan and India"),
    ("2018-11", "Imports grew 11.4 percent, {} times the 4.5 percent pace of exports.", "two and a half", "three and a half"),
    ("2019-02", "Imports shed 12.6 percent, a touch {} than exports, which shed 11.1 percent.", "more", "less"),
    ("2019-06", "Chips sold for {} than twice as much as petrochemicals, $8.3bn to $3.1bn.", "more", "less"),
    ("2020-04", "Exports lost {} ground than imports.", "more", "less"),
    ("2020-12", "Imports rose by a {} percentage than exports in December.", "smaller", "larger"),
    ("2020-12", "Shipments to {} grew more than those to any other region.", "the EU", "India"),
    ("2020-12", "Exports to the EU outpaced those to India, {} percent to 16.8 percent.", "26.4", "24.6"),
    ("2020-12", "{} outshone semiconductors, 39.8 percent to 30.0.", "Wireless devices", "Computers"),
    ("2020-12", "Of displays, computers and semiconductors, computers gained the {}.", "least", "most"),
    ("2020-11", "The trade surplus {} to $5.93 billion, from $5.98 billion the month before.", "narrowed", "widened"),
    ("2018-11", "Export growth {} in November, to 4.5 percent from 22.7 percent.", "slowed", "sped up"),
    ("2020-12", "Over 2020, exports were hit {} than imports.", "less", "harder"),
]  # fmt: skip
KOREAN = [
    ("2018-08", "8월 수출 증가율은 수입 증가율{}.", "에 뒤졌다", "을 앞섰다"),
    ("2018-08", "8월에는 수출 증가율이 수입 증가율을 소폭 {}", "밑돎", "앞지름"),
    ("2018-10", "수입 증가율(27.9%)은 수출 증가율(22.7%)을 {}%포인트 웃돌았다.", "5.2", "3.2"),
    ("2018-10", "수출은 22.7% 늘었고 수입은 이보다 {} 27.9% 증가율을 기록했다.", "높은", "낮은"),
    ("2018-11", "수입 증가율은 수출 증가율의 {} 배를 넘었다.", "두", "세"),
    ("2019-01", "{} 더 큰 폭으로 감소했다.", "수출이 수입보다", "수입이 수출보다"),
    ("2019-01", "수입 감소율은 1.7%로 수출(5.8%)보다 {}.", "완만했다", "가팔랐다"),
    ("2019-03", "반도체 수출액은 90억 달러로 석유화학(36억 달러)의 {}.", "2.5배다", "3배를 웃돈다"),
    ("2019-05", "선박 수출 증가율(44.5%)은 자동차(13.6%)의 {} 배가 넘습니다.", "세", "네"),
    ("2019-05", "수출액만 보면 {} 앞선다.", "자동차가 선박을", "선박이 자동차를"),
    ("2019-06", "반도체(-25.5%)가 석유화학(-24.5%)보다 {}.", "더 부진했다", "선전했다"),
    ("2019-10", "10월 감소율(14.7%)은 9월(11.7%)보다 {}.", "가파르다", "완만하다"),
    ("2019-10", "10월 감소율(14.7%)이 9월(11.7%)을 {}.", "웃돌았다", "밑돌았다"),
    ("2020-04", "수입이 수출을 {}억 달러 웃돌았다.", "9.5", "8.5"),
    ("2020-06", "미국(-8.3%)의 감소폭이 EU(-17.0%)보다 {}", "작음", "큼"),
    ("2020-08", "수출은 9.9% 줄고 수입은 더 {} 16.3% 줄었다.", "가파르게", "완만하게"),
    ("2020-10", "바이오헬스(12억 달러)는 자동차(40억 달러)의 절반에{}.", "도 못 미친다", " 달한다"),
    ("2020-12", "선박 증가율(105.9%)은 바이오헬스(104.4%){}", "를 소폭 상회", "에 소폭 미달"),
    ("2020-12", "인도(16.8%)가 EU(26.4%)보다 {} 많이 늘었다.", "덜", "더"),
    ("2019-01", "감소율로 보면 {} 부진했다.", "수출이 수입보다", "수입이 수출보다"),
    ("2019-03", "{}보다 컸다.", "반도체(-16.6%)의 타격이 석유화학(-10.7%)", "석유화학(-10.7%)의 타격이 반도체(-16.6%)"),
    ("2019-06", "{} 낙폭에 미치지 못했다.", "수입 낙폭이 수출", "수출 낙폭이 수입"),
    ("2019-12", "12월 수출 감소율은 5.2%로 11월(14.3%)의 {} 아래로 떨어졌다.", "절반", "4분의 1"),
    ("2020-12", "{} 늘지 못했다.", "수입은 수출만큼", "수출은 수입만큼"),
    ("2019-01", "1월 수출은 전년 같은 달보다 5.8% 줄어 수입(-1.7%)보다 감소폭이 {}.", "컸다", "작았다"),
    ("2018-10", "{} 증가 속도를 앞섰다.", "수입 증가 속도가 수출", "수출 증가 속도가 수입"),
    ("2019-09", "9월 수출 감소율은 11.7%로 수입 감소율 5.6%의 {} 배에 이른다.", "두", "세"),
    ("2018-11", "수출 증가율이 10월 22.7%에서 11월 4.5%로 {}아졌다.", "낮", "높"),
    ("2020-11", "무역흑자는 10월 59.8억 달러에서 11월 59.3억 달러로 {}었다.", "줄", "늘"),
    ("2019-10", "무역흑자는 53.9억 달러로 전월의 59.7억 달러 대비 {}.", "축소", "확대"),
    ("2020-12", "반도체와 컴퓨터 가운데 증가율이 높은 쪽은 {}다.", "반도체", "컴퓨터"),
    ("2020-12", "12월 수출 증가율은 11월{}.", "의 세 배다", "에 못 미쳤다"),
]  # fmt: skip
PAIRS = [("en", *pair) for pair in ENGLISH] + [("ko", *pair) for pair in KOREAN]


@pytest.mark.parametrize(("code", "month", "text", "right", "wrong"), PAIRS, ids=[pair[2] for pair in PAIRS])
def test_what_is_compared_is_judged_by_both_operands(code: str, month: str, text: str, right: str, wrong: str, workspace):
    so, not_so = text.format(right), text.format(wrong)

    assert [words(so, each) for each in held(workspace, so, month, code).verdicts if each.state == "contradicted"] == []
    assert [words(not_so, each) for each in held(workspace, not_so, month, code).verdicts if each.state == "contradicted"] != []


@pytest.mark.parametrize(("code", "month", "text"), [
    ("en", "2020-12", "Korean exports rose faster than Japan's in December."),
    ("en", "2020-12", "Exports rose faster than economists had expected."),
    ("en", "2020-12", "Chip prices rose faster than chip exports."),
    ("en", "2020-12", "Exports of OLED panels grew faster than those of LCD panels."),
    ("en", "2020-12", "Exports to China in the fourth quarter grew faster than in the third."),
    ("en", "2020-12", "In the first 20 days, imports grew faster than exports."),
    ("en", "2020-12", "By volume, exports grew more slowly than imports."),
    ("en", "2020-04", "Exports lost nearly a quarter of their value in April compared with the April before."),
    ("en", "2018-11", "Exports stayed above the $50 billion mark in November, as they had in August, September and October."),
    ("en", "2020-12", "China's growth outpaced that of the United States."),
    ("en", "2019-02", "As in January, exports fell, only faster: 11.1 percent after 5.8."),
    ("ko", "2020-12", "미국의 성장률이 중국을 밑돌았다."),
    ("en", "2020-05", "Unlike cars, computers surged, by 82.7 percent."),
    ("en", "2019-11", "November's 14.3 percent decline was a shade better than October's 14.7 percent."),
    ("ko", "2018-08", "8월 수입은 수출보다 더 가파르게 늘어 증가율이 9%를 넘었다."),
    ("en", "2018-10", "Imports outran exports in October, growing 27.9 per cent against 22.7."),
    ("ko", "2020-12", "한국 수출 증가율이 일본을 앞질렀다."),
    ("ko", "2020-12", "수출 증가율이 시장 예상치를 웃돌았다."),
    ("ko", "2020-12", "반도체 단가가 반도체 수출보다 더 크게 올랐다."),
    ("ko", "2020-12", "4분기 수출 증가율은 3분기보다 높았다."),
    ("ko", "2020-12", "물량 기준으로는 수입이 수출보다 더 많이 늘었다."),
    ("ko", "2020-12", "내년에는 수입이 수출보다 더 빠르게 늘 것으로 예상된다."),
])  # fmt: skip
def test_what_is_held_to_something_else_is_not_contradicted(code: str, month: str, text: str, workspace):
    assert [words(text, each) for each in held(workspace, text, month, code).verdicts if each.state == "contradicted"] == []
