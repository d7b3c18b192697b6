"""The figures of a month of trade: what they are called, how they hang together, and which paragraph says where they stand."""

from relgen.history.all_claims import KINDS
from relgen.history.layout import Address, BalanceSeries, Breakdown, Difference, Layout, PerDay, Series, Together

EXPORTS: Address = ("exports",)
IMPORTS: Address = ("imports",)
BALANCE: Address = ("balance",)
DAILY: Address = ("daily_exports",)
DAYS: Address = ("working_days",)

LAYOUT = Layout(
    main=EXPORTS,
    angles=KINDS,
    series=(
        Series(address=EXPORTS, paragraph="momentum", called=("totals", "exports")),
        Series(address=IMPORTS, paragraph="imports", called=("totals", "imports")),
        BalanceSeries(address=BALANCE, paragraph="balance", called=("balances", "surplus"), deficit=("balances", "deficit")),
        Series(address=DAILY, paragraph="momentum", called=("totals", "daily_exports")),
        Series(address=DAYS, unit="days"),
    ),
    breakdowns=(
        Breakdown(kind="items", of=EXPORTS, paragraph="items", others="other_items", exclusive=True, counted=True),
        Breakdown(kind="regions", of=EXPORTS, paragraph="regions", others="regions"),
    ),
    differences=(Difference(BALANCE, EXPORTS, IMPORTS),),
    per_day=(PerDay(EXPORTS, DAILY, DAYS),),
    together=(Together(EXPORTS, DAILY, "momentum"),),
    year_totals=(EXPORTS, IMPORTS, BALANCE),
    notes=("momentum", "sectors"),
    angle_paragraphs=("imports", "momentum", "balance", "year", "items", "other_items", "regions"),
    examples="{exports}, {items.semiconductors.change}",
)
