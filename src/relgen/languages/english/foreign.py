"""Whether an English name means no series of the release: *memory exports*, *the price of a chip*, *on a daily average*."""

import re

from relgen.languages.english.neutral import may_be_subject

OF_MATTER = re.compile(
    r"\b(?:prices?|volumes?|numbers?|units?|costs?|suppl(?:y|ies)|demand|orders?|output|production|"
    r"stocks?|inventor(?:y|ies)|quantity|tonnage|makers?|producers?|buyers?|sellers?|capacity|consumption|markets?) (?:of|for) "
    r"(?:(?:an?|the|our|its) )?(?:[\w-]+ ){0,3}$",
    re.IGNORECASE,
)
OF_OTHERS = re.compile(
    r" of (?!(?:the|a|an|all|goods|merchandise|Korea|South|last|this|that|some|about|just|over|more|"
    r"less|nearly|almost|around|roughly|close|up|"
    r"our|its|these|those|which|January|February|March|April|May|June|July|August|September|October|November|December)\b)[a-z]"
)
PRICES = r"prices?|orders?|tonnage|demand|contracts?|licen[cs]es?|controls?|bans?|curbs"
OF_PRICE = re.compile(rf"\b(?:export|import)(?= (?:unit )?(?:{PRICES})\b)", re.IGNORECASE)
BEFORE_HEAD = re.compile(r"([A-Za-z](?:[\w’'-]|\.(?=\w))*) $")
PLAIN_TEXT = """
the and or but while whereas that both of in by as total overall korea’s korea's korean south its their monthly major
our all when although though because with for than if where s these those said country’s country's daily are saw sees
led lifted boosted raised also national november’s to from average month’s month's annual yearly
which row succession trot
"""  # what may stand before *exports* and leave them those of the country
PLAIN_BEFORE = frozenset(PLAIN_TEXT.split())
MONTHLY = re.compile(r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*(?:’s|'s)?$")
NARROWER = re.compile(
    r"\b(?:OLED|LCD|DRAM|NAND|memory|non-memory|system|logic|electric|hybrid|hydrogen|eco-friendly|"
    r"SUVs?|container|LNG|used|luxury|"
    r"midsize|compact|EV|offshore|stainless|lithium-ion|green|smartphone) $"
)
CROSSED = re.compile(
    r"\b(?:exports?|shipments|sales|those) (?:to (?:the )?[A-Z][\w.]*(?: [A-Z][\w.]*)* of|of "
    r"[\w-]+(?: [\w-]+){0,2} to(?: the)?) $"
    r"|\b[a-z-]+ (?:exports|shipments|sales) to (?:the )?$"
)
VERBS = re.compile(r"\b(?:Korea|country|nation|it|who|which|firms?|compan(?:y|ies)) $", re.IGNORECASE)


def is_adverbial(match: re.Match[str]) -> bool:
    """Whether *daily average* is no name: `on a daily average`."""
    average = "average" in match["name"].lower() and "export" not in match["name"].lower()
    return average and bool(re.search(r"\b(?:an?|on|every|each) $", match.string[: match.start()][-6:]))


def foreign_before(match: re.Match[str]) -> bool:
    """Whether the word before *exports* makes them those of something else."""
    before = BEFORE_HEAD.search(match.string, max(0, match.start() - 30), match.start())
    if before is None or MONTHLY.match(before[1]):
        return False
    word = before[1].lower()
    return word not in PLAIN_BEFORE and may_be_subject(word) and not word.endswith(("ing", "est", "worst"))


def is_verb_here(match: re.Match[str]) -> bool:
    """`what Korea ships abroad`"""
    return match["name"].lower() == "ships" and bool(VERBS.search(match.string[: match.start()][-12:]))


def is_part(match: re.Match[str]) -> bool:
    """Whether a name is of a part of its series: *OLED panels*, *chip exports to China*."""
    before = match.string[: match.start()][-60:]
    return bool(NARROWER.search(before) or CROSSED.search(before)) and not match["head"]
