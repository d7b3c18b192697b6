"""How far two amounts are apart: of a month and the one before it, of a month and its like a year before, of two series."""

from collections.abc import Iterator
from decimal import Decimal

from relgen.history.layout import Address
from relgen.values.diagnostics import Place
from relgen.verifying.claims import DifferenceClaim
from relgen.verifying.data import Data, at
from relgen.verifying.judge_figures import derived_total
from relgen.verifying.verdicts import DIRECTION, FIGURE, Verdict, contradicted, proven, unknown
from relgen.verifying.words import said_way

ABOUT = Decimal("0.03")
Apart = tuple[str, Decimal, Decimal, tuple[Place, ...]]  # what it is called, how far, how precisely that is known, where from


def difference(claim: DifferenceClaim, address: Address, data: Data) -> Verdict:
    known = list(apart(claim, address, data))
    for key, value, slack, places in known:
        if fits(claim, value, slack):
            if turned := turned_word(claim, address, (key, value, slack, places), data):
                return turned
            return proven(claim, "difference", key, places)
    if len({key for key, *_ in known}) != 1:
        return unknown(claim, "difference", "the words do not tell from what it is counted")
    key, value, _, places = known[0]
    message = f"{key} is {abs(value):,f} (million dollars), the text says {claim.figure.quantity.value:,f}{at(places)}"
    return contradicted(claim, "difference", FIGURE, key, message, places=places)


def turned_word(claim: DifferenceClaim, address: Address, found: Apart, data: Data) -> Verdict | None:
    """A difference of the right size, beside a word of the other direction; of a deficit, more is less."""
    key, value, _, places = found
    sign = said_way(claim.way)
    level = data.history.level(claim.month, address)
    if claim.way is None or not sign or value * sign > 0 or level is None or level.quantity.value < 0:
        return None
    message = f"{key} is {value:+,f} (million dollars){at(places)}"
    where = (claim.way.start, claim.way.end)
    return contradicted(claim, "difference", DIRECTION, key, message, places=places, where=where)


def fits(claim: DifferenceClaim, value: Decimal, slack: Decimal) -> bool:
    said = claim.figure.quantity
    if claim.figure.hedge == "above":
        return abs(value) + slack >= said.value
    if claim.figure.hedge == "below":
        return abs(value) - slack <= said.value
    about = abs(value) * ABOUT if claim.figure.hedge == "about" else Decimal(0)
    return abs(abs(value) - said.value) <= said.step / 2 + slack + about


def apart(claim: DifferenceClaim, address: Address, data: Data) -> Iterator[Apart]:
    """What a difference may be of: two series where the words name both, else the month before, or the year before."""
    rules = [rule for rule in data.history.layout.differences if {rule.minuend, rule.subtrahend} <= {*claim.beside, address}]
    for rule in rules:
        key = data.key(rule.result, "value", claim.month)
        if claim.so_far is not None:
            whole, part = (derived_or_stated(each, data) for each in (rule.minuend, rule.subtrahend))
            if whole is not None and part is not None:
                yield f"{data.key(rule.result)}.year_total", whole - part, Decimal(0), ()
        elif known := data.history.value(claim.month, rule.result):
            yield key, known.quantity.value, known.quantity.step / 2, known.places
    new = data.history.level(claim.month, address)
    for back in () if rules or claim.so_far else (claim.back,) if claim.back else (1, 12):
        before = claim.month.plus(-back)
        level = data.history.level(before, address)
        key = f"{data.key(address, 'value', claim.month)} less {data.key(address, 'value', before)}"
        for old in ([level] if level else []) + data.prints(before, address, "value"):
            if new:
                apart_ = new.quantity - old.quantity
                yield key, apart_.value, apart_.step, new.places + old.places


def derived_or_stated(address: Address, data: Data) -> Decimal | None:
    known = data.year_total(address, "value") or derived_total(address, "value", data)
    return known.quantity.value if known else None
