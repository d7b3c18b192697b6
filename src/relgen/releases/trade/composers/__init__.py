"""The composers of a trade release: what each kind of paragraph says. Which appear, and in which order, is the outline's."""

from collections.abc import Mapping

from relgen.releases.release import Composer, SetComposer
from relgen.releases.trade.composers.balance import balance
from relgen.releases.trade.composers.headline import correction, dateline, digest, headline, title
from relgen.releases.trade.composers.history import imports, year
from relgen.releases.trade.composers.items import items
from relgen.releases.trade.composers.momentum import chain, momentum
from relgen.releases.trade.composers.notes import basis, gaps, items_table, method, office, regions_table, revised, totals
from relgen.releases.trade.composers.overview import counts, others, overview, runs
from relgen.releases.trade.composers.regions import regions
from relgen.releases.trade.composers.sectors import sectors
from relgen.releases.trade.composers.summary import summary

COMPOSERS: Mapping[str, Composer] = {
    "title": title,
    "headline": headline,
    "dateline": dateline,
    "correction": correction,
    "office": office,
    "method": method,
    "digest": digest,
    "summary": summary,
    "imports": imports,
    "balance": balance,
    "momentum": momentum,
    "chain": chain,
    "year": year,
    "sectors": sectors,
    "items": items,
    "basis": basis,
    "revised": revised,
    "totals": totals,
    "gaps": gaps,
}
SET_COMPOSERS: Mapping[str, SetComposer] = {
    "counts": counts,
    "overview": overview,
    "runs": runs,
    "others": others,
    "regions": regions,
    "items_table": items_table,
    "regions_table": regions_table,
}
