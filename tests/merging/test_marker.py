"""The marker of what an editor has to choose."""

from relgen.merging.marker import both, is_unsettled, unsettled

MARKED = both("Mine.", "New.", labels=("your text", "new draft"), about="exports.change")


def test_both_texts_stand_between_lines_that_editors_of_merges_know():
    assert MARKED.splitlines() == ["<<<<<<< your text", "Mine.", "=======", "New.", ">>>>>>> new draft: exports.change"]


def test_an_unsettled_place_is_one_finding_at_its_first_line_with_what_it_is_about():
    (found,) = unsettled(f"One.\n\n{MARKED}\n\nTwo.\n", "draft.en.md")

    assert (found.code, found.place.line, found.severity) == ("RG430", 3, "error")
    assert "(exports.change)" in found.message


def test_windows_line_ends_and_two_places_are_two_findings():
    text = f"{MARKED}\n\nOne.\n\n{MARKED}\n".replace("\n", "\r\n")

    assert [each.place.line for each in unsettled(text, "x")] == [1, 9]


def test_each_mark_that_was_left_behind_is_found():
    for left in ("<<<<<<< your text", ">>>>>>> new draft: exports", "======="):
        assert [each.place.line for each in unsettled(f"One.\n\n{left}\nTwo.\n", "x")] == [3], left


def test_a_heading_in_markdown_and_words_that_look_alike_are_no_marks():
    for text in ("Exports\n=======\n", "a <<<<<<< b\n", "<<<<<<<<<< x\n", "> a quote\n"):
        assert not is_unsettled(text), text
