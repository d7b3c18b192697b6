"""English as it is read: the marks of a text. The inverse of `forms`, and of what other writers print."""

import re
from functools import lru_cache

from relgen.languages.english.asides import ENGLISH_ASIDES
from relgen.languages.english.balances import balance_rules
from relgen.languages.english.counting import MONTH
from relgen.languages.english.counts import count_rules
from relgen.languages.english.dates import day_rules, moment_rules
from relgen.languages.english.figures import figure_rules
from relgen.languages.english.fractions import fraction_rules, gone_rules
from relgen.languages.english.implied import implied_rules
from relgen.languages.english.joined import joined_rules
from relgen.languages.english.labels import label_rules
from relgen.languages.english.neutral import may_be_subject
from relgen.languages.english.nominal_runs import loose_rules, nominal_rules
from relgen.languages.english.order import order_rules
from relgen.languages.english.periods import period_rules
from relgen.languages.english.places import place_rules
from relgen.languages.english.ranks import rank_rules
from relgen.languages.english.runs import before_rules, nouns_of, run_rules
from relgen.languages.english.spans import last_rules, since_rules
from relgen.languages.english.spoken import ENGLISH_REMEDIES
from relgen.languages.english.unitless import list_rules, shared_rules
from relgen.languages.english.worded import worded_rules
from relgen.languages.english.words import beside_rules, name_rules, way_rules
from relgen.languages.english.working_days import working_day_rules
from relgen.languages.english.year_parts import year_part_rules
from relgen.languages.scanning import ADDRESS, Rule, correction_rules, doubts, either, office_rules, other, scan
from relgen.values.lexicon import Lexicon
from relgen.values.marks import Link, Mark
from relgen.values.readers import Reader

WORD = re.compile(r"[A-Za-z0-9][\w’'-]*")
CODE = re.compile(r"(?<![\w$])(?:[A-Za-z]+-?\d+(?:\.\d+)?|\d+[A-Z]\w*)(?![\w%])")


FILLER_TEXT = """
the a an also however have has had been was were is are be being by at in as of it its this that these those which who
and or their stood stand stands standing came come comes reached reach reaching posted post posts posting recorded
record records recording saw see sees seeing showed show shows showing registered register marking marked mark marks
total totaled totalled year-on-year yoy month monthly months compared when meanwhile korea’s korea's south korea korean
country’s country's value amount rate pace level levels first so far only well same period over relative experienced
experience sales increase major main key top item items region regions new positive remained remain remains remaining
continued continue continues kept straight consecutive year years time times overall during slightly slight sharply
worth u.s. to with from for on all both did not still again there then after each break without any achieving just even
up tally returning returned return totalling swung turned turn stayed stays staying seen managed mere paltry
figure figures reading print prints showing result results outcome performance
failed fail fails failing too likewise alike now already finally duly indeed barely hardly roughly exactly precisely fully
merely
"""  # words that a claim may have between its parts
FILLER = frozenset(FILLER_TEXT.split())


@lru_cache(maxsize=4)
def rules(lexicon: Lexicon) -> tuple[Rule, ...]:
    """In this order: what stands first takes its words first."""
    ignored: tuple[Rule, ...] = (
        ((re.compile(rf"(?<!\w)(?:{either(lexicon.ignored)})(?!\w)"), other),) if lexicon.ignored else ()
    )
    nouns = nouns_of(lexicon)
    return (
        *correction_rules(lexicon.corrections),
        (ADDRESS, other),
        *ignored,
        (CODE, other),
        *office_rules(lexicon),
        *((doubts(lexicon.doubts, after=r"(?!\w)(?<!could(?= not (?:keep|match|quite)\b))"),) if lexicon.doubts else ()),
        (re.compile(r"\b(?:first|opening) (?:\d+|ten|twenty) days\b", re.IGNORECASE), part_of_month),
        (MEASURED_OTHERWISE, otherwise),
        *working_day_rules(lexicon),
        *shared_rules(),
        *year_part_rules(),
        *period_rules(),
        *gone_rules(),
        (unlike(lexicon), other),
        (re.compile(rf"\b(?:as|like) in {MONTH}(?=,)", re.IGNORECASE), other),
        *order_rules(lexicon),
        *fraction_rules(),
        *day_rules(),
        *nominal_rules(nouns),
        *run_rules(nouns),
        *loose_rules(nouns),
        *before_rules(nouns),
        *since_rules(),
        *rank_rules(),
        *last_rules(),
        *worded_rules(),
        *figure_rules(lexicon),
        *list_rules(lexicon),
        *count_rules(),
        (re.compile(r"\bgrowth rates?\b"), other),
        *moment_rules(),
        (re.compile(r"\bf(?:ell|all|alls|alling|allen) (?=(?:\w+ ){0,2}(?:short|shy) of\b)", re.IGNORECASE), other),
        (INTO_SIDE, other),
        *balance_rules(lexicon),
        *implied_rules(lexicon),
        *joined_rules(),
        *name_rules(lexicon),
        *label_rules(),
        *beside_rules(),
        *way_rules(lexicon),
        *place_rules(),
    )


INTO_SIDE = re.compile(
    r"\b(?:f(?:ell|all|alls|alling|allen)|slid(?:es?|ing)?|slip(?:s|ped|ping)?|drop(?:s|ped|ping)?|"
    r"s[aiu]nk(?:s|ing)?|plunged?|plunging|"
    r"tumbled?|dipp?(?:ed|s|ing)?|went|go(?:es|ing|ne)?|climb(?:ed|s|ing)?|r(?:ose|ise|ises|ising)|"
    r"jumped|moved|lurch(?:ed|es|ing)|"
    r"rebound(?:ed|s|ing)?|recover(?:ed|s|ing)?)(?= (?:back |straight |deep |deeper |briefly )*(?:in)?to "
    r"(?:an? |the )?(?:trade |monthly |rare )*(?:deficit|surplus|red|black|shortfall|negative|positive)\b)",
    re.IGNORECASE,
)  # a verb that says on which side a balance came to be, not which way it moved
MEASURED_OTHERWISE = re.compile(
    r"\b(?:(?:in|by|in terms of|measured (?:in|by)|counted (?:in|by)) (?:their |its |our )?(?:\w+ )?(?:volume|tonnage|"
    r"quantity|weight|units|tonnes|tons|headcount|won)(?: terms)?|in (?:won|real|volume|seasonally adjusted) terms|"
    r"seasonally adjusted|month[- ]on[- ]month basis)\b",
    re.IGNORECASE,
)


def otherwise(match: re.Match[str]) -> tuple[Mark, ...]:
    """What is measured in something else than dollars: nothing of its sentence is said for sure, before it or behind."""
    middle = match.start() + 1
    return Link(start=match.start(), end=middle, sort="doubt"), Link(start=middle, end=match.end(), sort="ago")


def unlike(lexicon: Lexicon) -> re.Pattern[str]:
    """What is named as a contrast: nothing of the sentence is said of it."""
    names = either([named.text for named in lexicon.names])
    return re.compile(
        rf"\b(?:unlike|in contrast (?:to|with)) (?:those (?:of|to) |exports (?:of|to) )?(?:the )?(?:{names})(?=, [a-z])",
        re.IGNORECASE,
    )


def part_of_month(match: re.Match[str]) -> Mark:
    """What is said of the first days of a month is not of the month."""
    return Link(start=match.start(), end=match.end(), sort="doubt")


@lru_cache(maxsize=8)  # a draft is read again beside each text that was made of it
def read(text: str, lexicon: Lexicon) -> tuple[Mark, ...]:
    return tuple(scan(text, rules(lexicon), WORD, lambda word: word.lower() in FILLER, may_be_subject))


READER = Reader(read=read, spoken=ENGLISH_REMEDIES, asides=ENGLISH_ASIDES)
