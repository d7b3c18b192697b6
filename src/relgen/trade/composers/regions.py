"""Exports by region, rising and falling."""

from relgen.plan import Paragraph
from relgen.trade.composers.history import in_turn
from relgen.trade.composers.overview import groups, names_fact
from relgen.trade.derive import TradeFacts
from relgen.trade.messages import Regions


def regions(facts: TradeFacts) -> Paragraph | None:
    found = groups(facts.regions)
    if not found:
        return None
    rising, falling, flat = (names_fact(f"regions.{way}", found.get(way, [])) for way in ("up", "down", "flat"))
    return Paragraph("regions", (Regions(rising=rising, falling=falling, flat=flat), *in_turn(facts, "regions")))
