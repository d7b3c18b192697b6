"""Why a sentence reads otherwise: a figure, a rule, a word for another size, wordings that take turns, an editor's hand."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from relgen.comparing.sentences import Change
from relgen.values.written import Words, WrittenSentence

Sort = Literal["figure", "said", "unsaid", "rule", "size", "turn", "words", "edited", "added", "gone"]


@dataclass(frozen=True, slots=True)
class Reason:
    """`key` is that of the fact, or the name of the rule; `was` and `now` are words of the two sentences."""

    sort: Sort
    key: str = ""
    was: str = ""
    now: str = ""


def reasons(change: Change) -> list[Reason]:
    """Why a sentence is not what it was; nothing where it is not known what the earlier one was made of."""
    was = change.was.drafted if change.was else None
    now = change.now.drafted if change.now else None
    found: list[Reason] = []
    if (change.was and change.was.edited) or (change.now and change.now.edited):
        found.append(Reason("edited"))
    if was is None and now is not None:
        return [*found, *([Reason("added", now.kind)] if change.was is None else [])]
    if was is not None and now is None:
        return [*found, Reason("gone", was.kind)] if change.now is None else found
    if was is None or now is None:
        return found
    found += moved(was, now)
    return found + (worded(was, now, because_of=bool(found)) if was.text != now.text else [])


def moved(was: WrittenSentence, now: WrittenSentence) -> Iterator[Reason]:
    """The facts that are others, that are said anew, and that are said no more."""
    before, after = facts(was), facts(now)
    for key, words in after.items():
        if key not in before:
            yield Reason("said", key, now=words.text)
        elif before[key].value != words.value and before[key].text != words.text:  # else it is the same as it is printed
            yield Reason("figure", key, before[key].text, words.text)
    yield from (Reason("unsaid", key, was=words.text) for key, words in before.items() if key not in after)


def facts(sentence: WrittenSentence) -> dict[str, Words]:
    """By key, the first words that say a fact itself; else those that were chosen by its size."""
    found: dict[str, Words] = {}
    for words in sorted((each for each in sentence.words if each.fact), key=lambda each: each.chosen):
        found.setdefault(words.fact, words)
    return found


def worded(was: WrittenSentence, now: WrittenSentence, *, because_of: bool) -> list[Reason]:
    """Another rule, or words that were chosen otherwise; `because_of`: there is a figure that may have led to it."""
    if was.kind != now.kind or was.rule != now.rule:
        return [Reason("rule", now.kind, f"{was.kind} {was.rule}".strip(), f"{now.kind} {now.rule}".strip())]
    before, after = chosen(was), chosen(now)
    found = [
        Reason("size" if before[key].value != words.value else "turn", key, before[key].text, words.text)
        for key, words in after.items()
        if key in before and before[key].text != words.text
    ]
    if template(was) != template(now) and not because_of:  # else a particle, or brackets that vanished, may have led to it
        found.append(Reason("words", now.kind))
    return found


def chosen(sentence: WrittenSentence) -> dict[str, Words]:
    return {each.fact: each for each in sentence.words if each.chosen}


def template(sentence: WrittenSentence) -> str:
    """The words between the facts."""
    return "".join("\0" if each.fact else each.text for each in sentence.words)
