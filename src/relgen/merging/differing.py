"""What a new sentence changes in the one that was written last: words in places, found by the facts that they say."""

from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from relgen.merging.tokens import Token, texts, tokens
from relgen.values.written import Words, WrittenSentence

Label = tuple[str, bool, str]
Numbered = dict[tuple[str, bool, int], int]


class Differing(NamedTuple):
    """The tokens from `start` to `end` of the sentence become `text`, which holds the space before it where none are replaced.

    `facts`: the keys that it is about. `hard`: what it says is another fact; else it is only worded otherwise. `is_figure`: a
    fact that has another value; else words that are chosen by one, come or go.
    """

    start: int
    end: int
    text: str
    facts: tuple[str, ...]
    hard: bool
    is_figure: bool


def label(words: Words) -> Label:
    """What makes words the same place of a sentence: the fact and how it is said, or the words of a template themselves."""
    return (words.fact, words.chosen, "" if words.fact else " ".join(words.text.split()))


def says_the_same(one: WrittenSentence, other: WrittenSentence) -> bool:
    """Whether two sentences say the same facts; in which words is left to their turns."""
    if one.kind != other.kind or not (one.facts or other.facts):
        return False
    return facts(one) == facts(other)


def facts(sentence: WrittenSentence) -> Counter[tuple[str, str, str]]:
    return Counter((each.fact, each.value, "" if each.chosen else each.text) for each in sentence.words if each.fact)


def differences(base: WrittenSentence, new: WrittenSentence) -> tuple[Differing, ...]:
    """From left to right. Of a sentence of the same rule with the same facts in it, only those that have changed."""
    rows = numbered(base.words), numbered(new.words)
    ops = figures_alone(base, new, rows[0], rows[1]) if are_alike(base, new, rows[0], rows[1]) else by_labels(base, new)
    found = (trimmed(base, new, op, hard=is_hard(base, new, op)) for op in ops)
    return tuple(each for each in found if each)


class Op(NamedTuple):
    """The words from `first` to `last` of one sentence beside those from `new_first` to `new_last` of another."""

    first: int
    last: int
    new_first: int
    new_last: int


def are_alike(base: WrittenSentence, new: WrittenSentence, rows: Numbered, new_rows: Numbered) -> bool:
    """Whether only figures differ, and words whose turn it is. Of a list, which stands in which part matters too."""
    if base.rule != new.rule or rows.keys() != new_rows.keys():
        return False
    return not is_list(base) or [label(each) for each in base.words] == [label(each) for each in new.words]


def is_list(sentence: WrittenSentence) -> bool:
    return sum(fact.endswith(".name") for fact in sentence.facts) > 1


def figures_alone(base: WrittenSentence, new: WrittenSentence, rows: Numbered, new_rows: Numbered) -> Iterator[Op]:
    """Each changed fact in its place, of sentences that have the same places."""
    for key, place in rows.items():
        old, now = base.words[place], new.words[new_rows[key]]
        if old.text != now.text and old.value != now.value:
            yield Op(place, place + 1, new_rows[key], new_rows[key] + 1)


def numbered(words: Sequence[Words]) -> Numbered:
    """The place of each fact, by its key, how it is said, and how often it has been said so before."""
    seen: Counter[tuple[str, bool]] = Counter()
    found: Numbered = {}
    for place, each in enumerate(words):
        if each.fact:
            found[each.fact, each.chosen, seen[each.fact, each.chosen]] = place
            seen[each.fact, each.chosen] += 1
    return found


def by_labels(base: WrittenSentence, new: WrittenSentence) -> Iterator[Op]:
    old_row, new_row = ([label(each) for each in sentence.words] for sentence in (base, new))
    for name, first, last, new_first, new_last in SequenceMatcher(None, old_row, new_row, autojunk=False).get_opcodes():
        if name != "equal":
            yield Op(first, last, new_first, new_last)
            continue
        for offset in range(last - first):
            old, now = base.words[first + offset], new.words[new_first + offset]
            if old.text != now.text and old.value != now.value:
                yield Op(first + offset, first + offset + 1, new_first + offset, new_first + offset + 1)


def is_hard(base: WrittenSentence, new: WrittenSentence, op: Op) -> bool:
    words = (*base.words[op.first : op.last], *new.words[op.new_first : op.new_last])
    return base.rule != new.rule or is_list(base) or any(each.fact for each in words)


def trimmed(base: WrittenSentence, new: WrittenSentence, op: Op, *, hard: bool) -> Differing | None:
    """The tokens that differ, without those that both have at the ends."""
    rows = tokens(base.text), tokens(new.text)
    start, end = span(rows[0], base.words, op.first, op.last)
    new_start, new_end = span(rows[1], new.words, op.new_first, op.new_last)
    old, now = texts(rows[0]), texts(rows[1])
    while start < end and new_start < new_end and old[start] == now[new_start]:
        if gap(base.text, rows[0], start + 1) != gap(new.text, rows[1], new_start + 1):
            break
        start, new_start = start + 1, new_start + 1
    while start < end and new_start < new_end and old[end - 1] == now[new_end - 1]:
        if gap(base.text, rows[0], end - 1) != gap(new.text, rows[1], new_end - 1):
            break
        end, new_end = end - 1, new_end - 1
    if start == end and new_start == new_end:
        return None
    about = (*new.words[op.new_first : op.new_last], *base.words[op.first : op.last])
    text = cut_out(new.text, rows[1], new_start, new_end, with_space=start == end)
    is_figure = [(each.fact, each.chosen) for each in about] == 2 * [(about[0].fact, False)] and bool(about[0].fact)
    return Differing(start, end, text, tuple(dict.fromkeys(each.fact for each in about if each.fact)), hard, is_figure)


def gap(text: str, row: Sequence[Token], at: int) -> str:
    """What stands before a token, or after the last one."""
    start = row[at - 1].end if at else 0
    return text[start : row[at].start if at < len(row) else len(text)]


def cut_out(text: str, row: Sequence[Token], start: int, end: int, *, with_space: bool) -> str:
    if start == end:
        return ""
    if not with_space:
        return text[row[start].start : row[end - 1].end]
    if start:
        return text[row[start - 1].end : row[end - 1].end]
    return text[: row[end].start if end < len(row) else len(text)]


def span(row: Sequence[Token], words: Sequence[Words], first: int, last: int) -> tuple[int, int]:
    """The tokens that some words of a sentence have a part in."""
    at = sum(len(each.text) for each in words[:first])
    stop = at + sum(len(each.text) for each in words[first:last])
    inside = [number for number, token in enumerate(row) if token.start < stop and token.end > at]
    if inside:
        return inside[0], inside[-1] + 1
    here = sum(token.end <= at for token in row)
    return here, here
