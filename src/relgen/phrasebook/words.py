"""words.yaml: the words of a language, which all releases share, and the registers that each release has in it."""

from decimal import Decimal

from pydantic import Field

from relgen.reading.validate import Strict

Word = dict[str, str]  # by form
Verbs = tuple[Word, ...]  # they take turns


class VerbsBySize(Strict):
    """By band; a change of nothing has no band."""

    up: dict[str, Verbs]
    down: dict[str, Verbs]
    flat: Verbs


class UnsizedVerbs(Strict):
    """For a direction of which no figure is known."""

    up: Verbs = ()
    down: Verbs = ()
    flat: Verbs = ()


class PrintedVerbs(Strict):
    """By verb: the smallest and the largest change, in percent, that it has been printed for."""

    up: dict[str, tuple[Decimal, Decimal]] = Field(default_factory=dict)
    down: dict[str, tuple[Decimal, Decimal]] = Field(default_factory=dict)


class Connectors(Strict):
    """What a reason may open with: without a comma before it, or after one; none where a language has no such words."""

    plain: tuple[str, ...] = ()
    comma: tuple[str, ...] = ()


class ReadWords(Strict):
    """Words and names that are read and never written: names by section and entry of names.yaml, words of direction by size."""

    heads: tuple[str, ...] = ()
    days: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    corrections: tuple[str, ...] = ()  # what stands before the colon of a line that tells what was wrong
    names: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    up: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    down: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    flat: dict[str, tuple[str, ...]] = Field(default_factory=dict)


class WordsFile(Strict):
    register_: str = Field(alias="register")
    registers: dict[str, dict[str, str]] = Field(default_factory=dict)  # by release: the file of rules of each register
    verbs: VerbsBySize
    unsized: UnsizedVerbs
    printed: PrintedVerbs = PrintedVerbs()
    notes_to_editors: bool = False  # whether the notes and tables of an outline stand below the text
    phrases: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    connectors: Connectors = Connectors()
    marks: dict[str, str] = Field(default_factory=dict)
    order: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    readings: dict[str, str] = Field(default_factory=dict)
    currency: str = ""
    read: ReadWords = ReadWords()

    def files(self, release: str) -> dict[str, str]:
        """The file of rules of each register that a release has; one that names none has the register that is written."""
        return self.registers.get(release) or {self.register_: f"{release}.yaml"}
