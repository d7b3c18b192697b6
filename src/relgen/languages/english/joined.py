"""English words by which a series shares in what others did, or is spared it: `was no exception to the decline`."""

import re

from relgen.languages.english.denials import NOT
from relgen.languages.scanning import Found, Maker, Rule, either
from relgen.values.facts import Direction
from relgen.values.marks import Way

NOUNS: dict[str, Direction] = {
    **dict.fromkeys(
        (
            *(
                "recovery",
                "rebound",
                "upturn",
                "rally",
                "advance",
                "upswing",
                "growth",
                "rise",
                "gains",
                "increase",
                "boom",
                "upward trend",
            ),
            *("expansion", "surge", "comeback", "revival", "resurgence", "climb"),
        ),
        "up",
    ),
    **dict.fromkeys(
        (
            *(
                "decline",
                "slump",
                "downturn",
                "retreat",
                "fall",
                "slide",
                "losses",
                "rout",
                "contraction",
                "drop",
                "plunge",
                "collapse",
            ),
            *("downward trend", "slowdown", "sell-off", "weakness", "misery", "gloom", "carnage", "pain"),
        ),
        "down",
    ),
}
NO = (
    rf"(?:(?:(?:did|do|does|has|have|had|was|were|could|can|would)\s)?(?:{NOT})|(?:did|could|was|"
    rf"were)(?:n['’]t)|hardly|scarcely)"
)
JOIN = (
    r"(?:join(?:ed|s|ing)?(?: in)?|shar(?:ed?|es|ing) in|took part in|take part in|tak(?:es|ing) "
    r"part in|participat(?:ed?|es|ing) in|"
    r"contribut(?:ed?|es|ing) to|succumb(?:ed|s|ing)? to|fell victim to|were caught up in|was caught up in|partook of|"
    r"(?:was|were|is|are|been) part of)"
)
DODGE = r"(?:escape|avoid|dodge|evade|resist|buck|defy|withstand|shake off|elude|sidestep|ward off)"
SPARED = r"(?:spared|immune|exempt(?:ed)?|insulated|shielded|safe|left unscathed|unscathed|unaffected)"
OF = r"(?:the|an?|this|that|any|such)? ?(?:[\w’'-]+ ){0,2}?"


def noun_rule(before: str, *, negated: bool = False) -> Rule:
    """A phrase with its noun; `negated`: that the phrase itself says that it was not so."""
    noun = rf"(?P<noun>{either(list(NOUNS))})(?![\w-])"
    return re.compile(rf"\b(?P<no>{NO} )?(?:{before}) {OF}{noun}", re.IGNORECASE), way(negated=negated)


def way(*, negated: bool) -> Maker:
    def make(match: re.Match[str]) -> Found:
        return Way(
            start=match.start(), end=match.end(), style=match["noun"], way=NOUNS[match["noun"].lower()],
            negated=negated != bool(match["no"]), whole=(match.start(), match.end()) if match["no"] else (0, 0),
        )  # fmt: skip

    return make


def spared(match: re.Match[str]) -> Found:
    """`chips were not spared`: they fell."""
    return Way(start=match.start(), end=match.end(), style=match[0], way="down", negated=not match["no"])


def joined_rules() -> tuple[Rule, ...]:
    return (
        noun_rule(r"(?:was|were|is|are|proved|made|being) no exceptions? (?:to|from|in)"),
        noun_rule(r"(?:was|were|is|are|proved|made|being) (?:the|an|the only|the sole|a rare) exceptions? to", negated=True),
        noun_rule(JOIN),
        noun_rule(DODGE + r"(?=.)", negated=True),
        noun_rule(rf"(?:was|were|is|are|been|remained)? ?{SPARED} (?:from|to|by)", negated=True),
        (
            re.compile(rf"\b(?P<no>{NO} )(?:been )?(?:{SPARED})\b(?! (?:from|to|by|the|a)\b)", re.IGNORECASE),
            spared,
        ),
    )
