"""The trade balance: surplus or deficit, its run or its turn, and the round amount that it has stayed above."""

from relgen.plan import Message, Paragraph
from relgen.trade.derive import TradeFacts
from relgen.trade.messages import BalanceHeld, BalanceStands


def balance(facts: TradeFacts) -> Paragraph | None:
    known = facts.balance
    if known.amount is None:
        return None
    messages: list[Message] = [BalanceStands(balance=known.amount, streak=known.streak, turn=known.turn, ended=known.ended)]
    if known.held and known.threshold:
        messages.append(BalanceHeld(held=known.held, threshold=known.threshold))
    return Paragraph("balance", tuple(messages))
