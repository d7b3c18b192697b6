"""The editor's note on what drove exports."""

from relgen.history.facts import MonthFacts
from relgen.releases.trade.messages import SectorNote
from relgen.values.plan import Paragraph


def sectors(facts: MonthFacts) -> Paragraph | None:
    note = facts.notes.get("sectors")
    return Paragraph("sectors", (SectorNote(note=note),)) if note else None
