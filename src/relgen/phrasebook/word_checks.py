"""What sound words are: bands that rise, a verb for every size, lists that are whole, someone in every office."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from relgen.phrasebook.book import BAND_OF_UNSIZED, Phrasebook
from relgen.phrasebook.contract import Contract, known_rules
from relgen.phrasebook.template import slots
from relgen.reading.faults import key_path
from relgen.reading.source import Keys
from relgen.values.diagnostics import Diagnostic, Place
from relgen.values.document import BODY_STYLES, HEAD_STYLES, INNER_STYLES
from relgen.values.facts import Change, Direction, Fact, Trend


def bands_rise(book: Phrasebook, _: Contract) -> Iterator[Diagnostic]:
    limit = Decimal(0)
    for index, band in enumerate(book.bands):
        last = index == len(book.bands) - 1
        if last and band.below is not None:
            yield Diagnostic("RG309", band.place, f"the last band, {band.name}, ends below {band.below}", "delete its 'below'")
        elif not last and band.below is None:
            yield Diagnostic(
                "RG309", band.place, f"{band.name} has no 'below', and is not the last band", "give it its upper limit"
            )
        elif band.below is not None and band.below <= limit:
            message = f"{band.name} ends below {band.below}, which is not above {limit}, where it begins"
            yield Diagnostic("RG309", band.place, message, "order the bands by size")
        limit = band.below if band.below is not None else limit


def angles_name_what_is_there(book: Phrasebook, contract: Contract) -> Iterator[Diagnostic]:
    policy, source = book.shared.policy, book.shared.policy_source
    typed: list[tuple[Keys, str]] = [(("order", index), kind) for index, kind in enumerate(policy.order)]
    typed += [(("at_least", name), name.rpartition(".")[2]) for name in policy.at_least]
    typed += [(("rising", index), name.rpartition(".")[2]) for index, name in enumerate(sorted(policy.rising))]
    typed += [(("replaces", kind), kind) for kind in policy.replaces]
    typed += [(("replaces", kind), other) for kind, others in policy.replaces.items() for other in sorted(others)]
    for keys, kind in typed:
        if kind not in contract.angles:
            place = source.place((book.shared.release, *keys), of_key=keys[0] not in {"order", "rising"})
            yield Diagnostic("RG315", place, f"no angle is called '{kind}'", f"there are: {', '.join(contract.angles)}")
    for index, rule in enumerate(policy.lead):
        yield from lead_is_known(
            source.place((book.shared.release, "lead", index, "angle")), rule.name, contract, contract.leads
        )
        if rule.likewise and rule.likewise not in contract.averages:
            place = source.place((book.shared.release, "lead", index, "likewise"))
            hint = f"write {' or '.join(contract.averages)}"
            yield Diagnostic("RG315", place, f"'{rule.likewise}' is no average by day", hint)
    for name in policy.limits:
        if name not in contract.angle_paragraphs:
            known = ", ".join(contract.angle_paragraphs)
            place = source.place((book.shared.release, "limits", name), of_key=True)
            yield Diagnostic("RG315", place, f"no paragraph of angles is called '{name}'", f"there are: {known}")


def lead_is_known(place: Place, name: str, contract: Contract, own: tuple[str, ...]) -> Iterator[Diagnostic]:
    """A lead names an angle of a series, `exports.turn`, or one of the release's own."""
    series, _, kind = name.rpartition(".")
    if name not in own and (series not in contract.series or kind not in contract.angles):
        known = f"a series ({', '.join(contract.series)}), a point, and an angle ({', '.join(contract.angles)})"
        yield Diagnostic("RG315", place, f"nothing called '{name}' can lead", f"write {' or '.join((*own, known))}")


def thresholds_rise(book: Phrasebook, contract: Contract) -> Iterator[Diagnostic]:
    for name, amounts in book.shared.policy.thresholds.items():
        if name not in contract.series:
            place = amounts[0].places[0] if amounts else book.shared.policy_source.place(())
            hint = f"there are: {', '.join(contract.series)}"
            yield Diagnostic("RG315", place, f"thresholds name '{name}', which is no series", hint)
        for lower, higher in pairwise(amounts):
            if higher.quantity.value <= lower.quantity.value:
                message = f"thresholds.{name} do not rise: {higher.quantity.value:,f} stands after {lower.quantity.value:,f}"
                yield Diagnostic("RG309", higher.places[0], message, "write the lowest first")


def kinds_have_names(book: Phrasebook, contract: Contract) -> Iterator[Diagnostic]:
    for kind in contract.kinds:
        if kind not in book.names.entries:
            place = book.shared.names_source.place(())
            yield Diagnostic("RG314", place, f"names.yaml has no '{kind}'", f"add '{kind}:' with a line for each name")


def phrases_have_words(book: Phrasebook, _: Contract) -> Iterator[Diagnostic]:
    for name, phrases in book.words.phrases.items():
        if not phrases:
            yield Diagnostic("RG314", book.words_source.place(("phrases", name)), f"phrases.{name} has no words", "add one")


def readings_are_hangul(book: Phrasebook, _: Contract) -> Iterator[Diagnostic]:
    for word, reading in book.words.readings.items():
        if not reading or not "\uac00" <= reading[-1] <= "\ud7a3":
            place = book.words_source.place(("readings", word))
            yield Diagnostic(
                "RG314", place, f"readings.{word} is '{reading}', which does not end in Hangul", "write how it is read"
            )


def totals_have_names(book: Phrasebook, contract: Contract) -> Iterator[Diagnostic]:
    for kind, name in contract.called:
        if name not in book.names.entries.get(kind, {}):
            place = book.shared.names_source.place((kind,))
            yield Diagnostic("RG314", place, f"{kind}.{name} is missing in names.yaml", f"add '{name}:' to {kind}")


def every_band_has_its_verbs(book: Phrasebook, contract: Contract) -> Iterator[Diagnostic]:
    used = verb_forms_used(book, contract)
    bands = [band.name for band in book.bands]
    sided: tuple[Direction, ...] = ("up", "down")
    for direction in sided:
        for band in bands:
            yield from verb_faults(book, direction, band, used[Change])
        for name in getattr(book.words.verbs, direction):
            if name not in bands:
                place = book.words_source.place(("verbs", direction, name), of_key=True)
                yield Diagnostic("RG308", place, f"no band is called '{name}'", f"the bands of bands.yaml: {', '.join(bands)}")
    yield from verb_faults(book, "flat", "flat", used[Change])
    for each in (*sided, "flat"):
        yield from verb_faults(book, each, BAND_OF_UNSIZED, used[Trend])


def verb_forms_used(book: Phrasebook, contract: Contract) -> dict[type[Fact], set[str]]:
    used: dict[type[Fact], set[str]] = {Change: set(), Trend: set()}
    for known, rules in known_rules(book, contract):
        for rule in rules:
            for wording in rule.wordings:
                for slot, _ in slots(wording.parts):
                    field = known.get(slot.name)
                    if field and field.type in used and contract.language.is_verb(field.type, slot.form):
                        used[field.type].add(slot.form)
    return used


def verb_faults(book: Phrasebook, direction: Direction, band: str, forms: set[str]) -> Iterator[Diagnostic]:
    rows, keys = book.look_up_verbs(direction, band)
    for form in sorted(forms):
        if not any(form in row for row in rows):
            message = f"{key_path(keys)} has no word with '{form}'"
            yield Diagnostic("RG308", book.words_source.place(keys), message, f"add one: {{{form}: …}}")


def styles_and_offices_are_there(book: Phrasebook, contract: Contract) -> Iterator[Diagnostic]:
    styles = {rule.style: rule for rules in book.rules.values() for rule in rules}
    known = (*HEAD_STYLES, *BODY_STYLES, *INNER_STYLES)
    for style, rule in styles.items():
        if style not in known:
            yield Diagnostic("RG314", rule.place, f"'as: {style}' is no style", f"there are: {', '.join(known)}")
    yield from offices_are_held(book, contract)


def offices_are_held(book: Phrasebook, contract: Contract) -> Iterator[Diagnostic]:
    source, bodies = book.shared.names_source, book.shared.names.bodies
    until = {row.office: (name, row.until) for name, row in bodies.items()}
    for office in contract.offices:
        if office not in until:
            message = f"no body of names.yaml holds the office '{office}'"
            place = source.place(("bodies", next(iter(bodies), "")), of_key=True)
            yield Diagnostic("RG314", place, message, f"add 'office: {office}' to the body that holds it")
    for office, (name, last_day) in until.items():
        if last_day is not None:
            message = f"the last body that holds '{office}' does so until {last_day}: after that day there is none"
            place = source.place(("bodies", name), of_key=True)
            yield Diagnostic("RG314", place, message, "delete its 'until', or add the body that follows")
