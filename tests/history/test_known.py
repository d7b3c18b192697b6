"""How well an amount is known, by its prints and by what it is worked out from; and what a month's keys stand for."""

import pytest
from imagined import drafted, of_months, row

from relgen.history.layout import Breakdown, Layout, Series
from relgen.pipeline import Workspace


@pytest.mark.parametrize(
    ("imports", "korean"), [("39.9 billion", "59억 달러 흑자"), ("39880", "59.3억 달러 흑자"), ("39885", "59.3억 달러 흑자")]
)
def test_a_balance_is_worked_out_to_the_coarser_of_two_last_digits(workspace: Workspace, imports: str, korean: str):
    own = of_months(workspace, row("2031-05", "exports: {value: 45810, change: 3.0}", f"imports: {{value: {imports}}}"))

    assert korean in drafted(own, "ko")


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        (("genres", "novels"), "genres"),
        (("genres", "novels", "cities", "seoul"), "cities"),
        (("genres", "novels", "shops", "seoul"), None),
        (("cities", "seoul"), None),
        (("genres",), None),
        (("sales",), None),
    ],
)
def test_an_address_is_an_entry_of_the_breakdown_that_its_keys_lead_to(address: tuple[str, ...], kind: str | None):
    genres = Breakdown(kind="genres", of=("sales",), within=(Breakdown(kind="cities"),))
    layout = Layout(main=("sales",), angles=(), series=(Series(address=("sales",)),), breakdowns=(genres,))

    found = layout.breakdown(address)

    assert (found.kind if found else None) == kind


def test_what_an_entry_is_a_part_of_is_the_entry_that_it_stands_within():
    genres = Breakdown(kind="genres", of=("sales",), within=(Breakdown(kind="cities"),))
    layout = Layout(main=("sales",), angles=(), series=(Series(address=("sales",)),), breakdowns=(genres,))

    assert layout.whole(("genres", "novels")) == ("sales",)
    assert layout.whole(("genres", "novels", "cities", "seoul")) == ("genres", "novels")
    assert layout.whole(("sales",)) == ()


@pytest.mark.parametrize(
    ("reason", "code", "says"),
    [
        ('{en: "as orders grew.  ", ko: 수주가 늘며}', "RG224", "ends in '.'"),
        ('{en: as orders grew, ko: "수주가 늘며。"}', "RG224", "ends in '。'"),
        (
            "{en: as orders grew, ko: {itemised: 수주가 늘며, article: orders}}",
            "RG224",
            "items.ships.reason.ko.article is not in 'ko'",
        ),
        ("{en: as orders grew, ko: {itemised: 수주가 늘며, artikel: 수주가 늘며}}", "RG225", "items.ships.reason.ko.artikel"),
    ],
)
def test_a_text_that_would_break_its_sentence_is_found_where_it_stands(workspace: Workspace, reason: str, code: str, says: str):
    own = of_months(
        workspace, row("2031-05", "exports: {value: 45810}", f"items: {{ships: {{change: 2.0, reason: {reason}}}}}")
    )

    assert [each.code for each in own.check(max(own.months)) if says in each.message] == [code]


def test_a_name_that_history_yaml_states_something_of_is_found_at_its_place_if_names_yaml_does_not_have_it(
    workspace: Workspace,
):
    stated = (
        "runs:\n  - {of: items.ships, direction: up, months: 5, until: 2031-03, source: x}\n"
        "  - {of: items.chipz, direction: up, months: 5, until: 2031-03, source: x}\n"
    )
    own = of_months(workspace, row("2031-05", "exports: {value: 45810}"), stated=stated)

    assert [(each.code, each.place.line, each.place.column) for each in own.check_stated()] == [("RG209", 3, 10)]
