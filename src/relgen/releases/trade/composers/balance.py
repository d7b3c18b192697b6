"""The trade balance: surplus or deficit, its run or its turn, and where it stands otherwise."""

from relgen.history.facts import MonthFacts
from relgen.releases.trade.messages import BalanceStands
from relgen.releases.trade.series import BALANCE
from relgen.values.facts import Balance
from relgen.values.plan import Message, Paragraph, following
from relgen.values.standing import Streak, Turn


def balance(facts: MonthFacts) -> Paragraph | None:
    amount = facts.series[BALANCE].amount
    if not isinstance(amount, Balance):
        return None
    angles = {angle.kind: angle for angle in facts.choice.of("balance") if angle.paragraph == "balance"}
    facts_of = {kind: angle.fact for kind, angle in angles.items()}
    stands = BalanceStands(
        balance=amount,
        streak=as_streak(facts_of.pop("streak", None)),
        turn=as_turn(facts_of.pop("turn", None)),
        ended=as_streak(facts_of.pop("ended", None)),
    )
    rest: list[Message] = [following(angles[kind].message) for kind in facts_of]
    return Paragraph("balance", (stands, *rest))


def as_streak(fact: object) -> Streak | None:
    return fact if isinstance(fact, Streak) else None


def as_turn(fact: object) -> Turn | None:
    return fact if isinstance(fact, Turn) else None
