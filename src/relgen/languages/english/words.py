"""Names and words of direction in English texts, in all their endings."""

import re
from collections.abc import Iterator
from dataclasses import replace

from relgen.languages.english.denials import NOT, NOT_SO_FAST, SPARED, denied_at
from relgen.languages.english.foreign import (
    OF_MATTER,
    OF_OTHERS,
    OF_PRICE,
    foreign_before,
    is_adverbial,
    is_of_matter,
    is_other_balance,
    is_part,
    is_verb_here,
)
from relgen.languages.english.multiples import times_of
from relgen.languages.english.places import STRAY
from relgen.languages.scanning import Found, Rule, either
from relgen.values.facts import Direction
from relgen.values.lexicon import Lexicon, Named, Worded
from relgen.values.marks import Way, Who

FOREIGN = ("", "")
IDIOMS = frozenset({"red", "black", "red ink", "black ink"})
ALSO_NOUNS = frozenset({"contract", "advance", "slide", "spike", "slip", "leap", "jump", "drop", "gain", "fall", "rise"})
SIDES: dict[str, Direction] = {"surplus": "up", "deficit": "down"}
DETERMINER = re.compile(
    r"(?:\b(?:an?|the|posted|posts?|saw|seen|first|consecutive|straight|year-on-year|monthly|"
    r"continued|digit|of|export|sales|slight|strong|smallest|largest|sharp|steep|modest|mild|small|big|large|deep|further|"
    r"another|fresh|similar|marked|hefty|import|this|its|their|previous|annual|yearly|"
    r"(?:small|larg|mild|sharp|bigg|steep|deep|slow|fast|weak|strong|hard|soft|shallow|gentl)er))\s$",
    re.IGNORECASE,
)
DID = r"(?:did|do|does|has|have|had|was|were)"
NEGATED = re.compile(rf"(?:\b(?:{DID}\s)?(?:{NOT})\s(?:(?:return|turn|go back) (?:in)?to\s|\w+\s)?)$", re.IGNORECASE)
NO_NOUN = re.compile(
    r"\b(?:no|zero|nil|not any|hardly any|without any|without|not a single)(?: (?:sign|signs|trace|hint|evidence) of)?(?: an?)?"
    r"(?: (?:export|import|overall|year-on-year|annual|monthly|actual|real))?\s$",
    re.IGNORECASE,
)  # `showed no growth`
RATE_THERE = r"(?: (?:by )?[\w ]{0,14}?\d[\d.]*(?:%| ?per ?cent| pct))?"
INVERTED = re.compile(
    rf"{RATE_THERE}(?: in (?:[A-Z]\w+|the month)(?: \d{{4}})?)?(?: {STRAY})?,?(?: too,?)? (?:were|was|went|are|is) (?=[A-Za-z])"
)
NONE = r"not even|neither|none of|not one of|hardly any of|(?:in|at|for|under|on) no|nowhere"
NOT_EVEN = re.compile(rf"\b(?:{NONE})\b[^.;:?!\n]*$|\b(?:nor|never|not once) {DID}\b[^.,;:?!\n]*$", re.IGNORECASE)


ECONOMY = re.compile(r"(?:’s|'s) (?:(?:economic|overall|own) )?(?:growth|economy|GDP|expansion|slowdown|recovery)\b")


def name_rules(lexicon: Lexicon) -> tuple[Rule, ...]:
    by_text: dict[str, Named] = {}
    for named in sorted(lexicon.names, key=lambda named: named.form == ""):
        by_text.setdefault(named.text.lower(), named)
    names, heads = either(list(by_text)), either(lexicon.heads)
    back = r"they|(?<!make )(?<!made )(?<!makes )(?<!making )it|them|the (?:former|latter)|the (?:figure|amount)"

    def who(match: re.Match[str]) -> Found:
        named = by_text[match["name"].lower()]
        if (named.text.isupper() and not match["name"].isupper()) or is_adverbial(match) or is_verb_here(match):
            return None
        is_plain = not match["head"] and not match["tail"]
        called, main = named.called, named.called == lexicon.main
        if is_plain and called[0] == lexicon.main[0] and OF_OTHERS.match(match.string, match.end()):
            called = FOREIGN  # `foreign sales of fridges`
        if (
            (named.called[0] == "regions" and not (match["head"] or match["tail"]) and ECONOMY.match(match.string, match.end()))
            or match["aside"]
            or is_part(match)
            or OF_PRICE.match(match.string, match.start("name"))
            or OF_MATTER.search(match.string[: match.start()][-60:])
            or (is_plain and called[0] == lexicon.main[0] and foreign_before(match))
            or (called[0] == "balances" and is_other_balance(match))
            or (called[0] not in {lexicon.main[0], "balances"} and not match["head"] and is_of_matter(match))
        ):
            called = FOREIGN
        if named.called[0] not in {lexicon.main[0], "balances"} and main:
            return None
        side = SIDES.get(called[1]) if called[0] == "balances" else None
        head = bool(match["head"] or match["tail"]) or named.called[0] in {lexicon.main[0], "balances"}
        return Who(
            start=match.start(),
            end=match.end(),
            core=match.span("name"),
            style=named.form,
            called=called,
            head=head,
            side=side,
            negated=side is not None and denied_at(match)[1] > 0,
            denial=denied_at(match) if side else (0, 0),
            typed=match["name"],
            idiom=match["name"].lower() in IDIOMS,
        )

    def other_head(match: re.Match[str]) -> Found:
        return Who(start=match.start(), end=match.end(), called=FOREIGN, head=True)

    def back_head(match: re.Match[str]) -> Found:
        return Who(start=match.start(), end=match.end(), called=FOREIGN, back=True, head=True)

    def surplus(match: re.Match[str]) -> Found:
        called = ("balances", "surplus" if match["first"].lower() == "exports" else "deficit")
        return Who(start=match.start(), end=match.end(), called=called, head=True, side=SIDES[called[1]], typed=match[0])

    exceeded = r"(?:exceed(?:ed|s)?|outstripp?(?:ed|s)?|outweigh(?:ed|s)?|surpass(?:ed|es)?)"
    return (
        (re.compile(rf"\b(?P<first>exports|imports) {exceeded} (?:exports|imports)\b(?! by)", re.IGNORECASE), surplus),
        (
            re.compile(
                rf"(?<![\w-])(?:(?P<head>(?:{heads}|those|sales)\s(?:of|to|"
                rf"for)\s)(?:the\s)?)?(?P<name>{names})(?P<tail>\s(?:{heads}))?(?![\w-])"
                rf"(?P<aside>\s(?:related to|excluding|except|other than)\b)?",
                re.IGNORECASE,
            ),
            who,
        ),
        (
            re.compile(
                rf"\b(?:{heads}|those|sales) (?:of|to) (?!(?:all|the remaining|other|each|\d)\b|\W)(?=[A-Za-z])"
                r"(?!.{0,20}\bitems?\b)(?:[\w’'-]+)",
                re.IGNORECASE,
            ),
            other_head,
        ),
        (
            re.compile(rf"\b(?:{back})\b|\b(?:these|such) (?:{heads})\b|^Shipments\b|(?<=[.] )Shipments\b", re.IGNORECASE),
            back_head,
        ),
        (
            re.compile(rf"\b(?:{heads}|those)\b(?= of)", re.IGNORECASE),
            lambda m: Who(start=m.start(), end=m.end(), called=FOREIGN, back=True, head=True),
        ),
    )


def way_rules(lexicon: Lexicon) -> tuple[Rule, ...]:
    by_text: dict[str, Worded] = {}
    of_any_size = {each.text for word in lexicon.words if not word.form and not word.bands for each in inflected(word)}
    for word in (each for base in ordered(lexicon.words) for each in inflected(base)):
        known = by_text.get(word.text)
        if known is None:
            by_text[word.text] = word
        elif known.bands and word.bands and known.form and word.form:
            by_text[word.text] = replace(known, bands=(*known.bands, *(band for band in word.bands if band not in known.bands)))

    def way(match: re.Match[str]) -> Found:
        word = by_text[match["word"].lower()]
        start = match.start()
        describes = bool(INVERTED.match(match.string, match.end()))
        determined = DETERMINER.search(match.string, max(0, start - 20), start)
        of = not describes and match.string.startswith((" of ", " in "), match.end())
        noun = word.form == "noun" or bool(determined) or (of and word.form != "past" and not is_verb(word.text))
        no = NEGATED.search(match.string, max(0, start - 35), start)
        no = no or (NO_NOUN.search(match.string, max(0, start - 35), start) if noun else None)
        negated = bool(no) or bool(NOT_EVEN.search(match.string, max(0, start - 90), start))
        negated = negated and not NOT_SO_FAST.match(match.string, match.end())
        negated = negated != bool(noun and SPARED.search(match.string[max(0, start - 60) : start]))
        return Way(
            start=start,
            end=match.end(),
            style=match["word"],
            way=word.way,
            bands=() if word.text in of_any_size else word.bands,
            form="noun" if noun else word.form,
            noun=noun,
            negated=negated,
            whole=(no.start(), match.end()) if no else (0, 0),
            describes=describes and not noun,
            relative=word.text.endswith("er") or (word.text in {"up", "down"} and is_behind_rate(match)),
            times=times_of(match),
        )

    return ((re.compile(rf"(?<![\w-])(?P<word>{either(list(by_text))})(?![\w-])", re.IGNORECASE), way),)


BEHIND_RATE = re.compile(r"\d(?:%| ?per ?cent| pct)(?: (?:sharply|slightly|further|still))? $", re.IGNORECASE)


def is_behind_rate(match: re.Match[str]) -> bool:
    """`December's were 12.6 percent up`"""
    return bool(BEHIND_RATE.search(match.string[max(0, match.start() - 26) : match.start()]))


BESIDE: dict[str, Direction] = {
    **dict.fromkeys(
        ("more", "above", "ahead of", "ahead", "better", "heavier", "over", "richer", "to the good", "on top of"), "up"
    ),
    **dict.fromkeys(
        (
            "less",
            "fewer",
            "below",
            "short of",
            "short",
            "shy of",
            "off",
            "under",
            "lighter",
            "behind",
            "worse",
            "poorer",
            "beneath",
        ),
        "down",
    ),
}
PARTS = ("third", "quarter", "fifth", "half", "tenth", "thirds", "percent", "per cent", "pct", "%")
RATE = "|".join(rf"(?<={each} )" for each in PARTS)


def is_verb(text: str) -> bool:
    """Whether a synonym can be no noun: a verb in the past, one of several words, an adjective that compares."""
    return " " in text or text.endswith(("ed", "er", "ose", "th")) or text in PAST


def beside_rules() -> tuple[Rule, ...]:
    """Words that say a direction only behind a percentage (`3 percent less than`), or before it (`off 3 percent`)."""

    def beside(match: re.Match[str]) -> Found:
        word = match[0].lower()
        return Way(start=match.start(), end=match.end(), style=match[0], way=BESIDE[word], relative=True)

    return (
        (re.compile(rf"(?:{RATE})(?:{either(list(BESIDE))})(?![\w-])(?! \$)", re.IGNORECASE), beside),
        (re.compile(r"\boff(?= (?:by )?(?:\w+ )?\d[\d.]*(?: per|%| pct))", re.IGNORECASE), beside),
    )


PAST = frozenset(
    {"fell", "fallen", "grew", "grown", "shrank", "shrunk", "sank", "slid", "leapt", "lost", "shed", "risen", "worse"}
)


def ordered(words: tuple[Worded, ...]) -> list[Worded]:
    """Those with sizes of the phrasebook first: a synonym never overrules one."""
    return sorted(words, key=lambda word: (not word.form, word.form != "past"))


def inflected(word: Worded) -> Iterator[Worded]:
    """A verb in its plain form with its other endings: `edge up`, `edges up`, `edging up`."""
    yield word
    verb, _, rest = word.text.partition(" ")
    if word.form in {"past", "noun"} or (not word.form and word.text.endswith(("ed", "er", "th", "en", "ose", "ward"))):
        return
    tail = f" {rest}" if rest else ""
    stem = verb[:-1] if verb.endswith("e") else f"{verb}{verb[-1]}" if verb in {"drop", "slip", "top", "dip"} else verb
    third = () if verb in ALSO_NOUNS else ((f"{verb}s", "third"),)
    for text, form in (*third, (f"{stem}ing", "ing")):
        yield replace(word, text=f"{text}{tail}", form=form if word.form else "")
