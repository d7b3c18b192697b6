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
    "RG503": Code(
        "a draft that is to be signed or compared, and is not there",
        "- sign 2020-11 --by Kim --on 2020-12-01",
        "build it, and read it",
    ),
    "RG504": Code(
        "a month that was signed with other texts",
        "draft.en.md: Exports are recovering.",
        "look at what changed, and sign it --again",
    ),
    "RG505": Code(
        "a text that has changed since it was signed",
        "# 2020년 11월 수출입 동향(수정)",
        "put it back, or sign what it says now",
    ),
    "RG506": Code(
        "a figure that has changed since its release was signed",
        "exports: {value: 45810, change: 4.1}",
        "correct it; if it is right, tell so under corrected",
    ),
    "RG507": Code(
        "words that have changed since a text was signed",
        "Imports[ stood at {imports}]{joined}.",
        "nothing, for a text that is out: it stays as it is",
    ),
    "RG508": Code(
        "a file of what was signed that is not as it was written",
        "- Exports rose.",
        "put it back as git has it",
    ),
}
