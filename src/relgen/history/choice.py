"""Which of the things that the months prove a release says: the most newsworthy ones, up to a limit, none twice.

Newsworthiness is data (`phrasebook/angles.yaml`), shared by the languages; a month file overrules it with `say:` and `skip:`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from relgen.values.calendar import YearMonth
from relgen.values.facts import Fact
from relgen.values.plan import Message
from relgen.values.policy import Limit, Policy

SKIPPED = "skipped by the month file"


@dataclass(frozen=True, slots=True, kw_only=True)
class Angle:
    """Something that can be said of where a figure stands.

    `name` is what `say:` and `skip:` call it (`exports.highest`), `kind` its row in angles.yaml (`highest`), `reach` how many
    months back it looks. `message` is its sentence when it stands alone.
    """

    name: str
    kind: str
    subject: str
    paragraph: str
    fact: Fact
    message: Message
    reach: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Unknown:
    """Something that cannot be claimed: `key` of `month` is not known, or `hidden` by rounding."""

    name: str
    kind: str
    month: YearMonth
    key: str
    hidden: bool = False

    @property
    def why(self) -> str:
        return f"{self.key} of {self.month} is {'too close to tell, being rounded' if self.hidden else 'not known'}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What is said, what is proven but left unsaid (with the reason), and what is not known."""

    said: Mapping[str, Angle] = field(default_factory=dict)
    unsaid: tuple[tuple[Angle, str], ...] = ()
    unknown: tuple[Unknown, ...] = ()
    asked: frozenset[str] = frozenset()  # what the month file says that it wants

    def leading(self, name: str) -> Angle | None:
        """An angle that is proven or stated, whether the text says it or not, unless the month file skips it."""
        unsaid = (angle for angle, reason in self.unsaid if angle.name == name and reason != SKIPPED)
        return self.said.get(name) or next(unsaid, None)

    def of(self, subject: str) -> list[Angle]:
        """The angles of a subject that are said, strongest first."""
        return [angle for angle in self.said.values() if angle.subject == subject]


def choose(
    angles: Iterable[Angle],
    unknown: Iterable[Unknown],
    policy: Policy,
    *,
    say: Iterable[str],
    skip: Iterable[str],
    rising: frozenset[str] = frozenset(),
) -> Choice:
    """The strongest angles within the limits, those of `say` before all others, none of `skip`; `rising` subjects rose."""
    asked, refused = frozenset(say), frozenset(skip)
    ranked = sorted(angles, key=lambda angle: (policy.rank(angle.kind), -angle.reach))
    said: dict[str, Angle] = {}
    reasons: dict[str, str] = {}
    for angle in sorted(ranked, key=lambda angle: angle.name not in asked):
        reason = SKIPPED if angle.name in refused else ""
        if not reason and angle.name not in asked:
            reason = why_not(angle, said.values(), policy, rising)
        if reason:
            reasons[angle.name] = reason
        else:
            said[angle.name] = angle
    return Choice(
        said={angle.name: angle for angle in ranked if angle.name in said},
        unsaid=tuple((angle, reasons[angle.name]) for angle in ranked if angle.name in reasons),
        unknown=tuple(unknown),
        asked=asked,
    )


def why_not(angle: Angle, said: Iterable[Angle], policy: Policy, rising: frozenset[str]) -> str:
    """Why an angle is left unsaid beside those that are said; "" if it is said."""
    if angle.kind not in policy.order:
        return f"'{angle.kind}' is not in the order of angles.yaml, so it is said only when asked for"
    worth = policy.at_least.get(angle.name, policy.at_least.get(angle.kind, 0))
    if angle.reach < worth:
        return f"it reaches back {angle.reach} months; angles.yaml asks for {worth}"
    if angle.name in policy.rising and angle.subject not in rising:
        return f"{angle.subject} did not rise; angles.yaml says it only of what rises"
    same = [other for other in said if other.paragraph == angle.paragraph]
    better = [other for other in same if other.subject == angle.subject]
    needless = [other.name for other in better if angle.kind in policy.replaces.get(other.kind, ())]
    if needless:
        return f"{needless[0]} is said in its place"
    return over_limit(angle.paragraph, len(better), len(same), policy.limits.get(angle.paragraph))


def over_limit(paragraph: str, of_subject: int, of_all: int, limit: Limit | None) -> str:
    if limit is None:
        return f"'{paragraph}' has no limit in angles.yaml, so it says an angle only when asked"
    if of_subject >= limit.each:
        return f"'{paragraph}' says {limit.each} of each subject, and stronger ones are said"
    return f"'{paragraph}' says {limit.most}, and stronger ones are said" if of_all >= limit.most else ""
