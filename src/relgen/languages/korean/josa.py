"""Korean particles (조사): which of a pair follows a word, as the word is read aloud.

A word whose reading is in no list is an error that names it, never a guess.
"""

import re
from collections.abc import Mapping

# What stands after a final consonant, and what stands after a vowel (으로/로: 로 after ㄹ too).
PAIRS = ("은/는", "이/가", "을/를", "과/와", "으로/로", "이다/다", "이며/며", "이나/나", "이라/라", "이고/고", "이었다/였다")
RIEUL_PAIR = "으로/로"

DIGITS = "영일이삼사오육칠팔구"
POWERS = {1: "십", 2: "백", 3: "천", 4: "만", 8: "억", 12: "조", 16: "경"}  # how a number with so many zeros ends
LETTERS = {"L": "엘", "M": "엠", "N": "엔", "R": "알"}  # every other letter's name ends in a vowel
VOWEL = "이"  # a reading that stands for any that ends in a vowel
SYMBOLS = {
    "%": "퍼센트", "％": "퍼센트", "℃": "도", "+": "플러스", "&": "앤드", "$": "달러", "㎏": "킬로그램", "㎡": "제곱미터",
    "㎥": "세제곱미터", "㎢": "제곱킬로미터", "㎚": "나노미터", "㎜": "밀리미터", "㎝": "센티미터", "㎞": "킬로미터",
    "㎾": "킬로와트",
}  # fmt: skip
ROMAN = dict(zip("ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ", "일이삼사오육칠팔구십", strict=True))
# Hanja that newspapers use for countries and offices, and how each is read.
HANJA = {
    "美": "미", "中": "중", "日": "일", "韓": "한", "北": "북", "英": "영", "獨": "독", "佛": "불", "露": "러", "印": "인",
    "豪": "호", "加": "캐나다", "對": "대", "前": "전",
    "新": "신", "故": "고", "靑": "청", "黨": "당", "與": "여", "野": "야", "株": "주",
}  # fmt: skip
# A single digit behind a letter is read in English: F1 에프원, K9 케이나인.
ENGLISH_DIGITS = ("제로", "원", "투", "쓰리", "포", "파이브", "식스", "세븐", "에잇", "나인")

# Units, read out when they follow a digit. Sources: 국립국어원 표준국어대사전.
UNITS = {
    "%p": "포인트", "％p": "포인트", "kg": "킬로그램", "g": "그램", "mg": "밀리그램", "t": "톤", "km": "킬로미터", "m": "미터",
    "cm": "센티미터", "mm": "밀리미터", "nm": "나노미터", "GW": "기가와트", "MW": "메가와트", "kW": "킬로와트",
    "kWh": "킬로와트시", "MWh": "메가와트시", "GWh": "기가와트시", "TEU": "티이유", "bp": "비피", "GB": "기가바이트",
    "TB": "테라바이트", "Mt": "메가톤", "kt": "킬로톤", "ha": "헥타르", "kl": "킬로리터", "MB": "메가바이트",
}  # fmt: skip

# Latin words that are read as words. A word in lower or mixed case that is not here has no known reading.
READINGS = {
    "ASEAN": "아세안", "OPEC": "오펙", "APEC": "에이펙", "NATO": "나토", "UNESCO": "유네스코", "UNICEF": "유니세프",
    "BRICS": "브릭스", "KOTRA": "코트라", "KOSPI": "코스피", "KOSDAQ": "코스닥", "NAND": "낸드", "DRAM": "디램",
    "COVID": "코비드", "SARS": "사스", "MERS": "메르스", "USMCA": "유에스엠시에이", "FOB": "에프오비", "Apple": "애플",
    "Samsung": "삼성", "Google": "구글", "Intel": "인텔", "Microsoft": "마이크로소프트", "Amazon": "아마존", "Boeing": "보잉",
    "Airbus": "에어버스", "Wi-Fi": "와이파이",
}  # fmt: skip

CLOSING = "’”\"'」｣』〉》*†‡※,.·:;¹²³⁴⁵⁶⁷⁸⁹⁰ \u00a0↑↓→↗↘"
MARK = re.compile(r"[¹²³⁴⁵⁶⁷⁸⁹⁰]+⁾$")
BRACKETS = {")": "(", "）": "（", "]": "[", "〕": "〔"}
LAST_UNIT = re.compile(rf"[\d십백천만억조]\s?({'|'.join(sorted(map(re.escape, UNITS), key=len, reverse=True))})$")
FRACTION = re.compile(r"(?<![\d/])(\d{1,2})/\d{1,3}$")  # read from below: 3/4 is 사분의 삼
LETTER_DIGIT = re.compile(r"[A-Za-z]-?(\d)$")
LAST_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?$")
LAST_LATIN = re.compile(r"[A-Za-z][A-Za-z&'’-]*$")


class UnreadableWord(ValueError):  # noqa: N818 - it names a word, as the finding does
    """A word whose reading is not known; `word` is the word."""

    def __init__(self, word: str) -> None:
        super().__init__(f"how '{word}' is read is not known")
        self.word = word


def is_pair(text: str) -> bool:
    return text in PAIRS


def particle(word: str, pair: str, readings: Mapping[str, str] | None = None) -> str:
    """The 조사 of `pair` that follows `word` as it is read aloud.

    `readings` are Latin words and how each is read, looked up before relgen's own list. ValueError for an unknown pair,
    UnreadableWord for a word whose reading is not known.

    >>> particle("선박", "은/는"), particle("458.1억 달러", "을/를"), particle("CIS", "으로/로")
    ('은', '를', '로')
    """
    if pair not in PAIRS:
        raise ValueError(f"'{pair}' is no pair of particles")
    closed, open_ = pair.split("/")
    final = final_consonant(reading_end(word, {**READINGS, **(readings or {})}))
    return closed if final and not (final == "ㄹ" and pair == RIEUL_PAIR) else open_


def final_consonant(reading: str) -> str:
    """Whether the last syllable ends in a consonant: "ㄹ", "ㅇ" for any other, "" for none."""
    index = (ord(reading[-1]) - ord("가")) % 28
    return "" if index == 0 else "ㄹ" if index == 8 else "ㅇ"  # noqa: PLR2004 - the eighth final is ㄹ


def reading_end(word: str, readings: Mapping[str, str]) -> str:
    """Hangul that ends as `word` does when it is read aloud."""
    spoken = spoken_part(word)
    if "가" <= spoken[-1:] <= "힣":
        return spoken[-1]
    if unit := LAST_UNIT.search(spoken):
        return UNITS[unit[1]]
    if number := figure_end(spoken):
        return number
    if latin := LAST_LATIN.search(spoken):
        return latin_end(latin[0], readings)
    for readings_of_one in (SYMBOLS, ROMAN, HANJA):
        if spoken[-1:] in readings_of_one:
            return readings_of_one[spoken[-1]]
    raise UnreadableWord(word)


def figure_end(spoken: str) -> str:
    """The last syllable of a figure at the end; empty if none stands there."""
    if fraction := FRACTION.search(spoken):
        return number_end(fraction[1])
    if digit := LETTER_DIGIT.search(spoken):
        return ENGLISH_DIGITS[int(digit[1])]
    number = LAST_NUMBER.search(spoken)
    return number_end(number[0].replace(",", "")) if number else ""


def spoken_part(word: str) -> str:
    """The word without what is not read at its end: quotes, footnote marks, and brackets, which agree with what precedes."""
    previous = None
    while word != previous:
        previous = word
        word = MARK.sub("", word.rstrip(CLOSING))
        if word and word[-1] in BRACKETS:
            word = without_bracket(word)
    return word


def without_bracket(word: str) -> str:
    depth = 0
    close, open_ = word[-1], BRACKETS[word[-1]]
    for index in range(len(word) - 1, -1, -1):
        depth += (word[index] == close) - (word[index] == open_)
        if depth == 0:
            return word[:index]
    return word[:-1]


def number_end(number: str) -> str:
    """The last syllable of a number in Sino-Korean: decimals digit by digit, whole numbers by their last power of ten.

    >>> number_end("10000"), number_end("3.0"), number_end("120")
    ('만', '영', '십')
    """
    zeros = len(number) - len(number.rstrip("0"))
    if "." in number or zeros == 0 or zeros == len(number):
        return DIGITS[int(number[-1])]
    return POWERS[max(power for power in POWERS if power <= zeros)]


def latin_end(word: str, readings: Mapping[str, str]) -> str:
    """A Latin word by the list; in capitals, letter by letter (eSSD, R&D); any other has no known reading."""
    if word in readings:
        return readings[word]
    letters = word.removesuffix("s") if word[:-1].isupper() else word
    if re.fullmatch(r"[a-z]?[A-Z&-]+", letters) and letters[-1].isalpha():
        return "에스" if letters != word else LETTERS.get(letters[-1], VOWEL)
    raise UnreadableWord(word)
