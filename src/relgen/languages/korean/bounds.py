"""That an amount is above another, or below it, in Korean texts: `웃돌았다`, `선이 무너졌다`, `고지를 밟지 못했다`."""

import re

from relgen.languages.scanning import Found, Maker, Rule
from relgen.values.marks import Bound

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
