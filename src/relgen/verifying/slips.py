"""What several verdicts tell together: that not the figure is the slip but its name, its month, or the direction of a list."""

import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from relgen.history.layout import Address, written
from relgen.values.calendar import YearMonth
from relgen.values.facts import Direction
from relgen.values.marks import Figure, Moment, Way, Who
from relgen.verifying.claims import ChangeClaim, Claim, WayClaim
from relgen.verifying.data import Data, at
from relgen.verifying.verdicts import DIRECTION, FIGURE, LIST, MONTH, NAME, Remedy, Verdict, contradicted
from relgen.verifying.words import direction_remedy

FEW = 2  # figures that must all be another's, for the name to be the slip
MANY = 5  # figures of other months that are right, for the one that is not to be no revision
NEAR = 30  # letters from a name, or a month, to its figure, within which both are shown
TELLING = {"amount", "change", "days", "run", "turn", "since"}  # what is hardly true of two months
END = re.compile(r"[.!?](?=\s)|\n")
BLANK = re.compile(r"\n[ \t]*\n")
Thing = TypeVar("Thing")


def settled(verdicts: list[Verdict], text: str, data: Data) -> list[Verdict]:
    found = odd_ones_out(verdicts, text, data)
    found = swapped_months(found, text, data)
    found = swapped_names(found, text, data)
    return turned_lists(found, data)


def line_of(text: str, verdict: Verdict) -> int:
    return text.count("\n", 0, verdict.claim.mark.start)


def sentence_of(text: str, verdict: Verdict) -> int:
    return len(END.findall(text, 0, verdict.claim.mark.start))


def block_of(text: str, place: int) -> int:
    """Which paragraph or table a place stands in."""
    return len(BLANK.findall(text, 0, place))


def figure_of(verdict: Verdict) -> Figure | None:
    figure = getattr(verdict.claim, "figure", None)
    return figure if isinstance(figure, Figure) and verdict.kind in {"amount", "change", "days"} else None


def odd_ones_out(verdicts: list[Verdict], text: str, data: Data) -> list[Verdict]:
    """A rate of an earlier month that differs, in a line of which many others are those of the data, is no revision: a note."""
    right: dict[int, int] = defaultdict(int)
    for each in verdicts:
        if isinstance(each.claim, ChangeClaim) and each.state == "proven" and each.kind == "change" and is_earlier(each, data):
            right[line_of(text, each)] += 1
    odd = [each for each in verdicts if each.may_be_revised and right[line_of(text, each)] >= MANY]
    lines = [line_of(text, each) for each in odd]
    return [no_revision(each, data) if each in odd and lines.count(line_of(text, each)) == 1 else each for each in verdicts]


def is_earlier(verdict: Verdict, data: Data) -> bool:
    return verdict.claim.month < data.month


def no_revision(verdict: Verdict, data: Data) -> Verdict:
    figure = figure_of(verdict)
    known = next(iter(data.prints(verdict.claim.month, verdict.claim.subjects[0], "change")), None)
    if figure is None or known is None:
        return verdict
    message = (
        f"{verdict.fact} is {known.quantity.value:+,f}, the text says {figure.quantity.value:,f}{at(known.places)}; "
        "the other months are as the data have them, so it is no later print, or one that its month file lacks"
    )
    remedies = (Remedy(*figure.part, data.spoken.figure(figure, known.quantity)),)
    return contradicted(
        verdict.claim, "change", FIGURE, verdict.fact, message, places=known.places, remedies=remedies, note=True
    )


def swapped_months(verdicts: list[Verdict], text: str, data: Data) -> list[Verdict]:
    """Where every figure that is said of a named month is that of one other, the month is the slip."""
    slips: dict[Moment, Verdict] = {}
    for moment, said in by_mark(verdicts, lambda claim: claim.moment).items():
        here = sentence_of(text, said[0])
        beside = [each for each in verdicts if each.claim.moment not in {None, moment} and sentence_of(text, each) == here]
        named = {each.claim.month for each in beside if each.state == "proven"}
        wrong = [each for each in said if each.state == "contradicted" or each.of_months]
        sure = any(each.state == "contradicted" for each in wrong)
        months = common([set(each.of_months) for each in wrong if each.of_months], wrong) if sure else set()
        if all(each.code == DIRECTION for each in wrong if each.state == "contradicted"):
            months &= {data.month}  # the right figure with the other sign: that it is of a month long ago is chance
        wanted = sorted(months - named, key=lambda month: (month != data.month, -month.year, -month.month))
        right = sum(each.claim.moment == moment and each.state == "proven" and each.kind in TELLING for each in verdicts)
        if moment.month and wanted and right < len(wrong) / FEW:
            slips[moment] = month_slip(moment, said, wanted[0], text, data)
    dropped = [each for each in verdicts if not (each.claim.moment in slips and figure_of(each) and each.of_months)]
    return [*dropped, *slips.values()]


def month_slip(moment: Moment, said: list[Verdict], month: YearMonth, text: str, data: Data) -> Verdict:
    first = next(each for each in said if each.of_months)
    facts = " and ".join(dict.fromkeys(each.fact for each in said))
    name = {"amount": "value"}.get(first.kind, "change")
    known = data.prints(month, first.claim.subjects[0], name) if first.claim.subjects else []
    message = f"what the text says of {facts} is that of {month}{at(known[0].places if known else ())}"
    where = hull(moment, said, text)
    remedies = (Remedy(*moment.part, data.spoken.month(moment, month)),)
    return contradicted(
        first.claim, "month", MONTH, first.fact, message, places=first.places, remedies=remedies, where=where
    )  # fmt: skip


def hull(mark: Who | Moment, said: list[Verdict], text: str) -> tuple[int, int]:
    """The words of a name or month; of a single figure beside it, those of both, since either may be the slip."""
    figure = figure_of(said[0])
    if len(said) > 1 or figure is None:
        return mark.part if isinstance(mark, Who) else (mark.start, mark.end)
    start, end = min(mark.part[0], figure.start), max(mark.part[1], figure.end)
    between = text[min(mark.end, figure.end) : max(mark.start, figure.start)]
    near = len(between) <= NEAR and "\n" not in between
    return (start, end) if near else mark.part if isinstance(mark, Who) else (mark.start, mark.end)


def by_mark(verdicts: list[Verdict], of: Callable[[Claim], Thing | None]) -> dict[Thing, list[Verdict]]:
    """The verdicts on figures, by the name or the month that they are said of."""
    found: dict[Thing, list[Verdict]] = defaultdict(list)
    for each in verdicts:
        mark = of(each.claim)
        if mark is not None and figure_of(each):
            found[mark].append(each)
    return found


def common(sets: list[set[Thing]], said: list[Verdict]) -> set[Thing]:
    """What all of them have, if each of the verdicts has a set."""
    return set.intersection(*sets) if sets and len(sets) == len(said) else set()


def swapped_names(verdicts: list[Verdict], text: str, data: Data) -> list[Verdict]:
    """Where every figure that is said of a name is that of one other, the name is the slip, and not the figures."""
    slips: dict[Who, Verdict] = {}
    names = {each.claim.who for each in verdicts if each.claim.who}
    named: dict[int, set[tuple[str, str]]] = defaultdict(set)
    for who in names:
        named[block_of(text, who.start)].add(who.called)
    for who, said in by_mark(verdicts, lambda claim: claim.who).items():
        other = meant(said, named[block_of(text, who.start)], data)
        if other:
            slips[who] = name_slip(who, said, other, text, data)
    dropped = [verdict for verdict in verdicts if not (verdict.claim.who in slips and verdict.state == "contradicted")]
    return [*dropped, *slips.values()]


def meant(said: list[Verdict], named: set[tuple[str, str]], data: Data) -> Address | None:
    """The one series that all these figures are of; of a single figure, only if its paragraph does not name that series."""
    judged = [each for each in said if each.state != "not checkable"]  # of some figures the data have none
    shared = common([set(each.belongs) for each in judged if each.code == FIGURE and each.belongs], judged)
    missing = {address for address in shared if data.called(address) not in named}
    chosen = shared if len(said) >= FEW else missing
    return next(iter(chosen)) if len(chosen) == 1 else None


def name_slip(who: Who, said: list[Verdict], other: Address, text: str, data: Data) -> Verdict:
    called = data.called(other)
    name = next((each.text for each in data.lexicon.names if each.called == called and each.form == who.style), None) or next(
        (each.text for each in data.lexicon.names if each.called == called and each.form == "name"), ""
    )
    right = [
        place
        for verdict in said
        for known in data.prints(data.month, other, verdict.kind.replace("amount", "value"))[:1]
        for place in known.places
    ]
    facts = " and ".join(verdict.fact for verdict in said if verdict.fact)
    message = f"what the text says of {facts} is that of {'.'.join(other)}{at(tuple(right))}"
    remedies = (Remedy(*who.part, name),) if name else ()
    first = next(each for each in said if each.state == "contradicted")
    return replace(
        first, code=NAME, kind="name", message=message, remedies=remedies, where=hull(who, said, text),
        fact=data.key(other, "name"),
    )  # fmt: skip


def turned_lists(verdicts: list[Verdict], data: Data) -> list[Verdict]:
    """Where every name of a list went the other way, the direction of the list is the slip."""
    lists: dict[Way, list[Verdict]] = defaultdict(list)
    for each in verdicts:
        if isinstance(each.claim, WayClaim) and each.claim.listed and each.kind in {"direction", "list"}:
            lists[each.claim.way].append(each)
    turned = {way: said for way, said in lists.items() if way.end > way.start and all(each.code == LIST for each in said)}
    dropped = [each for each in verdicts if not any(each in said for said in turned.values())]
    return [*dropped, *(list_slip(way, said, data) for way, said in turned.items())]


def list_slip(way: Way, said: list[Verdict], data: Data) -> Verdict:
    other: Direction = "down" if way.way == "up" else "up"
    names = ", ".join(written(each.claim.subjects[0]) for each in said)
    places = tuple(place for each in said for place in each.places)
    message = f"{names} {'is' if len(said) == 1 else 'are'} {other}{at(places)}, and listed as {way.way}"
    return contradicted(
        said[0].claim, "direction", DIRECTION, said[0].fact, message, places=places,
        remedies=direction_remedy(way, other, "", data.lexicon) if way.form else (), where=(way.start, way.end),
    )  # fmt: skip
