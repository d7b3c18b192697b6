"""What stands beside a figure that is put in place of another in English: the article before it."""

import re

from relgen.values.tongue import Tongue

ARTICLE = re.compile(r"(?<![^\W\d_])([Aa])(n?)(\s+[$€£+−-]?)$")
SOUND_OF_A_VOWEL = re.compile(r"[$€£+−-]?(?:8|11(?![\d])|18(?![\d])|(?:11|18),\d{3}|[aeiou](?!ne\b|n[ei]|u|\.))", re.IGNORECASE)


def article(words: str) -> str:
    """The article before some words, as they are read aloud.

    >>> article("8.1 percent"), article("11.0 percent"), article("eighth"), article("110"), article("one-month")
    ('an', 'an', 'an', 'a', 'a')
    """
    return "an" if SOUND_OF_A_VOWEL.match(words) else "a"


def agree(before: str, old: str, new: str, after: str) -> tuple[str, str]:
    """`a` becomes `an` where it was right before the old words and is not before the new ones, and the other way round."""
    found = ARTICLE.search(before)
    if found and f"{found[1]}{found[2]}".lower() == article(old + after) != article(new + after):
        before = f"{before[: found.start()]}{found[1]}{'' if found[2] else 'n'}{found[3]}"
    return before, after


TONGUE = Tongue(agree, "your text", "new draft", "no longer said")
