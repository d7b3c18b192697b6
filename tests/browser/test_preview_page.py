"""The preview in a browser: what is saved is shown, and nothing else changes."""

import re

import pytest


def test_an_edit_is_shown_without_a_reload_and_scroll_and_focus_stay(live, tab):
    page = tab(live.url)
    page.evaluate("window.mine = 'still this page'")
    page.locator('.draft[lang="en"] .e', has_text="24.6").first.focus()
    top = page.evaluate("window.scrollY")
    live.month.write_text(live.month.read_text().replace("eu: {change: 24.6}", "eu: {change: 24.7}"))
    page.locator('.draft[lang="en"] .e', has_text="24.7").wait_for()

    assert page.evaluate("window.mine") == "still this page"
    assert page.evaluate("document.activeElement.textContent") == "+24.7%"
    assert abs(page.evaluate("window.scrollY") - top) < 2
    assert all(url.startswith(live.url) for url in page.asked)
    assert page.said == []


def test_a_broken_month_shows_its_finding_and_the_last_good_draft_below(live, tab):
    page = tab(live.url)
    good = live.month.read_text()
    live.month.write_text(good.replace("value: 5930", "value: 5390"))
    page.locator(".finding").wait_for()

    shown = page.locator(".finding").text_content()
    assert "RG201 balance is 5,390, but exports 45,810 minus imports 39,880 is 5,930" in re.sub(r"\s+", " ", shown)
    assert page.locator(".finding mark").text_content() == "5390"
    assert page.locator(".texts.stale .draft").count() == 2
    page.emulate_media(media="print")
    assert page.locator(".finding").is_visible()  # nobody takes the printed texts for sound
    live.month.write_text(good)
    page.locator(".texts:not(.stale)").wait_for()
    assert page.locator(".finding").count() == 0


def test_axe_finds_nothing_serious_in_a_broken_month(live, tab):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    page = tab(live.url)
    live.month.write_text(live.month.read_text().replace("value: 5930", "value: 5390"))
    page.locator(".finding").wait_for()

    bad = [each["id"] for each in axe.run(page).response["violations"] if each["impact"] in {"serious", "critical"}]
    assert bad == []


def test_a_change_of_the_phrasebook_is_shown_too(live, tab):
    page = tab(live.url)
    words = live.month.parents[2] / "phrasebook" / "en" / "words.yaml"
    words.write_text(words.read_text().replace("{past: edged down, plain: edge down}", "{past: eased, plain: ease}"))

    page.locator('.draft[lang="en"] .e:text-is("eased")').wait_for()


def test_of_two_edits_the_newer_is_shown_even_if_the_older_page_comes_late(live, tab):
    page = tab(live.url)
    good, held, wait = live.month.read_text(), [], [True]
    page.route(live.url, lambda route: held.append((route, route.fetch())) if wait else route.continue_())
    for rate in ("24.7", "24.8"):
        live.month.write_text(good.replace("eu: {change: 24.6}", f"eu: {{change: {rate}}}"))
        live.process.stderr.readline()
        page.wait_for_timeout(500)
    wait.clear()
    for route, response in reversed(held):
        route.fulfill(response=response)
        page.wait_for_timeout(200)

    page.locator('.draft[lang="en"] .e', has_text="24.8").wait_for(timeout=5000)
    assert page.locator('.draft[lang="en"] .e', has_text="24.7").count() == 0
