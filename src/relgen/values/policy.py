"""What the phrasebook asks of the facts: which angles come first, from when on they are worth saying; what the head names."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from relgen.values.diagnostics import Place
from relgen.values.facts import Amount, Text


@dataclass(frozen=True, slots=True)
class Limit:
    """How many angles a paragraph says of each of its subjects, and at most."""

    each: int
    most: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadRule:
    """What may lead a release: an angle that reaches `at_least` months back, in a run of `run` months, in a `direction`.

    `name` is that of an angle, or one that the release knows itself.
    """

    name: str
    at_least: int = 0
    run: int = 0
    direction: str = ""
    likewise: str = ""  # an average whose change must have moved on the same way, from the month before
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class OfficeTexts:
    """What names.yaml has for the head of a page (`reporting`, `contact`), until a day if another follows."""

    until: date | None
    texts: Mapping[str, Text]


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """What angles.yaml says. A kind that `order` leaves out is said only when a month file asks for it.

    `chain`: how many months a growth chain shows at most. `office`: the texts for the head of a page, oldest first.
    """

    order: tuple[str, ...] = ()
    lead: tuple[LeadRule, ...] = ()  # the first that holds leads
    may_lead: frozenset[str] = frozenset()  # every angle that `lead` names
    at_least: Mapping[str, int] = field(default_factory=dict)  # by kind, or by name: the reach from which it is worth saying
    rising: frozenset[str] = frozenset()  # angles that are worth saying only while their figure rises
    limits: Mapping[str, Limit] = field(default_factory=dict)  # by paragraph
    replaces: Mapping[str, frozenset[str]] = field(default_factory=dict)  # kind → kinds it makes needless
    thresholds: Mapping[str, tuple[Amount, ...]] = field(default_factory=dict)  # by total, lowest first
    chain: int = 13
    office: tuple[OfficeTexts, ...] = ()

    def office_texts(self, day: date) -> Mapping[str, Text]:
        """The texts for the head of a page of a day."""
        return next((each.texts for each in self.office if each.until is None or day <= each.until), {})

    def rank(self, kind: str) -> int:
        return self.order.index(kind) if kind in self.order else len(self.order)
