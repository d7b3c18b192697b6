"""Korean as it is read, in 개조식 and in prose: the marks of a text. The inverse of `forms`, and of what others print."""

import re
from functools import lru_cache

from relgen.languages.korean.asides import KOREAN_ASIDES
from relgen.languages.korean.bounds import bound_rules, passed_rules
from relgen.languages.korean.comparing import comparing_rules, multiple_rules
from relgen.languages.korean.entries import count_rules
from relgen.languages.korean.figures import figure_rules
from relgen.languages.korean.filling import ADVERBS, EXCEPT, NOUNS, STEMS, UNSURE, left_out
from relgen.languages.korean.months import named_month_rules
from relgen.languages.korean.order import order_rules
from relgen.languages.korean.parts import part_rules
from relgen.languages.korean.spans import span_rules
from relgen.languages.korean.spoken import KOREAN_REMEDIES
from relgen.languages.korean.times import day_rules, moment_rules
from relgen.languages.korean.ways import way_rules
from relgen.languages.korean.words import name_rules, side_rules
from relgen.languages.korean.year_parts import year_part_rules
from relgen.languages.scanning import (
    ADDRESS,
    Found,
    Maker,
    Rule,
    correction_rules,
    doubts,
    either,
    office_rules,
    other,
    scan,
)
from relgen.values.lexicon import Lexicon
from relgen.values.marks import Link, LinkSort, Mark, Stop, StopSort
from relgen.values.marks_of_order import DoubleDigit
from relgen.values.readers import Reader

WORD = re.compile(r"[가-힣A-Za-z0-9]+")
FILLER = re.compile(
    rf"(?:{NOUNS})(?:은|는|이|가|을|를|도|의|에|에도|에서|에서는|으로|로|로는|으로는|와|과|만에|에는|다|이다|였다|이었다|"
    rf"입니다|이에요|예요|임)?|"
    rf"(?:{STEMS})[가-힣]*|(?:{ADVERBS})"
)
CONNECTIVE = re.compile(r"(?:며|고|면서|나|지만|는데)$")
TOPIC = re.compile(r"(?<![있하되없같많적크작높낮좋])(?:은|는|이|가)$")
NO_SUBJECT = re.compile(
    r"(?:은|는|도|을|를|의|에|서|로|며|고|나|한|된|인|할|해|여|와|과|만|면|라|히|게|던|등|중|및|지|터|다|음|임|됨|함|아|"
    r"어|된|년|월)$"
)
NO_DIGITS = r"[가-힣]{0,3}\s?[가-힣]{0,4}지(?:는|도)?\s?[않못안][가-힣]*"


SHORT_OF = (
    r"(?:\s?(?:증가|감소|성장|상승|하락|급증|급감)[율률세]?)?(?:에|에는|까지는|까지|에도|엔)?\s(?:[가-힣]{1,4}\s)?"
    r"(?:못\s?미|미치지\s?못|이르지\s?못|미달|들지\s?못|밑도|밑돌|근접|육박|가까|바짝)"
    r"|[^,.\n]{0,14}\s것[은이]\s?아[니닙닌]"
)


def digits(match: re.Match[str], *, single: bool) -> Found:
    return DoubleDigit(start=match.start("word"), end=match.end("word"), single=single)


def stop(sort: StopSort) -> Maker:
    return lambda match: Stop(start=match.start(), end=match.end(), sort=sort)


def sentence_end(match: re.Match[str]) -> Stop:
    return Stop(start=match.start(), end=match.end(), sort="sentence", style=match[0].strip())


def link(sort: LinkSort) -> Maker:
    return lambda match: Link(start=match.start(), end=match.end(), sort=sort)


TURNED = r"(?:증가|감소|플러스|마이너스|흑자|적자|반등|상승|하락)"
HAD = (
    r"남긴|남겼던|기록한|기록했던|찍은|찍었던|올린|올렸던|거둔|거뒀던|달한|달했던|이른|이르렀던|낸|냈던|집계된|늘었던|"
    r"줄었던|수출한|수출했던|벌어들인|보였던|보인"
)


def place_rules() -> tuple[Rule, ...]:
    return (
        (re.compile(rf"두\s?자릿수{NO_DIGITS}"), lambda match: DoubleDigit(start=match.start(), end=match.end(), single=True)),
        (re.compile(rf"(?P<word>두\s?자릿수)(?={SHORT_OF})"), lambda match: digits(match, single=True)),
        (re.compile(r"두\s?자릿수"), lambda match: DoubleDigit(start=match.start(), end=match.end())),
        (re.compile(r"한\s?자릿수"), lambda match: DoubleDigit(start=match.start(), end=match.end(), single=True)),
        (re.compile(r"(?<![가-힣])(?:모두|함께|동시에|나란히|동반)"), link("both")),
        (re.compile(r"(?<=달러|.[%트])(?:였던|이었던|이던|에 달했던|에 이르렀던|[를을]? ?기록했던)"), link("was")),
        (
            re.compile(
                rf"(?<=달러|.[%트])(?:[를을로]\s?(?:{HAD})|이?던)(?=\s(?:(?:19|20)\d\d년|지난해|작년|재작년|1년 전|전월|"
                rf"전달|\d+월))"
            ),
            link("was"),
        ),
        (
            re.compile(r"(?:(?<=[%러])|(?<=러대))(?:에서|보다는?|에\s?(?:비해|비하면|견줘|견주면)|\s?대비|의(?=\s))"),
            link("from"),
        ),
        (
            re.compile(
                rf"[가-힣]*던(?=\s)|(?<=[러%트])(?:였|이었)(?:으니|는데|지만|으나|다가|더니)(?=[\s,])|"
                rf"(?<=[가-힣])에서(?=\s{TURNED})|"
                rf"(?<=증가)에서(?=\s)|(?<=감소)에서(?=\s)|(?<=러스)에서(?=\s)|(?<=너스)에서(?=\s)|(?<=[적흑]자)에서(?=\s)"
            ),
            link("then"),
        ),
        (
            re.compile(
                r"(?<![가-힣])하루(?:치)?(?:에|당|로|로는)?(?![가-힣])|조업일수(?:의?\s?(?:영향|효과|차이|변동|요인))?[를을]?\s?(?:감안|고려|제외|뺀|빼면|빼고|반영하면|조정)"
            ),
            link("daily"),
        ),
        (re.compile(r"배포|밝혔|밝힘|발표|내놓|공개"), link("announced")),
        (re.compile(r"(?<![가-힣])것은"), link("than")),
        (re.compile(r"(?<![가-힣])각각"), link("each")),
        (re.compile(r"(?<=[가-힣A-Za-z])(?<!지)만(?=\s)|(?<=[가-힣A-Za-z)])뿐|(?<![가-힣])유일"), link("only")),
        (re.compile(r"(?<=[가-힣A-Za-z\)])(?:와|과)(?=\s)|·|(?<![가-힣])및(?![가-힣])"), stop("and")),
        (re.compile(r"반면|[으]?나(?=\s)|→|,|、"), stop("comma")),
        (re.compile(r"[(（]"), stop("open")),
        (re.compile(r"[)）]"), stop("close")),
        (re.compile(r"\|"), stop("cell")),
        (re.compile(r":"), stop("colon")),
        (re.compile(r"(?<!\d)[.!?](?=[\s\"”’)*_]|$)|;|\s/\s"), sentence_end),
        (re.compile(r"\n"), stop("line")),
    )


@lru_cache(maxsize=4)
def rules(lexicon: Lexicon) -> tuple[Rule, ...]:
    ignored: tuple[Rule, ...] = ((re.compile(either(lexicon.ignored)), other),) if lexicon.ignored else ()
    return (
        *correction_rules(lexicon.corrections),
        (ADDRESS, other),
        *ignored,
        *office_rules(lexicon),
        *((doubts(lexicon.doubts, r"(?<![가-힣])"),) if lexicon.doubts else ()),
        (UNSURE, link("doubt")),
        (EXCEPT, left_out),
        *day_rules(),
        *year_part_rules(),
        *part_rules(),
        *multiple_rules(lexicon),
        *order_rules(lexicon),
        *named_month_rules(),
        *span_rules(),
        *figure_rules(lexicon),
        *count_rules(),
        *moment_rules(),
        *passed_rules(),
        *side_rules(),
        *name_rules(lexicon),
        *comparing_rules(lexicon),
        *way_rules(lexicon),
        *bound_rules(),
        *place_rules(),
    )


def is_filler(word: str) -> bool:
    """Words that a claim may have between its parts; what ends a clause is none."""
    return bool(FILLER.fullmatch(word)) and not CONNECTIVE.search(word)


@lru_cache(maxsize=8)  # a draft is read again beside each text that was made of it
def read(text: str, lexicon: Lexicon) -> tuple[Mark, ...]:
    subject, topic = (lambda word: not NO_SUBJECT.search(word)), (lambda word: bool(TOPIC.search(word)))
    return tuple(scan(text, rules(lexicon), WORD, is_filler, subject, is_topic=topic))


READER = Reader(read=read, spoken=KOREAN_REMEDIES, asides=KOREAN_ASIDES, verb_last=True)
