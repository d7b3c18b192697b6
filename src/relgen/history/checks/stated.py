"""What `history.yaml` states and the months at hand contradict."""

from collections.abc import Iterator

from relgen.history.checks.context import Context, number
from relgen.history.checks.names import remedy
from relgen.history.layout import Address
from relgen.history.stated import WAYS, StatedHistory, StatedRecord, StatedRun
from relgen.values.diagnostics import Diagnostic


def check_stated(stated: StatedHistory, context: Context) -> Iterator[Diagnostic]:
    """All that is wrong with the time before the month files."""
    yield from records_are_in_order(stated)
    for index, run in enumerate(stated.file.runs):
        yield from unknown_name(run.of, context, stated, ("runs", index, "of"))
        yield from contradicted_run(stated, context, index, run)
    for index, record in enumerate(stated.file.records):
        yield from unknown_name(record.of, context, stated, ("records", index, "of"))
        yield from beaten_record(stated, context, index, record)


def records_are_in_order(stated: StatedHistory) -> Iterator[Diagnostic]:
    for index, row in enumerate(stated.file.records):
        for rank in range(1, len(row.highest)):
            if row.highest[rank].value > row.highest[rank - 1].value:
                message = f"records[{index + 1}].highest is not in order: {number(row.highest[rank])} stands after a lower one"
                place = stated.source.place(("records", index, "highest", rank))
                yield Diagnostic("RG218", place, message, "write the highest first")


def contradicted_run(stated: StatedHistory, context: Context, index: int, run: StatedRun) -> Iterator[Diagnostic]:
    first, way = run.until.plus(1 - run.months), WAYS[run.direction]
    for month in (month for month in context.history.known_months() if first <= month <= run.until):
        moved = context.history.moved(month, run.of)
        if moved and moved.direction != way:
            message = f"runs[{index + 1}] states {run.months} months up to {run.until}, but {month} went otherwise"
            place = stated.source.place(("runs", index, "of"))
            yield Diagnostic("RG218", place, message, f"correct the run, or {month}")
            return


def beaten_record(stated: StatedHistory, context: Context, index: int, record: StatedRecord) -> Iterator[Diagnostic]:
    for month in context.history.known_months():
        known = context.history.level(month, record.of)
        counts = month <= record.until and record.calendar in {None, month.month}
        if counts and known and record.highest and known.quantity.low > record.highest[0].high:
            highest = f"records[{index + 1}] states {number(record.highest[0])} as the highest"
            message = f"{highest}, but {month} had {number(known.quantity)}"
            yield Diagnostic("RG218", stated.source.place(("records", index, "highest", 0)), message, "correct the record")


def unknown_name(address: Address, context: Context, stated: StatedHistory, keys: tuple[str, int, str]) -> Iterator[Diagnostic]:
    breakdown = context.layout.breakdown(address)
    if breakdown and address[-1] not in context.names[breakdown.kind]:
        message = f"names.yaml has no '{address[-1]}' among its {breakdown.kind}"
        yield Diagnostic("RG209", stated.source.place(keys), message, remedy(context, breakdown.kind, address[-1])[0])
