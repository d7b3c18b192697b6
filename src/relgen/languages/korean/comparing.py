"""Korean words of comparing, and where the words stand that name what is held to.

`수출보다 수입이 더 크게 줄었다`, `수입 증가율을 앞질렀다`, `자동차(13.6%)의 세 배`.
"""

import re
from decimal import Decimal

from relgen.languages.korean.multiples import multiples_of_earlier
from relgen.languages.korean.order import AMOUNT, RATE, sentence_before
from relgen.languages.scanning import Found, Maker, Rule, either
from relgen.values.facts import Direction
from relgen.values.lexicon import Lexicon
from relgen.values.marks_of_order import Comparing, Measure

THAN = r"(?:보다도|보다는|보단|보다|에\s?비해서?는?|에\s?비하면|[와과]\s?견줘도?|에\s?견줘|[와과]\s?비교하면|[와과]\s?비교해)"
BEAT = (
    r"앞질[렀러]|앞지[른르름]|능가|추월|제[쳤친치침]|앞섰|앞선|앞서|앞섬|압도|눌[렀러]|누[르른름]|넘어[섰선서섬]|상회|웃[돌돈도돎]|"
    r"뛰어넘|따돌|초과|넘[었는은어]"
)
BEATEN = (
    r"밑[돌돈도돎]|하회|뒤[졌진처지짐떨쳐]|못\s?미[쳤치친침]|미치지\s?못|미달|못\s?따라|따라가지\s?못|따라잡지\s?못|모자[라란랐]|"
    r"이르지\s?못|못\s?이르"
)
STEEP = r"(?:가팔[랐라]|가파[르른름]|빨[랐라]|빠[르른름]|깊|강했|강하|강한|거[셌세]|심했|심하|심한|두드러[졌진지]|급했)"
GENTLE = r"(?:완만|느렸|느[리린림]|얕|더[뎠디딘딤]|약했|약한|덜했|덜하)"
LARGE = r"(?:많|컸|크[다고며지]|큰(?!\s(?:폭|속도|타격|힘))|큼|커(?!지|졌|진)|높(?!이|였|인)|높았)"
LITTLE = r"(?:적(?=[었은다음지고게])|작|낮(?!추|췄|춘|아졌|아지|아진))"
BETTER = r"(?:양호|나았|나은|낫|좋았|좋은|선전|선방|돋보)"
WORSE = r"(?:부진|나빴|나쁜|저조|못했|못하)"
PUSHED = r"더욱|더|훨씬|한층|다소|조금|약간|소폭|좀|제법|상당히"
GREATLY = (
    r"크게|많이|빠르게|가파르게|심하게|빨리|깊이|깊게|급격히|급격하게|급하게|세게|강하게|높게|"
    r"(?:큰|가파른|빠른)\s(?:폭|속도)"
)
LITTLY = r"덜|적게|작게|느리게|완만하게|천천히|더디게|약하게|낮게|(?:작은|완만한|느린)\s(?:폭|속도)"
WENT = (
    r"(?:늘|줄|증가|감소|뛰|뛴|떨어|하락|상승|빠[졌지진]|성장|오[르른]|올[랐라]|내[렸린려]|급증|급감|불어|쪼그라|위축|뒷걸음|"
    r"신장|급락|급등|깎|곤두박|고꾸라|회복|반등)"
)
OF_RATE = re.compile(r"(?:(?:증가|감소|성장|하락|상승)\s?(?:율|률|폭|속도)|낙폭)(?:이|은|도|가)?\s(?:쪽이\s)?$")
OF_SPEED = re.compile(r"(?:(?P<up>증가|성장|상승|신장)|(?P<down>감소|하락))\s?(?:율|률|폭|세|속도)|낙폭")
BLOW = re.compile(r"(?:타격|충격|피해|부진|하락세|낙폭)(?:이|은|도|가)?\s(?:\S+(?:보다|에\s비해)\s)?(?:더\s|훨씬\s)?$")
NOT = re.compile(r"[가-힣]*지(?:는|도)?\s?(?:않|못)")
BOUNDARY = re.compile(
    r"(?:은|는|(?<!차)이|(?<!증)가|(?<!인)도|으로|(?<=[%다율폭])로|엔|에는|에서는|에)\s|[,、]\s?|[.!?]\s|\n|"
    r"(?:[늘줄뛰불]어|떨어져|올라|내려|빠져|해|며|고|지만|는데|면서|인데|으나)\s"
)
OF_MONTH = re.compile(r"\d{1,2}월|지난달|전달|전월|직전\s?달|한\s달\s전|앞선\s달")
BACK = re.compile(r"(?:^|\s)(?:이|그|이것|그것)$")
AMOUNT_END = re.compile(r"(?:달러|불|%|퍼센트|포인트|자릿수|선|대|배|년|예상치|전망치|예상|기대|평균)$")
OF_FIGURE = re.compile(r"\d(?:%|퍼센트|\s?(?:억|만)?\s?달러)$")
BRACKETS = re.compile(r"\([^()\n]*\)")
BY = r"(?:(?:약\s|무려\s)?[\d.,조억천백만]+\s?(?:%\s?포인트|%\s?p|포인트|p|달러)(?:나|가량|정도|쯤)?\s)?"


def named_in(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(rf"(?<![가-힣A-Za-z])(?:대|對)?(?:{either([named.text for named in lexicon.names])})")


def held_to(match: re.Match[str], names: re.Pattern[str], particle: str, words: int) -> tuple[int, int] | None:
    """The words before a particle that name a series or a month; up to so many others stand between it and the match."""
    start = max(0, match.start("word") - 70)
    before = match.string[start : match.start("word")]
    between = rf"{BY}(?:(?:\([^()\n]*\)|[^\s,.\n()]|\.(?=\d))+\s){{0,{words}}}"
    every = list(re.finditer(rf"(?:{particle})\s(?={between}$)", before))
    if not every:
        return None
    found = every[-1]
    opened = 0
    for stop in BOUNDARY.finditer(before, 0, found.start()):
        opened = stop.end()
    said = BRACKETS.sub("", before[opened : found.start()]).strip()
    known = names.search(said) or OF_MONTH.search(said) or BACK.search(said)
    figure = AMOUNT_END.search(said) and not (names.search(said) and OF_FIGURE.search(said))
    return (start + opened, start + found.start()) if known and not figure else None


def comparing(
    match: re.Match[str],
    held: tuple[int, int] | None,
    *,
    more: bool,
    measure: Measure,
    of_size: bool = True,
    good: bool = False,
    alone: bool = False,
) -> Found:
    if held is None:
        return None
    if NOT.match(match.string, match.end("word")):
        more = not more
    back = bool(BACK.search(match.string[held[0] : held[1]]))
    before = sentence_before(match)
    said = match.string[held[0] : held[1]]
    many = match["word"].startswith(("많", "적")) or AMOUNT.search(before)
    kind: Measure = measure or ("amount" if many and not RATE.search(before) else "")
    blow = BLOW.search(match.string[max(0, match.start() - 36) : match.start()])
    way = None if good else "down" if blow else way_of_rate(said)
    return Comparing(
        start=match.start("word"), end=match.end("word"), more=more, measure="rate" if way else kind, way=way,
        held=(0, 0) if back else held, earlier=back,
        of_size=of_size,
        good=good,
        alone=alone,
    )  # fmt: skip


def way_of_rate(said: str) -> Direction | None:
    found = OF_SPEED.search(said)
    return None if found is None else "up" if found["up"] else "down"


def beat(names: re.Pattern[str], *, more: bool) -> Maker:
    """`수출 증가율이 수입 증가율을 앞질렀다`: what is held to stands just before."""

    def make(match: re.Match[str]) -> Found:
        held = held_to(match, names, rf"을|를|에|에는|엔|(?<=\))[을를에]|{THAN}", 2)
        return comparing(match, held, more=more, measure="", alone=True)

    return make


def than(names: re.Pattern[str], *, more: bool, measure: Measure = "", good: bool = False) -> Maker:
    """`수입 감소율이 수출 감소율보다 높았다`"""

    def make(match: re.Match[str]) -> Found:
        held = held_to(match, names, THAN, 4)
        if good:
            return comparing(match, held, more=more, measure="rate", of_size=False, alone=True, good=True)
        return comparing(match, held, more=more, measure=measure, alone=True)

    return make


def further(names: re.Pattern[str]) -> Maker:
    """`수출보다 더 크게 줄었다`: which went further; `더` alone is held to what was named before."""

    def make(match: re.Match[str]) -> Found:
        more = not re.search(LITTLY, match["word"])
        held = held_to(match, names, THAN, 4)
        if held is None and re.search(r"(?:^|\s)(?:더|더욱|덜)(?=\s|$)", match["word"]):
            return Comparing(start=match.start("word"), end=match.end("word"), more=more, measure="rate", earlier=True)
        return comparing(match, held, more=more, measure="rate")

    return make


def still(*, more: bool) -> Maker:
    """`수출의 증가 속도가 더 빨랐다`: than what was named before."""

    def make(match: re.Match[str]) -> Found:
        if not OF_RATE.search(match.string[max(0, match.start() - 30) : match.start()]):
            return None
        return Comparing(start=match.start("word"), end=match.end("word"), more=more, measure="rate", earlier=True)

    return make


def as_much(names: re.Pattern[str]) -> Maker:
    """`수입은 수출만큼 늘지 못했다`: it grew less."""

    def make(match: re.Match[str]) -> Found:
        held = held_to(match, names, "만큼", 1)
        if held is None:
            return None
        start = match.start("word")
        return Comparing(start=start, end=start + 1, more=False, measure="rate", held=held, alone=True)

    return make


def comparing_rules(lexicon: Lexicon) -> tuple[Rule, ...]:
    names = named_in(lexicon)
    pushed = rf"(?:(?:{PUSHED}|덜)\s)*"
    rate = r"(?:(?:\([^()\n]{1,12}\))?으?로)?(?:\s?[\d.]+%)?(?:\s?\([^()\n]*\))?\s(?:[\d.]+%\s|[가-힣]{1,6}\s)?"
    pairs: list[tuple[str, Maker]] = [
        (rf"(?<![가-힣])(?P<word>{pushed}(?:{GREATLY}|{LITTLY}|더|더욱))(?={rate}{WENT})", further(names)),
        (rf"(?<![가-힣])(?P<word>{BEAT})", beat(names, more=True)),
        (rf"(?<![가-힣])(?P<word>{BEATEN})", beat(names, more=False)),
        (rf"(?<![가-힣])(?P<word>{STEEP})", than(names, more=True, measure="rate")),
        (rf"(?<![가-힣])(?P<word>{GENTLE})", than(names, more=False, measure="rate")),
        (rf"(?<![가-힣])(?P<word>{LARGE})", than(names, more=True)),
        (rf"(?<![가-힣])(?P<word>{LITTLE})", than(names, more=False)),
        (rf"(?<![가-힣])(?P<word>(?:더|더욱|훨씬)\s(?:{STEEP}|{LARGE}))", still(more=True)),
        (rf"(?<![가-힣])(?P<word>(?:더|더욱|훨씬)\s(?:{GENTLE}|{LITTLE})|덜\s(?:{STEEP}|{LARGE}))", still(more=False)),
        (rf"(?<=만큼)\s(?:[가-힣]{{1,4}}\s)?(?P<word>(?:{WENT})[가-힣]*지(?:는|도)?\s?[못않])", as_much(names)),
        (rf"(?<![가-힣])(?P<word>{BETTER})", than(names, more=True, good=True)),
        (rf"(?<![가-힣])(?P<word>{WORSE})", than(names, more=False, good=True)),
    ]
    return tuple((re.compile(pattern), make) for pattern, make in pairs)


NUMBERS = {
    "두": "2", "세": "3", "네": "4", "다섯": "5", "여섯": "6", "일곱": "7", "여덟": "8", "아홉": "9", "열": "10", "한": "1",
}  # fmt: skip
OVER = re.compile(r"(?:이나|가|를|을|도)?\s?(?:넘|웃도|웃돌|웃돈|상회|이상|초과|훌쩍|뛰어넘)")
UNDER = re.compile(
    r"(?:에도|에는|에|도|이|가|를|을)?\s?(?:채\s)?(?:못\s?미|미치지\s?못|안\s?되|안\s?됐|밑도|밑돌|하회|이하|미만|못\s?되|아래|밑으)"
)
NEAR = re.compile(r"(?:에|이|가)?\s?(?:육박|가까|근접|가량|쯤|정도|안팎|남짓|조금)")
PARTS = {
    "절반": "0.5",
    "3분의 1": "0.3333",
    "삼분의 일": "0.3333",
    "4분의 1": "0.25",
    "사분의 일": "0.25",
    "5분의 1": "0.2",
    "3분의 2": "0.6667",
}
OF_WHOLE = re.compile(r"(?:전체|총수출|총수입|품목|시장|지역|비중|가운데|중|수출액|수출|수입|수입액)$")


def times(names: re.Pattern[str]) -> Maker:
    """`수입 감소율의 세 배`: of what is named just before, an amount or a rate."""

    def make(match: re.Match[str]) -> Found:
        held = held_to(match, names, r"의|(?<=\))의|(?<=%)의|(?<=러)의", 1)
        if held is None:
            return None
        text = BRACKETS.sub("", match.string[held[0] : held[1]]).strip()
        factor = Decimal(PARTS.get(match["part"] or "") or NUMBERS.get(match["number"] or "") or match["number"])
        rate, amount = bool(RATE.search(sentence_before(match))), bool(AMOUNT.search(sentence_before(match)))
        if OF_WHOLE.search(text) and not OF_MONTH.search(text):
            return None
        low, high = factor * Decimal("0.85"), factor * Decimal("1.2")
        if OVER.match(match.string, match.end("word")):
            low, high = factor * Decimal("0.995"), factor * Decimal("1.6")
        elif UNDER.match(match.string, match.end("word")):
            low, high = factor * Decimal("0.3"), factor * Decimal("1.005")
        elif NEAR.match(match.string, match.end("word")):
            low, high = factor * Decimal("0.75"), factor * Decimal("1.2")
        return Comparing(
            start=match.start("word"), end=match.end("word"), times=(low, high), held=held,
            measure="rate" if rate else "amount" if amount else "",
            alone=True,
        )  # fmt: skip

    return make


def multiple_rules(lexicon: Lexicon) -> tuple[Rule, ...]:
    names = named_in(lexicon)
    said = rf"(?P<word>(?:(?P<number>(?:{either(list(NUMBERS))})|\d+(?:\.\d+)?)\s?배|(?P<part>{either(list(PARTS))})))"
    return ((re.compile(rf"(?<![\d.가-힣]){said}"), times(names)), *multiples_of_earlier())
