"""Entries that Korean texts count, or tell by what they did: `줄어든 품목`, `15대 품목 중 10개`, `하나뿐`."""

import re

from relgen.languages.korean.counting import NUMBER, count
from relgen.languages.korean.ways import FINALS, FIRST, NIEUN
from relgen.languages.scanning import Found, Rule
from relgen.values.marks import Counted, Entries

DID = re.compile(r"([가-힣])\s(?:주요\s|수출\s)?$")
WENT = re.compile(
    r"(?<![가-힣])(?:소폭\s|큰\s폭\s)?(?:증가|감소|플러스|마이너스|상승|하락|급증|급감|효자)\s(?:주요\s|수출\s)?$"
)
ALONE = {"하나": 1, "둘": 2, "셋": 3, "넷": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9}


TOLD = re.compile(
    r"(?:군|들)?(?:으로|이다|였다|이었|에\s?(?:이름|속|들|꼽|포함|올)|입니다|이며|이고|임|인|이자|이에요|예요|들이다|이죠|"
    r"[이은도]\s?(?:여럿|많|적지\s않|대부분|한둘이\s아|수두룩))"
)


def entries(match: re.Match[str]) -> Found:
    """`줄어든 품목`: behind a verb that ends in n."""
    before = DID.search(match.string, max(0, match.start() - 8), match.start())
    by_noun = WENT.search(match.string, max(0, match.start() - 10), match.start())
    verb = before is not None and before[1] not in {"은", "는"} and (ord(before[1]) - FIRST) % FINALS == NIEUN
    if not (verb or by_noun):
        return None
    kind = "items" if match["kind"] == "품목" else "regions"
    told = bool(TOLD.match(match.string, match.end("kind")))
    return Entries(start=match.start(), end=match.end("kind"), of=kind, told=told)


def alone(match: re.Match[str]) -> Found:
    """`하나뿐`, where the entries that are counted are named before."""
    named = match.string[: match.start()].rpartition("\n")[2]
    kind = "items" if "품목" in named else "regions" if any(word in named for word in ("지역", "시장", "나라", "국가")) else ""
    if not kind:
        return None
    return Counted(
        start=match.start(), end=match.end("number"), core=match.span("number"), style="word", number=ALONE[match["number"]],
        of=kind,
    )  # fmt: skip


AND_OTHERS = re.compile(
    r"(?:(?:[가-힣)]\s등|비롯(?:해|한|하여|해서)|포함(?:해|한|하여)|필두로|앞세워)(?:\s(?:총|모두|적어도|최소(?:한)?|무려|주요|주력|수출|전체|"
    r"우리|우리나라))*(?:\s?\d+(?:대|개)?\s?(?:주요\s|주력\s|수출\s)*(?:품목|지역|시장)\s?(?:가운데|중에서|중))?(?:\s(?:모두|무려|총))?|"
    r"적어도|최소한?)\s$"
)


OF_WHICH = re.compile(r"\s?(?:가운데|중에서도?|중에|중)\s")


def count_rules() -> tuple[Rule, ...]:
    def counted(match: re.Match[str]) -> Found:
        groups = match.groupdict()
        kind = groups.get("kind") or ""
        of_which = not groups.get("total") and bool(OF_WHICH.match(match.string, match.end()))
        return Counted(
            start=match.start(),
            end=match.end(),
            core=match.span("number"),
            style="digits" if match["number"].isdigit() else "word",
            number=count(match["number"]),
            total=bool(groups.get("total")) or of_which,
            told=of_which,
            every=bool(groups.get("every")),
            rest="나머지" in match[0],
            some=bool(AND_OTHERS.search(match.string, 0, match.start())),
            of="regions" if kind in {"지역", "시장", "곳"} else "items" if kind == "품목" else "",
        )

    return (
        (
            re.compile(
                r"(?P<kind>품목|지역|시장|나라|국가|곳)(?:군|들)?(?:은|는|이|가|도|을|를|으로|로|으로는|로는|에는|엔|들로는|중에는|중엔|에서|뿐|만|이다|였다|"
                r"이었다|입니다|이며|이고|임|인|이자|에|이에요|"
                r"예요|이죠)?(?![가-힣])"
            ),
            entries,
        ),
        (re.compile(rf"(?<=[\s)])(?P<number>{'|'.join(ALONE)})(?:뿐|이다|였다|이었다|입니다|에\\s그|밖에|로\\s)"), alone),
        (
            re.compile(
                r"(?<![\d.])(?P<number>\d+)(?P<total>대)\s?(?:주요\s?)?(?:수출\s?)?(?P<kind>품목|지역|시장)(?:이|은|의|"
                r"에서)?\s?(?P<every>모두|전부)?"
            ),
            counted,
        ),
        (
            re.compile(
                rf"(?<![\d가-힣.])(?P<number>{NUMBER})\s?(?P<kind>곳)(?=에서|에|으로|만|도|뿐|가운데|중|이|은|을|의|[\s,.])"
            ),
            counted,
        ),
        (re.compile(rf"(?<![\d가-힣.])(?P<number>{NUMBER})\s?개?\s?(?P<kind>품목|지역|시장)(?=에서|[이은의도만]|\s)"), counted),
        (re.compile(r"(?:나머지\s)?(?<![\d.])(?P<number>\d+)개(?!\s?월|\s?년|\s?달)\s?(?P<kind>품목|지역)?"), counted),
    )
