"""The few words of charts and texts that are no facts, in the language of each; another language has the English ones."""

from collections.abc import Mapping

WORDS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "months": "{name} by month",
        "growth": "change from a year earlier",
        "dots": "By {name}: change from a year earlier",
        "items": "item",
        "regions": "region",
        "text": "The release in English",
        "charts": "Charts",
    },
    "ko": {
        "months": "월별 {name}",
        "growth": "전년 동월 대비 증감률",
        "dots": "{name} 증감률(전년 동월 대비)",
        "items": "품목별",
        "regions": "지역별",
        "text": "보도자료 한국어판",
        "charts": "그림",
    },
}


def words(language: str, key: str, **names: str) -> str:
    """What a label is in a language; a kind of names that has no word here stands for itself.

    >>> words("ko", "months", name="수출"), words("en", "dots", name="items")
    ('월별 수출', 'By item: change from a year earlier')
    """
    own = {**WORDS["en"], **WORDS.get(language, {})}
    text = own[key].format(**{name: own.get(value, value) for name, value in names.items()})
    return text[:1].upper() + text[1:]
