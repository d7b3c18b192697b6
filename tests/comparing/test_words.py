"""What changed within a sentence is told in whole words and whole figures."""

from hypothesis import given
from hypothesis import strategies as st

from relgen.comparing.words import by_words


def marked(before: str, after: str) -> str:
    marks = {"same": "{}", "gone": "[-{}-]", "new": "{{+{}+}}"}
    return "".join(marks[sort].format(text) for sort, text in by_words(before, after))


def test_a_figure_is_one_word():
    assert marked("rose 4.0 percent", "rose 4.1 percent") == "rose [-4.0-]{+4.1+} percent"
    assert marked("USD 1,990 million", "USD 1,890 million") == "USD [-1,990-]{+1,890+} million"


def test_a_korean_figure_is_parted_from_what_stands_behind_it():
    assert marked("59.3억 달러로 7개월 연속", "59.4억 달러로 8개월 연속") == "[-59.3-]{+59.4+}억 달러로 [-7-]{+8+}개월 연속"


def test_words_that_change_side_by_side_are_one_change():
    assert (
        marked("products leaped 78.5 percent", "products jumped 38.5 percent")
        == "products [-leaped 78.5-]{+jumped 38.5+} percent"
    )


def test_what_was_put_in_or_taken_out_stands_alone():
    assert marked("Exports rose.", "Total exports rose.") == "[-Exports-]{+Total exports+} rose."
    assert marked("exports rose again", "exports rose") == "exports rose[- again-]"


TEXTS = st.text(st.sampled_from("ab 1.,%가\n-"), max_size=30)


@given(before=TEXTS, after=TEXTS)
def test_both_texts_can_be_read_from_what_is_shown(before: str, after: str):
    pieces = by_words(before, after)

    assert "".join(piece.text for piece in pieces if piece.sort != "new") == before
    assert "".join(piece.text for piece in pieces if piece.sort != "gone") == after
