"""What angles.yaml asks of the angles: which come first, from when on they are worth saying, and how many a paragraph says."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from relgen.values.diagnostics import Place
from relgen.values.facts import Amount


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """What angles.yaml says. A kind that `order` leaves out is said only when a month file asks for it."""

    order: tuple[str, ...] = ()
    lead: tuple[LeadRule, ...] = ()  # the first that holds leads
    may_lead: frozenset[str] = frozenset()  # every angle that `lead` names
    at_least: Mapping[str, int] = field(default_factory=dict)  # by kind, or by name: the reach from which it is worth saying
    limits: Mapping[str, Limit] = field(default_factory=dict)  # by paragraph
    replaces: Mapping[str, frozenset[str]] = field(default_factory=dict)  # kind → kinds it makes needless
    thresholds: Mapping[str, tuple[Amount, ...]] = field(default_factory=dict)  # by total, lowest first

    def rank(self, kind: str) -> int:
        return self.order.index(kind) if kind in self.order else len(self.order)
