"""What a preview keeps of the texts that it has read."""

from relgen.reading.kept import Kept


def test_what_a_text_gives_is_made_once_and_anew_for_another_text():
    kept, made = Kept(), []

    def of(text: str) -> str:
        return kept.of(("words", text), lambda: made.append(text) or text.upper())

    assert [of("a"), of("a"), of("b")] == ["A", "A", "B"]
    kept.turn()
    assert of("a") == "A"
    assert made == ["a", "b"]


def test_what_was_not_asked_for_between_two_turns_is_forgotten():
    kept, made = Kept(), []
    kept.of(("words", "a"), lambda: made.append("a"))
    kept.turn()
    kept.turn()
    kept.of(("words", "a"), lambda: made.append("a"))

    assert made == ["a", "a"]
