"""Runs, places among months, counts and lists in English, each true beside the nearest that is not."""

import pytest
from holding import assert_told_apart, held, words

PAIRS = [
    ("2018-10", "{} straight months in surplus is no accident.", "Eighty-one", "Eighty-two"),
    ("2019-02", "February was the {} straight month in which exports dropped.", "third", "fourth"),
    ("2019-07", "Exports retreated 11 percent, the {} month of decline in a row.", "eighth", "ninth"),
    ("2019-12", "For the {} month in succession exports came in lower than a year earlier.", "thirteenth", "twelfth"),
    ("2020-09", "September's 7.7 percent rise in exports ends {} months of decline.", "six", "five"),
    ("2020-02", "Exports snap a {} losing streak.", "14-month", "13-month"),
    ("2019-05", "{} of rising imports came to an end in May.", "One month", "Two months"),
    ("2019-10", "October extended the surplus run to 93 months and the export decline {}.", "to eleven", "to ten"),
    ("2019-07", "Exports have now fallen for {} months.", "eight", "seven"),
    ("2019-07", "Exports have fallen in each of the past {} months.", "five", "nine"),
    ("2019-07", "The export slump entered its {} month in July.", "eighth", "ninth"),
    ("2020-02", "Exports rose 4.5 percent, breaking a streak of {} straight declines.", "14", "12"),
    ("2020-04", "The deficit brought a {} run of surpluses to an end.", "98-month", "99-month"),
    ("2020-03", "Korea has run a trade surplus for more than {} years.", "eight", "nine"),
    ("2020-03", "With the balance in surplus for {} months, nobody worries.", "98", "99"),
    ("2020-12", "December's surplus was the {} in as many months.", "eighth", "ninth"),
    ("2020-05", "The fall in exports was not enough to push the trade balance into the {}.", "red", "black"),
    ("2019-02", "At $39.6 billion, exports in February were the {} of any month this year.", "lowest", "second-lowest"),
    ("2020-05", "May's $34.86 billion is the {} export figure of the past twelve months.", "lowest", "second-lowest"),
    ("2019-09", "September's $5.97 billion surplus was the {} of the year to date.", "largest", "second-largest"),
    ("2019-04", "Exports fell 2.0 percent, the {} decline of 2019 so far.", "mildest", "steepest"),
    ("2020-12", "Exports had their {} month of the year in December.", "best", "worst"),
    ("2020-04", "April's 24.3 percent slump in exports was the {} so far this year.", "worst", "second-worst"),
    ("2020-05", "Of the eight industries detailed for May, {} managed to grow.", "three", "four"),
    ("2020-08", "Of computers, displays and general machinery, {} sold better abroad than a year before.", "one", "two"),
    ("2020-09", "Of the twelve products for which we have rates, {} rose in September.", "ten", "nine"),
    ("2020-11", "Fifteen of the twenty main items and {} of the nine regions grew in November.", "six", "seven"),
    ("2020-11", "{} of the nine major destinations absorbed more Korean goods.", "Six", "Five"),
]  # fmt: skip


@pytest.mark.parametrize(("month", "text", "right", "wrong"), PAIRS, ids=[pair[1] for pair in PAIRS])
def test_what_is_so_is_not_contradicted_and_what_is_not_is(month: str, text: str, right: str, wrong: str, workspace):
    assert_told_apart(workspace, month, "en", text, right, wrong)


@pytest.mark.parametrize(("month", "text"), [
    ("2020-08", "Exports logged their sixth month in the red."),
    ("2020-05", "Korea narrowly escaped a second month of deficit."),
    ("2018-09", "Imports slipped 2.1 percent, bringing to an end a run of growth that had lasted 22 months."),
])  # fmt: skip
def test_what_the_words_leave_open_is_not_contradicted(month: str, text: str, workspace):
    assert [words(text, each) for each in held(workspace, text, month, "en").verdicts if each.state == "contradicted"] == []
