"""The highest, the fastest, the smallest for some time, and round amounts: which months make a claim and which do not."""

import pytest
from imagined import drafted, of_months, row

from relgen.pipeline import Workspace
from relgen.values.calendar import YearMonth

MAY = YearMonth(2031, 5)


def changes(*values: str) -> list[tuple[str, str]]:
    months = [MAY.plus(1 + index - len(values)) for index in range(len(values))]
    return [row(str(month), f"exports: {{change: {value}}}") for month, value in zip(months, values, strict=True)]


def amounts(*values: str) -> list[tuple[str, str]]:
    months = [MAY.plus(1 + index - len(values)) for index in range(len(values))]
    return [row(str(month), f"exports: {{value: {value}}}") for month, value in zip(months, values, strict=True)]


def named(workspace: Workspace, rows: list[tuple[str, str]]) -> dict[str, int]:
    """The angles of May, with how many months back each looks."""
    choice = of_months(workspace, *rows).facts(MAY).choice
    return {angle.name: angle.reach for angle in (*choice.said.values(), *(angle for angle, _ in choice.unsaid))}


@pytest.mark.parametrize(
    ("rows", "name", "reach"),
    [
        (changes("12.0", "5.0", "12.0"), "exports.double_digits", 2),
        (changes("12.0", "11.0", "12.0"), "exports.double_digits", None),
        (changes("12.0", "5.0", "9.9"), "exports.double_digits", None),
        (changes("12.0", "5.0", "10.0"), "exports.double_digits", 2),
        (changes("-12.0", "5.0", "-12.0"), "exports.double_digits", 2),
        (changes("1.0", "5.0", "4.0", "3.0"), "exports.smallest", 3),
        (changes("-1.0", "-5.0", "-4.0", "-3.0"), "exports.smallest", 3),
        (changes("1.0", "3.0"), "exports.smallest", None),
        (changes("9.0", "1.0", "2.0", "3.0"), "exports.fastest", 3),
        (changes("9.0", "1.0", "3.0"), "exports.fastest", None),
        (changes("-9.0", "-1.0", "-2.0", "-3.0"), "exports.sharpest", 3),
        (changes("-9.0", "-1.0", "-2.0", "-3.0"), "exports.fastest", None),
        (amounts("60000", "40000", "41000", "42000"), "exports.highest", 3),
        (amounts("30000", "44000", "43000", "42000"), "exports.lowest", 3),
        (amounts("52000", "48000", "52000"), "exports.crossed", 2),
        (amounts("52000", "50.0 billion", "52000"), "exports.crossed", None),
        (amounts("52000", "48000", "50.0 billion"), "exports.crossed", None),
        (amounts("48000", "52000", "52000"), "exports.held", 2),
        (amounts("52000", "48000", "52000"), "exports.held", None),
    ],
)
def test_a_claim_looks_back_as_far_as_the_months_prove(
    workspace: Workspace, rows: list[tuple[str, str]], name: str, reach: int | None
):
    assert named(workspace, rows).get(name) == reach


def test_a_total_of_the_year_that_is_stated_is_said_in_any_month(workspace: Workspace):
    rows = amounts("44000", "45000")
    plain = of_months(workspace, *rows)
    stated = of_months(workspace, rows[0], (rows[1][0], rows[1][1] + "year: {exports: {value: 220 billion, change: 3.0}}\n"))

    assert "220" not in drafted(plain)
    assert "$220.0 billion" in drafted(stated)


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("working_days.streak", "no angle is called 'working_days.streak'"),
        ("exports.streak", "'exports.streak' is not proven: exports of 2031-04 is not known"),
        ("exports.turn", "'exports.turn' is not proven"),
        ("exports.crossed", "'exports.crossed' is not proven: exports of 2031-04 is not known"),
        ("exports.highets", "no angle is called 'exports.highets'"),
        ("exports.ended", "'exports.ended' is not so in 2031-05"),
    ],
)
def test_what_is_asked_for_and_cannot_be_said_is_told_apart(workspace: Workspace, name: str, says: str):
    own = of_months(
        workspace, row("2031-05", "exports: {value: 52000, change: 3.1}", "regions: {china: {change: 1.0}}", f"say: [{name}]")
    )
    found = [each.message for each in own.check(MAY) if each.code == "RG217"]

    assert [message.startswith(says) for message in found] == [True]
