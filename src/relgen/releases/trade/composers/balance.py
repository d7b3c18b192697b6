"""The trade balance: surplus or deficit, its run or its turn, and where it stands otherwise."""

from relgen.history.facts import MonthFacts
from relgen.releases.trade.composers.history import followers
from relgen.releases.trade.messages import BalanceStands
from relgen.releases.trade.series import BALANCE
from relgen.values.facts import Balance
from relgen.values.plan import Paragraph


def balance(facts: MonthFacts) -> Paragraph | None:
    amount = facts.series[BALANCE].amount
    if not isinstance(amount, Balance):
        return None
    return Paragraph("balance", (BalanceStands(balance=amount), *followers(facts, "balance", "balance")))
