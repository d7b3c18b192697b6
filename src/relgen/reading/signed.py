"""What was signed of a month: read as other files are, each fault at its place, and written so that it is read back as it was.

A sum (sha256) is of a text in UTF-8 whose lines end in a line feed, so that it is the same wherever it was checked out.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from json import dumps
from typing import Annotated, Any

from pydantic import Field

from relgen.reading.source import Source
from relgen.reading.validate import DayText, MonthText, Strict, typed, validate
from relgen.values.diagnostics import Diagnostic

PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9_./-]*")  # what needs no quotes
SIGNED = "signed"  # the folder of these files, beside the month files
FIRST_LINE = "# Written by `relgen sign`, to be committed. Nobody edits it: `relgen sign MONTH … --again` signs anew.\n"


def parse_sum(text: str) -> str:
    if not re.fullmatch(r"[0-9a-f]{64}", text):
        raise ValueError(text)
    return text


Sum = Annotated[str, typed("RG107", "a sha256 sum", parse_sum, "put the file back as git has it", longest=64)]


class SignedText(Strict):
    """A text as it was signed, edited or not. `drafted` is the sum of what relgen had written, in which register."""

    sha256: Sum
    drafted: Sum
    register_: str = Field(alias="register")
    lines: tuple[str, ...]

    @property
    def text(self) -> str:
        return "\n".join(self.lines)


class SignedModel(Strict):
    """Who signed when, by sums; and what it takes to tell what has changed since: figures, wordings, the texts themselves."""

    month: MonthText
    by: str
    on: DayText
    relgen: str
    files: dict[str, Sum]  # the month file and the phrasebook
    notes: tuple[str, ...] = ()  # what was open
    accepted: tuple[str, ...] = ()
    figures: dict[str, str]  # by the key of the fact
    wordings: dict[str, dict[str, tuple[str, ...]]]  # by language and message
    texts: dict[str, SignedText]  # by file name


@dataclass(frozen=True, slots=True)
class SignedFile:
    model: SignedModel
    source: Source

    def who(self) -> str:
        return f"signed by {self.model.by} on {self.model.on}"


def summed(text: str) -> str:
    return sha256(with_line_feeds(text).encode()).hexdigest()


def with_line_feeds(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def read_signed(source: Source) -> tuple[SignedFile | None, list[Diagnostic]]:
    """What was signed, or None with all that is wrong with the file."""
    model, found = validate(source, SignedModel)
    if model is None:
        return None, found
    found = list(texts_are_those_of_their_sums(model, source))
    return (None if found else SignedFile(model, source)), found


def texts_are_those_of_their_sums(model: SignedModel, source: Source) -> Iterator[Diagnostic]:
    for name, text in model.texts.items():
        if summed(text.text) != text.sha256:
            message = f"texts.{name} has the sum {text.sha256[:12]}…, but that of its lines is {summed(text.text)[:12]}…"
            hint = "put the file back as git has it: it was edited after it was written"
            yield Diagnostic("RG508", source.place(("texts", name, "sha256")), message, hint)


def signed_text(model: SignedModel) -> str:
    """The file of what was signed: every text in quotes, a line of a draft a line here."""
    return FIRST_LINE + "".join(lines_of(plain_signed(model), ""))


def plain_signed(model: SignedModel) -> dict[str, Any]:
    """What was signed in texts, lists and mappings, as the file has it."""
    return model.model_dump(by_alias=True) | {"month": str(model.month), "on": str(model.on)}


def lines_of(rows: Mapping[str, object], indent: str) -> Iterator[str]:
    for key, value in rows.items():
        name = key if PLAIN.fullmatch(key) and not key[0].isdigit() else dumps(key, ensure_ascii=False)
        if isinstance(value, Mapping):
            yield f"{indent}{name}:{'' if value else ' {}'}\n"
            yield from lines_of(value, indent + "  ")
        elif isinstance(value, tuple | list):
            yield f"{indent}{name}:{'' if value else ' []'}\n"
            yield from (f"{indent}  - {dumps(each, ensure_ascii=False)}\n" for each in value)
        else:
            yield f"{indent}{name}: {value if PLAIN.fullmatch(str(value)) else dumps(value, ensure_ascii=False)}\n"
