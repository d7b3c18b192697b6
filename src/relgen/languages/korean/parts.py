"""Parts of a whole of entries in Korean texts: `절반 이상이 늘었다`, `3분의 1에 그쳤다`, `전 품목`, `과반`, `하나도 없다`."""

import re
from decimal import Decimal

from relgen.languages.korean.order import sentence_before
from relgen.languages.scanning import Found, Rule
from relgen.values.marks import Counted

KINDS = r"(?:품목|지역|시장|나라|국가|수출지)"
OF_ENTRIES = re.compile(rf"{KINDS}(?:군|들)?(?:의|은|는|이|가|중에서|에서|으로는|중|\s중|\s가운데|들\s중)?(?=\s|,|$)")
OTHER = re.compile(r"[%러원]|수출액의|비중")  # a figure in between: the part may be of that
ABOVE = re.compile(r"(?:[이가을를에도은는]|에서)?\s?(?:이상|넘|웃도|웃돌|상회|훌쩍|초과)")
BELOW = re.compile(
    r"(?:[이가을를에도은는]|에도|에는)?\s?(?:이하|미만|밑|못\s?미|미치지\s?못|안\s?되|안\s?됐|되지\s?않|채\s?안|채\s?되지|넘지\s?[못않]|조금\s못)"
)
NEAR = re.compile(r"[이가의에]?\s?(?:가까|가량|정도|안팎|육박|쯤|남짓)")
WHOLES = {"3": 3, "삼": 3, "4": 4, "사": 4, "5": 5, "오": 5, "10": 10, "십": 10}
PARTS = {"1": 1, "일": 1, "2": 2, "이": 2, "3": 3, "삼": 3, "4": 4, "사": 4}
HALF, ONE, NONE = Decimal("0.5"), Decimal(1), Decimal(0)
SLACK = Decimal("0.09")  # of a part that is said in round words


def part(match: re.Match[str]) -> Found:
    before = sentence_before(match)
    named = list(OF_ENTRIES.finditer(before))
    if not named or OTHER.search(before, named[-1].end()):
        return None
    share = share_of(match)
    if share is None:
        return None
    return Counted(
        start=match.start("word"), end=match.end("word"), number=0, share=share,
        of="items" if named[-1][0].startswith("품목") else "regions",
    )  # fmt: skip


def share_of(match: re.Match[str]) -> tuple[Decimal, Decimal] | None:
    word, text, end = match["word"], match.string, match.end("word")
    if word in {"과반", "대부분", "대다수", "태반"}:
        return (HALF, ONE) if not BELOW.match(text, end) else (NONE, HALF)
    whole, of = WHOLES.get(match["whole"] or "", 2), PARTS.get(match["of"] or "", 1)
    size = Decimal(of) / whole
    if size >= 1:
        return None
    if BELOW.match(text, end):
        return NONE, size
    if ABOVE.match(text, end):
        return size, ONE
    return (size - 2 * SLACK, size + SLACK) if NEAR.match(text, end) else (size - SLACK, size + SLACK)


def every(match: re.Match[str]) -> Found:
    return Counted(
        start=match.start(), end=match.end("kind"), number=-1, every=True, total=bool(match["total"]),
        of="items" if match["kind"] == "품목" else "regions", share=(ONE, ONE),
    )  # fmt: skip


def none(match: re.Match[str]) -> Found:
    """`감소한 지역은 하나도 없었다`."""
    named = list(OF_ENTRIES.finditer(sentence_before(match)))
    if not named:
        return None
    return Counted(
        start=match.start("word"), end=match.end("word"), number=0, share=(NONE, NONE),
        of="items" if named[-1][0].startswith("품목") else "regions",
    )  # fmt: skip


def part_rules() -> tuple[Rule, ...]:
    fraction = rf"(?<![\d.가-힣])(?P<whole>{'|'.join(WHOLES)})\s?분의\s?(?P<of>{'|'.join(PARTS)})(?![\d가-힣]{{0,1}}\s?수준)"
    return (
        (re.compile(rf"(?P<word>{fraction}|(?<![가-힣])(?:절반|과반|대부분|대다수|태반)(?!의))"), part),
        (
            re.compile(
                r"(?P<total>(?<![\d.])\d+대\s(?:주력\s|주요\s|수출\s){0,2})?(?<![가-힣])(?:전|모든|전체)\s(?:주요\s|수출\s)?(?P<kind>품목|"
                r"지역|시장)(?:에서|의|들이|이|은|들의)?"
            ),
            every,
        ),
        (
            re.compile(
                r"(?P<word>(?<![가-힣])(?:(?:단\s)?(?:하나|한\s?(?:곳|품목|지역|나라|시장|개))(?:도|조차)|(?<=품목은\s)|(?<=지역은\s))\s?"
                r"(?:[가-힣]{1,4}\s)?(?:없[었다어으는이]|나오지\s않|찾[아을]))"
            ),
            none,
        ),
    )
