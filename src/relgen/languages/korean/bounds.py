"""That an amount is above another, or below it, in Korean texts: `웃돌았다`, `선이 무너졌다`, `고지를 밟지 못했다`."""

import re

from relgen.languages.scanning import Found, Maker, Rule
from relgen.values.marks import Bound
from relgen.values.marks_of_order import Weighed

ABOVE = r"상회|돌파|초과|이상|넘어|넘은|넘었|넘긴|넘겼|넘는|넘길|넘기|웃돌|웃돈|웃도|진입"
BELOW = r"하회|미만|이하|밑돌|밑돈|밑도|못\s?미|미치지\s?못|지키지\s?못|넘지\s?[못않]|넘기지\s?못|미달|모자[라란랐]|부족"
OF_AMOUNT = re.compile(
    r"(?:달러|불)\s?(?:선|고지|문턱|벽|고개|관문|저지선)?(?:을|를|에|에는|이|가|도|마저|조차|까지|보다|로|"
    r"로는)?\s(?:[가-힣]{1,4}\s)?$"
)
REACHED = r"(?:밟|올라서|넘어서|도달하|닿|이르|회복하|지켜내|지키|돌파하|뚫|되찾|채우|넘보|뛰어넘|사수하|수성하)"
OVER = (
    r"밟[았은으아]|올라[섰선서]|올라섬|넘어[섰선서]|도달|회복|지켰|지켜|"
    r"뚫[었은어]|되찾|채웠|채운|뛰어넘|능가|사수|수성|턱걸이|재진입|재돌파"
)
LOST = r"못\s?(?:넘|채|지|이르)|내[줬준주]|무너|붕괴|깨[졌진지]|깨짐|아래[로에였]|아래를|밑으로|밑에|밑이|이탈|반납"


HEIGHT = re.compile(
    r"(?<=달러 )(?:고지|선|문턱)(?=[\s\"”’)]*(?:$|[.…\n]))"
)  # `500억 달러 고지`, where no verb follows: reached
LOST_RANGE = re.compile(
    rf"대?(?:를|을|에|가|이|도|마저|에서)?\s?(?:[가-힣]{{1,4}}\s)?(?:{LOST}|{REACHED}지(?:는|도)?\s?[못않]|밀[려렸]|벗어|물러)"
)


def bound(*, above: bool) -> Maker:
    return lambda match: Bound(start=match.start(), end=match.end(), above=above)


def behind_amount(*, above: bool) -> Maker:
    """Words that say so only just behind an amount."""

    def make(match: re.Match[str]) -> Found:
        if not OF_AMOUNT.search(match.string, max(0, match.start() - 18), match.start()):
            return None
        return Bound(start=match.start(), end=match.end(), above=above)

    return make


BEAT = r"앞질[렀러]|앞지[른르]|능가|추월|제[쳤친치]|앞섰|앞선|앞서[다며고]|압도|눌렀|넘어[섰선]|상회|웃돌|웃돈|웃도"
BEATEN = r"밑돌|밑돈|밑도|하회|뒤[졌진처]|못\s?미[쳤친치]|미치지\s?못"
HELD_WORDS = (
    r"(?:더|훨씬|한층|다소|조금|약간|크게|많이|적게|빠르게|느리게|가파르게|덜|작게|큰\s폭으로|가파른\s속도로|심하게|빨리|더욱)"
)
FURTHER = re.compile(
    rf"보다\s[^,.…\n]{{0,30}}?(?P<words>(?:{HELD_WORDS}\s)+)$|에\s비해\s[^,.…\n]{{0,30}}?(?P<words2>(?:{HELD_WORDS}\s)+)$"
)
SHORTER = re.compile(r"덜|적게|느리게|작게")
WENT = r"(?:늘[었어며고면]|줄[었어며고면]|증가|감소|뛰|떨어|하락|상승|빠[졌지]|성장|감[소한])"
IS_MORE = r"(?:많았|많은|많다|많아|많음|컸|크다|큰\s|큼|커|높았|높은|높다|높아|높음|가팔랐|빨랐|깊었)"
IS_LESS = r"(?:적었|적은|적다|적음|작았|작은|작다|작음|낮았|낮은|낮다|낮음|완만했|느렸|얕았)"
HELD_BEFORE = re.compile(r"[가-힣)](?:보다|보단|보다는)\s|에\s비해\s")


def weighed(*, more: bool) -> Maker:
    def make(match: re.Match[str]) -> Found:
        before = match.string[max(0, match.start() - 44) : match.start()].split("\n")[-1]
        return Weighed(start=match.start(), end=match.end(), more=more) if HELD_BEFORE.search(before) else None

    return make


def further(match: re.Match[str]) -> Found:
    """`보다 더 크게 (줄었다)`: which went further."""
    found = FURTHER.search(match.string, max(0, match.start() - 44), match.start())
    if found is None:
        return None
    words = found["words"] or found["words2"]
    return Weighed(start=match.start() - len(words), end=match.start(), more=not SHORTER.search(words))


def weighing_rules() -> tuple[Rule, ...]:
    """Of two series, which is more: `수출 증가율이 수입 증가율을 앞질렀다`, `수출보다 수입이 더 크게 줄었다`."""
    return (
        (re.compile(rf"(?<![가-힣])(?=(?:{WENT}))"), further),
        (re.compile(rf"(?<![가-힣])(?:{BEAT})"), named_before(more=True)),
        (re.compile(rf"(?<![가-힣])(?:{BEATEN})"), named_before(more=False)),
        (re.compile(rf"(?<![가-힣])(?:{IS_MORE})"), weighed(more=True)),
        (re.compile(rf"(?<![가-힣])(?:{IS_LESS})"), weighed(more=False)),
    )


def named_before(*, more: bool) -> Maker:
    """Only behind a name or a rate, not behind an amount."""

    def make(match: re.Match[str]) -> Found:
        before = match.string[max(0, match.start() - 30) : match.start()]
        found = BEHIND_NAME.search(before)
        return None if found is None else Weighed(start=match.start(), end=match.end(), more=more)

    return make


BEHIND_NAME = re.compile(
    r"(?:(?:[율률폭세]|[가-힣]{2})|(?<=[가-힣])\([^()\n]*\))(?<!달러)(?<!자릿수)(?:을|를|에|에는|보다)\s(?:[가-힣]{1,4}\s)?$"
)


def passed_rules() -> tuple[Rule, ...]:
    return (
        (re.compile(rf"(?<![가-힣]){REACHED}지(?:는|도)?\s?[못않][가-힣]*"), behind_amount(above=False)),
        (re.compile(rf"(?<![가-힣])(?:{LOST})"), behind_amount(above=False)),
        (re.compile(rf"(?<![가-힣])(?:{OVER})"), behind_amount(above=True)),
    )


def bound_rules() -> tuple[Rule, ...]:
    return (
        (re.compile(rf"(?<![가-힣])(?:{BELOW})"), bound(above=False)),
        (HEIGHT, bound(above=True)),
        (re.compile(rf"(?<![가-힣])(?:{ABOVE})"), bound(above=True)),
    )
