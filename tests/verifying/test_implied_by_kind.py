"""What English sentences only imply, each true beside the nearest that is not: no finding, and one at the wrong words."""

import pytest
from holding import held, words

PAIRS = [
    ("2018-12", "In December Korea sold goods worth {} billion dollars.", "48.5", "45.8"),
    ("2018-12", "Korea sold goods worth 48.5 billion dollars and bought {} billion.", "43.9", "42.9"),
    ("2020-01", "Trade in January comes to $43 billion outbound and {} inbound.", "$43 billion", "$42 billion"),
    ("2020-11", "Goods worth {} billion left the country in November.", "$45.8", "$43.9"),
    ("2020-11", "Korean firms sold {} billion of goods abroad.", "$45.8", "$54.8"),
    ("2019-04", "An average of ${}bn was shipped on each of April's 24 working days.", "2.04", "2.40"),
    ("2020-07", "What was shipped on an average working day topped {} billion.", "$1.7", "$1.8"),
    ("2018-09", "Shipments per working day rose 10.6% to {}bn.", "$2.59", "$2.95"),
]


@pytest.mark.parametrize(("month", "text", "right", "wrong"), PAIRS, ids=[pair[1] for pair in PAIRS])
def test_what_is_so_is_not_contradicted_and_what_is_not_is(month: str, text: str, right: str, wrong: str, workspace):
    so, not_so = text.format(right), text.format(wrong)
    start, end = not_so.index(wrong), not_so.index(wrong) + len(wrong)

    assert [words(so, each) for each in held(workspace, so, month, "en").verdicts if each.state == "contradicted"] == []
    found = [each.span for each in held(workspace, not_so, month, "en").verdicts if each.state == "contradicted"]
    assert any(first < end and start < last for first, last in found), found
