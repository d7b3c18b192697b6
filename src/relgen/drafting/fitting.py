"""Which rule of the phrasebook words a message: the first whose every condition holds."""

from relgen.phrasebook.book import Phrasebook
from relgen.phrasebook.rules import Rule
from relgen.phrasebook.template import JOINED
from relgen.values.facts import Change, Fact
from relgen.values.plan import SentencePlan


def fitting(book: Phrasebook, sentence: SentencePlan) -> Rule:
    """The rule for the sentence of a message."""
    rule = first(book, sentence, inner=False)
    if rule is None:
        raise LookupError(f"no rule fits {sentence.kind}: the last one must have no 'when' (RG304)")
    return rule


def inner_fitting(book: Phrasebook, sentence: SentencePlan) -> Rule | None:
    """The rule by which the sentence of another message says this one; None if no rule does."""
    return first(book, sentence, inner=True) if book.inner[sentence.kind] else None


def first(book: Phrasebook, sentence: SentencePlan, *, inner: bool) -> Rule | None:
    """Found once for all messages of which the same is true."""
    at = sentence.kind
    true = tuple([joined_traits(sentence) if name == JOINED else traits(book, sentence, name) for name in book.tested[at]])
    key = (at, inner, true)
    if key not in book.fitting:
        holds = dict(zip(book.tested[at], true, strict=True))
        rules = book.inner[at] if inner else book.rules[at]
        fits = (rule for rule in rules if all(words & holds[name] for name, words in rule.when.items()))
        book.fitting[key] = next(fits, None)
    return book.fitting[key]


def joined_traits(sentence: SentencePlan) -> frozenset[str]:
    """`no`, or `yes` and the kinds of the messages."""
    return frozenset({"yes", *(each.kind for each in sentence.joined)} if sentence.joined else {"no"})


def traits(book: Phrasebook, sentence: SentencePlan, name: str) -> frozenset[str]:
    """What a rule's condition may find true of a field."""
    value = getattr(sentence.message, name)
    if isinstance(value, bool):
        return frozenset({"yes" if value else "no"})
    if not isinstance(value, Fact):
        return frozenset({"no"})
    size = {book.sized(value).band} if isinstance(value, Change) else set()
    return frozenset({"yes", *value.traits, *size})
