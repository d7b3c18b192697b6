"""The composers of a trade release: what each kind of paragraph says. Which appear, and in which order, is the outline's."""

from collections.abc import Callable, Iterable, Mapping

from relgen.plan import NameSet, Paragraph, Plan
from relgen.trade.composers.balance import balance
from relgen.trade.composers.headline import dateline, digest, headline, subtitle, title
from relgen.trade.composers.history import imports, year
from relgen.trade.composers.items import items
from relgen.trade.composers.momentum import chain, momentum
from relgen.trade.composers.overview import counts, overview, runs
from relgen.trade.composers.regions import regions
from relgen.trade.composers.sectors import sectors
from relgen.trade.composers.summary import summary
from relgen.trade.derive import TradeFacts

COMPOSERS: Mapping[str, Callable[[TradeFacts], Paragraph | None]] = {
    "title": title,
    "headline": headline,
    "subtitle": subtitle,
    "dateline": dateline,
    "digest": digest,
    "summary": summary,
    "imports": imports,
    "balance": balance,
    "momentum": momentum,
    "chain": chain,
    "year": year,
    "sectors": sectors,
    "items": items,
    "regions": regions,
}
SET_COMPOSERS: Mapping[str, Callable[[TradeFacts, NameSet], Paragraph | None]] = {
    "counts": counts,
    "overview": overview,
    "runs": runs,
}
PARAGRAPHS: tuple[str, ...] = (*COMPOSERS, *SET_COMPOSERS)


def compose(facts: TradeFacts, sets: Iterable[NameSet]) -> Plan:
    """Every paragraph that the facts allow; those about items once for each set of names."""
    single = (compose_one(facts) for compose_one in COMPOSERS.values())
    by_set = (compose_set(facts, members) for members in sets for compose_set in SET_COMPOSERS.values())
    return tuple(paragraph for paragraphs in (single, by_set) for paragraph in paragraphs if paragraph)
