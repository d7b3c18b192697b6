"""The page of an edited draft in a browser: its findings, its two versions, by keyboard, on a phone, printed, live."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SLIPS = [
    ("Imports edged down 2.1 percent", "Imports edged down 2.6 percent"),
    ("the seventh in a row, and", "and"),
    ("the first time since November 2018", "the first time since October 2018"),
]
SHOWN = """[...document.querySelectorAll("article")]
  .filter((each) => each.querySelector(".s").getClientRects().length)
  .map((each) => `${each.className} ${each.lang}`)"""


def with_slips(draft: Path) -> None:
    text = draft.read_text(encoding="utf-8")
    for was, typed in SLIPS:
        assert was in text
        text = text.replace(was, typed, 1)
    draft.write_text(text, encoding="utf-8")


@pytest.fixture(scope="module")
def edited(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The URL of the page of a month of which the English draft was edited."""
    out = tmp_path_factory.mktemp("build")
    command = [sys.executable, "-m", "relgen", "build", "2020-11", "--out", str(out), "--quiet"]
    for _ in range(2):
        subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
        draft = out / "trade" / "2020-11" / "draft.en.md"
        if "2.6 percent" not in draft.read_text(encoding="utf-8"):
            with_slips(draft)
    return (out / "trade" / "2020-11" / "review.html").as_uri()


def test_a_finding_has_a_wavy_line_and_its_label_and_shows_what_to_write(edited: str, tab):
    page = tab(edited)
    slip = page.locator(".edited .e.slip").first

    assert slip.evaluate("(node) => getComputedStyle(node).textDecorationStyle") == "wavy"
    assert slip.evaluate("(node) => getComputedStyle(node, '::after').content") == '"RG402"'
    slip.click()
    card = page.locator(".card.on.slip")
    assert card.is_visible()
    assert "Write '2.1' for '2.6'" in card.text_content()
    assert page.said == []


def test_what_is_missing_can_be_reached_by_keyboard(edited: str, tab):
    page = tab(edited)
    page.locator(".edited .e.slip").first.focus()
    marks = page.locator(".edited .e.slip")
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.dataset.tag") == "missing":
            break

    assert marks.count() == 3
    assert page.evaluate("document.activeElement.dataset.tag") == "missing"
    assert "7개월 연속" in page.locator(".card.on.slip").text_content()
    assert page.evaluate("document.activeElement.getBoundingClientRect().width") > 20


def test_the_draft_is_one_click_away_and_a_thing_to_look_at_leads_back_to_its_words(edited: str, tab):
    page = tab(edited)
    assert page.evaluate(SHOWN) == ["draft edited en", "draft ko"]
    page.locator("label[for=drafted-en]").click()
    assert page.evaluate(SHOWN) == ["draft drafted en", "draft ko"]

    page.locator(".look.slip a.to").first.click()

    assert page.evaluate(SHOWN) == ["draft edited en", "draft ko"]
    assert page.locator(".edited .e.slip.lit").first.is_visible()


def test_a_sentence_that_was_edited_can_be_selected_though_it_has_no_rule(edited: str, tab):
    page = tab(edited)
    page.locator(".edited .s", has_text="2.6 percent").first.click(position={"x": 8, "y": 8})

    assert page.locator(".edited .s.here").count() == 1
    page.keyboard.press("j")
    assert page.locator(".edited .s.here").text_content().startswith("The trade balance")
    assert page.said == []


def test_without_script_a_finding_is_a_link_to_its_message(edited: str, tab):
    page = tab(edited, java_script_enabled=False)
    page.locator(".edited .e.slip").first.click()

    assert page.url.endswith("#x-en-1")
    assert page.locator("#x-en-1").is_visible()
    page.locator("label[for=drafted-en]").click()
    assert page.locator(".drafted .s").first.is_visible()
    assert not page.locator(".edited .s").first.is_visible()


@pytest.mark.parametrize("view", ["edited", "drafted"])
def test_on_a_phone_one_text_is_shown_and_nothing_sticks_out(edited: str, tab, view: str):
    page = tab(edited, width=360, height=740)
    page.locator(f"label[for={view}-en]").click()

    assert page.evaluate(SHOWN) == [f"draft {view} en"]
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_printed_the_edited_text_has_its_findings_as_notes(edited: str, tab):
    page = tab(edited)
    page.emulate_media(media="print")

    assert page.evaluate(SHOWN) == ["draft edited en", "draft ko"]
    assert page.locator("#x-en-1").is_visible()
    assert page.locator(".share").is_visible()
    assert page.locator(".edited .e.slip").first.evaluate("(node) => getComputedStyle(node).textDecorationStyle") == "wavy"


@pytest.mark.parametrize("options", [{}, {"color_scheme": "dark"}, {"width": 390}], ids=["wide", "dark", "phone"])
def test_axe_finds_nothing_serious_in_an_edited_page(edited: str, tab, options: dict):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    page = tab(edited, **options)
    page.locator(".edited .e.slip").first.click()

    bad = [each["id"] for each in axe.run(page).response["violations"] if each["impact"] in {"serious", "critical"}]
    assert bad == []


def test_a_draft_that_is_saved_is_shown_at_once_and_the_version_that_was_chosen_stays(live, tab):
    root = live.month.parents[2]
    subprocess.run([sys.executable, "-m", "relgen", "build", "2020-11", "--quiet"], cwd=root, check=True, capture_output=True)
    page = tab(live.url)
    draft = root / "build" / "trade" / "2020-11" / "draft.en.md"
    with_slips(draft)
    page.locator(".edited .e.slip").first.wait_for(timeout=5000)
    page.locator("label[for=drafted-en]").click()
    draft.write_text(draft.read_text(encoding="utf-8").replace("2.6 percent", "2.7 percent"), encoding="utf-8")
    page.locator(".edited .e.slip", has_text="2.7 percent").wait_for(state="attached", timeout=5000)

    assert page.evaluate(SHOWN) == ["draft drafted en", "draft ko"]
    assert page.said == []
