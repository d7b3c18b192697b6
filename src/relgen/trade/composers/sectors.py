"""The editor's note on what drove exports."""

from relgen.plan import Paragraph
from relgen.trade.derive import TradeFacts
from relgen.trade.messages import SectorNote


def sectors(facts: TradeFacts) -> Paragraph | None:
    note = facts.notes.get("sectors")
    return Paragraph("sectors", (SectorNote(note=note),)) if note else None
