"""English words that put a series first, or last, among its like: `fell the most of all items`, `no item fared worse than`."""

import re

from relgen.languages.english.counting import MONTH, ORDINAL, count, style
from relgen.languages.scanning import Found, Maker, Rule, at
from relgen.values.facts import Direction
from relgen.values.marks_of_order import Measure, Top

THINGS = (
    r"(?:items?|products?|goods|categor(?:y|ies)|sectors?|industr(?:y|ies)|regions?|markets?|"
    r"destinations?|lines?|performers?|sellers?)"
)
BIG = r"biggest|largest|steepest|sharpest|strongest|fastest|deepest|greatest|highest|heaviest|hardest|worst|best"
SMALL_ENDS = r"smallest|mildest|weakest|slowest|lowest|gentlest|shallowest"
MOVE = (
    r"(?:gain|gains|rise|increase|growth|jump|surge|climb|decline|drop|fall|loss|losses|decrease|"
    r"slump|plunge|slide|contraction|rate|rates)"
)
OF_ALL = (
    rf"(?: (?:in|on) (?:the|our|this) (?:table|list|chart|graphic|ranking|field)\b| (?:of|among|for) "
    rf"(?:any|all|every|the|these|those|our|its)(?: \w+){{0,4}}? (?:{THINGS}|"
    rf"named|listed|lot|bunch|group|three|two|four|five|six))"
)
ANY_OTHER = (
    rf"than (?:those (?:of|to|in|for) |exports (?:of|to) )?(?:any|all|every|each)(?: of the)?(?: other)?s? (?:\w+ )?{THINGS}"
)
OF_NAMED = r"\b(?:Of|Among) [^.,;:\n]{3,30}, (?:[^.,;:\n]{3,30}, )?[^.,;:\n]{0,30}(?:and|or) [^.,;:\n]{3,30}, [^.;:\n]{3,50}"
DONE = r"(?:did|fared|performed|held up|came off|sold|was doing|were doing)"
AS = r"(?:hard|fast|much|steeply|sharply|badly|strongly|far|deeply|quickly|severely|heavily)"
UPS = frozenset({"gain", "gains", "rise", "increase", "growth", "jump", "surge", "climb", "rose", "grow", "grew", "gained"})
NAMED = re.compile(
    r"(?:of|among) (?:the|these|those) (?:lot|bunch|group|two|three|four|five|six)\b(?! (?:named|"
    r"listed)? ?(?:items|regions|markets|products))",
    re.IGNORECASE,
)


def way_of(noun: str) -> Direction | None:
    word = noun.lower()
    return None if not word or word.startswith("rate") else "up" if word in UPS else "down"


def top(*, high: bool, measure: Measure = "rate", good: bool = False, behind: bool = False) -> Maker:
    def make(match: re.Match[str]) -> Found:
        rank = match.groupdict().get("rank")
        return Top(
            start=match.start("word") if "word" in match.re.groupindex else match.start(),
            end=match.end(),
            core=at(match, "rank") if rank else (0, 0),
            style=style(rank or ""),
            high=high,
            rank=count(rank) if rank else 1,
            measure=measure,
            good=good,
            behind=behind,
            way=way_of(match.groupdict().get("move") or ""),
            named=bool(NAMED.search(match[0])) or bool(re.match(r"(?:of|among) [^.;:]*?,", match[0], re.IGNORECASE)),
        )

    return make


def top_rules() -> tuple[Rule, ...]:
    rank = rf"(?:(?P<rank>{ORDINAL})[- ])?"
    no = (
        rf"\b(?:(?:no|none of the|not one of the)(?: other| single)?(?: \w+)?? {THINGS}(?: \w+){{0,3}}?|none(?: of them)?|"
        rf"not one(?: of them)?)"
    )
    hit = r"(?:was|were|got|been|is|are) (?:hit|hurt|punished|battered|struck|affected)"
    did = (
        r"(?:did|fared|performed|fell|dropped|declined|sank|suffered|lost|rose|grew|gained|climbed|"
        r"increased|was hit|were hit|got hit|took)"
    )
    fell = r"(?P<move>fall|fell|drop|dropped|decline|declined|rise|rose|grow|grew|gain|gained|suffer|suffered|lose|lost|hit)"
    nowhere = rf"\b(?:no|none of|not one of|nowhere|in none of)\b(?: the)?(?: other)?[^.;:\n]{{0,70}}? (?P<word>{fell}"
    pairs: tuple[tuple[str, Maker], ...] = (
        (
            rf"{nowhere}(?: \w+)?? as {AS}(?: in {MONTH})? as(?: in| to| those (?:of|to))?(?: the)?)\b",
            top(high=True, behind=True),
        ),
        (
            rf"{no} (?P<word>{hit} (?:\w+ )??(?:harder|worse|more(?: \w+ly)?)(?: in {MONTH})? than)",
            top(high=False, good=True, behind=True),
        ),
        (rf"{no} (?P<word>{did}(?: \w+)?? (?:worse|less well)(?: in {MONTH})? than)", top(high=False, good=True, behind=True)),
        (rf"{no} (?P<word>{did}(?: \w+)?? (?:better)(?: in {MONTH})? than)", top(high=True, good=True, behind=True)),
        (
            rf"{no} (?P<word>{did}(?: \w+)?? (?:more|harder|faster|further|more \w+ly)(?: in {MONTH})? than)",
            top(high=True, behind=True),
        ),
        (rf"\b{DONE} (?:the )?{rank}best\b(?:{OF_ALL})?", top(high=True, good=True)),
        (rf"\b{DONE} (?:the )?{rank}worst\b(?:{OF_ALL})?", top(high=False, good=True)),
        (
            (
                rf"\b(?:the )?{rank}(?:best|top|strongest|star)[- ](?:perform(?:er|ing)|sellers?|gainers?)\b(?: "
                rf"{THINGS})?(?:{OF_ALL})?"
            ),
            top(high=True, good=True),
        ),
        (
            (
                rf"\b(?:the )?{rank}(?:worst|weakest|poorest|hardest)[- ](?:perform(?:er|ing)|hit)\b(?: "
                rf"{THINGS})?(?:{OF_ALL})?"
            ),
            top(high=False, good=True),
        ),
        (
            (
                rf"\b(?:was|were|got|been) hit (?:the )?hardest\b(?:{OF_ALL})?|\b(?:the )?(?:biggest|heaviest|"
                rf"worst) losers?\b(?:{OF_ALL})?|\bled the (?:losers|decliners|fallers|decline|fall)\b"
            ),
            top(high=False, good=True),
        ),
        (
            (
                rf"\b(?:the )?(?:biggest|greatest) (?:gainers?|winners?)\b(?:{OF_ALL})?|\bled the (?:gainers|"
                rf"winners|risers|advance|way|pack|field)\b|\btopp(?:ed|ing|s) the (?:list|table|ranking|chart)\b"
            ),
            top(high=True, good=True),
        ),
        (
            (
                rf"\b(?:earned|brought in|sold for|was worth|were worth|contributed|accounted for)(?: by far)? "
                rf"the most\b(?:{OF_ALL})?"
            ),
            top(high=True, measure="amount"),
        ),
        (
            rf"\b(?:earned|brought in|sold for|was worth|were worth|contributed)(?: by far)? the least\b(?:{OF_ALL})?",
            top(high=False, measure="amount"),
        ),
        (
            (
                rf"\b(?:the )?{rank}(?:biggest|largest|top)(?:[- ]selling)? (?:single )?(?:export )?(?:item|"
                rf"earner|product|seller|category)\b(?:{OF_ALL})?"
            ),
            top(high=True, measure="amount"),
        ),
        (rf"\b(?:the )?{rank}(?:{BIG}) (?:\w+ )?(?P<move>{MOVE}){OF_ALL}", top(high=True)),
        (rf"\b(?:the )?{rank}(?:{SMALL_ENDS}) (?:\w+ )?(?P<move>{MOVE}){OF_ALL}", top(high=False)),
        (rf"\b(?:by far )?(?:the )?(?:most|hardest|furthest|fastest|farthest)(?P<group>{OF_ALL})", top(high=True)),
        (rf"\b(?:the )?least(?P<group>{OF_ALL})", top(high=False)),
        (rf"\b(?P<word>(?:faster|more|harder|further|more \w+ly) {ANY_OTHER})", top(high=True)),
        (rf"\b(?P<word>(?:slower|less|more slowly|more gently) {ANY_OTHER})", top(high=False)),
        (rf"\b(?P<word>better {ANY_OTHER})", top(high=True, good=True)),
        (rf"\b(?P<word>worse {ANY_OTHER})", top(high=False, good=True)),
        (rf"{OF_NAMED} (?P<word>(?:the )?(?:most|hardest|fastest|furthest))(?=[.,;])", top(high=True)),
        (rf"{OF_NAMED} (?P<word>(?:the )?(?:least|slowest))(?=[.,;])", top(high=False)),
    )
    return tuple((re.compile(pattern, re.IGNORECASE), make) for pattern, make in pairs)
