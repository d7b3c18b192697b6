"""Changes to words: a sign turned, a direction turned, a word of another size, the other end of a rank."""

import random
import re
from collections.abc import Iterator

from mutating.edits import Edit, Mutation, replaced
from mutating.texts import Site, Text, sentence

from relgen.values.facts import Amount, Change
from relgen.values.standing import Peak

SIGNS = {"+": "△", "△": "+", "\N{MINUS SIGN}": "+", "up": "down", "down": "up"}
SIGN = re.compile(r"[+△\N{MINUS SIGN}](?=\d)|\bup\b|\bdown\b")
NOUNS = {
    "decline": "increase", "increase": "decline", "growth": "decline", "gain": "drop", "drop": "gain", "surplus": "deficit",
    "deficit": "surplus", "increased": "decreased", "decreased": "increased", "saw growth": "saw declines", "rose": "fell",
    "fell": "rose",
}  # fmt: skip
KOREAN_NOUNS = {"증가": "감소", "감소": "증가", "흑자": "적자", "적자": "흑자", "플러스": "마이너스"}
WORD = re.compile(rf"\b(?:{'|'.join(sorted(NOUNS, key=len, reverse=True))})\b")
KOREAN_WORD = re.compile(rf"(?:{'|'.join(KOREAN_NOUNS)})(?!율)")
ENDS = {
    "smallest": "largest", "largest": "smallest", "highest": "lowest", "fastest": "slowest", "최소": "최대", "최대": "최소",
    "최고": "최저", "가장 컸": "가장 작았", "가장 높": "가장 낮", "가장 낮": "가장 높",
}  # fmt: skip
END = re.compile("|".join(ENDS))
SLIGHT = {"up": ("소폭 증가",), "down": ("소폭 감소",)}
PAST = ("ed", "ed down", "ed up", "slid", "leaped")
FAR = 2


def sign(text: Text, chance: random.Random) -> Iterator[Mutation]:
    del chance
    for site in text.of(Change):
        match = SIGN.search(text.words, site.start, site.end)
        if match and isinstance(site.fact, Change) and -site.fact.quantity.value not in text.prints(site.fact, signed=True):
            yield from replaced("sign", text, *match.span(), SIGNS[match[0]])


def direction(text: Text, chance: random.Random) -> Iterator[Mutation]:
    """A verb that was chosen for its figure, else a word of direction that the text has between its figures."""
    for site in text.of(Change):
        if site.chosen and isinstance(site.fact, Change) and site.fact.printed and text.language == "en":
            other = "down" if site.fact.direction == "up" else "up"
            wanted = [row for rows in verbs(text, other).values() for row in rows]
            yield from replaced("direction word", text, site.start, site.end, in_form(chance.choice(wanted), site.words))
    nouns, pattern = (NOUNS, WORD) if text.language == "en" else (KOREAN_NOUNS, KOREAN_WORD)
    chosen = [(site.start, site.end) for site in text.of(Change) if site.chosen and text.language == "en"]
    for match in pattern.finditer(text.words):
        inside = any(start < match.end() and match.start() < end for start, end in chosen)
        if not inside and says_a_direction(text, match):
            yield from replaced("direction word", text, *match.span(), nouns[match[0]])


def says_a_direction(text: Text, match: re.Match[str]) -> bool:
    """Not the name of a row, an editor's reason, or a word of working days."""
    line = text.words[text.words.rfind("\n", 0, match.start()) + 1 : match.start()]
    days = any(site.start <= match.start() < site.end and "working_days" in site.fact.key for site in text.sites)
    row = line.startswith("|") and line.count("|") == 1
    written = text.name.endswith("published") and not is_judged(text, match)
    return not (row or days or written or text.is_own(*match.span()) or "조업일수" in line[-12:])


def is_judged(text: Text, match: re.Match[str]) -> bool:
    """Whether a word of a published text stands in a sentence with a fact; the others tell reasons."""
    start = text.words.rfind(". ", 0, match.start()) + 1
    return (
        any(start <= site.start <= match.end() + 40 for site in text.of(Change, Amount))
        and "demand" not in text.words[start : match.start()]
    )


def verbs(text: Text, way: str) -> dict[str, tuple[dict[str, str], ...]]:
    words = text.workspace.books[text.language].words.verbs
    return getattr(words, way)


def in_form(row: dict[str, str], words: str) -> str:
    """A verb in the form of the one that stands there: `fall` in a headline, `fell` in a text."""
    return row.get("plain", row["past"]) if is_plain(words) else row["past"]


def is_plain(words: str) -> bool:
    return not words.endswith(("ed", "fell", "rose", "grew", "slid", "went down", "went up", "down", "up")) or words in {
        "edge down", "inch up", "edge up", "inch down",
    }  # fmt: skip


def size(text: Text, chance: random.Random) -> Iterator[Mutation]:
    """A word that is for changes two bands away or more, and for no nearer one."""
    for site in text.of(Change):
        if not isinstance(site.fact, Change) or not site.fact.printed:
            continue
        words = far_words(text, site.fact)
        if text.language == "en" and site.chosen and not is_plain(site.words):
            wanted = [word for word in words if word.endswith(PAST)]
            if wanted:
                yield from replaced("size word", text, site.start, site.end, chance.choice(wanted))
        elif text.language == "ko":
            yield from korean_size(text, site, words, chance)


def far_words(text: Text, fact: Change) -> list[str]:
    """The words that the phrasebook reads as slight, of a change of the fourth band or more, or as strong, of the first two."""
    book = text.workspace.books[text.language]
    bands = [band.name for band in book.bands]
    own = bands.index(text.workspace.shared.band(abs(fact.printed)).name)
    sizes = getattr(book.words.read, fact.direction)
    slight = (*sizes["slight"], *(SLIGHT[fact.direction] if text.language == "ko" else ()))
    return sorted(slight if own > FAR else sizes["strong"] if own < FAR else ())


def korean_size(text: Text, site: Site, words: list[str], chance: random.Random) -> Iterator[Mutation]:
    """`4.0% 증가` → `4.0% 급증`; a plain 증가 is of any size."""
    wanted = [word for word in words if word.endswith(("증가", "감소", "급증", "급감"))]
    match = re.compile(r"(?:소폭 |큰 폭 |크게 )?(?:증가|감소)|급증|급감").search(text.words, site.start, site.end)
    if match and wanted:
        yield from replaced("size word", text, *match.span(), chance.choice(wanted))


def rank(text: Text, chance: random.Random) -> Iterator[Mutation]:
    """The other end of a peak, and a rank among the months of the year that another month of it has."""
    del chance
    for site in text.of(Peak):
        start, end = sentence(text, site.start)
        for match in list(END.finditer(text.words, start, end)):
            if abs(match.start() - site.start) < 60:
                yield from replaced("rank", text, *match.span(), ENDS[match[0]])
    if is_beaten(text):
        site = next(each for each in text.of(Amount) if each.fact.key == "exports" and "#" not in heading(text, each.start))
        typed = ", the highest monthly value this year" if text.language == "en" else "(올해 최대)"
        yield Mutation("rank", text, (Edit(site.end, site.end, typed),))


def heading(text: Text, at: int) -> str:
    return text.words[text.words.rfind("\n", 0, at) + 1 : at]


def is_beaten(text: Text) -> bool:
    """Whether exports were higher, beyond revision, in an earlier month of the year."""
    value = text.workspace.months[text.month].model.exports.value
    earlier = [
        file.model.exports.value.value
        for month, file in text.workspace.months.items()
        if month.year == text.month.year and month < text.month and file.model.exports.value
    ]
    return value is not None and bool(earlier) and max(earlier) > value.value * 102 / 100
