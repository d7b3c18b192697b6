"""Series and months held against each other, each true beside the nearest that is not, and readings that are left open."""

import pytest
from holding import held, words

PAIRS = [
    ("2018-08", "Imports grew {} than exports in August.", "faster", "more slowly"),
    ("2020-11", "Exports of bio-health products {} those of computers.", "outpaced", "trailed"),
    ("2019-10", "Imports fell {} than exports in October.", "more slowly", "faster"),
    ("2019-10", "The decline in exports {} in October.", "deepened", "eased"),
    ("2019-06", "No item fared worse than {}.", "chips", "ships"),
    ("2020-12", "Shipments to {} rose the most of any region.", "the EU", "India"),
    ("2019-08", "In {} of those eight months did exports fall.", "all", "seven"),
    ("2019-12", "Imports rose in {} months of 2019.", "one", "five"),
    ("2020-11", "{} of the 20 main items sold more in November.", "Fifteen", "Sixteen"),
    ("2018-11", "$52 billion of exports met {} of imports.", "$47 billion", "$49 billion"),
    ("2019-03", "Semiconductor exports came to $9.0 billion, 16.6 percent {} than in March 2018.", "less", "more"),
    ("2020-02", "Per working day, exports {} in February.", "declined", "did not decline"),
    ("2018-11", "Exports {} past $50 billion in November.", "made it", "did not make it"),
    ("2020-05", "Exports fell for a {} month in May.", "third", "fourth"),
    ("2020-04", "Exports slumped by almost {} in April.", "a quarter", "a third"),
    ("2020-09", "After falling for {} months, exports bounced back.", "six", "five"),
    ("2019-08", "The surplus has lasted {} months.", "91", "90"),
    ("2020-09", "September had 23 working days, {} more than a year before.", "2.5", "1.5"),
    ("2018-11", "Imports grew faster than exports, {} percent against 4.5 percent.", "11.4", "14.1"),
    ("2018-10", "Exports surged 22.7% as imports {} 27.9%.", "climbed", "tumbled"),
]  # fmt: skip


@pytest.mark.parametrize(("month", "text", "right", "wrong"), PAIRS, ids=[pair[1] for pair in PAIRS])
def test_what_is_more_or_first_is_judged_by_both_sides(month: str, text: str, right: str, wrong: str, workspace):
    so, not_so = text.format(right), text.format(wrong)

    assert [words(so, each) for each in held(workspace, so, month, "en").verdicts if each.state == "contradicted"] == []
    assert [words(not_so, each) for each in held(workspace, not_so, month, "en").verdicts if each.state == "contradicted"] != []


@pytest.mark.parametrize(("month", "text"), [
    ("2019-12", "In December exports were 5.2 percent lower, against minus 14.3 percent in the report for November."),
    ("2020-06", "Add April, May and June together and exports come to roughly $111 billion."),
    ("2020-09", "SUVs made up 70 percent of the cars shipped in September."),
    ("2020-11", "Of the four regions for which rates are out, the EU comes first in November."),
    ("2019-07", "Chips and petrochemicals were deep in the red in July."),
    ("2020-08", "Foreign sales of fridges and washers rose 14.9 percent."),
    ("2019-03", "The average price of a DRAM chip dropped 44 percent in March."),
    ("2020-07", "Growth in exports is expected to be restored by the fourth quarter."),
    ("2018-09", "Imports slipped 2.1% in September, bringing to an end a run of growth."),
    ("2020-12", "China, the U.S., the EU, India and Japan each took more."),
    ("2020-03", "Exports held up well in March, dropping a mere 0.2 percent."),
    ("2019-09", "At $44.7 billion, exports were 11.7 percent lower than the $50.6 billion of a year earlier."),
    ("2018-12", "In 2018 exports passed $600 billion for the first time."),
    ("2020-11", "It was the second gain of exports in three months."),
    ("2020-11", "In the first 20 days of November exports rose 11.1 percent."),
    ("2020-11", "Exports of OLED panels rose 30 percent."),
    ("2020-12", "Exports declined for a second year running in 2020."),
    ("2019-11", "The fall in exports was little changed from October's 14.7 percent."),
])  # fmt: skip
def test_what_may_be_of_another_thing_is_not_contradicted(month: str, text: str, workspace):
    assert [words(text, each) for each in held(workspace, text, month, "en").verdicts if each.state == "contradicted"] == []
