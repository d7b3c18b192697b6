"""Names with their particles, and words of direction, in Korean texts."""

import re

from relgen.languages.scanning import Found, Rule, either
from relgen.values.facts import Direction
from relgen.values.marks import Lexicon, Link, Named, Way, Who, Worded

FOREIGN = ("", "")
DAYS = ("", "days")
SIDES: dict[str, Direction] = {"surplus": "up", "deficit": "down"}
TOPIC = ("은", "는", "도")
COPULA = r"였[가-힣]*|이었[가-힣]*|이다|입니다|인"
JOSA = rf"(?:은|는|이|가|을|를|도|의|만|에|에서|으로|로|으로는|로는|으로도|에서는|에는|와|과|{COPULA})?"
PLAIN_BEFORE = re.compile(
    r"(?:^|[은는이가을를도의로에며고나한된인해여서등중월년과와만간대던별])$|^(?:올해|지난달|금년|누적|월간|최근|주요|전체|총|우리|우리나라|한국|다만|반면|한편|또한|특히|모두|함께|연간|"
    r"대부분|그러나|따라|상반기|하반기|분기|전년|동월|대비|품목별|지역별|총괄|수출입|국내|이어|전월)$"
)
BEFORE = re.compile(r"([가-힣A-Za-z0-9]+) $")
NEGATED = re.compile(r"(?:으?로\s)?[가-힣]{0,4}지(?:는|도)?\s(?:않|못)[가-힣]*|\s?(?:않|못)[가-힣]*|[이가은는]?\s아니[가-힣]*")
BACK = "이는|이로써|전자|후자"


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
        if main and foreign_before(match, named):
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
            plain=main and not match["tail"] and called == lexicon.main,
            typed=match["name"],
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

    def of_list(match: re.Match[str]) -> Found:
        return Link(
            start=match.start(), end=match.end(), sort="of"
        )  # `중국(+1.0%)으로의 수출이`: the list goes on being the subject

    to = r"으로의|로의|향|\s규모|으?로 (?:가는|나간|나가는|향한|보낸)(?: 우리)?"
    return (
        (re.compile(rf"(?<=\))(?:으로의|로의|향)\s?(?:{heads})(?:{JOSA})(?![가-힣])"), of_list),
        (re.compile(rf"(?<![가-힣])(?P<days>{either(lexicon.days)})(?P<josa>{JOSA})(?![가-힣])"), day),
        (
            re.compile(
                rf"(?<![가-힣A-Za-z])(?P<to>대\(?對?\)?|對)?(?P<name>{names})(?P<tail>(?:{to})?\s?(?:{heads})(?:\s?규모)?)?(?P<josa>{JOSA})(?![가-힣A-Za-z])"
            ),
            who,
        ),
        (re.compile(rf"(?<![가-힣])(?:{BACK})(?![가-힣])"), back),
    )


SIDE = r"(?<![가-힣])(?:무역)?(?P<side>흑자|적자)"
LEFT = r"(?:면(?:했|하|함)|벗어|탈출|탈피|모면|피(?:했|하|함)|막(?:았|아)|청산|해소)"
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
    left = rf"{SIDE}(?:를|에서|은|는|만은)?\s?(?:[가-힣]{{1,4}}\s)?{LEFT}(?!지)[가-힣]*"
    return (re.compile(not_kept), gone), (re.compile(left), gone)


def foreign_before(match: re.Match[str], named: Named) -> bool:
    """Whether the word before *수출* makes it that of something else: `방역용품 수출`."""
    before = BEFORE.search(match.string, max(0, match.start() - 20), match.start())
    return named.form != "" and before is not None and not PLAIN_BEFORE.search(before[1])


def way_rules(lexicon: Lexicon) -> tuple[Rule, ...]:
    by_text: dict[str, Worded] = {}
    of_any_size = {word.text for word in lexicon.words if not word.form and not word.bands}
    for word in sorted(lexicon.words, key=lambda word: (not word.form, word.form != "noun")):
        known = by_text.get(word.text)
        if known is None:
            by_text[word.text] = word
        elif word.form and known.form and word.bands:
            bands = tuple(band for band in lexicon.bands if band in known.bands or band in word.bands)
            by_text[word.text] = Worded(known.text, known.way, bands if known.bands else (), known.form)

    def way(match: re.Match[str]) -> Found:
        word = by_text[match["word"]]
        rest = match.string[match.end() : match.end() + 14]
        if rest.startswith(("율 기여도", "율의 기여도", "였던", "했던", "하던", "이던", "률 기여도")):
            return None
        noun = rest[:1] in {"율", "률", "폭", "세"}
        no = NEGATED.match(match.string, match.end())
        form = "stem" if rest[:1] in {"한", "했", "하", "해"} else word.form or "noun"
        return Way(
            start=match.start(),
            end=match.end(),
            style=match["word"],
            way=word.way,
            bands=() if word.text in of_any_size else word.bands,
            form=form,
            noun=noun and rest[:1] != "세",
            negated=no is not None,
            whole=(match.start(), no.end()) if no else (0, 0),
        )

    return ((re.compile(rf"(?<![가-힣])(?P<word>{either(list(by_text))})"), way),)
