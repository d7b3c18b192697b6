"""Working days in Korean texts: `22.5일`, `이틀 반 적은`, `하루 모자란`."""

import re

from relgen.languages.korean.counting import MINUS, quantity, sign
from relgen.languages.scanning import Found, Rule
from relgen.values.lexicon import Lexicon
from relgen.values.marks import Figure
from relgen.values.quantity import Quantity

SIGN = rf"(?P<sign>[+{MINUS}]\s?|마이너스\s?|플러스\s?)?"
LEVEL_OF_ROW = 2  # cell of a row that has a level: name, level, change
NATIVE_DAYS = {"하루": "1", "이틀": "2", "사흘": "3", "나흘": "4", "닷새": "5"}
FEWER = re.compile(r"[가이을를]?(?:이나|나)?\s?(?:모자[가-힣]*|적[은었게]|부족|짧[가-힣]*)")
MORE = re.compile(r"[가이을를]?(?:이나|나)?\s?(?:많[가-힣]*|길[가-힣]*|더)")


def line_of(match: re.Match[str]) -> str:
    text = match.string
    stop = text.find("\n", match.end())
    return text[text.rfind("\n", 0, match.start()) + 1 : stop if stop >= 0 else len(text)]


def days(lexicon: Lexicon) -> Rule:
    def make(match: re.Match[str]) -> Found:
        if not any(word in line_of(match) for word in lexicon.days):
            return None
        native = match.groupdict().get("native")
        typed = sign(match["sign"]) if not native else 0
        fewer, more = FEWER.match(match.string, match.end()), MORE.match(match.string, match.end())
        typed = typed or (-1 if fewer else 1 if more else 0)
        before = match.string[: match.start()].rpartition("\n")[2]
        last_of_row = before.startswith("|") and before.count("|") > LEVEL_OF_ROW
        return Figure(
            start=match.start(),
            end=(fewer or more or match).end(),
            core=match.span("native" if native else "number"),
            unit="days",
            quantity=native_days(native, half=bool(match["half"])) if native else quantity(match["number"]),
            sign=typed,
            delta=bool(native) or typed != 0 or last_of_row or match.string.startswith(" 차이", match.end()),
        )

    moved = rf"{FEWER.pattern}|{MORE.pattern}|[가이을를]?(?:이나|나)?\s?(?:줄|늘|감소|증가|차이)"
    native_ = rf"(?P<native>{'|'.join(NATIVE_DAYS)})(?P<half>\s?반)?(?={moved})"
    digits = rf"{SIGN}(?<![\d.])(?P<number>\d+(?:\.\d+)?)일(?!\s?평균|째|까지|자|부터)"
    return re.compile(rf"(?:{digits}|{native_})"), make


def native_days(word: str, *, half: bool) -> Quantity:
    return quantity(f"{NATIVE_DAYS[word]}.{5 if half else 0}")
