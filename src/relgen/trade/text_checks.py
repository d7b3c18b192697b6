"""What must be true of the names and the editor's texts of a month."""

import re
from collections.abc import Iterator
from decimal import Decimal

from relgen.diagnostics import Diagnostic, nearest
from relgen.facts import TENTH, YearMonth
from relgen.quantity import half_up
from relgen.source import Keys
from relgen.standing import Streak
from relgen.trade.check_context import Context, entries, path, prints
from relgen.trade.claims import Subject, streak
from relgen.trade.history import BALANCE, DAILY, DAYS, EXPORTS, IMPORTS, History, Line
from relgen.trade.lines import line_facts, referable
from relgen.trade.model import Filed, TradeMonth
from relgen.trade.texts import REFERENCE

FIGURE = re.compile(r"(?<![\w.,-])(?:\d[\d.,]*\d|\d)(?!\w*[A-Z])")  # not the digits in G20, 5G, COVID-19


def names_are_known(filed: Filed, context: Context) -> Iterator[Diagnostic]:
    for keys, part in prints(filed):
        for kind in ("items", "regions"):
            for name in getattr(part, kind):
                if name not in context.names[kind]:
                    at = filed.source.place((*keys, kind, name), of_key=True)
                    yield Diagnostic(
                        "RG209", at, f"names.yaml has no '{name}' among its {kind}", name_hint(name, context.names[kind])
                    )


def name_hint(name: str, known: frozenset[str]) -> str:
    near = nearest(name, sorted(known))
    return f"did you mean '{near}'?" if near else "add it to phrasebook/names.yaml, in every language"


def texts_are_in_every_language(filed: Filed, context: Context) -> Iterator[Diagnostic]:
    for keys, texts in editor_texts(filed.month):
        name = path(keys[:-1], str(keys[-1]))
        missing = [code for code in context.languages if code not in texts]
        for code in missing:
            message = f"{name} has no text in '{code}'"
            yield Diagnostic("RG210", filed.source.place(keys), message, f"add '{code}: …', so that both drafts say the same")
        for code in texts:
            if code not in context.languages:
                at = filed.source.place((*keys, code), of_key=True)
                yield Diagnostic(
                    "RG210",
                    at,
                    f"{name} has a text in '{code}', which is not written",
                    f"the languages: {', '.join(context.languages)}",
                )


def references_name_what_is_there(filed: Filed, context: Context) -> Iterator[Diagnostic]:
    figures: set[str] | None = None
    for keys, text in single_texts(filed.month):
        for match in REFERENCE.finditer(text):
            kind, _, name = match[1].strip().partition(".")
            if kind != "terms" and figures is None:
                figures = nameable(filed, context.history)
            known = context.names["terms"] if kind == "terms" else figures or set()
            wanted = name if kind == "terms" else match[1].strip()
            if wanted not in known:
                near = nearest(wanted, sorted(known))
                remedy = f"did you mean '{near}'?" if near else f"what may be named: {', '.join(sorted(known))}"
                message = f"{path(keys, '')[:-1]} names {match[0]}, which is not there"
                yield Diagnostic("RG212", filed.source.place(keys), message, remedy)


def nameable(filed: Filed, history: History) -> set[str]:
    """The figures that a text of this month may name."""
    month = filed.month.month
    lines: list[Line] = [EXPORTS, IMPORTS, DAILY, BALANCE, *((kind, name) for kind, name, _ in entries(filed.month))]
    known = {".".join(line): line_facts(history, month, line, run_of(history, month, line)) for line in lines}
    names = {name for key, facts in known.items() for name in referable(key, facts)}
    names |= {"working_days"} if history.value(month, DAYS) else set()
    return names | ({"working_days.change"} if history.change(month, DAYS) else set())


def run_of(history: History, month: YearMonth, line: Line) -> Streak | None:
    said = streak(Subject(history, month, line))
    return said[0] if isinstance(said, tuple) and isinstance(said[0], Streak) else None


def typed_figures_are_the_months_own(filed: Filed, _: Context) -> Iterator[Diagnostic]:
    printed: set[str] | None = None
    for keys, text in single_texts(filed.month):
        for match in FIGURE.finditer(REFERENCE.sub("", text)):
            printed = typed_figures(filed.month) if printed is None else printed
            if match[0].replace(",", "") not in printed:
                message = f"{path(keys, '')[:-1]} types the figure {match[0]}, which is not in the month's data"
                hint = "check it, or name a figure of the file instead: {exports}, {items.semiconductors.change}"
                yield Diagnostic("RG211", filed.source.place(keys), message, hint, "note")


def typed_figures(month: TradeMonth) -> set[str]:
    """Every figure of the month as an editor may type it: digits without sign."""
    quantities = [
        quantity
        for row in (
            month.exports,
            month.imports,
            month.balance,
            month.daily_exports,
            month.working_days,
            *month.items.values(),
            *month.regions.values(),
        )
        for quantity in (getattr(row, "value", None), getattr(row, "change", None))
        if quantity
    ]
    printed = {f"{abs(quantity.value):f}" for quantity in quantities}
    for quantity in quantities:
        printed |= {f"{half_up(abs(quantity.value) / unit, TENTH):f}" for unit in (Decimal(1000), Decimal(100), Decimal(1))}
    streaks = {str(entry.streak) for _, _, entry in entries(month) if entry.streak}
    return printed | streaks | {str(month.month.year), str(month.month.month)}


def editor_texts(month: TradeMonth) -> Iterator[tuple[Keys, dict[str, dict[str, str]]]]:
    for kind, name, entry in entries(month):
        if entry.reason:
            yield (kind, name, "reason"), entry.reason
    for name in type(month.notes).model_fields:
        texts = getattr(month.notes, name)
        if texts:
            yield ("notes", name), texts


def single_texts(month: TradeMonth) -> Iterator[tuple[Keys, str]]:
    """Each text in each language and register, with its keys in the file."""
    for keys, by_language in editor_texts(month):
        for code, registers in by_language.items():
            for register, text in registers.items():
                yield ((*keys, code, register) if register else (*keys, code)), text
