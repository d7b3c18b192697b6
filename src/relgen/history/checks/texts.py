"""What must be true of the names and the editor's texts of a month."""

import re
from collections.abc import Iterator
from decimal import Decimal

from relgen.history.checks.context import Context, File, figure, path
from relgen.history.checks.names import MOST_LISTED, corrected
from relgen.history.claims import streak
from relgen.history.facts import nameable, working_days
from relgen.history.layout import Address, Layout, find
from relgen.history.months import History
from relgen.history.series_facts import SeriesFacts, series_facts
from relgen.history.subject import Subject
from relgen.history.texts import REFERENCE
from relgen.reading.fields import MonthModel, Office, Texts
from relgen.reading.source import Keys
from relgen.values.calendar import YearMonth
from relgen.values.diagnostics import Diagnostic, Nearest
from relgen.values.facts import Fact, Name
from relgen.values.quantity import TENTH, half_up
from relgen.values.standing import Streak

STOPS = ".!?\u3002"
STRAY = re.compile(r"[{}]")
FIGURE = re.compile(r"(?<![\w.,-])(?:\d[\d.,]*\d|\d)(?!\w*[A-Z])")  # not the digits in G20, 5G, COVID-19


def texts_are_in_every_language(file: File, context: Context) -> Iterator[Diagnostic]:
    for keys, texts in editor_texts(file.model, context.layout):
        name = path(keys[:-1], keys[-1])
        for code in context.languages:
            if code not in texts:
                message = f"{name} has no text in '{code}'"
                hint = f"add '{code}: …', so that both drafts say the same"
                yield Diagnostic("RG210", file.source.place(keys), message, hint)
        for code in texts:
            if code not in context.languages:
                place = file.source.place((*keys, code), of_key=True)
                message = f"{name} has a text in '{code}', which is not written"
                yield Diagnostic("RG210", place, message, f"the languages: {', '.join(context.languages)}")


def texts_are_whole_and_in_their_language(file: File, context: Context) -> Iterator[Diagnostic]:
    for keys, code, text in single_texts(file.model, context.layout):
        name, place = path(keys, "")[:-1], file.source.place(keys)
        if not text.strip():
            yield Diagnostic("RG224", place, f"{name} is empty", "give it a text, or delete the key")
        elif code in context.languages and not context.languages[code].owns(REFERENCE.sub("", text)):
            yield Diagnostic("RG224", place, f"{name} is not in '{code}'", "put each text under its own language")
        elif "reason" in keys and text.rstrip()[-1] in STOPS:
            message = f"{name} ends in '{text.rstrip()[-1]}', but it stands inside a sentence"
            yield Diagnostic("RG224", place, message, f"delete the '{text.rstrip()[-1]}'")
        if stray := STRAY.search(REFERENCE.sub("", text)):
            message = f"{name} has a '{stray[0]}' that is never {'closed' if stray[0] == '{' else 'opened'}"
            yield Diagnostic("RG212", place, message, "name a figure as {exports}, or delete the brace")


def reasons_open_with_their_connector(file: File, context: Context) -> Iterator[Diagnostic]:
    for keys, code, text in single_texts(file.model, context.layout):
        known = context.connectors.get(code, ()) if "reason" in keys else ()
        opens = [word for word in known if f"{text.strip()} ".casefold().startswith(f"{word} ")]
        if known and text.strip() and not opens:
            message = f"{path(keys, '')[:-1]} opens with '{text.split()[0]}', so its sentence would not hold together"
            hint = f"open it with {', '.join(known[:-1])} or {known[-1]}"
            yield Diagnostic("RG229", file.source.place(keys), message, hint)


def texts_are_for_registers_that_there_are(file: File, context: Context) -> Iterator[Diagnostic]:
    for keys, texts in editor_texts(file.model, context.layout):
        for code, registers in texts.items():
            known = context.registers.get(code, frozenset(registers))
            for register in registers:
                if register and register not in known:
                    place = file.source.place((*keys, code, register), of_key=True)
                    message = f"{path((*keys, code), register)} is for a register that there is not"
                    yield Diagnostic("RG225", place, message, f"the registers: {', '.join(sorted(known))}")


def references_name_what_is_there(file: File, context: Context) -> Iterator[Diagnostic]:
    nearest, figures = Nearest(), None
    for keys, code, text in single_texts(file.model, context.layout):
        for match in REFERENCE.finditer(text):
            kind, _, name = match[1].strip().partition(".")
            if kind != "terms" and figures is None:
                figures = figures_of(file, context.history)
            known = context.names["terms"] if kind == "terms" else frozenset(figures or ())
            wanted = name if kind == "terms" else match[1].strip()
            where, place = path(keys, "")[:-1], file.source.place(keys)
            if wanted not in known:
                meant, remedy = corrected(context, wanted)
                near = meant if meant in known else None if remedy else nearest(wanted, sorted(known))
                listed = f"what may be named: {', '.join(sorted(known)[:MOST_LISTED])}"
                hint = f"did you mean '{near}'?" if near else remedy[0] if remedy else listed
                yield Diagnostic("RG212", place, f"{where} names {match[0]}, which is not there", hint)
                continue
            fact = Name if kind == "terms" else type((figures or {})[wanted])
            form = (match[2] or "").strip()
            if code in context.languages and not context.languages[code].can_say(fact, form):
                message = f"{where} names {match[0]}, but '{code}' has no form '{form}' of it"
                yield Diagnostic("RG226", place, message, f"write {{{match[1].strip()}}}")


def figures_of(file: File, history: History) -> dict[str, Fact]:
    """The figures that a text of this month may name."""
    month, layout = file.model.month, history.layout
    series: dict[Address, SeriesFacts] = {
        address: series_facts(history, month, address, run_of(history, month, address))
        for address in layout.addresses(file.model)
        if layout.unit(address) == "dollars"
    }
    return nameable(series, working_days(history, month))


def run_of(history: History, month: YearMonth, address: Address) -> Streak | None:
    said = streak(Subject(history, month, address))
    return said[0] if isinstance(said, tuple) and isinstance(said[0], Streak) else None


def typed_figures_are_the_months_own(file: File, context: Context) -> Iterator[Diagnostic]:
    printed: set[str] | None = None
    for keys, _, text in single_texts(file.model, context.layout):
        if keys[0] in {"office", "corrected"}:  # an hour, a telephone number; what was printed, which the data no longer have
            continue
        for match in FIGURE.finditer(REFERENCE.sub("", text)):
            printed = typed_figures(file.model, context.layout) if printed is None else printed
            if match[0].replace(",", "") not in printed:
                message = f"{path(keys, '')[:-1]} types the figure {match[0]}, which is not in the month's data"
                hint = f"check it, or name a figure of the file instead: {context.layout.examples}"
                yield Diagnostic("RG211", file.source.place(keys), message, hint, "note")


def typed_figures(model: MonthModel, layout: Layout) -> set[str]:
    """Every figure of the month as an editor may type it: digits without sign."""
    addresses = list(layout.addresses(model))
    totals = [("year", *address) for address in layout.year_totals]
    figures = [figure(model, address, name) for address in (*addresses, *totals) for name in ("value", "change")]
    sizes = [abs(each.value) for each in figures if each]
    printed = {f"{size:f}" for size in sizes}
    printed |= {f"{half_up(size / unit, TENTH):f}" for size in sizes for unit in (Decimal(1000), Decimal(100), Decimal(1))}
    streaks = [getattr(find(model, address), "streak", None) for address in addresses]
    return printed | {str(streak) for streak in streaks if streak} | {str(model.month.year), str(model.month.month)}


def editor_texts(model: MonthModel, layout: Layout) -> Iterator[tuple[Address, Texts]]:
    reasons, notes = ((*entry, "reason") for entry in layout.entries(model)), (("notes", name) for name in layout.notes)
    for address in (*reasons, *notes, *(("office", name) for name in Office.model_fields), ("corrected", "because")):
        texts: Texts | None = find(model, address)
        if texts:
            yield address, texts


def single_texts(model: MonthModel, layout: Layout) -> Iterator[tuple[Keys, str, str]]:
    """Each text in each language and register: its keys in the file, its language, and itself."""
    for keys, by_language in editor_texts(model, layout):
        for code, registers in by_language.items():
            for register, text in registers.items():
                yield ((*keys, code, register) if register else (*keys, code)), code, text
