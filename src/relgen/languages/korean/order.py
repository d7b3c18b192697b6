"""Korean words that put an entry before its like, or count months.

`두 번째로 많이 줄었다`, `증가율 2위는`, `감소한 달은 열 달`.
"""

import re
from dataclasses import replace

from relgen.languages.korean.counting import NUMBER, count
from relgen.languages.scanning import Found, Maker, Rule, either
from relgen.values.facts import Direction
from relgen.values.lexicon import Lexicon
from relgen.values.marks_of_order import Measure, Tally, Top

NTH = {
    "둘째": 2, "셋째": 3, "넷째": 4, "첫": 1, "두": 2, "세": 3, "네": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9,
    "열": 10,
}  # fmt: skip
ORDINAL = rf"(?P<nth>{either([word for word in NTH if not word.endswith('째')])})\s?번째|(?P<nth2>둘째|셋째|넷째)"
UP = r"증가|성장|상승|신장|늘|뛰|뛴|뛰|올랐|오른|올라|급증|불어|치솟"
DOWN = r"감소|하락|줄|떨어|빠|급감|뒷걸음|내린|내렸|쪼그라|역성장|위축|낙폭"
RATE = re.compile(rf"(?:(?P<up>(?:{UP})\s?(?:율|률|폭|세))|(?P<down>(?:감소|하락|줄)\s?(?:율|률|폭|세)|낙폭|하락폭))")
AMOUNT = re.compile(r"수출액|금액|수출\s?규모|수출\s(?=\d위)")
OF_MONTHS = re.compile(
    r"올해|올\s?들어|올\s해|금년|이\s?해|그해|연중|이후|이래|역대|사상|\d년\s|년\s만|만에|\d{4}년|[월달]\s?(?:중|가운데)|"
    r"상반기|하반기|분기|해\s(?:들어|중)"
)
GREATLY = r"(?:크게|많이|큰\s폭으로|가파르게|빠르게|급격하게|심하게|높게|깊게)"
GREAT = r"(?:높|컸|큰|크[다고며게]|큼|가팔|가파|깊|많|빨|빠른)"
LITTLE = r"(?:낮|작|적었|적은|완만|느)"
OF_THE = r"(?<=[율률폭액모]이\s)"
BEFORE_ALL = re.compile(r"가장|제일|1위|선두|최고|최대|으뜸|(?:첫|한)\s?번째|맨\s?앞|앞장")
SECOND = re.compile(r"[2-9]위|(?:두|세|네)\s?번째|둘째|셋째|[가-힣]에\s이어\s")
THINGS = r"(?:품목|지역|시장|나라|국가|곳|업종|제품|수출지)"
LIST = re.compile(r"(?<![고며다서])[,、]|·|[와과]\s|및")
ENTRY_BEHIND = rf"\s?(?:[가-힣]{{1,5}}\s)?{THINGS}(?:은|는|이|가|에는|으론)"
AMONG = re.compile(
    r"(?<!품목)(?<!지역)(?<!시장)(?<!나라)(?<!국가)(?<!제품)\s(?:가운데|중에서도?|중)\s|셋\s중|넷\s중|세\s곳\s중"
)


def sentence_before(match: re.Match[str], *, sentences: int = 1) -> str:
    """What stands before in its sentence, or in so many sentences."""
    start = match.start()
    for _ in range(sentences):
        start = max(match.string.rfind(stop, 0, max(0, start)) for stop in ("\n", ". ", "? ", "! ", "; "))
    return match.string[start + 1 : match.start()]


def way_of(match: re.Match[str]) -> Direction | None:
    """By the verb or noun just behind, else by the rate that the sentence names before."""
    behind = re.match(rf"[가-힣]*\s(?:[가-힣]{{1,4}}\s)?(?:(?P<up>{UP})|(?P<down>{DOWN}))", match.string[match.end("word") :])
    if behind:
        return "up" if behind["up"] else "down"
    named = list(RATE.finditer(sentence_before(match)))
    return None if not named else "up" if named[-1]["up"] else "down"


def rank_of(match: re.Match[str]) -> int:
    groups = match.groupdict()
    word = groups.get("nth") or groups.get("nth2")
    return NTH[word] if word else int(groups["rank"]) if groups.get("rank") else 2


def follows_the_first(before: str) -> bool:
    """Whether words name the first, and behind it one more entry, no list."""
    named = list(BEFORE_ALL.finditer(before))
    return bool(named) and not SECOND.search(before) and not LIST.search(before[named[-1].end() :])


def top(*, high: bool = True, behind: bool | None = None, follows: bool = False, rank: int = 0, named: bool = False) -> Maker:
    """A place among entries, not among months; `follows`: behind the first, if the sentence names that and no other."""

    def make(match: re.Match[str]) -> Found:
        before = sentence_before(match)
        near = match.string[max(0, match.start() - 16) : match.start()]
        if OF_MONTHS.search(near) or (follows and not follows_the_first(before)):
            return None
        way, measure = way_of(match), "rate"
        if way is None:
            if not AMOUNT.search(before[-14:] + match[0]):
                return None
            measure = "amount"
        said = bool(re.match(ENTRY_BEHIND, match.string[match.end() :])) if behind is None else behind
        return made(
            match, rank or rank_of(match), way, measure, high=high, behind=said, named=named or bool(AMONG.search(before))
        )

    return make


def made(match: re.Match[str], rank: int, way: Direction | None, measure: str, *, high: bool, behind: bool, named: bool) -> Top:
    kind: Measure = "amount" if measure == "amount" else "rate"
    groups = match.groupdict()
    core = match.span("rank") if groups.get("rank") else (0, 0)
    return Top(
        start=match.start("word"), end=match.end("word"), core=core, style="digits", high=high, rank=rank, measure=kind,
        behind=behind, way=way, named=named,
    )  # fmt: skip


def top_rules(lexicon: Lexicon) -> tuple[Rule, ...]:
    names = either([named.text for named in lexicon.names])
    place = rf"(?P<word>(?<!\d)(?P<rank>\d)위|(?:{ORDINAL}))"
    behind = r"(?:는|은|가|이|에는|엔|인)?\s?:?\s?(?:[\d.]+%\s[가-힣]+\s)?(?:대)?"
    next_one = r"(?:그\s?)?(?:바로\s)?뒤를\s?(?:이었|이은|잇|따랐|이어|이음)|그\s?다음이?었?"
    more = rf"(?P<word>더\s{GREATLY})(?=\s(?:{UP}|{DOWN})[가-힣]*\s(?:쪽|것|곳|{THINGS})(?:은|는)\s)"
    pairs: list[tuple[str, Maker]] = [
        (more, top(behind=True, rank=1, named=True)),
        (
            more.replace(GREATLY, "(?:적게|작게|조금)").replace("더", "(?:더|덜)"),
            top(high=False, behind=True, rank=1, named=True),
        ),
        (
            rf"{OF_THE}(?P<word>(?:더\s)?(?:높|컸|큰|크|많))[가-힣]*\s(?:쪽|것|곳|{THINGS})(?:은|는)\s",
            top(behind=True, rank=1, named=True),
        ),
        (
            rf"{OF_THE}(?P<word>(?:더\s)?(?:낮|작|적))[가-힣]*\s(?:쪽|것|곳|{THINGS})(?:은|는)\s",
            top(high=False, behind=True, rank=1, named=True),
        ),
        (rf"{place}(?={behind}(?:{names}))", top(behind=True)),
        (rf"(?P<word>(?:{ORDINAL})로)(?=\s{GREATLY}\s(?:{UP}|{DOWN})[가-힣]*{ENTRY_BEHIND})", top(behind=True)),
        (rf"(?P<word>(?:{ORDINAL})로\s{GREATLY})(?=\s(?:{UP}|{DOWN}))", top()),
        (rf"(?P<word>(?:{ORDINAL})로\s(?:{GREAT}|{LITTLE})[가-힣]*)(?={ENTRY_BEHIND})", top(behind=True)),
        (rf"(?P<word>(?:{ORDINAL})로\s{GREAT})", top(behind=False)),
        (rf"(?P<word>(?:{ORDINAL})로\s{LITTLE})", top(high=False, behind=False)),
        (r"(?P<word>(?<!\d)(?P<rank>\d)위)(?=[를에로였이다임]|\s?[,.]|\s차지)", top(behind=False)),
        (rf"(?P<word>{next_one})", top(follows=True, behind=False)),
    ]
    return tuple((re.compile(pattern), make) for pattern, make in pairs)


YEAR_BEFORE = re.compile(
    r"(?P<year>(?:19|20)\d\d)년|(?P<this>올해|올\s?들어|올\s|금년|이\s해|그해|연중)|(?P<last>지난해|작년|재작년)"
)
KINDS = r"(?:달|개월|번|차례)"
ONLY = r"(?:단\s|딱\s|모두\s|고작\s|불과\s|오직\s|겨우\s|총\s|무려\s|단지\s){0,2}"


NEVER = re.compile(r"도\s(?:없|나오지|보이지|기록하지|찾을\s수\s없)")


def tally(match: re.Match[str]) -> Found:
    groups = match.groupdict()
    told = list(YEAR_BEFORE.finditer(sentence_before(match)[-60:] + match.string[match.start() : match.start("word")]))
    months = count(groups.get("months") or "")
    if any(each["last"] for each in told) or not (told or months):
        return None
    none = bool(NEVER.match(match.string, match.end("word")))
    year = next((int(each["year"]) for each in told if each["year"]), 0)
    return Tally(
        start=match.start("word"), end=match.end("word"), core=match.span("number"),
        style="digits" if match["number"].isdigit() else "word", number=0 if none else count(match["number"]), months=months,
        year=year,
    )  # fmt: skip


def only_these(match: re.Match[str]) -> Found:
    """`두 자릿수였던 달은 5월과 6월뿐`: so many months."""
    found = tally(match)
    number = len(re.findall("월", match["word"]))
    return replace(found, number=number, core=(0, 0)) if isinstance(found, Tally) else None


def tally_rules() -> tuple[Rule, ...]:
    number = rf"(?P<word>(?<![\d가-힣])(?P<number>{NUMBER})\s?{KINDS})(?!\s?(?:만|전|연속|째|동안|간|뒤|후|내리))"
    return (
        (
            re.compile(
                r"[가-힣]\s(?:달|때|것|적)은\s(?P<word>(?P<number>1[0-2]|[1-9])월(?:(?:[과와,·]|하고)\s?(?:1[0-2]|"
                    r"[1-9])월){0,4}"
                r"(?:\s?뿐|밖에|만이|\s?단\s?한|이\s유일))"
            ),
            only_these,
        ),
        (
            re.compile(
                rf"(?<![\d가-힣])(?P<months>{NUMBER})\s?(?:달|개월)\s?(?:가운데|중에서|중에|중)\s(?:[^,.\n]|"
                    rf"\.(?=\d)){{0,30}}?{number}"
            ),
            tally,
        ),
        (re.compile(rf"[가-힣]\s(?:달|때|것|적|경우)은\s(?:[가-힣\d]+월[을를]?\s[가-힣]+\s)?{ONLY}{number}(?=뿐|"
            rf"이[다었며고]|에\s|입|밖|였|임|으로|[.,])"), tally),
    )  # fmt: skip


def order_rules(lexicon: Lexicon) -> tuple[Rule, ...]:
    return (*tally_rules(), *top_rules(lexicon))
