"""Exports by region, rising and falling."""

from relgen.history.facts import MonthFacts
from relgen.releases.lists import groups, names_fact
from relgen.releases.trade.composers.history import in_turn
from relgen.releases.trade.messages import Regions
from relgen.values.plan import Paragraph


def regions(facts: MonthFacts) -> Paragraph | None:
    found = groups(facts.entries["regions"])
    if not found:
        return None
    rising, falling, flat = (names_fact(f"regions.{way}", found.get(way, [])) for way in ("up", "down", "flat"))
    return Paragraph("regions", (Regions(rising=rising, falling=falling, flat=flat), *in_turn(facts, "regions")))
