"""Facts and plans as text that a reviewer can read in a diff."""

import dataclasses
from collections.abc import Iterator

from relgen.values import facts as f
from relgen.values import standing as s
from relgen.values.diagnostics import Place
from relgen.values.plan import Message, Plan, kind, said


def facts_text(plan: Plan) -> str:
    """Every fact of a plan, by key: what it is, how it was worked out, and where it was read."""
    lines = {}
    for fact in parts(plan):
        places = [shown_place(place) for place in fact.places]
        shown = ", ".join(places[:3]) + (f" … {places[-1]}" if len(places) > 3 else "")
        lines[fact.key] = f"{fact.key} = {value(fact)}  | {fact.formula}  | {shown}"
    return "\n".join(lines[key] for key in sorted(lines)) + "\n"


def shown_place(place: Place) -> str:
    """Lines of the phrasebook change with every word that an editor adds; what is asserted is the file."""
    return place.path if place.path.startswith("phrasebook/") else str(place).removeprefix("releases/trade/")


def parts(plan: Plan) -> Iterator[f.Fact]:
    for paragraph in plan:
        for message in paragraph.messages:
            for fact in said(message):
                yield from fact.parts()


def plan_text(plan: Plan) -> str:
    """The paragraphs of a plan, and what each message says."""
    lines = []
    for paragraph in plan:
        lines.append(f"{paragraph.kind}{f' ({paragraph.of})' if paragraph.of else ''}")
        lines += [f"  {kind(type(message))}: {', '.join(fields(message))}" for message in paragraph.messages]
    return "\n".join(lines) + "\n"


def fields(message: Message) -> Iterator[str]:
    for name in (field.name for field in dataclasses.fields(message)):
        fact = getattr(message, name)
        if isinstance(fact, f.Fact):
            yield f"{name}={value(fact)}"
        elif fact:
            yield name


def value(fact: f.Fact) -> str:
    match fact:
        case f.Month() as month:
            return str(month.month)
        case f.Day() as day:
            return str(day.day)
        case f.Amount() as amount:
            return f"{amount.quantity.value.normalize():f} million (to {amount.quantity.step.normalize():f})"
        case f.Change() as change:
            return f"{change.printed:+f} percent"
        case f.Status() as status:
            return status.status
        case f.Trend() as trend:
            return trend.direction
        case f.Days() | f.DaysChange() as days:
            return f"{days.quantity.value} days"
        case s.Streak() as streak:
            return f"{streak.months} months since {streak.start} ({streak.proof})"
        case s.Since() as since:
            return f"first since {since.last}"
        case s.Peak() as peak:
            return f"{'highest' if peak.high else 'lowest'} in {peak.months} months, since {peak.last} ({peak.proof})"
        case s.Turn() as turn:
            return f"{turn.months} months after {turn.last} ({turn.proof})"
        case s.Record() as record:
            return f"number {record.rank} of {record.domain} ({record.proof})"
        case s.YearSoFar() as span:
            return f"up to {span.last}"
        case s.Points() as points:
            return f"{points.quantity.value:+f} points"
        case f.Count() as count:
            return str(count.number)
        case f.Name() as name:
            return name.name
        case f.Body() as body:
            return f"{body.office} on {body.on}"
        case f.Text() as text:
            return f"text in {', '.join(text.versions)}"
        case s.Runs() as runs:
            return "; ".join(f"{'+'.join(name.name for name in names)} {streak.months}" for names, streak in runs.groups)
    return " ".join(value(part) for part in fact.parts())
