"""What stands beside words that are put in place of others in Korean: the particles that follow them."""

import re

from relgen.languages.korean.josa import PAIRS, particle
from relgen.values.tongue import Tongue

FORMS = {form: pair for pair in PAIRS for form in pair.split("/")}
PARTICLE = re.compile(rf"(?<=\S)({'|'.join(sorted(FORMS, key=len, reverse=True))})(?=[\s,.)’”\"'·]|$)")


def agree(before: str, old: str, new: str, after: str) -> tuple[str, str]:
    """Each particle after the old words that was right there is the one that is right after the new ones."""
    whole = old + after
    becomes, at = "", len(old)
    for found in PARTICLE.finditer(whole, len(old)):
        said = whole[len(old) : found.start()]
        was, now = (right(f"{before}{words}{said}", FORMS[found[1]]) for words in (old, new))
        if was == found[1] != now and now:
            becomes += whole[at : found.start()] + now
            at = found.end()
    return before, becomes + whole[at:]


def right(word: str, pair: str) -> str:
    """The particle of a pair after a word; empty where its reading is not known."""
    try:
        return particle(word, pair)
    except ValueError:
        return ""


TONGUE = Tongue(agree, "고친 글", "새 초안", "더는 쓰지 않는 문장")
