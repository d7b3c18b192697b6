"""Names with their particles, and words of direction, in Korean texts."""

import re

from relgen.languages.korean.counting import NUMBER
from relgen.languages.korean.filling import ADVERBS
from relgen.languages.scanning import Found, Maker, Rule, either
from relgen.values.facts import Direction
from relgen.values.lexicon import Lexicon, Named
from relgen.values.marks import Link, Who

FOREIGN = ("", "")
DAYS = ("", "days")
SIDES: dict[str, Direction] = {"surplus": "up", "deficit": "down"}
TOPIC = (
    "은",
    "는",
    "도",
    "까지",
    "까지도",
    "마저",
    "마저도",
    "조차",
    "조차도",
    "만은",
    "이라고",
    "라고",
    "역시",
    "이란",
    "이야",
    "야",
)
COPULA = (
    r"다|라|였[가-힣]*|이었[가-힣]*|이다|입니다|인|이며|이고|이자|인데|임|이에요|예요|이지만|이라는|이라|이던|이네요|네요|이죠|죠|이지요|지요|"
    r"이랍니다|랍니다|이라네요|이라고요|이라죠"
)
JOSA = (
    r"(?:은|는|이|가|을|를|도|의|만|만은|만이|에|에서|에선|엔|으로|로|으로는|로는|으로도|에서는|에서도|에는|에도|와|과|"
    r"와는|과는|까지|까지도|마저|마저도|조차|조차도|"
    rf"부터|보다|보다는|보단|만큼|만큼은|이나|나|처럼|같은|라고|이라고|이란|이야|야|"
    rf"(?:뿐|만|까지)(?:{COPULA}|이)|뿐|쪽은|쪽|{COPULA})?"
)
PLAIN_BEFORE = re.compile(
    r"(?:^|[은는이가을를도의로에며고나한된인난든진른친던해여서등중월년과와만간대던별])$|^(?:올해|지난달|금년|누적|월간|"
    r"최근|주요|전체|총|우리|우리나라|한국|다만|반면|한편|또한|특히|모두|함께|연간|"
    r"가운데|중에|중에서|사이|동안|내내|이후|이래|끝에|속에|데다|들어서|속|때문에|탓에|덕에|덕분에|힘입어|여파로|영향으로|"
    r"결과|당시|같은|이번|"
    r"대부분|그러나|따라|상반기|하반기|\d?분기|전년|동월|대비|품목별|지역별|총괄|수출입|국내|이어|전월)$|"
    r"(?:늘어|줄어|떨어져|뛰어|불어|올라|내려|빠져|그쳐|보여|커져|들어|꺾여|힘입어|나타내|기록해)$"
)
BEFORE = re.compile(r"([가-힣A-Za-z0-9]+) $")
FILLER = re.compile(
    rf"(?:{ADVERBS})|[가-힣0-9]+(?:(?<!라)면|보다|보단|마저|조차|부터|까지|에선|에서|엔|라면|지만)|이달|이번달|당월|하루|"
    rf"그해|새해"
)
LEFT_OUT = r"(?:의?\s?(?:영향|효과|차이|변동|요인))?[를을]?\s?(?:감안|고려|제외|뺀|빼면|빼고|반영하면|조정)"
HELD = re.compile(r"(?:\s?(?:증가율|감소율|증가폭|감소폭|하락폭|성장률))?(?:\([^()\n]*\))?(?:보다|에\s?비해|에\s?비하면)")
AVERAGE = ("totals", "daily_exports")
PER_DAY = re.compile(r"(?:\s?기준)?으로(?:는)?\s(?:[가-힣]{1,5}\s)?(?:총\s?|전체\s)?수출")
COUNTRIES = (
    r"(?:중국|미국|일본|EU|유럽|유로존|독일|영국|프랑스|대만|타이완|홍콩|싱가포르|베트남|인도|태국|호주|러시아|브라질|멕시코|세계|전\s?세계|글로벌|각국|주요국|"
    r"경쟁국|신흥국|선진국)"
)
OF_COUNTRY = re.compile(
    rf"(?<![가-힣]){COUNTRIES}의\s(?:지난\s?|올해\s|지난해\s|작년\s)?(?:\d{{1,2}}월|지난달|상반기|하반기|\d분기|올해|지난해|연간)(?:의|중|에)?\s(?:전체\s|총\s?)?$"
)
HOMES = (
    r"(?:서울|부산|대구|인천|광주|대전|울산|세종|경기|경기도|강원|강원도|충북|충남|전북|전남|경북|경남|제주|수도권|삼성전자|하이닉스|SK하이닉스|현대차|"
    r"현대자동차|기아|기아차|포스코|중소기업|대기업|중견기업|벤처기업)"
)
OF_PARTNER = re.compile(
    rf"(?:(?<![가-힣])대(?:중|미|일|중국|미국|일본|EU|유럽|아세안|베트남|중동|인도|러시아|중남미)|{COUNTRIES}(?:과|와)의|{COUNTRIES}에\s대한)\s(?:교역\s)?$"
)
FROM_SIDE = re.compile(rf"\s(?:전환\s|기록\s)?{NUMBER}\s?(?:달|개월)\s?만(?:에|의)\s")
AT_HOME = re.compile(rf"(?<![가-힣]){HOMES}의\s(?:\d{{1,2}}월\s)?$")
TO_OTHERS = re.compile(rf"(?<![가-힣]){COUNTRIES}의\s(?:\d{{1,2}}월\s)?$")
TOTALS = {("totals", "imports")}  # `원유 수입`, `대일 수입` are none
WHOLE = ("총", "전체", "우리")
NAMED = re.compile(r"수출|수입|흑자|수지|[와과]\s|,")
BACK = "이는|이로써|전자|후자"


ECONOMY = re.compile(r"\s?(?:경제\s?)?(?:성장률|경제|국내총생산|GDP|내수|생산)")


def name_rules(lexicon: Lexicon) -> tuple[Rule, ...]:
    by_text: dict[str, Named] = {}
    for named in sorted(lexicon.names, key=lambda named: not named.form):
        by_text.setdefault(named.text, named)
    names, heads = either(list(by_text)), either(lexicon.heads)

    def who(match: re.Match[str]) -> Found:
        named = by_text[match["name"]]
        called, main = named.called, named.called == lexicon.main
        total = called[0] in {lexicon.main[0], "balances"}
        if total and (match["to"] or match["tail"]):
            return None
        if called[0] == "balances" and (is_with_partner(match) or FROM_SIDE.match(match.string, match.end("name"))):
            return None  # of a trade with one country; `적자 한 달 만에 흑자`: what it was before
        if called == AVERAGE and PER_DAY.match(match.string, match.end("name")):
            return Link(start=match.start(), end=match.end("name"), sort="daily")
        if is_foreign(match, named, main=main):
            called = FOREIGN
        josa = match["josa"] or ""
        end = match.end("tail") if match["tail"] else match.end("name")
        side = SIDES.get(called[1]) if called[0] == "balances" else None
        topic = josa in TOPIC and bool(josa)
        head = total or bool(match["tail"])
        return Who(
            start=match.start(),
            end=end,
            core=match.span("name"),
            style=named.form,
            called=called,
            head=head,
            topic=topic,
            side=side,
            plain=main and not match["tail"] and called == lexicon.main and not match["name"].startswith(WHOLE),
            typed=match["name"],
            theirs=match["name"] in {"수출액", "수출규모"},
            held=josa.startswith(("보", "만큼")) or bool(HELD.match(match.string, match.end())),
        )

    def day(match: re.Match[str]) -> Found:
        return Who(
            start=match.start(),
            end=match.end("days"),
            called=DAYS,
            topic=(match["josa"] or "") in TOPIC and bool(match["josa"]),
        )

    def back(match: re.Match[str]) -> Found:
        return Who(start=match.start(), end=match.end(), called=FOREIGN, back=True, head=True)

    def pair(match: re.Match[str]) -> Found:
        """`둘 다`, where the two are named in sentences before."""
        start = max(match.string.rfind(stop, 0, match.start()) for stop in ("\n", ". ", "? ", "! ", "; "))
        if NAMED.search(match.string, start + 1, match.start()):
            return Link(start=match.start(), end=match.end(), sort="both")
        return Who(start=match.start(), end=match.end(), called=FOREIGN, back=True, head=True, pair=True)

    def of_list(match: re.Match[str]) -> Found:
        return Link(
            start=match.start(), end=match.end(), sort="of"
        )  # `중국(+1.0%)으로의 수출이`: the list goes on being the subject

    to = r"으로의|로의|향|\s규모|으?로 (?:가는|나간|나가는|향한|보낸)(?: 우리)?"

    return (
        (re.compile(r"(?<![가-힣])총액(?=으로|\s기준)"), total_of(lexicon)),
        (re.compile(rf"(?<=\))(?:으로의|로의|향)\s?(?:{heads})(?:{JOSA})(?![가-힣])"), of_list),
        (re.compile(rf"(?<![가-힣])(?P<days>{either(lexicon.days)})(?!{LEFT_OUT})(?P<josa>{JOSA})(?![가-힣])"), day),
        (
            re.compile(
                rf"(?<![가-힣A-Za-z])(?P<to>대\(?對?\)?|"
                rf"對)?(?P<name>{names})(?P<tail>(?:{to})?\s?(?:{heads})(?:\s?규모)?)?(?P<josa>{JOSA})(?![가-힣A-Za-z])"
            ),
            who,
        ),
        (re.compile(rf"(?<![가-힣])(?:{BACK})(?![가-힣])"), back),
        (re.compile(r"(?<![가-힣])(?:둘\s다|둘\s모두|양쪽\s다|양쪽\s모두)(?![가-힣])"), pair),
    )


SIDE = r"(?<![가-힣])(?:무역)?(?P<side>흑자|적자)"
OVER = r"(?:끝났|끝나|끝난|그쳤|그친|그치|멈췄|멈춘|멈추|막을|사라졌|사라진|종료|끝이)"
LEFT = r"(?:면(?:했|하|함|해)|벗어|탈출|탈피|모면|피(?:했|하|함)|막(?:았|아)|청산|해소)"
KEPT = r"(?:지키|내|유지하|이어\s?가|이어지|기록하|거두|올리|벗어나|면하|보이|나|돌아서|전환되|전환하)"


def side_rules() -> tuple[Rule, ...]:
    """A surplus or deficit that is said not to be: `적자를 면했다`, `흑자를 지키지 못했다`; what cannot be left, is."""

    def gone(match: re.Match[str]) -> Found:
        kept = match.groupdict().get("kept") or ""
        name = "surplus" if match["side"] == "흑자" else "deficit"
        return Who(
            start=match.start(), end=match.end(), core=match.span("side"), called=("balances", name), head=True,
            side=SIDES[name], negated=not kept.startswith(("벗어나", "면하")), typed=match["side"],
        )  # fmt: skip

    not_kept = rf"{SIDE}[를가로은는도]*(?:에서)?\s?(?:[가-힣]{{1,4}}\s)?(?P<kept>{KEPT})지(?:는|도)?\s?[못않][가-힣]*"
    no_turn = (
        rf"{SIDE}(?:으로|로|를|가|는|은)?\s?(?:[가-힣]{{1,5}}\s)?[가-힣]{{1,5}}\s것(?:은|이|도|까지는)?\s?아[니닌닙님][가-힣]*"
    )
    left = rf"{SIDE}(?:를|에서|은|는|만은)?\s?(?:[가-힣]{{1,4}}\s)?{LEFT}(?!지)[가-힣]*"
    over = (
        rf"{SIDE}(?:\s?행진|\s?기조|\s?흐름|세)?(?:은|는|이|가|"
        rf"도)\s(?:[가-힣0-9]{{1,5}}\s){{0,3}}?{OVER}(?![가-힣]*지\s?[는도]?\s?[않못])[가-힣]*"
    )
    return (re.compile(not_kept), gone), (re.compile(no_turn), gone), (re.compile(left), gone), (re.compile(over), gone)


def total_of(lexicon: Lexicon) -> Maker:
    """`총액으로는`, beside an average per day."""

    def make(match: re.Match[str]) -> Found:
        start = max(match.string.rfind(stop, 0, match.start()) for stop in ("\n", ". "))
        if "평균" not in match.string[start + 1 : match.end() + 60].split("\n")[0]:
            return None
        return Who(start=match.start(), end=match.end(), core=match.span(), called=lexicon.main, head=True, topic=True)

    return make


def is_foreign(match: re.Match[str], named: Named, *, main: bool) -> bool:
    """Whether a total is that of something else (other goods, another country, the trade with one), or a region its economy."""
    total = main or named.called in TOTALS
    if named.called[0] == "regions" and not match["tail"] and ECONOMY.match(match.string, match.end()):
        return True
    if total and foreign_before(match, named):
        return True
    return of_country(match, main=main) or (named.called in TOTALS and is_with_partner(match))


def is_with_partner(match: re.Match[str]) -> bool:
    return bool(OF_PARTNER.search(match.string, max(0, match.start() - 20), match.start()))


def of_country(match: re.Match[str], *, main: bool) -> bool:
    """`중국의 12월 수출`, `중국의 대미 수출`: what another country sells."""
    before = match.string[max(0, match.start() - 24) : match.start()]
    if main:
        return bool(OF_COUNTRY.search(before) or AT_HOME.search(before))
    to = match["to"] or match["name"].startswith("대")
    return bool(to and TO_OTHERS.search(before))


def is_plain(word: str) -> bool:
    return bool(PLAIN_BEFORE.search(word) or FILLER.fullmatch(word))


def foreign_before(match: re.Match[str], named: Named) -> bool:
    """Whether the word before *수출* makes it that of something else: `방역용품 수출`."""
    before = BEFORE.search(match.string, max(0, match.start() - 20), match.start())
    return named.form != "" and before is not None and not is_plain(before[1])
