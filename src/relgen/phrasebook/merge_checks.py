"""What `merge:` may ask for: messages that there are, and a place for what they say."""

from collections.abc import Iterator

from relgen.phrasebook.book import Phrasebook
from relgen.phrasebook.contract import Contract
from relgen.phrasebook.rules import Rule
from relgen.phrasebook.template import JOINED
from relgen.values.diagnostics import Diagnostic, nearest
from relgen.values.document import INNER_STYLES


def merges_name_what_is_there(book: Phrasebook, contract: Contract) -> Iterator[Diagnostic]:
    for host, others in book.merge.items():
        place = book.rules_source.place(("merge", host), of_key=True)
        if host not in contract.messages:
            yield Diagnostic("RG316", place, f"no message is called '{host}'", near(host, contract))
            continue
        for other, target in others.items():
            fault = merge_fault(book, contract, host, other, target)
            if fault:
                yield Diagnostic("RG316", book.rules_source.place(("merge", host, other), of_key=True), *fault)
        if JOINED in others.values() and not any(rule.says_joined for rule in book.rules.get(host, ())):
            message = f"no rule of {host} says {{joined}}, so nothing can be merged into its sentence"
            yield Diagnostic("RG316", place, message, "put {joined} where it is to stand")


def merge_fault(book: Phrasebook, contract: Contract, host: str, other: str, target: str) -> tuple[str, str] | None:
    """What is wrong with one line, and the remedy."""
    if other not in contract.messages:
        return f"no message is called '{other}'", near(other, contract)
    if target == JOINED:
        if book.inner.get(other):
            return None
        return f"{other} has no rule to be said within a sentence", f"add one with 'as: {' or '.join(INNER_STYLES)}'"
    field = contract.messages[host].get(target)
    if field is None or not field.optional:
        free = [name for name, each in contract.messages[host].items() if each.optional]
        return f"{host} has no field '{target}' to fill", f"write joined, or one of: {', '.join(free)}"
    if not any(issubclass(each.type, field.type) for each in contract.messages[other].values()):
        return f"{other} has nothing that fits '{target}' of {host}", "write joined"
    return None


def unmerged(book: Phrasebook, rule: Rule, kinds: frozenset[str]) -> Iterator[Diagnostic]:
    """Kinds that a rule tests for in its sentence, and that are never merged into it."""
    possible = [other for other, target in book.merge[rule.kind].items() if target == JOINED]
    for kind in sorted(kinds - {*possible}):
        message = f"'{JOINED}' of {rule.kind} is never '{kind}'"
        yield Diagnostic("RG312", rule.place, message, f"it can be: yes, no, {', '.join(possible)}")


def near(name: str, contract: Contract) -> str:
    found = nearest(name, contract.messages)
    return f"did you mean '{found}'?" if found else f"there are: {', '.join(contract.messages)}"
