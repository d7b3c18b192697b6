"""What English sentences only imply, each true beside the nearest that is not: no finding, and one at the wrong words."""

import pytest
from holding import assert_told_apart, held, words

PAIRS = [
    ("2018-12", "In December Korea sold goods worth {} billion dollars.", "48.5", "45.8"),
    ("2018-12", "Korea sold goods worth 48.5 billion dollars and bought {} billion.", "43.9", "42.9"),
    ("2020-01", "Trade in January comes to $43 billion outbound and {} inbound.", "$43 billion", "$42 billion"),
    ("2020-11", "Goods worth {} billion left the country in November.", "$45.8", "$43.9"),
    ("2020-11", "Korean firms sold {} billion of goods abroad.", "$45.8", "$54.8"),
    ("2019-04", "An average of ${}bn was shipped on each of April's 24 working days.", "2.04", "2.40"),
    ("2020-07", "What was shipped on an average working day topped {} billion.", "$1.7", "$1.8"),
    ("2018-09", "Shipments per working day rose 10.6% to {}bn.", "$2.59", "$2.95"),
    ("2019-04", "Exports declined 2.0 percent in April, data showed on {}.", "Wednesday", "Thursday"),
    ("2020-12", "Exports rose 12.6 percent, {}'s figures from the ministry show.", "Friday", "Thursday"),
    ("2019-06", "{} quarter ended on a weak note, with June exports down 13.5 percent.", "The second", "The third"),
    ("2019-09", "Exports in the last month of {} quarter came in at $44.71 billion.", "the third", "the second"),
    ("2018-12", "There were 22.5 working days, {} fewer than in November.", "1.5", "two"),
    ("2019-06", "June: 21.5 working days ({} than in 2018).", "0 more", "one fewer"),
    ("2019-09", "Despite one working day more than in September 2018, {} in all, exports shrank.", "20.5", "21.5"),
    ("2020-10", "Wireless communication devices fell {} percent, and were smaller than in 2019.", "11.6", "16.1"),
    ("2020-03", "{} in March were car exports.", "Up", "Down"),
    ("2018-12", "The surplus of 4.6 billion compares with one of {} billion in November.", "5.1", "6.1"),
    ("2019-07", "Exports fell 11.0% in July after dropping {}% in June.", "13.5", "15.3"),
    ("2020-11", "Exports grew 4.0 percent in November, reversing the {} of the previous month.", "decline", "gain"),
    ("2020-02", "Exports of computers, which nearly {} from a year earlier, went well.", "doubled", "tripled"),
    ("2020-12", "Exports of semiconductors {} in December.", "rose", "doubled"),
    ("2018-10", "October brought in {} million more than went out.", "$6,550", "$655"),
    ("2020-11", "Korea sold {} billion more than it bought.", "$5.93", "$9.53"),
    ("2018-10", "Korean export cargoes were worth $54.97 {} in October.", "billion", "million"),
    ("2018-12", "Working days in December numbered {}, and imports USD 43.9 billion.", "22.5", "24.5"),
    ("2019-08", "Exports sank {} percent in August.", "thirteen point six", "sixteen point three"),
    ("2019-08", "Exports came to a little over {} billion dollars.", "forty-four", "forty-two"),
    ("2020-01", "January left a surplus of six hundred and twenty {} dollars.", "million", "thousand"),
    ("2019-12", "Exports down less than {}", "6%", "5%"),
    ("2020-03", "The March trade surplus fell just short of {} billion.", "$5.1", "$5.0"),
    ("2020-03", "March brought exports for the first quarter to {} billion.", "$131.5", "$141.5"),
    ("2020-12", "For 2020 as a whole, the surplus was {} billion.", "$45.7", "$54.7"),
    ("2019-08", "The trade balance was in surplus, this time by {} billion.", "$1.72", "$1.27"),
]


@pytest.mark.parametrize(("month", "text", "right", "wrong"), PAIRS, ids=[pair[1] for pair in PAIRS])
def test_what_is_so_is_not_contradicted_and_what_is_not_is(month: str, text: str, right: str, wrong: str, workspace):
    assert_told_apart(workspace, month, "en", text, right, wrong)


@pytest.mark.parametrize(("month", "text"), [
    ("2019-11", "One dollar in seven has vanished in a year, for that is what a fall of 14.3 percent means."),
    ("2018-09", "Exports slipped 8.2 percent in September."),
    ("2019-03", "Korean exports shrink 8.2% in March, a smaller decline than February's 11.1%"),
    ("2019-12", "The decline in exports eased to 5.2 percent in December from 14.3 percent the month before."),
    ("2019-07", "Exports fell 11.0 percent, after the second quarter ended on a weak note in June."),
    ("2019-02", "Petchems in February: average export price down 9%, tonnage down barely 5%."),
    ("2020-12", "Exports of bio-health products more than doubled in December."),
])  # fmt: skip
def test_what_may_be_meant_otherwise_is_not_contradicted(month: str, text: str, workspace):
    assert [words(text, each) for each in held(workspace, text, month, "en").verdicts if each.state == "contradicted"] == []
