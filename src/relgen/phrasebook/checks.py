"""What a sound phrasebook is: found when it is loaded, not in the rare month that first hits it."""

import re
from collections.abc import Callable, Iterator, Mapping

from relgen.languages.language import Language
from relgen.phrasebook.book import Phrasebook
from relgen.phrasebook.contract import Contract, known_rules
from relgen.phrasebook.merge_checks import merges_name_what_is_there, unmerged
from relgen.phrasebook.rules import Rule, Wording
from relgen.phrasebook.template import JOINED, Slot, literals, slots
from relgen.phrasebook.word_checks import (
    angles_name_what_is_there,
    bands_rise,
    every_band_has_its_verbs,
    kinds_have_names,
    phrases_have_words,
    readings_are_hangul,
    styles_and_offices_are_there,
    thresholds_rise,
    totals_have_names,
)
from relgen.values.diagnostics import Diagnostic, Place, nearest
from relgen.values.facts import Change, Name
from relgen.values.plan import Field

YES_NO = frozenset({"yes", "no"})


Check = Callable[[Phrasebook, Contract], Iterator[Diagnostic]]


def check(book: Phrasebook, contract: Contract) -> list[Diagnostic]:
    """All that is wrong with the phrasebook."""
    return [diagnostic for each in CHECKS for diagnostic in each(book, contract)]


def message_kinds_are_those_of_the_release(book: Phrasebook, contract: Contract) -> Iterator[Diagnostic]:
    wanted, there = list(contract.messages), list(book.rules)
    place = book.outline[0].place if book.outline else book.rules_source.place(())
    for name in there:
        if name not in wanted:
            near = nearest(name, wanted)
            yield Diagnostic(
                "RG311",
                rule_place(book, name, place),
                f"no message is called '{name}'",
                f"did you mean '{near}'?" if near else None,
            )
    for name in wanted:
        if name not in there:
            yield Diagnostic(
                "RG311", place, f"the message '{name}' has no rules in {place.path}", f"add '{name}:' with its rules"
            )
    shared = [name for name in there if name in wanted]
    if set(wanted) == set(there) and shared != wanted:
        first = next(name for name, expected in zip(shared, wanted, strict=True) if name != expected)
        expected = wanted[shared.index(first)]
        message = f"'{first}' stands where '{expected}' is expected: all languages have the messages in one order"
        yield Diagnostic("RG311", rule_place(book, first, place), message, f"move '{expected}' before it")


def rule_place(book: Phrasebook, name: str, otherwise: Place) -> Place:
    return book.rules[name][0].place if book.rules.get(name) else otherwise


def outlines_name_what_is_there(book: Phrasebook, contract: Contract) -> Iterator[Diagnostic]:
    sets = [members.name for members in book.shared.sets]
    known = (*contract.paragraphs, *contract.set_paragraphs)
    if not book.outline:
        place = book.rules_source.place(("outline",))
        yield Diagnostic("RG313", place, "the outline names no paragraph", f"list some of: {', '.join(known)}")
    for entry in book.outline:
        if entry.paragraph not in known:
            yield Diagnostic(
                "RG313", entry.place, f"no paragraph is called '{entry.paragraph}'", f"there are: {', '.join(known)}"
            )
        elif unknown := [name for name in entry.joins if name not in known]:
            message = f"'{entry.paragraph}' joins '{unknown[0]}', and no paragraph is called so"
            yield Diagnostic("RG313", entry.place, message, f"there are: {', '.join(known)}")
        elif entry.paragraph in contract.set_paragraphs and entry.of not in sets:
            message = f"'{entry.paragraph}' is of the set '{entry.of}', which names.yaml does not have"
            yield Diagnostic(
                "RG313", entry.place, message, f"write {{paragraph: {entry.paragraph}, of: …}} with one of: {', '.join(sets)}"
            )
    for members in book.shared.sets:
        for name in members.members:
            if not any(name in book.names.entries.get(kind, {}) for kind in contract.kinds):
                message = f"the set {members.name} names '{name}', which names.yaml does not have"
                yield Diagnostic("RG313", members.place, message, f"add it to {' or '.join(contract.kinds)}")


def the_last_rule_alone_fits_everything(book: Phrasebook, contract: Contract) -> Iterator[Diagnostic]:
    for kind in contract.messages:
        rules = book.rules.get(kind, ())
        if kind in book.rules and not rules:
            message = f"{kind} has no rule for a sentence of its own"
            yield Diagnostic("RG304", book.inner[kind][-1].place, message, "add a rule without 'as:' and without 'when'")
        for rule in rules:
            last = rule is rules[-1]
            if last and rule.when:
                message = f"the last rule of {rule.kind} has a 'when', so a message may fit none"
                yield Diagnostic("RG304", rule.place, message, "delete its 'when', or add a rule without one")
            if not last and not rule.when:
                message = f"rule {rule.number + 1} of {rule.kind} has no 'when', so the rules after it are never reached"
                yield Diagnostic("RG304", rule.place, message, "give it a 'when', or make it the last")


def every_rule_is_reached(book: Phrasebook, contract: Contract) -> Iterator[Diagnostic]:
    for _, rules in known_rules(book, contract):
        for index, rule in enumerate(rules):
            for earlier in rules[:index]:
                if earlier.when and covers(earlier.when, rule.when):
                    wider = f"rule {earlier.number + 1} fits whatever fits it"
                    message = f"rule {rule.number + 1} of {rule.kind} is never reached: {wider}"
                    yield Diagnostic("RG305", rule.place, message, "put the narrower rule first")
                    break


def covers(wide: Mapping[str, frozenset[str]], narrow: Mapping[str, frozenset[str]]) -> bool:
    """Whether all that fits `narrow` fits `wide`. A word other than `no` means that the field is there."""
    for field, words in wide.items():
        allowed = words | ({"any fact"} if "yes" in words else set())
        given = narrow.get(field)
        if given is None:
            return False
        if not all(word in allowed or ("any fact" in allowed and word != "no") for word in given):
            return False
    return True


def conditions_can_hold(book: Phrasebook, contract: Contract) -> Iterator[Diagnostic]:
    for known, rules in known_rules(book, contract):
        for rule in rules:
            for name, words in rule.when.items():
                if name == JOINED and rule.kind in book.merge:
                    yield from unmerged(book, rule, words - YES_NO)
                    continue
                if name not in known:
                    yield Diagnostic("RG302", rule.place, f"{rule.kind} has no '{name}' to test", hint_of(name, known))
                    continue
                possible = traits_of(book, contract, known[name])
                for word in sorted(words - possible):
                    message = f"'{name}' of {rule.kind} is never '{word}'"
                    yield Diagnostic("RG312", rule.place, message, f"it can be: {', '.join(sorted(possible))}")


def traits_of(book: Phrasebook, contract: Contract, field: Field) -> frozenset[str]:
    if field.type is bool:
        return YES_NO
    if field.type is Name:
        return YES_NO | contract.sections
    bands = [band.name for band in book.bands] if field.type is Change else []
    return YES_NO | frozenset((*getattr(field.type, "TRAITS", ()), *bands))


def slots_can_be_filled(book: Phrasebook, contract: Contract) -> Iterator[Diagnostic]:
    for known, rules in known_rules(book, contract):
        for rule in rules:
            for wording in rule.wordings:
                for slot, bracketed in slots(wording.parts):
                    fault = slot_fault(book, contract.language, known, rule, slot=slot, bracketed=bracketed)
                    if fault:
                        code, message, hint = fault
                        yield Diagnostic(code, within(wording, slot), message, hint)


def slot_fault(
    book: Phrasebook, language: Language, known: Mapping[str, Field], rule: Rule, *, slot: Slot, bracketed: bool
) -> tuple[str, str, str] | None:
    """What is wrong with a slot: code, message, remedy."""
    if slot.pair and not language.is_pair(slot.pair):
        return "RG303", f"'{slot.pair}' is no pair of particles", "write it as 은/는, 이/가, 을/를, 과/와, 으로/로"
    if not slot.name or slot.name in book.words.phrases or (slot.name == JOINED and rule.kind in book.merge):
        return None
    field = known.get(slot.name)
    if field is None or field.type is bool:
        says = {name: each for name, each in known.items() if each.type is not bool}
        return "RG302", f"{rule.kind} has no '{slot.name}' to say", hint_of(slot.name, says)
    if slot.form not in language.form_names(field.type):
        forms = ", ".join(name or "(none)" for name in language.form_names(field.type))
        message = f"a {field.type.__name__.lower()} has no form '{slot.form}' in '{language.code}'"
        return "RG303", message, f"its forms: {forms}"
    required = rule.when.get(slot.name, frozenset())
    if field.optional and not bracketed and (not required or "no" in required):
        hint = f"put it in [brackets], or add {{{slot.name}: yes}} to the rule's 'when'"
        return "RG307", f"'{slot.name}' may be empty here", hint
    return None


def within(wording: Wording, slot: Slot) -> Place:
    """The place of a slot in its template, as far as that stands in one line."""
    place, offset = wording.place, slot.offset
    if offset + 1 >= place.width:
        return place
    width = len(slot.name) + len(slot.form) + len(slot.pair) + 2
    return Place(place.path, place.line, place.column + offset + (1 if place.width > len(wording.text) else 0), width)


def templates_have_no_digits(book: Phrasebook, contract: Contract) -> Iterator[Diagnostic]:
    for _, rules in known_rules(book, contract):
        for rule in rules:
            for wording in rule.wordings:
                digits = [digit for text in literals(wording.parts) for digit in re.findall(r"\d[\d.,]*", text)]
                if digits:
                    message = f"the template types '{digits[0]}': a figure comes from a fact, never from a template"
                    yield Diagnostic("RG306", wording.place, message, "use a slot")


def hint_of(name: str, known: Mapping[str, Field]) -> str:
    near = nearest(name, known)
    return f"did you mean '{near}'?" if near else f"it has: {', '.join(known)}"


CHECKS: tuple[Check, ...] = (
    bands_rise,
    message_kinds_are_those_of_the_release,
    outlines_name_what_is_there,
    merges_name_what_is_there,
    the_last_rule_alone_fits_everything,
    every_rule_is_reached,
    conditions_can_hold,
    slots_can_be_filled,
    templates_have_no_digits,
    every_band_has_its_verbs,
    styles_and_offices_are_there,
    angles_name_what_is_there,
    totals_have_names,
    kinds_have_names,
    phrases_have_words,
    readings_are_hangul,
    thresholds_rise,
)
