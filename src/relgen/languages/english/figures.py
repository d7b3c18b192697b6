"""Amounts, percent and points in English texts."""

import re
from decimal import Decimal

from relgen.languages.english.counting import quantity
from relgen.languages.scanning import Found, Maker, Rule, either
from relgen.values.lexicon import Lexicon
from relgen.values.marks import Figure, Hedge

UNITS = {
    "trillion": Decimal(1000000), "tn": Decimal(1000000), "trn": Decimal(1000000),
    "billion": Decimal(1000), "bn": Decimal(1000), "bln": Decimal(1000), "b": Decimal(1000),
    "million": Decimal(1), "mn": Decimal(1), "mln": Decimal(1), "m": Decimal(1),
    "thousand": Decimal("0.001"), "": Decimal("0.000001"),
}  # fmt: skip
A_LITTLE = (
    "just",
    "slightly",
    "a little",
    "a shade",
    "a bit",
    "well",
    "far",
    "somewhat",
    "marginally",
    "a touch",
    "barely",
    "a whisker",
    "a hair",
    "a fraction",
    "a tad",
    "fractionally",
    "narrowly",
    "ever so slightly",
    "comfortably",
    "easily",
)
OVER, BELOW = ("more than", "better than", "over", "above", "north of"), ("less than", "under", "below", "short of", "shy of")
HEDGES: dict[str, Hedge] = {
    **dict.fromkeys(
        (
            "about",
            "around",
            "just about",
            "nearly",
            "almost",
            "roughly",
            "some",
            "approximately",
            "close to",
            "or so",
            "something like",
            "close on",
            "getting on for",
            "in the region of",
            "in the order of",
            "of the order of",
            "in the neighborhood of",
            "in the neighbourhood of",
            "in the vicinity of",
            "not far off",
            "pretty much",
            "practically",
            "virtually",
            "more or less",
            "as good as",
        ),
        "about",
    ),
    **dict.fromkeys(
        (
            "more than",
            "better than",
            "over",
            "at least",
            "upwards of",
            "in excess of",
            "no less than",
            "a good",
            "a full",
            "not less than",
        ),
        "above",
    ),
    **dict.fromkeys(("less than", "under", "at most", "not quite", "not even", "up to"), "below"),
    **dict.fromkeys((f"{little} {over}" for little in A_LITTLE for over in OVER), "above"),
    **dict.fromkeys((f"{little} {below}" for little in A_LITTLE for below in BELOW), "below"),
    **dict.fromkeys(("no more than", "not more than", "no fewer than", "a mere", "a meagre"), ""),
}
CLOSE = re.compile(
    r"(?!well|far|comfortably|easily)\w[\w ]* (?:more than|over|above|north of|less than|under|below|"
    r"short of|shy of)|not quite",
    re.IGNORECASE,
)
DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
PLAIN = either([hedge for hedge in HEDGES if not hedge.startswith(tuple(f"{little} " for little in A_LITTLE))])
HEDGED = rf"(?:{either(A_LITTLE)}) (?:{either(OVER + BELOW)})|{PLAIN}"
HEDGE = rf"(?:(?P<hedge>{HEDGED})\s)?"
BY = re.compile(r"\bby (?:the )?$", re.IGNORECASE)
MORE = re.compile(
    r"\s(?:more|less|higher|lower|larger|smaller|above|below)(?! than (?:USD|US\$|\$|\d)| (?:imports|exports|the)\b)\b"
)
SIGN = r"(?P<sign>[-+\u2212\u25b3\u25b2\u2013]|minus\s|negative\s|plus\s)?\s?"
MINUS = frozenset("-\u2212\u25b3\u25b2\u2013mn")
OTHER_MONEY = r"won|yen|yuan|renminbi|euros?|pounds|KRW|JPY|CNY|barrels|tons|tonnes|people|units|shares|users"
SMALL = r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty"


def sign(text: str | None) -> int:
    return 0 if not text else -1 if text[0].lower() in MINUS else 1


def dollars(match: re.Match[str]) -> Found:
    unit = (match["unit"] or "").lower()
    if unit == "m" and "\N{DOLLAR SIGN}" not in match[0]:
        return None
    return Figure(
        start=match.start(),
        end=match.end(),
        core=(match.start("number"), match.end("unit") if match["unit"] else match.end("number")),
        style=unit,
        unit="dollars",
        quantity=quantity(match["number"], UNITS[unit]),
        sign=sign(match["sign"]),
        hedge=HEDGES.get((match["hedge"] or "").lower(), ""),
        close=bool(CLOSE.match(match["hedge"] or "")),
        delta=bool(BY.search(match.string, max(0, match.start() - 8), match.start()) or MORE.match(match.string, match.end())),
    )


def percent(match: re.Match[str]) -> Found:
    points = "oint" in match["unit"] or match["unit"].endswith("p")
    return Figure(
        start=match.start(),
        end=match.end(),
        core=match.span("number"),
        style=match["unit"],
        unit="points" if points else "percent",
        quantity=quantity(match["number"]),
        sign=sign(match["sign"]),
        hedge=HEDGES.get((match["hedge"] or "").lower(), ""),
        close=bool(CLOSE.match(match["hedge"] or "")),
    )


BESIDE = re.compile(r"(?:%|per\s?cent|pct)\s(?:to|against|versus|vs\.?)\s$", re.IGNORECASE)


def elided(lexicon: Lexicon) -> Rule:
    """A rate whose unit was said before: `automobiles fell 33.2 percent, auto parts 45.0`."""
    named = re.compile(rf"(?<!\w)(?:{either([each.text for each in lexicon.names])})\s$", re.IGNORECASE)
    said = re.compile(r"\d(?:%|\s?per\s?cent|\s?pct)[^;\n]*$", re.IGNORECASE)

    def rate(match: re.Match[str]) -> Found:
        before = re.split(r"[.!?]\s", match.string[: match.start()])[-1]
        if not (named.search(before) or BESIDE.search(before)) or not said.search(before):
            return None
        return Figure(
            start=match.start(), end=match.end(), core=match.span(), unit="percent", quantity=quantity(match[0])
        )  # fmt: skip

    return re.compile(r"(?<=[A-Za-z] )\d{1,3}\.\d(?!\d)(?=[,;)]|\.(?!\d)| and\b|$)"), rate


def figure_rules(lexicon: Lexicon) -> tuple[Rule, ...]:
    currency, units = r"(?:USD\s?|US\$\s?|\$\s?)", r"(?P<unit>trillion|billion|million|thousand|bln|bn|trn|tn|mln|mn|b|m)"
    hedge = rf"(?:\b(?P<hedge>{HEDGED})\s)?"
    rates = r"(?P<unit>percentage[ -]points?|percent|per cent|pct|%p|%)"
    patterns: tuple[tuple[str, Maker], ...] = (
        (rf"{hedge}{currency}(?P<sign>[-\u2212]?)(?P<number>{DIGITS})(?:\s?{units}\b)?", dollars),
        (
            (
                rf"\b{HEDGE}(?P<sign>)(?P<number>{DIGITS})\s?(?P<unit>trillion|billion|million|bln|bn)"
                rf"(?:\s(?:U\.?S\.? )?dollars?)?\b(?! (?:{OTHER_MONEY})\b)"
            ),
            dollars,
        ),
        (rf"{hedge}(?<![\w.]){SIGN}(?P<number>{DIGITS}|\b(?:{SMALL}))(?:\s|-)?{rates}(?!\w)", percent),
    )
    return (*((re.compile(pattern, re.IGNORECASE), make) for pattern, make in patterns), elided(lexicon))
