"""Exports and imports that English texts only imply: `sold goods worth $45.8 billion`, `$40 billion inbound`."""

import re

from relgen.languages.english.figures import HEDGED
from relgen.languages.scanning import Found, Maker, Rule, either
from relgen.values.lexicon import Lexicon
from relgen.values.marks import Called, Who

EXPORTS, IMPORTS = ("totals", "exports"), ("totals", "imports")
GOODS = r"(?:goods|products|merchandise|wares|stuff|cargo|things)"
WHOSE = r"(?:(?:Korean(?:-made)?|home-made|foreign(?:-made)?|domestic|its|their|our|more|fewer|less) )*"
BUYERS = r"(?:(?:foreign|overseas|world|global|international) (?:markets?|buyers|customers|clients|suppliers|sellers))"
WORLD = rf"(?:(?:the rest of )?the world|(?:the )?outside world|(?:its |our |their )?{BUYERS})"
ABROAD = rf"(?:abroad|overseas|(?:to|on|in|around) {WORLD})"
FROM_ABROAD = rf"(?:from abroad|from overseas|abroad|overseas|(?:from|on|in) {WORLD})"
SOLD = r"(?:sold|sell|sells|selling|shipped|ship|shipping|exported|export|exporting|delivered|sent|sending)"
EARNED = r"(?:earned|earn|earns|earning|made|took in|takes in|raked in|pulled in)"
BOUGHT = r"(?:bought|buy|buys|buying|imported|import|importing|purchased|purchase|purchasing|brought in|took in|shipped in)"
SPENT = r"(?:spent|spend|spends|spending|paid|pay|pays|paying|laid out)"
COUNTRY = r"(?:the country|the nation|South Korea|Korea|it|we|they|(?:Korean )?(?:firms|companies|businesses))"
BY = rf"(?:{COUNTRY}|was|were|is|has been|had been)"
OF = rf"(?:{HEDGED}|a total of|just|only|as much as|exactly|all of|goods (?:worth|for)|some)"
AMOUNT = rf"(?:{OF} )*(?:US ?)?\$?\d[\d.,]*(?: ?(?:billion|bn|bln|million|b|m)\b)?"
DOLLARS = r"(?: (?:U\.?S\.? )?dollars?\b['’]?)?(?: worth)?(?: of)?"
OUT = (
    r"left (?:the country|Korea|Korean (?:ports|shores)|our (?:ports|shores))|went (?:abroad|overseas|out)|"
    rf"(?:was|were) (?:sold|shipped|exported|sent)(?: {ABROAD})?|(?:sold|shipped) {ABROAD}|outbound|outgoing|going out|"
    r"(?:worth )?of (?:outbound|outgoing) (?:goods|cargo|trade)"
)
IN = (
    rf"(?:came|flowed) (?:back )?in(?:to the country|to Korea| {FROM_ABROAD})?|entered (?:the country|Korea)|"
    rf"(?:was|were) (?:bought|imported|purchased|brought in|shipped in)(?: {FROM_ABROAD})?|bought {FROM_ABROAD}|"
    r"inbound|incoming|coming in|(?:was|were) spent (?:on (?:imports|foreign goods)|abroad)"
)
BUYS = r"(?P<buys>bought|spent|paid|imported|purchased|went out|came in|was bought|was imported)"
SELLS = r"(?:sold|earned|exported|shipped|made|was sold|was exported)"
SENTENCE = re.compile(r"[.!?;:]\s|\n")


def implied_rules(lexicon: Lexicon) -> tuple[Rule, ...]:
    """Verbs of selling abroad and of buying there, where no entry of a breakdown is what was sold; for releases of both."""
    if lexicon.main != EXPORTS:
        return ()
    entry = re.compile(
        rf"\b(?:{either([each.text for each in lexicon.names if each.called[0] not in {'totals', 'balances'}])})\b",
        re.IGNORECASE,
    )
    goods, money = rf"{WHOSE}{GOODS}", rf"(?= {AMOUNT}{DOLLARS}"
    sold = (
        rf"{SOLD} {goods}(?: {ABROAD})?|(?:{SOLD}|{EARNED}){money} ?(?:{goods} )?{ABROAD}\b)|"
        rf"(?:exported|exporting)(?= {AMOUNT})|{SOLD}{money} {goods}\b)|what {BY} (?:{SOLD}|{EARNED})(?: {ABROAD})?"
    )
    bought = (
        rf"{BOUGHT} {goods}(?: {FROM_ABROAD})?|(?:{BOUGHT}|{SPENT}){money} ?(?:{goods} )?(?:{FROM_ABROAD}|on imports)\b)|"
        rf"(?:imported|importing)(?= {AMOUNT})|{BOUGHT}{money} {goods}\b)|"
        rf"what {BY} (?:{BOUGHT}|{SPENT})(?: {FROM_ABROAD})?|(?<=and ){BOUGHT}(?= {AMOUNT})"
    )
    return (
        (re.compile(rf"\b(?:{sold})(?!\w)", re.IGNORECASE), implied(EXPORTS, entry)),
        (re.compile(rf"\b(?:{bought})(?!\w)", re.IGNORECASE), implied(IMPORTS, entry)),
        (re.compile(rf"\b(?P<more>more|less) than (?:{COUNTRY} )?(?:{BUYS}|{SELLS})\b", re.IGNORECASE), apart(entry)),
        (re.compile(rf"\b(?:{OUT})\b", re.IGNORECASE), behind(EXPORTS, entry)),
        (re.compile(rf"\b(?:{IN})\b", re.IGNORECASE), behind(IMPORTS, entry)),
    )


def implied(called: Called, entry: re.Pattern[str]) -> Maker:
    """What is said by the verb alone, unless its clause names what was sold, or to whom."""

    def make(match: re.Match[str]) -> Found:
        if is_of_entry(match, entry):
            return None
        return Who(start=match.start(), end=match.end(), called=called, head=True)

    return make


UNIT = rf"(?: ?(?:trillion|billion|million|bn|bln|m|b)\b)?{DOLLARS}"
MONEY = re.compile(rf"(?:\d{UNIT}(?: (?:{WHOSE}{GOODS}|that|which))?) $", re.IGNORECASE)


OTHER_GOODS = re.compile(rf"(?<!\w)(?!{GOODS}\b)[a-z]+ (?:for|worth|valued at) (?:{OF} )*(?:US ?)?\$?\d[^,.;:]*$")


def behind(called: Called, entry: re.Pattern[str]) -> Maker:
    """What stands behind the amount that it is of: `goods worth $45.8 billion left the country`."""

    def make(match: re.Match[str]) -> Found:
        before = match.string[max(0, match.start() - 60) : match.start()]
        if is_of_entry(match, entry) or not MONEY.search(before) or OTHER_GOODS.search(before):
            return None
        return Who(start=match.start(), end=match.end(), called=called, head=True, trailing=True)

    return make


def apart(entry: re.Pattern[str]) -> Maker:
    """`sold $6.5 billion more than it bought`: a surplus of so much."""

    def make(match: re.Match[str]) -> Found:
        if is_of_entry(match, entry) or not MONEY.search(match.string[max(0, match.start() - 60) : match.start()]):
            return None
        more = (match["more"].lower() == "more") == bool(match["buys"])
        called = ("balances", "surplus" if more else "deficit")
        return Who(start=match.start(), end=match.end(), called=called, head=True, trailing=True, side="up" if more else "down")

    return make


def is_of_entry(match: re.Match[str], entry: re.Pattern[str]) -> bool:
    """Whether an entry of a breakdown is named before in the sentence, or behind the words up to the next comma."""
    before, behind_it = SENTENCE.split(match.string[: match.start()])[-1], match.string[match.end() :]
    return bool(entry.search(before) or entry.search(re.split(r",\s|[.!?;:]\s|\n", behind_it)[0]))
