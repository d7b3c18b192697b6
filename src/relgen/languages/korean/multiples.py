"""Amounts that Korean texts tell as parts or multiples of earlier ones: `절반으로 줄었다`, `세 배로 늘었다`, `반토막`."""

import re
from dataclasses import replace
from decimal import Decimal

from relgen.languages.korean.order import RATE, sentence_before
from relgen.languages.scanning import Found, Maker, Rule
from relgen.values.marks_of_order import Comparing

LESS = (
    r"(?:줄|감소|쪼그라|축소|급감|떨어|내려|깎|날아|증발|사라|위축|주저앉|움츠|오그라|토막|꺾|추락|곤두박|그쳤|그치|"
    r"그친|머물|불과|수준|빠졌|못\s?미|미치지\s?못|밑도|밑돌|안\s?되|안\s?됐)"
)
MORE = r"(?:늘|증가|뛰|뛴|불어|급증|커|확대|치솟|성장|올|수준|많|달했|달하|이르|넘|웃도|웃돌|육박|가까|됐|되었|됩)"
WHOLE = re.compile(
    r"(?:(?:전체|가운데|품목|중|이\s?중|그\s?중|시장|지역|비중)(?:의|은|에서|이)?|(?:총수출|수출|수출액|수입|수입액)(?:의|에서|중)?)\s(?:약\s|거의\s)?$"
)
BELOW = re.compile(r"[가-힣]{0,2}\s?(?:이하|도\s?(?:안|못)|에도\s?못|밑|넘|이상|미만|채\s?안|웃도|웃돌|상회|돌파|초과)")
SLACK = Decimal("0.12")
OF_HALF = Decimal("0.1")
OF_PARTS = Decimal("0.08")  # of a third or less
WIDE = Decimal(9)
HALF = Decimal("0.5")


def multiple(factor: Decimal, *, rise: bool) -> Maker:
    def make(match: re.Match[str]) -> Found:
        if WHOLE.search(match.string, max(0, match.start() - 12), match.start()) or RATE.search(sentence_before(match)):
            return None
        slack = SLACK * factor if factor > 1 else OF_HALF if factor == HALF else OF_PARTS
        low, high = factor - slack, factor + slack
        if BELOW.match(match.string, match.end("word")):
            low, high = (factor, WIDE) if rise else (Decimal(0), factor)
        return Comparing(
            start=match.start("word"), end=match.end("word"), times=(low, high), measure="amount", alone=True
        )  # fmt: skip

    return make


def above_half(match: re.Match[str]) -> Found:
    """`절반을 넘었다`: more than half is left."""
    found = multiple(Decimal("0.5"), rise=False)(match)
    return replace(found, times=(Decimal("0.5"), WIDE)) if isinstance(found, Comparing) else None


def multiples_of_earlier() -> tuple[Rule, ...]:
    half, tail = r"(?P<word>절반)", r"(?=(?:[^,.\n]|\.(?=\d)){0,16}?"
    thirds = {"3": "3", "삼": "3", "4": "4", "사": "4", "5": "5", "오": "5"}
    times = {"두": 2, "2": 2, "세": 3, "3": 3, "네": 4, "4": 4}
    rules: list[Rule] = [
        (re.compile(r"(?P<word>절반)(?=[을은]\s(?:[가-힣]{1,4}\s)?(?:넘|웃도|웃돌|상회))"), above_half),
        (re.compile(rf"{half}{tail}{LESS})"), multiple(Decimal("0.5"), rise=False)),
        (re.compile(r"(?P<word>반\s?토막)(?=\s?(?:[이났나난으]|수준|가까이|도|[,.]|$))"), multiple(Decimal("0.5"), rise=False)),
        (re.compile(rf"(?P<word>갑절|곱절){tail}{MORE})"), multiple(Decimal(2), rise=True)),
    ]
    for word, of in thirds.items():
        part, said = Decimal(1) / Decimal(of), rf"(?P<word>{word}분의\s?[1일])"
        rules += [
            (
                re.compile(rf"{said}(?=[^,.\n]{{0,9}}?(?:로\s?[^,.\n]{{0,6}}{LESS}|에\s?(?:불과|그[쳤친치]|머[물문]|지나지)))"),
                multiple(part, rise=False),
            ),
            (
                re.compile(rf"{said}(?=(?:이나|이|가|을|만큼|가량|정도|\s|넘게|가까이)*{LESS})"),
                multiple(1 - part, rise=False),
            ),
        ]
    rules += [
        (re.compile(rf"(?<![\d.가-힣])(?P<word>{word}\s?배){tail}{MORE})"), multiple(Decimal(number), rise=True))
        for word, number in times.items()
    ]
    return tuple(rules)
