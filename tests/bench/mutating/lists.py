"""Changes to counts and lists: another number, a name in the other list, a name left out, a name for another."""

import random
import re
from collections.abc import Iterator

from mutating.edits import Edit, Mutation, replaced
from mutating.texts import Site, Text

from relgen.languages.english.numbers import number
from relgen.values.facts import Amount, Change, Count, Direction, Name, direction_of

KINDS = ("items", "regions")
BRACKETS = re.compile(r" ?\([^()]*\)")
HEAD = re.compile(r"^(?:those|exports|outbound shipments) (?:of|to) ")


def count(text: Text, chance: random.Random) -> Iterator[Mutation]:
    for site in text.of(Count):
        assert isinstance(site.fact, Count)
        typed = site.fact.number + chance.choice([1, -1])
        words = number(typed) if site.words.isalpha() else str(typed)
        if typed > 0:
            yield from replaced("count", text, site.start, site.end, words)


def went(text: Text, site: Site) -> Direction | None:
    """Which way the item or region of a name went."""
    assert isinstance(site.fact, Name)
    entry = getattr(text.workspace.months[text.month].model, site.fact.kind).get(site.fact.name)
    if entry is None:
        return None
    return direction_of(entry.change.as_printed()) if entry.change is not None else entry.direction


def names(text: Text) -> list[Site]:
    """The names of items and regions, outside tables."""
    found = [site for site in text.of(Name) if isinstance(site.fact, Name) and site.fact.kind in KINDS]
    return [site for site in found if not text.words[text.words.rfind("\n", 0, site.start) + 1 :].startswith("|")]


def tail(text: Text, site: Site) -> int:
    """Where a name ends in its list: behind the brackets with its figures."""
    match = BRACKETS.match(text.words, site.end)
    return match.end() if match else site.end


def lists(text: Text) -> list[list[Site]]:
    """Names that stand one after the other in a row, all of one kind and one direction, two or more."""
    found: list[list[Site]] = []
    for site in names(text):
        last = found[-1][-1] if found else None
        between = text.words[tail(text, last) : site.start] if last else "."
        joined = last is not None and re.fullmatch(r"\s*(?:,|·|와|과|and|, and|)\s*", between) is not None
        if joined and last and went(text, last) == went(text, site) and kind(last) == kind(site):
            found[-1].append(site)
        else:
            found.append([site])
    return [each for each in found if len(each) > 1 and went(text, each[0])]


def kind(site: Site) -> str:
    return site.fact.kind if isinstance(site.fact, Name) else ""


def taken_out(text: Text, row: list[Site], at: int) -> Edit:
    """A name of a list, with its figures and the comma that parts it from its neighbour."""
    if at + 1 < len(row):
        return Edit(row[at].start, row[at + 1].start, "")
    return Edit(tail(text, row[at - 1]), tail(text, row[at]), "")


def moved(text: Text, chance: random.Random) -> Iterator[Mutation]:
    """A name of one list in the other list of its kind, without its figures."""
    every = lists(text)
    for row in every:
        others = [each for each in every if kind(each[0]) == kind(row[0]) and went(text, each[0]) != went(text, row[0])]
        near = [each for each in others if abs(each[0].start - row[-1].end) < 600 and is_outlined(text, each)]
        if near and is_outlined(text, row):
            name, to = row[at := chance.randrange(len(row))], chance.choice(near)
            typed = f"{name.words}, "
            yield Mutation("item moved", text, (taken_out(text, row, at), Edit(to[0].start, to[0].start, typed)))


def is_outlined(text: Text, row: list[Site]) -> bool:
    """Whether a list tells a direction, not how long its names have run."""
    return "개월)" not in text.words[row[0].start : tail(text, row[-1])]


def dropped(text: Text, chance: random.Random) -> Iterator[Mutation]:
    """A name left out of a list whose length the text tells."""
    numbers = [site.fact.number for site in text.of(Count) if isinstance(site.fact, Count)]
    for row in lists(text):
        if len(row) in numbers and kind(row[0]) == "items" and is_outlined(text, row):
            at = chance.randrange(len(row))
            left = [site for site in row if site is not row[at]]
            places = [(left[0].start, tail(text, left[-1]))]
            places += [(site.start - 5, site.end + 8) for site in text.of(Count) if says(site, len(row))]
            yield Mutation("item dropped", text, (taken_out(text, row, at),), tuple(places))


def says(site: Site, length: int) -> bool:
    return isinstance(site.fact, Count) and site.fact.number == length


def swapped(text: Text, chance: random.Random) -> Iterator[Mutation]:
    """A name for another, of which the figures that follow are not true."""
    sites = [site for site in text.of(Name) if isinstance(site.fact, Name) and site.fact.kind in KINDS]
    for site in sites:
        own = figures(text, site)
        start = site.end - len(bare(site))
        wanted = [
            bare(other)
            for other in sites
            if kind(other) == kind(site)
            and bare(other)[0].islower() == bare(site)[0].islower()
            and differ(own, figures(text, other))
        ]
        if follows_figure(text, site) and wanted:
            yield from replaced("name swapped", text, start, site.end, chance.choice(wanted))


def bare(site: Site) -> str:
    """A name without the words that make it a subject: `ships` of `those of ships`."""
    return HEAD.sub("", site.words)


def figures(text: Text, site: Site) -> dict[str, object]:
    """The figures of a name, with their signs, as the month file has them."""
    assert isinstance(site.fact, Name)
    entry = getattr(text.workspace.months[text.month].model, site.fact.kind).get(site.fact.name)
    found = {"value": getattr(entry, "value", None), "change": getattr(entry, "change", None)}
    return {name: quantity.value for name, quantity in found.items() if quantity is not None}


def differ(own: dict[str, object], other: dict[str, object]) -> bool:
    return bool(own) and any(name in other and other[name] != value for name, value in own.items())


def follows_figure(text: Text, site: Site) -> bool:
    """Whether a change that is said of a name stands behind it, before the next one."""
    following = next((each for each in text.of(Name) if each.start > site.start), None)
    stop = following.start if following else len(text.words)
    assert isinstance(site.fact, Name)
    key = f"{site.fact.kind}.{site.fact.name}"
    rates = [each for each in text.of(Change, Amount) if each.fact.key.startswith(key)]
    return any(site.end <= each.start < stop and not each.chosen for each in rates)
