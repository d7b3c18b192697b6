"""Whether an English name means no series of the release: *memory exports*, *the price of a chip*, *on a daily average*."""

import re

from relgen.languages.english.neutral import may_be_subject

OF_MATTER = re.compile(
    r"\b(?:prices?|volumes?|numbers?|units?|costs?|suppl(?:y|ies)|demand|orders?|output|production|"
    r"stocks?|inventor(?:y|ies)|quantity|tonnage|makers?|producers?|buyers?|sellers?|capacity|"
    r"consumption|markets?) (?:of|for|at|by|from|in|across|throughout) "
    r"(?:(?:an?|the|our|its) )?(?:[\w-]+ ){0,3}$",
    re.IGNORECASE,
)
OF_OTHERS = re.compile(
    r" of (?!(?:the|a|an|all|goods|merchandise|Korea|South|last|this|that|some|about|just|over|more|"
    r"less|nearly|almost|around|roughly|close|up|"
    r"our|its|these|those|which|January|February|March|April|May|June|July|August|September|October|November|December)\b)[a-z]"
)
PRICES = (
    r"prices?|orders?|tonnage|demand|contracts?|licen[cs]es?|controls?|bans?|curbs|volumes?|quantit(?:y|ies)|units|loads?|"
    r"credit|insurance|finance|industr(?:y|ies)|jobs|margins?|firms|compan(?:y|ies)|competitiveness|outlook|index|indices"
)
OF_PRICE = re.compile(rf"\b(?:exports?|imports?|shipments?)(?= (?:\w+ )?(?:{PRICES})\b)", re.IGNORECASE)
BEFORE_HEAD = re.compile(r"([A-Za-z](?:[\w’'-]|\.(?=\w))*) $")
PLAIN_TEXT = """
the and or but while whereas that both of in by as total overall korea’s korea's korean south its their monthly major
our all when although though because with for than if where s these those said country’s country's daily are saw sees
led lifted boosted raised also national november’s to from average month’s month's annual yearly
which row succession trot
on with amid despite given
against after before upon at yet nor neither either plus korea s.korea skorea rok seoul’s gross include
merchandise commodity outright aggregate combined headline yearly quarterly half-year
weak feeble sluggish strong robust brisk flagging faltering rising falling growing shrinking slowing soaring plunging slumping
higher lower cheaper dearer costlier fewer more less while further stable flat steady resilient
than versus unlike outran outruns outrun outdid outgrew outgrow outstrip outstrips outpace outpaces beat beats overtook
overtake overtakes trail trails lag lags exceed exceeds match matches top tops dwarf dwarfs surpass surpasses eclipse eclipses
equal equals past
"""  # what may stand before *exports* and leave them those of the country
PLAIN_BEFORE = frozenset(PLAIN_TEXT.split())
MONTHLY = re.compile(
    r"(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*|(?:[\w-]*-)?(?:[Yy]ear|[Hh]alf|"
    r"[Qq]uarter)|[HQ]\d|\dQ)(?:’s|'s)?$"
)
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


MATTERS = (
    r"prices?|stocks?|shares?|outputs?|production|orders?|order ?books?|demand|inventor(?:y|ies)|"
    r"suppl(?:y|ies)|equipment|plants?|"
    r"factor(?:y|ies)|workers|jobs|employment|capacity|investments?|spending|consumption|volumes?|tonnage|units|licen[cs]es|"
    r"materials|tools|designers|registrations|dealers|owners|users|rates?|freight|economy|GDP|imports|tariffs|duties|yields"
)
MATTER_BEHIND = re.compile(
    rf"(?:’s|'s)? (?:{MATTERS})\b(?! (?:of exports|exports))|(?: sales| market)? (?:at home|in "
    rf"(?:South )?Korea|domestically)\b",
    re.IGNORECASE,
)
HOME_BEFORE = re.compile(r"\b(?:domestic|local|home) (?:(?:sales|demand|market) (?:of|for) )?$", re.IGNORECASE)
UNITS_BEFORE = re.compile(r"(?<![\w.,$])(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?: million| thousand)?|thousands of|millions of) $")
OTHER_BALANCES = re.compile(
    r"\b(?:current|capital|financial)[- ]?(?:account )?$|\b(?:services?|budget|fiscal|government|"
    r"income|primary|bilateral|energy|"
    r"oil|food|tourism|travel|farm|agricultural|materials|parts|operating|external|structural|federal|public) (?:trade )?$|"
    r"\b(?:China|Japan|America|Germany|Taiwan|Vietnam|India|US|U\.S\.)(?:’s|'s) (?:\w+ )?(?:trade )?$",
    re.IGNORECASE,
)
BALANCE_WITH = re.compile(r" (?:with|against|vis-[aà]-vis|toward|towards) (?:the )?(?!Korea)[A-Z]|(?: of trade)? in services\b")


def is_of_matter(match: re.Match[str]) -> bool:
    """Whether an entry of a breakdown is only what other things are of: `chip prices`, `96,000 cars`, `car sales at home`."""
    before = match.string[max(0, match.start("name") - 40) : match.start("name")]
    behind = MATTER_BEHIND.match(match.string, match.end("name"))
    return bool(behind or HOME_BEFORE.search(before) or UNITS_BEFORE.search(before))


def is_other_balance(match: re.Match[str]) -> bool:
    """Whether a balance is not that of the whole trade in goods: `the current-account surplus`, `the deficit with Japan`."""
    before = match.string[max(0, match.start("name") - 40) : match.start("name")]
    return bool(OTHER_BALANCES.search(before) or BALANCE_WITH.match(match.string, match.end("name")))


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
