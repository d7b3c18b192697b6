"""The letters of a file: what makes them of its bytes, and those that it must not have, unseen or not composed (NFC)."""

import re
from collections.abc import Iterator
from itertools import islice

from relgen.values.diagnostics import MOST_OF_A_CODE, Diagnostic, Place, and_more

INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00a0\u00ad\u061c\u115f\u1160\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\ufffe\uffff]"
)
# Letters that are NFC whatever stands beside them: Latin, punctuation, arrows, shapes, Hangul syllables, full-width forms.
COMPOSED = re.compile("[\x00-\u02ff\u2010-\u205e\u2190-\u21ff\u2460-\u25ff\u3000-\u303f\uac00-\ud7a3\uff01-\uff5e]*")
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")  # what YAML itself does not take


def hidden_characters(path: str, text: str) -> Iterator[Diagnostic]:
    if COMPOSED.fullmatch(text) and not INVISIBLE.search(text):
        return
    import unicodedata  # noqa: PLC0415 - only for a text that holds other letters

    matches = INVISIBLE.finditer(text)
    for match in islice(matches, MOST_OF_A_CODE):
        yield invisible(match[0], place_at(path, text, match.start()))
    if more := sum(1 for _ in matches):
        yield and_more("RG005", place_at(path, text, match.start()), more)
    if unicodedata.is_normalized("NFC", text):
        return
    matches = (match for match in re.finditer(r"\S+", text) if not unicodedata.is_normalized("NFC", match[0]))
    for match in islice(matches, MOST_OF_A_CODE):
        place = place_at(path, text, match.start(), len(match[0]))
        composed = unicodedata.normalize("NFC", match[0])
        yield Diagnostic("RG006", place, "the letters here are decomposed (not NFC)", f"retype it as: {composed}")
    if more := sum(1 for _ in matches):
        yield and_more("RG006", place_at(path, text, match.start()), more)


def invisible(letter: str, place: Place) -> Diagnostic:
    import unicodedata  # noqa: PLC0415 - only for a finding

    name = unicodedata.name(letter, "a control character")
    message = f"an invisible character stands here: U+{ord(letter):04X} {name}"
    return Diagnostic("RG005", place, message, "delete it, or type a plain space")


def place_at(path: str, text: str, offset: int, width: int = 1) -> Place:
    before = text[:offset].splitlines(keepends=True) or [""]
    ended = before[-1].endswith(("\n", "\r"))
    return Place(path, len(before) + ended, 1 if ended else len(before[-1]) + 1, width)


def decoded(data: bytes, label: str) -> str | Diagnostic:
    """The text of a file, or why it is none."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as fault:
        before = data[: fault.start]
        place = Place(label, before.count(b"\n") + 1, fault.start - (before.rfind(b"\n") + 1) + 1)
        message = f"the file is not UTF-8 text: byte {data[fault.start]:#04x} stands here"
        return Diagnostic("RG002", place, message, "save the file as UTF-8 in your editor")
