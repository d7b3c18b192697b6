"""The codes of what is out or signed (RG5): corrections of a release, and what was signed of it."""

from collections.abc import Mapping

from relgen.values.codes_of_texts import Code

CODES_OF_RELEASES: Mapping[str, Code] = {
    "RG501": Code(
        "a correction that is not announced after its release",
        "announced: 2020-12-01",
        "correct the day; a release that is not out yet needs no correction",
    ),
    "RG502": Code(
        "a correction of a release after which the next one is out",
        "corrected: {announced: 2020-12-05,",
        "put the old figures back, and the right ones under revisions",
    ),
}
