"""Words of direction in Korean texts: their size, what denies them, what they describe, and how a rate moved."""

import re
from dataclasses import replace

from relgen.languages.scanning import Found, Rule, either
from relgen.values.facts import Direction
from relgen.values.lexicon import Lexicon, Worded
from relgen.values.marks import Way

KEPT = (
    r"(?:지키|내|유지하|이어\s?가|잇|이어지|기록하|거두|올리|보이|나|돌아서|돌려세우|돌리|전환하|전환되|되|하|가|이루|"
    r"이뤄지|이루어지|나타나|찍|달성하|되돌리|"
    r"바뀌|접어들|누리|맛보|일어나|나오|벌어지|거뒀|뒤집|미치|이르)"
)
PARTICLE = r"(?:세|율|률|폭|치)?(?:으로는|으로까지|으로|로는|로까지|로|를|을|에는|에|까지는|까지|은|는|이|가|도|만은)?"
NEGATED = re.compile(
    rf"{PARTICLE}\s?(?:[가-힣]{{1,4}}\s)?{KEPT}?지(?:는|도|를)?\s?(?:않|못)[가-힣]*"
    r"|[가-힣]{0,4}지(?:는|도|를)?\s(?:않|못)[가-힣]*"
    r"|\s?(?:않|못)[가-힣]*"
    r"|(?:으?로\s|[이가을를도은는]\s)?[가-힣]{1,6}\s것(?:은|이|도|까지는)?\s?아[니닌닙님][가-힣]*"
    r"|(?:세|율|률|폭)?(?:은|는|이|가|도)?\s(?:아[니닌닙님]|없)[가-힣]*"
    r"|(?:하는\s데)?(?:에|에는|는)?\s?실패[가-힣]*"
    r"|(?:세|\s?행진|\s?터널|\s?늪|\s?국면|\s?흐름|\s?기조|\s?고리|\s?사슬|\s?수렁|\s?구간)?(?:에서|를|을|의)?\s?(?:[가-힣]{1,3}\s)?"
    r"(?:탈출|탈피|벗어[났난남]|벗[었은어]|빠져[\s]?나[왔온오옴]|떨쳐[냈낸]|졸업|청산|뿌리[쳤친])[가-힣]*"
    r"|(?:은|는|이|가|도)\s(?:\d{1,2}월|이번|이달|올해)(?:에|에는|엔|에도)?\s[가-힣]{1,4}지(?:는|도)?\s(?:않|못)[가-힣]*"
    r"|(?:은|는)?커녕|(?:와|과)는?\s거리가"
    r"|(?:은|는|을|를)?\s(?:면했|면한|면하고|모면|피했|피한|피해\s?갔|비켜)[가-힣]*"
)
KEPT_ON = re.compile(
    r"(?:세|율|률|폭)?(?:을|를|에서|은|는|에서는)?\s?(?:면치|면하지|피하지|막지|벗어나지|멈추지|끊지|떨치지|극복하지|벗지|"
    r"피해가지|피해\s가지|그치지)(?:는|도)?\s?(?:못|않)"
    r"|(?:을|를)?\s?(?:피할|면할|막을)\s수\s없"
)
ENDED = re.compile(
    r"세(?:가|는|도|에)\s(?:[가-힣0-9]+\s){0,3}(?:멈|꺾|끊|그쳤|그친|그치|끝|마감|주춤|"
    r"멎)(?![가-힣]*지\s?[는도]?\s?[않못])[가-힣]*"
)
DESCRIBES = re.compile(r"(?:한|했던|하던|된|됐던)?(?=\s)")
OF_ENTRIES = re.compile(r"\s(?:주요\s|수출\s)?(?:품목|지역|시장)(?:은|는|:|으로는|에는|에|이|들은)")
NIEUN, FINALS, FIRST = 4, 28, 0xAC00  # a syllable that ends in n, as a verb does that stands before its noun
SMALL = r"(?:소폭(?:이나마|으로|이지만)?|조금|다소|약간|살짝|미미하게|근소하게|찔끔|미세하게|소소하게|완만하게|미약하게)"
GREAT = r"(?:대폭|크게|큰\s폭으로|가파르게|급격히|급격하게|눈에\s띄게|두드러지게|껑충|폭발적으로|무섭게)"
SIZED = re.compile(rf"(?<![가-힣])(?:(?P<small>{SMALL})|(?P<great>{GREAT}))\s$")
STRONGEST = ("large", "strong", "extreme")
SHORT_OF_RATE = re.compile(r"(?:율|률|폭)?(?:\([^()\n]*\))?에(?:는|도)?\s(?:[가-힣]{1,4}\s)?(?:미치지|이르지)\s?못")
AS_MUCH = re.compile(r"만큼(?:은|도)?\s(?:[가-힣]{1,4}\s)?$")  # `수출만큼 늘지 못했다`: it grew, but less
MOVED = re.compile(
    r"떨어|내렸|내린|내려|오르|올라|올랐|오른|상승|하락|확대|축소|줄|늘|커|작아|뛰|치솟|뛴|불어|빠|급등|급락|껑충"
)
OF_RATE = re.compile(
    r"(?:(?:증가|감소|성장|하락|상승|신장|증감|등락)\s?[율률폭]|낙폭)(?:은|는|이|가|도|까지|역시|을|"
    r"를)?(?:\s?\(?[\d.]+(?:%|퍼센트)\)?(?:은|는|이|가|로)?)?\s"
    r"(?P<between>(?:[^,.…\n]|\.(?=\d)){0,44})$"
)
NEXT_CLAUSE = re.compile(r"(?:며|고|지만|는데|면서|으나|자|반면)\s|[은는이가]\s[^%]*[은는이가도]\s")
RATE = re.compile(r"(?:(?:[율률세]|(?<![소대])(?<!큰 )폭)[이가은는도을를]?|격차[가는를]?)\s(?:[가-힣0-9.%]+\s){0,6}$")
PACE: dict[str, Direction] = {
    "둔화": "down", "완화": "down", "누그러": "down", "가속": "up", "심화": "up", "악화": "up",
    "가팔라": "up", "넓어": "up", "좁아": "down", "좁혀": "down", "벌어": "up",
    "낮아": "down", "높아": "up", "높였": "up", "낮췄": "down", "키웠": "up", "키우": "up", "키운": "up",
    "넓혔": "up", "넓히": "up", "넓힌": "up", "좁혔": "down", "좁히": "down", "좁힌": "down", "낮추": "down",
    "높이": "up", "줄였": "down", "줄이": "down",
}  # fmt: skip
EARLIER = re.compile(r"(?:월|달|해|년|분기)(?:에|에는|엔|에도|까지)?\s(?:[^,.…\n]|\.(?=\d)){0,24}$")
PLACE = re.compile(r"[가-힣]?\s\d위")
AT_PLACE = re.compile(r"\d위(?:로|에서|까지|에|자리)?\s(?:[가-힣]+\s)?$")
RATHER = ("율 기여도", "율의 기여도", "률 기여도")
THAN_OTHERS = ("가장 ", "더 ", "덜 ", "더욱 ", "제일 ")
HELD = re.compile(r"(?:가장|더|덜|더욱|제일|보다)\s(?:크게|많이|적게|큰\s폭으로|가파르게|빠르게|급격하게)\s$")
ONCE = ("였던", "했던", "하던", "이던")


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
        word, text = by_text[match["word"]], match.string
        rest = text[match.end() : match.end() + 14]
        if rest.startswith(RATHER) or (
            rest.startswith(ONCE) and not EARLIER.search(text, max(0, match.start() - 40), match.start())
        ):
            return None
        kept = KEPT_ON.match(text, match.end()) or AS_MUCH.search(text, max(0, match.start() - 12), match.start())
        ended = None if kept else ENDED.match(text, match.end())
        reached = SHORT_OF_RATE.match(text, match.end())
        no = ended or (None if kept or reached else NEGATED.match(text, match.end()))
        noun = rest.lstrip(" ")[:1] in {"율", "률", "폭"} or word.text.endswith("폭")
        moved = OF_RATE.search(text, max(0, match.start() - 60), match.start())
        if PLACE.match(text, match.end()) or AT_PLACE.search(text, max(0, match.start() - 10), match.start()):
            return None  # `2위로 밀린`
        found = Way(
            start=match.start(),
            end=ended.end() if ended else match.end(),
            style=match["word"],
            way=word.way,
            bands=pressed(() if word.text in of_any_size else word.bands),
            form="stem" if rest[:1] in {"한", "했", "하", "해"} else word.form or "noun",
            noun=noun,
            negated=no is not None,
            whole=(match.start(), no.end()) if no else (0, 0),
            describes=describes(word.text, text, match.end()),
            pace=not noun and bool(MOVED.search(word.text)) and moved is not None and not NEXT_CLAUSE.search(moved["between"]),
        )
        return sized(found, text)

    def pace(match: re.Match[str]) -> Found:
        if not RATE.search(match.string, max(0, match.start() - 40), match.start()):
            return None
        return Way(
            start=match.start(), end=match.end(), style=match["word"], way=PACE[match["word"]], relative=True, pace=True,
            form="noun",
        )  # fmt: skip

    return (
        (re.compile(rf"(?<![가-힣])(?P<word>{either(list(PACE))})"), pace),
        (re.compile(rf"(?<![가-힣])(?P<word>{either(list(by_text))})"), way),
    )


def pressed(bands: tuple[str, ...]) -> tuple[str, ...]:
    """The press says of a large change what the phrasebook says of a strong one."""
    return STRONGEST if bands and set(bands) <= set(STRONGEST) else bands


def sized(way: Way, text: str) -> Way:
    """With an adverb before it that tells its size."""
    if text[: way.start].endswith(THAN_OTHERS) or HELD.search(text, max(0, way.start - 16), way.start):
        return replace(way, bands=())
    before = SIZED.search(text, max(0, way.start - 12), way.start)
    if before is None or way.way == "flat":
        return way
    if before["small"]:
        return replace(way, bands=("slight",), style=text[before.start() : way.end], start=before.start())
    return replace(way, bands=STRONGEST, style=text[before.start() : way.end], start=before.start())


def describes(word: str, text: str, end: int) -> bool:
    """Whether a word stands before the noun that it is of: `감소한`, `줄어든`."""
    if OF_ENTRIES.match(text, end):
        return True
    tail = DESCRIBES.match(text, end)
    if tail is None:
        return False
    return bool(tail[0]) or (ord(word[-1]) - FIRST) % FINALS == NIEUN
