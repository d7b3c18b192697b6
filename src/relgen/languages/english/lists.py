"""How names are said in English, alone and in lists, with what is known of each."""

from relgen.languages.english.numbers import dollars, month_name, number, oxford, percent
from relgen.languages.language import Voice, in_house_order, joined
from relgen.values.document import Span
from relgen.values.facts import Chain, Change, Listed, Name, Names
from relgen.values.standing import Runs


def moved(change: Change, _: Voice) -> str:
    """`up 5.6 percent`, `down 2.1 percent`, `unchanged`."""
    return "unchanged" if change.direction == "flat" else f"{change.direction} {percent(change)}"


def name(fact: Name, voice: Voice) -> str:
    """The name with its article; at first mention with its full form, if it has one."""
    entry = voice.name(fact)
    if not voice.heading and voice.first(f"{fact.kind}.{fact.name}") and "first" in entry:
        return entry["first"]
    return f"{entry['article']} {entry['name']}" if "article" in entry else entry["name"]


def subject(fact: Name, voice: Voice) -> str:
    """`exports of semiconductors`, `exports to China`; a total is its own name."""
    return voice.subject(fact.kind).format(name=name(fact, voice))


def listed(fact: Listed, voice: Voice) -> list[Span]:
    return [Span(name(fact.name, voice), fact.name)]


def listed_with_rate(fact: Listed, voice: Voice) -> list[Span]:
    """`semiconductors (up 9.4 percent to $7.4 billion)`, as far as the figures are known."""
    spans = listed(fact, voice)
    if not fact.change:
        return spans
    spans += [Span(" ("), Span(moved(fact.change, voice), fact.change)]
    if fact.amount:
        spans += [Span(" to "), Span(f"${dollars(fact.amount.quantity)}", fact.amount)]
    return [*spans, Span(")")]


def name_list(names: Names, voice: Voice) -> list[Span]:
    return oxford([listed(entry, voice) for entry in in_order(names, voice)])


def rated(names: Names, voice: Voice) -> list[Span]:
    """Each with its rate and amount, or none, if the rate of one is not known."""
    form = listed_with_rate if all(entry.change for entry in names.entries) else listed
    return oxford([form(entry, voice) for entry in in_order(names, voice)])


def moved_each(names: Names, voice: Voice, *, again: bool) -> list[Span]:
    """`exports of ships fell 22.0 percent to $1.5 billion, and those of robots slipped 1.0 percent`; `again`: those of all."""
    parts: list[list[Span]] = []
    for entry in in_order(names, voice):
        whole = voice.subject(entry.name.kind).format(name=name(entry.name, voice))
        said = f"those{whole.removeprefix('exports')}" if again or parts else whole
        verb = voice.say(entry.change, "past") if entry.change else []
        parts.append([Span(said, entry.name), Span(" "), *verb, *by_how_much(entry)])
    return oxford(parts)


def by_how_much(entry: Listed) -> list[Span]:
    change = [Span(" "), Span(percent(entry.change), entry.change)] if entry.change and entry.change.printed else []
    return [*change, Span(" to "), Span(f"${dollars(entry.amount.quantity)}", entry.amount)] if entry.amount else change


def in_order(names: Names, voice: Voice) -> list[Listed]:
    order = in_house_order((entry.name.name for entry in names.entries), voice.order(names.entries[0].name.kind))
    return [names.entries[index] for index in order]


def runs(fact: Runs, voice: Voice) -> list[Span]:
    """`bio-health products (15 months), and semiconductors and home appliances (five months each)`."""
    parts: list[list[Span]] = []
    for names, streak in fact.groups:
        together = oxford([[Span(name(entry, voice), entry)] for entry in names])
        each = " each" if len(names) > 1 else ""
        parts.append([*together, Span(" ("), Span(f"{number(streak.months)} months", streak), Span(f"{each})")])
    return joined(parts, ", ")


def chain(fact: Chain, voice: Voice) -> list[Span]:
    """`up 7.3 percent in September, down 3.8 percent in October, …`."""
    return joined(
        (
            [Span(moved(change, voice), change), Span(" in "), Span(month_name(month.month), month)]
            for month, change in fact.links
        ),
        ", ",
    )
