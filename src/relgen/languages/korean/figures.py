"""Amounts, percent, points, working days and monthly chains in Korean texts."""

import re
from dataclasses import replace
from decimal import Decimal

from relgen.languages.korean.bounds import LOST_RANGE
from relgen.languages.korean.counting import DIGITS, MINUS, quantity, sign, year_of
from relgen.languages.korean.working_days import days, line_of
from relgen.languages.scanning import Found, Rule, other
from relgen.values.lexicon import Lexicon
from relgen.values.marks import Bound, Figure, Hedge, Moment
from relgen.values.quantity import Quantity

UNITS = {"조": Decimal(1000000), "억": Decimal(100), "만": Decimal("0.01"), "백만": Decimal(1), "천만": Decimal(10)}
SIGN = rf"(?P<sign>[+{MINUS}]\s?|마이너스\s?|플러스\s?)?"
HEDGES: dict[str, Hedge] = {"약": "about", "대략": "about", "거의": "about"}
NEAR = re.compile(r"[에의]?\s?(?:육박|가까|안팎|근접|남짓|턱밑|코앞|문턱까지|언저리)")
CLOSE = re.compile(r"[가-힣]{0,2}\s?(?:조금|살짝|약간)\s")
LITTLE = r"[가-힣]{0,2}\s?(?:(?:조금|살짝|약간|훌쩍|크게)\s)?"
OVER = re.compile(rf"{LITTLE}(?:넘[는게은어었긴]|웃도|웃돌|상회|초과|이상)")
UNDER = re.compile(
    rf"{LITTLE}(?:못\s?미|미치지\s?[못않]|밑도|밑돌|하회|미만|이하|넘지\s?[못않]|이르지\s?[못않]|닿지\s?[못않]|채\s?안\s?[되됐]|안\s?[되됐]|도\s?(?:안|채)\s)"
)
LEAST = re.compile(r"\s?(?:이상|넘게)이?나?\s?(?:늘|줄|증가|감소|불어|확대|축소|많|적)")
DIFFERENCE = re.compile(
    r"(?:이나|나|가량|정도|만큼)?(?:\s?(?:이상|넘게|가까이|남짓|가량|정도|이상이나))?\s?(?:늘|줄|증가|감소|많|"
    r"적[다은었어]|불어|확대|축소)"
)
LESS_ANOTHER = re.compile(
    r"(?:달러|불)[를을]?\s?(?:빼면|뺀|빼고|제하면|제한|차감하면|차감한)\s(?:[가-힣]{1,6}\s){0,2}$"
)  # `443억 달러를 빼면`
SHARE_AFTER = re.compile(
    r"(?:대|가량|정도|안팎|남짓|쯤|선|가까이|가까운)?(?:를|을|나|의|에|로)?\s?(?:(?:웃도는|넘는|육박하는|가까운|달하는|"
    r"이르는|해당하는|안팎을|가량을|이상을|가까이를|정도를)\s?)?"
    r"(?:(?:홀로|혼자|각각|여전히)\s)?(?:차지|점유|비중|몫)"
)
MOVED = re.compile(r"[나가이]?\s?(?:나\s)?(?:감소|증가|하락|상승|급|줄|늘|성장|떨|뛰|뛴|올|오른|빠|확대|축소|커|작)")
SHARE_BEFORE = re.compile(
    r"(?:비중|점유율|비율|몫)(?:은|이|도|을|를)?\s(?:약\s|무려\s)?$|전체(?:\s?(?:수출|수출액))?의\s(?:약\s|무려\s)?$|비중\(\s?$"
)
PARTS = re.compile(rf"(?:(\d)\s?천\s?(?!만))?(?:(\d)\s?백\s?(?!만))?({DIGITS})?\s?(조|억|천만|백만|만)")
OTHER_MONEY = ("원", "엔", "위안", "유로")


PART_OF_RANGE = re.compile(r"\s?(?P<part>초반|중반|후반)")
IN_RANGE = {"초반": ("0", "0.45"), "중반": ("0.25", "0.75"), "후반": ("0.55", "1")}


def place_of(value: Decimal) -> Decimal:
    """One of the last digit that is not 0: ten of 60."""
    return Decimal(1).scaleb(int(value.normalize().as_tuple().exponent))


APART = re.compile(
    r"(?:가량|정도|쯤|남짓|가까운|가까이|이상)?\s?(?:가까운\s|넘는\s|남짓한\s)?(?:(?:이|가|만|도)?\s?(?:(?!에는|에도)[가-힣]{2,3}\s)?"
    r"(?:모자[라란랐]|부족|차이[로다가]|앞두|남겨\s?두)|(?:이|가|만)\s못\s?미)"
)
SUNK = r"떨어|내려|내렸|추락|주저|줄|밀[렸려]|쪼그|낮아|감소|축소|급감|급락|빠[졌지져]"
RISEN = r"올라|올랐|오른|오르|치솟|뛰|뛴|불어|늘|증가|회복|커|확대"
TARGET = re.compile(rf"\s?(?:선|고지|문턱|벽|고개)?까지(?:는|도|만)?(?![가-힣])(?!\s(?:[가-힣]{{1,3}}\s)?(?:{SUNK}|{RISEN}))")


def dollars(match: re.Match[str]) -> Found:
    if APART.match(match.string, match.end()) or TARGET.match(match.string, match.end()):
        return other(match)  # how far it is from a round amount, and that amount
    value, step = Decimal(0), Decimal(0)
    for thousands, hundreds, number, unit in PARTS.findall(match["amount"]):
        part = quantity(number or "0", UNITS[unit])
        more = 1000 * int(thousands or 0) + 100 * int(hundreds or 0)
        value, step = value + part.value + more * UNITS[unit], part.step
    after: Hedge = "about" if NEAR.match(match.string, match.end()) else ""
    figure = Figure(
        start=match.start(),
        end=match.end("unit"),
        core=(match.start("amount"), match.end("unit")),
        style=match["unit"],
        unit="dollars",
        quantity=Quantity.known(value, step),
        sign=sign(match["sign"]),
        hedge=HEDGES.get(match["hedge"] or "", after or ("above" if LEAST.match(match.string, match.end()) else "")),
        foreign=match["unit"] in OTHER_MONEY,
        delta=bool(DIFFERENCE.match(match.string, match.end()) or LESS_ANOTHER.search(match.string, 0, match.start())),
    )
    if match["range"] and (narrowed := PART_OF_RANGE.match(match.string, match.end())):
        low, high = (Decimal(each) * place_of(figure.quantity.value) for each in IN_RANGE[narrowed["part"]])
        said = figure.quantity.value
        wide = Quantity(said + (low + high) / 2, said + low, said + high)
        return replace(figure, end=narrowed.end(), quantity=wide)
    if match["range"]:  # `400억 달러대`: above it
        return figure, Bound(
            start=match.start("range"), end=match.end("range"), above=not LOST_RANGE.match(match.string, match.end())
        )  # fmt: skip
    return figure


CHEAPER = re.compile(r"(?:가량|정도|쯤|나|이나)?\s?(?:더\s)?(?:싸[졌지진다]|비싸|저렴|값싼)")


def percent(match: re.Match[str]) -> Found:
    if CHEAPER.match(match.string, match.end()):
        return other(match)  # of a price
    points = match["unit"] in {"%p", "%P", "%포인트", "퍼센트포인트"}
    figure = Figure(
        start=match.start(),
        end=match.end(),
        core=match.span("number"),
        style=match["unit"],
        unit="points" if points else "percent",
        quantity=quantity(match["number"]),
        sign=sign_of(match),
        hedge=HEDGES.get(match["hedge"] or "", hedge_after(match)),
        close=bool(CLOSE.match(match.string, match.end())),
        share=not points and is_share(match),
    )
    if match.string.startswith("대", match.end()):  # `20%대`: above it
        bound = Bound(start=match.end(), end=match.end() + 1, above=True)
        return replace(figure, hedge="above"), bound
    return figure


def is_share(match: re.Match[str]) -> bool:
    """`22.4%를 차지`, `비중이 22.4%`, `전체 수출의 22.4%`."""
    before = match.string[max(0, match.start() - 24) : match.start()].split("\n")[-1]
    if SHARE_AFTER.match(match.string, match.end()):
        return True
    return bool(SHARE_BEFORE.search(before)) and not MOVED.match(match.string, match.end())


def sign_of(match: re.Match[str]) -> int:
    """The sign before a rate or the arrow behind it; beside a ▼, a ▲ is a rise."""
    if match["arrow"]:
        return 1 if match["arrow"].strip() == "↑" else -1
    mark = (match["sign"] or "").strip()
    rises = mark == "▲" and "▼" in match.string
    return 1 if rises else sign(match["sign"])


def hedge_after(match: re.Match[str]) -> Hedge:
    at = match.end()
    hedges: tuple[tuple[re.Pattern[str], Hedge], ...] = ((UNDER, "below"), (OVER, "above"), (NEAR, "about"))
    for pattern, hedge in hedges:
        if pattern.match(match.string, at):
            return hedge
    return ""


RATES = re.compile(r"증감률|증감율|증가율|감소율|등락률|단위\s?[:：]?\s?%|\d%")


def unitless(match: re.Match[str]) -> Found:
    """A rate in a list whose unit stands elsewhere: `증감률: 중국 +3.3, 미국 +11.6`, `자동차 5.8, 선박 53.6% 증가`."""
    line = line_of(match)
    signed = bool(match["sign"])
    if not (RATES.search(line) if signed else ITS_UNIT.match(match.string, match.end())):
        return None
    return Figure(
        start=match.start(), end=match.end(), core=match.span("number"), style="chain", unit="percent",
        quantity=quantity(match["number"]), sign=sign(match["sign"]),
    )  # fmt: skip


ITS_UNIT = re.compile(
    r"(?:\s?[,·、/]\s?|[와과]\s|\s및\s)(?:[가-힣A-Z·]{2,9}\s?\d+\.\d(?:\s?[,·、/]\s?|[와과]\s|\s및\s)?){0,6}[가-힣A-Z·]{2,9}\s?\d+\.\d%"
)


def link(match: re.Match[str]) -> Found:
    """A link of a monthly chain, `(10)△3.8`: what it is of stands before the colon of its line."""
    head = line_of(match).partition(":")[0]
    if ":" not in line_of(match) or not match["number"]:
        return None
    first = match.start("sign") if match["sign"] else match.start("number")
    rate = match["percent"] or "률" in head or "(%)" in head or "율" in head
    month = Moment(
        start=match.start(), end=first, core=match.span("month"), style="chain",
        month=int(match["month"]), year=year_of(match["year"], match["short"]),
    )  # fmt: skip
    figure = Figure(
        start=first,
        end=match.end(),
        core=match.span("number"),
        style="chain",
        unit="percent" if rate else "dollars",
        quantity=quantity(match["number"], Decimal(1) if rate else UNITS["억"]),
        sign=sign(match["sign"]),
    )
    return month, figure


def figure_rules(lexicon: Lexicon) -> tuple[Rule, ...]:
    hedge = rf"(?:(?P<hedge>{'|'.join(HEDGES)})\s)?"
    year = r"(?:(?P<year>(?:19|20)\d\d)[.년]\s?|['\u2018\u2019](?P<short>\d\d)[.년]\s?)?"
    no_unit = r"(?![\d.]|\s?개월|\s?(?:조|억|만))"
    chain = rf"\({year}(?P<month>1[0-2]|[1-9])월?\)\s?{SIGN}(?P<number>{DIGITS})(?P<percent>%)?{no_unit}"
    counted = rf"(?:\d\s?천\s?(?:\d\s?백\s?)?(?:{DIGITS})?|\d\s?백\s?(?:{DIGITS})?|{DIGITS})\s?"
    amount = (
        rf"(?P<amount>(?:{DIGITS}\s?(?:백만|천만)|{counted}(?:조|억|만))(?:\s?(?:{DIGITS}\s?(?:천만|백만)|"
        rf"{counted}(?:억|만)))*)"
    )
    return (
        (re.compile(chain), link),
        days(lexicon),
        (
            re.compile(
                rf"{hedge}{SIGN}(?<![\d.]){amount}\s?(?P<unit>달러|불|弗|원(?![가-힣]{2})|엔(?!저|고|화)|위안|"
                rf"유로)(?P<range>대)?"
            ),
            dollars,
        ),
        (
            re.compile(
                rf"{hedge}{SIGN}(?<![\d.])(?P<number>{DIGITS})\s?(?P<unit>%p|%P|%포인트|퍼센트포인트|%|％|"
                rf"퍼센트)(?P<arrow>\s?[\u2191\u2193])?"
            ),
            percent,
        ),
        (
            re.compile(
                rf"(?<=[가-힣A-Z])\s?(?P<sign>[+{MINUS}])?(?<=[\s+{MINUS}])(?P<number>\d{{1,3}}\.\d{{1,2}})"
                r"(?![\d%.％]|\s?(?:%|퍼|조|억|만|천|백|달러|불|일|개|배|원|포인트|월|년|분|p|P))"
            ),
            unitless,
        ),
    )
