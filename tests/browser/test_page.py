"""The review page in a browser, as an editor uses it: by keyboard, with a mouse, on a phone, without script."""

import json
from pathlib import Path

import pytest
from test_review_page import hostile_page

FOCUSED = "document.activeElement.matches('.e') ? [...document.querySelectorAll('.e')].indexOf(document.activeElement) : -1"

# Language, a figure as it says it, and the line that it was typed in: written down by hand.
TWENTY = [
    ("en", "4.0%", "exports:       {value: 45810, change: 4.0, streak: 1}"),
    ("en", "$45.8 billion", "exports:       {value: 45810, change: 4.0, streak: 1}"),
    ("en", "USD 45.8 billion", "exports:       {value: 45810, change: 4.0, streak: 1}"),
    ("en", "December 1", "announced: 2020-12-01"),
    ("en", "2.1 percent", "imports:       {value: 39880, change: -2.1}"),
    ("en", "$39.9 billion", "imports:       {value: 39880, change: -2.1}"),
    ("en", "$5.9 billion", "balance:       {value: 5930, streak: 7}"),
    ("en", "0.5 fewer working days than a year earlier", "working_days:  {value: 23, change: -0.5}"),
    ("en", "6.3 percent", "daily_exports: {value: 1990, change: 6.3}"),
    ("en", "$2.0 billion", "daily_exports: {value: 1990, change: 6.3}"),
    ("en", "16.4 percent", "    change: 16.4"),
    ("en", "$8.6 billion", "    value: 8.6 billion"),
    ("en", "+24.6%", "  eu: {change: 24.6}"),
    ("ko", "458.1억 달러", "exports:       {value: 45810, change: 4.0, streak: 1}"),
    ("ko", "△2.1%", "imports:       {value: 39880, change: -2.1}"),
    ("ko", "59.3억 달러", "balance:       {value: 5930, streak: 7}"),
    ("ko", "+21.4%", "  displays: {change: 21.4}"),
    ("ko", "+5.6%", "  computers: {change: 5.6, streak: 14}"),
    ("ko", "43억 달러", "    value: 4.3 billion"),
    ("ko", "△6.3%", "    change: -6.3"),
]


def figure(page, language: str, text: str):
    """The first figure of a text that is said so."""
    return page.locator(f'.draft[lang="{language}"] .e:text-is("{text}")').first


def saying(page, language: str, key: str, kind: str = ""):
    """Where a text says a fact first."""
    return page.locator(f'.draft[lang="{language}"] .e{kind}[href="#f-{key}"]').first


def test_every_figure_of_both_languages_is_reached_by_keyboard_and_shows_its_evidence(built, tab):
    page = tab(built("2020-11"))
    count = page.locator(".e").count()
    reached = set()
    for _ in range(3 * count):
        page.keyboard.press("Tab")
        at = page.evaluate(FOCUSED)
        if at >= 0:
            shown = page.evaluate(
                "[document.activeElement.getAttribute('href').slice(1), document.querySelector('.fact.on').id]"
            )
            assert shown[0] == shown[1]
            reached.add(at)
        if len(reached) == count:
            break

    assert count > 100
    assert len(reached) == count


@pytest.mark.parametrize(("language", "text", "line"), TWENTY)
def test_a_figure_shows_the_line_that_it_was_typed_in(built, tab, language: str, text: str, line: str):
    page = tab(built("2020-11"))
    figure(page, language, text).focus()

    shown = page.locator(".fact.on")
    assert shown.is_visible()
    assert line in shown.locator("pre").first.text_content()


def test_a_verb_shows_its_band_the_words_that_take_turns_and_its_rule(built, tab):
    page = tab(built("2020-11"))
    saying(page, "en", "imports.change", ".verb").click()

    shown = page.locator(".fact.on .ruler").text_content()
    assert "Its size is 2.1 percent: slight, 0.4 below the upper limit of slight, 2.5" in shown
    assert "edged down, slipped, inched down" in shown
    assert "modest" in shown
    assert "{change:past}" in page.locator(".rule.on").text_content()


def test_a_claim_about_the_past_shows_the_months_that_prove_it(built, tab):
    page = tab(built("2020-11"))
    saying(page, "ko", "balance.streak").click()
    page.locator(".fact.on .course summary").click()

    deciding = page.locator(".fact.on .course tr.used th").all_text_contents()
    assert deciding == ["2020-04", "2020-05", "2020-06", "2020-07", "2020-08", "2020-09", "2020-10", "2020-11"]
    assert page.locator(".fact.on svg circle.deciding").count() == 8


def test_a_fact_is_lit_wherever_it_is_said_in_both_languages(built, tab):
    page = tab(built("2020-11"))
    figure(page, "en", "16.4 percent").click()

    lit = {(each.evaluate("it => it.closest('.draft').lang"), each.text_content()) for each in page.locator(".e.lit").all()}
    assert {("en", "16.4 percent"), ("ko", "+16.4%")} <= lit


def test_what_says_the_same_stands_on_the_same_line(built, tab):
    page = tab(built("2020-11"))
    tops = [
        saying(page, language, "items.machinery.reason").evaluate("it => it.closest('.s').getBoundingClientRect().top")
        for language in ("en", "ko")
    ]

    assert abs(tops[0] - tops[1]) < 1


def test_a_box_that_was_ticked_is_ticked_after_a_reload(built, tab):
    page = tab(built("2020-11"))
    total = page.locator("[data-tick]").count()
    page.locator("[data-tick]").first.check()
    page.reload()

    assert page.locator("[data-tick]").first.is_checked()
    assert page.locator("#ticked").text_content() == f"1 of {total} looked at"


def test_the_page_asks_nothing_of_any_network(built, tab):
    page = tab(built("2020-11"))
    for each in page.locator(".e").all()[:20]:
        each.focus()

    assert page.asked == [built("2020-11")]
    assert page.said == []


def test_the_keys_go_by_sentence_by_thing_to_look_at_by_language_and_find(built, tab):
    page = tab(built("2020-11"))
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.id") == "s-en-2"
    page.keyboard.press("k")
    assert page.evaluate("document.activeElement.id") == "s-en-1"
    page.keyboard.press("n")
    assert page.locator(".fact.on").get_attribute("id") == "f-items.semiconductors.streak"
    page.keyboard.press("l")
    assert page.locator("#view-en").is_checked()
    page.keyboard.press("/")
    page.keyboard.type("contact-free")
    assert page.locator(".s.hit").count() == 1
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    assert page.locator("#keys").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator("#keys").is_visible()


def test_enter_goes_to_the_evidence_and_escape_back_to_the_figure(built, tab):
    page = tab(built("2020-11"))
    figure(page, "en", "2.1 percent").focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "f-imports.change"
    page.keyboard.press("Escape")

    assert page.evaluate("document.activeElement.textContent") == "2.1 percent"


def test_without_script_a_figure_leads_to_its_evidence_below(built, tab):
    page = tab(built("2020-11"), java_script_enabled=False)
    page.locator('.draft[lang="en"] .e', has_text="2.1 percent").first.click()

    assert page.url.endswith("#f-imports.change")
    assert page.locator('[id="f-imports.change"]').is_visible()
    page.locator('label[for="view-ko"]').click()
    assert not page.locator('.draft[lang="en"]').is_visible()


def test_on_a_phone_one_language_is_shown_and_the_figure_stays_in_sight_above_its_evidence(built, tab):
    page = tab(built("2020-11"), width=390, height=844)
    chosen = saying(page, "en", "balance.streak")
    chosen.click()

    assert not page.locator('.draft[lang="ko"]').is_visible()
    sheet, place = page.locator("#evidence").bounding_box(), chosen.bounding_box()
    assert sheet["y"] > 400
    assert 0 <= place["y"] <= sheet["y"] - place["height"]
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_print_is_the_release_with_numbered_notes(built, tab):
    page = tab(built("2020-11"))
    page.emulate_media(media="print")

    assert not page.locator("#looks").is_visible()
    assert page.locator('.draft[lang="ko"]').is_visible()
    assert page.locator('[id="f-exports.change"]').is_visible()
    assert page.evaluate("getComputedStyle(document.querySelector('.e'), '::after').content") == '"1"'


def test_print_shows_no_trace_of_what_was_selected(built, tab):
    page = tab(built("2020-11"))
    figure(page, "en", "2.1 percent").click()
    page.emulate_media(media="print")

    style = "node => { const it = getComputedStyle(node); return [it.outlineStyle, it.boxShadow, it.backgroundColor] }"
    assert figure(page, "en", "2.1 percent").evaluate(style) == ["none", "none", "rgba(0, 0, 0, 0)"]


VIEWS = [
    ("2020-11", {}),
    ("2020-11", {"color_scheme": "dark"}),
    ("2020-11", {"width": 390, "height": 844}),
    ("2020-04", {}),
    ("2019-03", {}),
]


@pytest.mark.parametrize(("month", "options"), VIEWS)
def test_axe_finds_nothing_serious(built, tab, month: str, options: dict):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    page = tab(built(month), **options)
    page.locator(".e.verb, .e.claim").first.click()
    if page.locator("#unsaid").count():
        page.locator("#unsaid summary").click()
    found = axe.run(page).response["violations"]

    bad = [each for each in found if each["impact"] in {"serious", "critical"}]
    assert bad == [], json.dumps([(each["id"], [node["html"] for node in each["nodes"][:3]]) for each in bad], indent=1)


def test_markup_in_a_note_is_never_run(tab, tmp_path: Path):
    path = tmp_path / "page.html"
    path.write_text(hostile_page(tmp_path / "project"), encoding="utf-8")
    page = tab(path.as_uri())
    ran = []
    page.on("dialog", lambda dialog: ran.append(dialog.message))
    page.locator(".e.words").first.click()

    assert "<script>alert(1)</script> ]]>" in page.locator(".fact.on pre").first.text_content()
    assert (ran, page.said) == ([], [])
