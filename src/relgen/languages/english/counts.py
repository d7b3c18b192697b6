"""Counts of items and regions in English texts: `15 items`, `all nine regions`, `the remaining five`, `15 rose`."""

import re
from dataclasses import replace

from relgen.languages.english.counting import NUMBER, NUMERAL, count, style
from relgen.languages.scanning import Found, Rule, at
from relgen.values.marks import Counted, Other

KIND = (
    r"(?P<kind>(?:(?!major|main|key|top|leading|flagship|core|principal)\w+ )?(?:items?|products|"
    r"categories|goods|industries|sectors|product groups|product lines|regions?|markets?|"
    r"destinations?))"
)
OF_SO_MANY = re.compile(
    rf"(?:\b(?:{NUMERAL}|none|one|half|most|all|all but \w+) (?:out )?|(?:^|[.!?;:] )(?:Out )?)of "
    rf"(?:(?:the|our|its|these|those|Korea(?:’s|'s)) )*$",
    re.IGNORECASE,
)
OPENS_WITH_ALL = re.compile(r"(?:^|[.!?;:]\s)(?:Out )?(?:Of|Among) [^.!?;]*, (?:only |just |all but )?$")
WHOSE = r"(?:(?:of |the |Korea(?:’s|'s) |the country(?:’s|'s) )*)"
MAJOR = r"(?P<major>(?:major|main|key|top|leading|flagship|core|principal)\s(?:export )?)"
MOVED = r"(?:rose|fell|increased|decreased|declined|gained|dropped|grew|saw|posted|held|showed|recorded|advanced)"
OWN = (
    r"(?=,? (?:in (?:our|the|this|my)|for which|for whom|with a|whose|that (?:are|we)|which|we|on "
    r"(?:our|the|this|my)|named|listed|shown)\b)"
)
ALONE = r"(?<![\w.,$-])"


def counted(match: re.Match[str]) -> Found:
    groups = match.groupdict()
    text, every, rest = groups.get("number") or "", bool(groups.get("every")), bool(groups.get("rest"))
    told = bool(groups.get("kind") and text and OF_SO_MANY.search(match.string[: match.start()][-60:]))
    kind = (groups.get("kind") or groups.get("whole") or "").split()
    return Counted(
        start=match.start(),
        end=match.end(),
        core=at(match, "number") if text else (0, 0),
        style=style(text),
        number=count(text) if text else 1 if rest else -1,
        total=bool(groups.get("major")) or every or told,
        told=told and not groups.get("major"),
        rest=rest,
        every=every,
        of="" if not kind else "regions" if kind[-1].lower().startswith(("region", "market", "dest")) else "items",
    )


def alone(match: re.Match[str]) -> Found:
    """`Of the eight industries, four managed to grow`: a number behind those of which it is."""
    found = counted(match) if OPENS_WITH_ALL.search(match.string[: match.start()]) else None
    return replace(found, told=True) if isinstance(found, Counted) else None


def of_so_many(match: re.Match[str]) -> Found:
    return counted(match) if OF_SO_MANY.search(match.string[: match.start()][-60:]) else None


def own_group(match: re.Match[str]) -> Found:
    """A number of things that the writer chose: nothing tells which, unless others are counted of them."""
    if OF_SO_MANY.search(match.string[: match.start()][-60:]):
        return counted(match)
    return Other(start=match.start(), end=match.end())


def count_rules() -> tuple[Rule, ...]:
    group = (
        rf"\b(?:the |these |those )?(?P<number>{NUMERAL}) (?P<kind>(?:\w+ )?(?:items?|products|categories|goods|regions?|"
        rf"markets?|destinations?))\b{OWN}"
    )
    patterns = (
        rf"\b(?P<every>all) {WHOSE}(?:(?P<number>{NUMBER}) )?{MAJOR}?{KIND}",
        (
            rf"{ALONE}(?<!not )(?<!every )(?<!each )(?<!any )(?P<number>{NUMERAL}|none|not one|not a single "
            rf"one)(?= (?:out )?of (?:(?:the|"
            rf"our|its|these|those|all|Korea(?:’s|"
            rf"'s)|the country(?:’s|'s)) )*{NUMERAL} "
            rf"{MAJOR.replace('?P<major>', '?:')}?{KIND.replace('?P<kind>', '?P<whole>')})"
        ),
        rf"\b(?P<number>{NUMBER}) {MAJOR}{KIND}",
        (
            rf"(?<!any )(?<!no )(?<!every )(?<!each )(?<!some )(?<!many )\b(?:the )?(?P<rest>remaining|other) "
            rf"(?:(?P<number>{NUMBER}) )?{KIND}"
        ),
        rf"{ALONE}(?P<number>{NUMBER}) (?P<major>export ){KIND}",
        rf"{ALONE}(?P<number>{NUMERAL}) (?P<kind>items?|regions?|markets?)\b",
        rf"{ALONE}(?P<number>{NUMERAL}|none)(?=\s(?:items? |of them |of these )?{MOVED})",
    )
    no_noun = r"(?!(?:\w+ )?(?:percent|billion|million|months?|years?|of|items?|products|goods|regions?|markets?)\b)"
    lone = rf"{ALONE}(?P<number>{NUMERAL}|none|not one)\b(?= {no_noun}[a-z])"
    of_many = rf"{ALONE}(?P<number>{NUMERAL}) {KIND}"
    return (
        (re.compile(lone, re.IGNORECASE), alone),
        (re.compile(of_many, re.IGNORECASE), of_so_many),
        (re.compile(group, re.IGNORECASE), own_group),
        *((re.compile(pattern, re.IGNORECASE), counted) for pattern in patterns),
    )
