"""English sentences by kind, each true beside the nearest that is not: working days, lists, runs, periods, the balance."""

import pytest
from holding import held, words

PAIRS = [
    ("2019-06", "Working days in June: 21.5, {} June 2018.", "as many as in", "one fewer than in"),
    ("2020-10", "October counted 21 working days against {} a year earlier.", "23", "22"),
    ("2020-08", "With 22 working days, {} than last August, exports fell.", "a day and a half fewer", "half a day fewer"),
    ("2020-02", "The extra working days, {} of them, flatter the February figure.", "3.5", "2.5"),
    ("2020-11", "Number of working days: 23 ({})", "-0.5", "-1.5"),
    ("2019-04", "Cars +5.8, ships {}, but chips -13.5 and petrochemicals -5.7", "+53.6", "+35.6"),
    ("2020-12", "By market: China 3.3, US 11.6, Japan {}, India 16.8", "1.4", "4.1"),
    ("2019-06", "Cars and ships were the bright spots in June, up {} and 46.4 percent.", "8.1", "18.1"),
    ("2020-05", "Exports and imports were worth ${} and $34.42 billion.", "34.86", "36.86"),
    ("2019-06", "Exports fell by {} percent in June.", "13 to 14", "11 to 12"),
    ("2019-08", "The won weakened as exports fell for {} month running.", "a ninth", "an eighth"),
    ("2018-08", "{} months of unbroken trade surpluses, and no end.", "Seventy-nine", "Seventy-eight"),
    ("2019-05", "Exports: month {} of the slump.", "six", "seven"),
    ("2019-11", "Exports: a {} month without growth.", "twelfth", "thirteenth"),
    ("2020-02", "February's rise ended a {}-month slide.", "14", "15"),
    ("2020-12", "In a year of plague the nation spent ${} billion on imports.", "467.2", "476.2"),
    ("2020-12", "The nation sold $512.9 billion abroad, {} percent less than in 2019.", "5.4", "4.5"),
    ("2020-12", "For 2020 the trade surplus works out at ${} billion.", "45.7", "54.7"),
    ("2019-06", "First-half exports totalled ${} billion.", "272", "217"),
    ("2020-09", "Third-quarter exports came to about ${} billion.", "130", "103"),
    ("2020-06", "In the first half exports fell {} percent.", "11", "21"),
    ("2020-06", "Exports of the first half stayed {} $270 billion.", "below", "above"),
    ("2018-08", "What's left after paying for imports? A touch under ${} billion.", "7", "6"),
    ("2019-06", "Exports of $44.18 billion less imports of $40.01 billion leave ${} billion.", "4.17", "3.17"),
    ("2020-04", "Korea paid ${} million more for imports than it took in from exports.", "950", "590"),
    ("2019-09", "The excess of exports over imports was ${} billion.", "5.97", "7.97"),
    ("2019-07", "Exports dropped 11.0 percent in July after a {} percent fall in June.", "13.5", "15.3"),
    ("2019-05", "It was the steepest drop in exports since February, when they fell {} percent.", "11.1", "14.1"),
    ("2019-09", "Imports, put at $38.74 billion, were cut by {} percent.", "5.6", "6.5"),
    ("2019-08", "A year ago exports stood at ${} billion.", "51.2", "44.2"),
    ("2019-06", "Chips and petrochemicals were not: they fell {} and 24.5 percent.", "25.5", "35.5"),
    ("2020-04", "Exports lost nearly a {} of their value in April.", "quarter", "third"),
    ("2020-05", "{} of car exports evaporated in May.", "More than half", "Two thirds"),
    ("2020-11", "Higher were shipments to China, the U.S. and {}; lower, those to the CIS.", "India", "Japan"),
    ("2020-06", "Down were the U.S. and the EU, {} China alone.", "up", "down"),
    ("2020-07", "On the way up: chips and {}. On the way down: cars.", "ships", "petroleum products"),
    ("2020-08", "Rising against the tide were computers and {}.", "home appliances", "displays"),
    ("2020-06", "{} of the three big markets, that is China, the U.S. and the EU, bought more.", "One", "Two"),
    ("2020-04", "Exports? Down 24.3 percent. Imports? Down {}.", "15.9", "19.5"),
    ("2020-06", "China was {} exception to the decline in June.", "the only", "no"),
    ("2020-10", "Daily exports showed no {} in October.", "decline", "growth"),
    ("2020-05", "Cars {} in May.", "were not spared", "did not join the decline"),
    ("2020-11", "Imports {} the recovery.", "did not join", "joined"),
    ("2020-04", "That was {} push the trade balance into the red.", "enough to", "not enough to"),
    ("2020-07", "Imports retreated by something like {} percent.", "12", "9"),
    ("2020-01", "The surplus came in at {} a billion dollars.", "under", "over"),
    ("2020-05", "Exports clung on above ${} billion.", "34", "36"),
    ("2019-07", "The ministry's release of {} puts exports at $46.14 billion.", "August 1", "July 31"),
    ("2020-12", "On New Year's {} the ministry published its figures for December.", "Day", "Eve"),
    ("2019-10", "It was {}, the first of November, when the ministry announced the figures.", "Friday", "Thursday"),
    ("2018-11", "It was surplus number {} in a row.", "82", "83"),
    ("2019-08", "{} in a row: exports were down again.", "Nine", "Ten"),
    ("2019-12", "Thus ended 2019: with a {}-month string of surpluses.", "95", "94"),
    ("2019-10", "Exports minus 14.7 percent, imports minus {}, surplus $5.39 billion.", "14.6", "16.4"),
    ("2020-12", "Chips were up 30 percent, displays {} and phones 39.8 percent.", "28", "18"),
    ("2020-09", "In August and September exports came to $39.66 billion and ${} billion.", "48.05", "45.08"),
    ("2020-04", "April had 22 working days, {} down on the year.", "two", "one"),
    ("2020-12", "The Middle East bought a {} less.", "third", "fifth"),
    ("2019-12", "The year closed on a drop of {} percent.", "5.2", "2.5"),
]  # fmt: skip


@pytest.mark.parametrize(("month", "text", "right", "wrong"), PAIRS, ids=[pair[1] for pair in PAIRS])
def test_what_is_so_is_not_contradicted_and_what_is_not_is(month: str, text: str, right: str, wrong: str, workspace):
    so, not_so = text.format(right), text.format(wrong)
    start, end = not_so.index(wrong), not_so.index(wrong) + len(wrong)

    assert [words(so, each) for each in held(workspace, so, month, "en").verdicts if each.state == "contradicted"] == []
    found = [each.span for each in held(workspace, not_so, month, "en").verdicts if each.state == "contradicted"]
    assert any(first < end and start < last for first, last in found), found


@pytest.mark.parametrize(("month", "text"), [
    ("2018-08", "Most of the increase came from higher unit prices, and export volumes were broadly unchanged."),
    ("2019-07", "The deficit with Japan narrowed to $1.62 billion."),
    ("2019-07", "The current-account surplus shrank to $6.95 billion, and the budget deficit widened."),
    ("2019-07", "Capital goods imports rose 8.0 percent; energy imports fell 12 percent."),
    ("2019-07", "Chip stocks rallied 8 percent and car sales at home fell 1.1 percent."),
    ("2019-07", "Hyundai exported 96,000 cars, 5.6 percent more."),
    ("2018-12", "After growth in October and November, exports turned down in December."),
    ("2019-03", "Chip shipments recovered to $9.0 billion in March from $6.8 billion in February."),
    ("2019-12", "It was the mildest decline in exports since April, the month in which they slipped 2.0 percent."),
    ("2020-02", "Do not be fooled by the 4.5 percent gain on the cover page: daily exports fell 11.7 percent."),
    ("2020-04", "For the first time in 99 months the trade balance fell into the red."),
    ("2020-12", "For 2020 as a whole exports were 5.4 percent lower, for all that December's were 12.6 percent up."),
    ("2018-11", "Imports grew faster than exports (11.4% vs 4.5%)."),
    ("2018-08", "Take $44.3bn of imports away from $51.2bn of exports and the country has $6.9bn to the good."),
    ("2019-02", "With only 19 working days, exporters sold $2.1 billion worth of goods a day."),
    ("2020-09", "Exports rose by 7.7 percent after falling by 9.9 percent the month before."),
    ("2020-05", "Refineries cut runs as gasoline demand in the U.S. fell 40 percent."),
    ("2020-05", "Test kits for $200 million left the country."),
    ("2019-05", "Ship exports grew faster than cars, if from a base that is much smaller."),
    ("2020-05", "Three items defied the May slump: chips, bio-health and computers."),
    ("2020-11", "Leaving aside three, every one of the nine big markets bought more."),
    ("2020-05", "Not one of the three markets in our graphic bought more."),
    ("2019-06", "More than a quarter of what chipmakers earned abroad in June of last year was gone this June."),
    ("2020-06", "Still falling were exports to the U.S. and to the EU, by 8.3 and 17 percent."),
    ("2019-12", "Twelve months, twelve declines in exports: 2019 was a year to forget."),
])  # fmt: skip
def test_what_may_be_of_something_else_is_not_contradicted(month: str, text: str, workspace):
    assert [words(text, each) for each in held(workspace, text, month, "en").verdicts if each.state == "contradicted"] == []
