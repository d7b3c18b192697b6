"""Which sentence of a draft each sentence of an edited text was made of."""

from relgen.merging.aligning import Aligned, align
from relgen.values.written import Words, WrittenDraft, WrittenLine, WrittenSentence

FIRST = "Exports in November rose 4.0 percent."
SECOND = "Imports edged down 2.1 percent to $39.9 billion."
THIRD = "The trade balance stood at a surplus of $5.9 billion."


def sentence(text: str) -> WrittenSentence:
    return WrittenSentence("x", (Words(text),))


DRAFT = WrittenDraft(
    "en",
    (
        WrittenLine((sentence("Exports grow"),), "# "),
        WrittenLine((sentence(FIRST), sentence(SECOND)), gap="\n\n"),
        WrittenLine((sentence(THIRD),), gap="\n\n"),
        WrittenLine((sentence("수출 458.1억 달러"),), " ㅇ ", gap="\n\n"),
        WrittenLine((sentence("Ships | | up"),), "| ", " |", "\n\n"),
        WrittenLine((sentence("Robots | | up"),), "| ", " |", "\n"),
    ),
)


def aligned(text: str) -> tuple[list[int | None], Aligned]:
    found = align(text, DRAFT)
    return list(found.of), found


def test_an_untouched_text_is_aligned_one_to_one():
    of, found = aligned(DRAFT.text)

    assert of == [0, 1, 2, 3, 4, 5, 6]
    assert found.gone == ()
    assert [DRAFT.text[part.start : part.end] for part in found.cut.sentences] == [each.text for each in DRAFT.sentences()]


def test_an_edited_sentence_is_that_which_it_is_most_like():
    of, _ = aligned(DRAFT.text.replace("Imports edged down", "Imports, for their part, slid"))

    assert of == [0, 1, 2, 3, 4, 5, 6]


def test_a_sentence_that_is_rewritten_whole_stands_for_the_one_that_stood_there():
    of, _ = aligned(DRAFT.text.replace(SECOND, "What we buy abroad got cheaper."))

    assert of == [0, 1, 2, 3, 4, 5, 6]


def test_a_sentence_that_was_added_is_of_none():
    of, _ = aligned(DRAFT.text.replace(SECOND, f"{SECOND} This is mine. So is this."))

    assert of == [0, 1, 2, None, None, 3, 4, 5, 6]


def test_a_sentence_that_was_deleted_is_gone():
    of, found = aligned(DRAFT.text.replace(f" {SECOND}", ""))

    assert of == [0, 1, 3, 4, 5, 6]
    assert found.gone == (2,)


def test_a_row_that_was_deleted_is_not_taken_for_the_one_beside_it_that_was_edited():
    of, found = aligned(DRAFT.text.replace("| Ships | | up |\n", "").replace("Robots | | up", "Robots | | sharply up"))

    assert of == [0, 1, 2, 3, 4, 6]
    assert found.gone == (5,)


def test_a_row_of_another_name_is_told_by_its_figure():
    draft = WrittenDraft(
        "en", tuple(WrittenLine((sentence(each),), "| ", " |") for each in ("Ships | −3.1%", "Robots | −17.4%"))
    )

    assert align("| Everything without a driver | −17.4% |\n", draft).of == (1,)


def test_a_paragraph_that_was_moved_is_found_and_its_edited_sentence_too():
    text = f"# Exports grow\n\n{THIRD}\n\n{FIRST} {SECOND.replace('edged', 'slid')}\n\n ㅇ 수출 458.1억 달러\n"
    of, found = aligned(text)

    assert of == [0, 3, 1, 2, 4]
    assert found.gone == (5, 6)


def test_windows_line_ends_a_byte_order_mark_and_broken_lines_change_nothing():
    text = "\ufeff" + DRAFT.text.replace("down 2.1", "down\n2.1").replace("\n", "\r\n").replace("up |", "up |  ")
    of, found = aligned(text)

    assert of == [0, 1, 2, 3, 4, 5, 6]
    assert [found.cut.words(part) for part in found.cut.sentences] == [each.text for each in DRAFT.sentences()]


def test_initials_and_days_end_no_sentence():
    of, found = aligned(
        "# Exports grow\n\nShipments to the U.S. Midwest rose on Dec. 12. Japan followed.\n\n’20. 12. 1(화) 배포\n"
    )

    assert [found.cut.words(part) for part in found.cut.sentences] == [
        "Exports grow",
        "Shipments to the U.S. Midwest rose on Dec. 12.",
        "Japan followed.",
        "’20. 12. 1(화) 배포",
    ]
    assert of[0] == 0
