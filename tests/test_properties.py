"""What holds of any figures at all."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from conftest import ROOT
from relgen.desk.workspace import open_workspace
from relgen.drafting.voice import DraftVoice
from relgen.history.months import Seen
from relgen.history.walks import Missing, Return, Run, first_since, run
from relgen.languages import CODES, language
from relgen.pipeline import Workspace
from relgen.project import Project
from relgen.reading.amounts import parse_amount, parse_number
from relgen.reading.month_file import read_month
from relgen.reading.source import read
from relgen.releases.trade import TRADE
from relgen.renderers.markdown import render
from relgen.values.calendar import YearMonth
from relgen.values.facts import Amount, Change
from relgen.values.quantity import Quantity

PERCENTS = st.decimals(min_value=-500, max_value=500, places=2)
EASY = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.mark.parametrize("code", CODES)
@given(percent=PERCENTS)
def test_every_percent_has_a_band_and_a_verb_in_every_form(workspace: Workspace, code: str, percent: Decimal):
    change = Change(key="x", quantity=Quantity.known(percent, Decimal("0.01")))
    spoken = language(code)
    voice = DraftVoice(workspace.books[code], spoken)

    for form in spoken.form_names(Change):
        spans = voice.say_fact(change, form)
        assert "".join(span.text for span in spans).strip()


@given(percent=PERCENTS)
def test_the_printed_figure_alone_decides_sign_and_size(workspace: Workspace, percent: Decimal):
    change = Change(key="x", quantity=Quantity.known(percent, Decimal("0.01")))
    rounded = Change(key="x", quantity=Quantity.known(change.printed, Decimal("0.1")))

    assert change.direction == rounded.direction
    assert workspace.shared.band(abs(change.printed)).name == workspace.shared.band(abs(rounded.printed)).name


@given(percent=PERCENTS)
def test_english_and_korean_print_the_same_figure(workspace: Workspace, percent: Decimal):
    change = Change(key="x", quantity=Quantity.known(percent, Decimal("0.01")))
    english = DraftVoice(workspace.books["en"], language("en")).say_fact(change, "percent")[0].text
    korean = DraftVoice(workspace.books["ko"], language("ko")).say_fact(change, "percent")[0].text

    assert english.removesuffix(" percent") == korean.removesuffix("%")


@given(st.decimals(min_value=0, max_value=99999, places=2), st.sampled_from(["million", "billion", "억 달러"]))
def test_an_amount_is_never_said_with_more_digits_than_it_is_known_to_in_korean(
    workspace: Workspace, number: Decimal, unit: str
):
    quantity = parse_amount(f"{number.normalize():f} {unit}")
    text = DraftVoice(workspace.books["ko"], language("ko")).say_fact(Amount(key="x", quantity=quantity), "")[0].text

    assert ("." not in text) or quantity.step < 100


@given(st.integers(min_value=-99999, max_value=-1) | st.integers(min_value=1, max_value=99999))
def test_an_amount_that_is_said_reads_back_as_what_was_typed(workspace: Workspace, millions: int):
    quantity = parse_amount(f"{millions}.0")
    fact = Amount(key="x", quantity=quantity)
    for code in CODES:
        spoken = DraftVoice(workspace.books[code], language(code)).say_fact(fact, "")[0].text
        low, high = sorted((abs(quantity.low), abs(quantity.high)))
        assert parse_amount(spoken).meets(Quantity.between(low, high))


@EASY
@given(st.permutations(["month", "announced", "exports", "imports", "balance", "daily_exports", "working_days"]))
def test_the_order_of_keys_changes_nothing(workspace: Workspace, order: list[str]):
    lines = {
        "month": "month: 2020-11",
        "announced": "announced: 2020-12-01",
        "exports": "exports: {change: 4.0, value: 45810}",
        "imports": "imports: {value: 39880, change: -2.1}",
        "balance": "balance: 5930",
        "daily_exports": "daily_exports: {change: 6.3, value: 1990}",
        "working_days": "working_days: {value: 23, change: -0.5}",
    }
    drafts = {tuple(draft(workspace, "\n".join(lines[key] for key in keys))) for keys in (order, list(lines))}

    assert len(drafts) == 1


def draft(workspace: Workspace, text: str) -> list[str]:
    source, found = read("releases/trade/2020-11.yaml", text)
    assert found == []
    filed, found = read_month(source, TRADE.month)
    assert found == []
    month = YearMonth(2020, 11)
    other = replace(workspace, months={**workspace.months, month: filed})
    return [render(other.draft(other.plan(month), code)[0]) for code in CODES]


@EASY
@given(
    exports=st.integers(1, 99999),
    change=st.decimals(-99, 300, places=1),
    imports=st.none() | st.integers(1, 99999),
    imports_change=st.none() | st.decimals(-99, 300, places=1),
    daily=st.none() | st.decimals(-99, 300, places=1),
    days=st.none() | st.sampled_from(["-2", "-0.5", "0", "1"]),
)
def test_any_month_is_drafted_without_an_empty_slot(
    workspace: Workspace, exports, change, imports, imports_change, daily, days
):
    text = f"month: 2020-11\nannounced: 2020-12-01\nexports: {{value: {exports}, change: {change}}}\n"
    if imports is not None or imports_change is not None:
        pairs = [f"value: {imports}"] * (imports is not None) + [f"change: {imports_change}"] * (imports_change is not None)
        text += f"imports: {{{', '.join(pairs)}}}\n"
    text += f"daily_exports: {{change: {daily}}}\n" if daily is not None else ""
    text += f"working_days: {{change: {days}}}\n" if days is not None else ""

    for each in draft(workspace, text):
        assert "None" not in each
        assert "{" not in each
        assert "  " not in each.replace("\n   ", "\n").replace("\n ", "\n")


SIGNS = st.lists(st.sampled_from([True, False, None]), min_size=1, max_size=12)
LATEST = YearMonth(2020, 12)


@given(SIGNS)
def test_a_run_is_what_counting_by_hand_gives(signs: list[bool | None]):
    """`signs`: whether it held in the latest month, the month before, and so on; before them nothing is known."""
    found = run(LATEST, lambda month: Seen(at(signs, month)))

    held = next((index for index, sign in enumerate(signs) if sign is not True), len(signs))
    ended = held < len(signs) and signs[held] is False
    assert (found.months if isinstance(found, Run) else 0) == (held if ended else 0)
    assert not isinstance(found, Missing) or at(signs, found.month) is None


@given(SIGNS, SIGNS)
def test_a_first_since_month_is_what_looking_back_gives(first: list[bool | None], second: list[bool | None]):
    found = first_since(LATEST, (lambda month: Seen(at(first, month)), lambda month: Seen(at(second, month))))

    both = [together(at_index(first, index), at_index(second, index)) for index in range(13)]
    settled = next((index for index in range(1, 13) if both[index] is not False), 0)
    expected = settled if both[0] is True and settled > 1 and both[settled] is True else None
    assert (found.months if isinstance(found, Return) else None) == expected


def at(signs: list[bool | None], month: YearMonth) -> bool | None:
    return at_index(signs, month.until(LATEST))


def at_index(signs: list[bool | None], index: int) -> bool | None:
    return signs[index] if 0 <= index < len(signs) else None


def together(first: bool | None, second: bool | None) -> bool | None:
    if first is False or second is False:
        return False
    return None if first is None or second is None else True


def test_a_later_month_never_changes_an_earlier_draft(workspace: Workspace):
    """Each month drafted from the months up to it alone is the month drafted from all."""
    for month in (YearMonth(2019, 6), YearMonth(2020, 4), YearMonth(2020, 10)):
        alone = open_workspace(Project(ROOT, ROOT / "phrasebook"), TRADE, until=month)
        for code in CODES:
            assert render(alone.draft(alone.plan(month), code)[0]) == render(workspace.draft(workspace.plan(month), code)[0])


def test_a_draft_uses_what_was_known_on_its_day(workspace: Workspace):
    october, november = YearMonth(2020, 10), YearMonth(2020, 11)

    known = {month: workspace.history(month).change(october, ("exports",)).quantity.value for month in (october, november)}

    assert known == {october: parse_number("-3.6").value, november: parse_number("-3.8").value}
