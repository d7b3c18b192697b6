"""What was written last, what an editor made of it and the new draft become one text."""

from dataclasses import replace

from relgen.languages import tongue
from relgen.merging.merge import Merged, merge
from relgen.values.written import Words, WrittenDraft, WrittenLine, WrittenSentence


def exports(rate: str = "4.0 percent", amount: str = "$45.8 billion", verb: str = "rose") -> WrittenSentence:
    words = (
        Words("Exports "),
        Words(verb, "exports.change", rate, chosen=True),
        Words(" "),
        Words(rate, "exports.change", rate),
        Words(" to "),
        Words(amount, "exports", amount),
        Words("."),
    )
    return WrittenSentence("exports", words, "exports", "rule 1")


def imports(rate: str = "2.1 percent", start: str = "Imports fell ") -> WrittenSentence:
    words = (Words(start), Words(rate, "imports.change", rate), Words("."))
    return WrittenSentence("imports", words, "imports", "rule 1")


def balance(amount: str = "$5.9 billion", run: str = "") -> WrittenSentence:
    told = (Words(", the "), Words(run, "balance.streak", run), Words(" in a row")) if run else ()
    words = (Words("The surplus was "), Words(amount, "balance", amount), *told, Words("."))
    return WrittenSentence("balance", words, "balance", "rule 1")


def row(name: str, rate: str) -> WrittenSentence:
    words = (Words(name, f"items.{name}.name", name), Words(" | "), Words(rate, f"items.{name}.change", rate))
    return WrittenSentence("table_row", words, f"items.{name}.name", "rule 1")


def draft(*paragraphs: tuple[WrittenSentence, ...], rows: tuple[WrittenSentence, ...] = ()) -> WrittenDraft:
    lines = [WrittenLine(sentences, gap="\n\n" if at else "") for at, sentences in enumerate(paragraphs)]
    lines += [WrittenLine((each,), "| ", " |", "\n" if at else "\n\n") for at, each in enumerate(rows)]
    return WrittenDraft("en", tuple(lines))


BASE = draft((exports(), imports()), (balance(),), rows=(row("Ships", "+1.0%"), row("Robots", "+2.0%")))
NEW = draft(
    (exports("4.5 percent"), imports()), (balance("$6.1 billion"),), rows=(row("Ships", "+1.1%"), row("Robots", "+2.0%"))
)


def merged(text: str, base: WrittenDraft = BASE, new: WrittenDraft = NEW) -> Merged:
    return merge(text, base, new, tongue("en"))


def edited(old: str, new: str) -> str:
    assert BASE.text.count(old) == 1
    return BASE.text.replace(old, new)


def test_an_untouched_draft_becomes_the_new_one():
    assert merged(BASE.text).text == NEW.text


def test_a_sentence_that_only_the_editor_changed_stays():
    result = merged(edited("Imports fell", "Imports, though, fell"))

    assert "Imports, though, fell 2.1 percent." in result.text
    assert "Exports rose 4.5 percent to $45.8 billion." in result.text
    assert (result.yours, result.figures, result.conflicts) == (1, 0, ())


def test_a_new_figure_enters_an_edited_sentence_where_its_old_value_stands():
    result = merged(edited("Exports rose 4.0 percent to", "At 4.0% exports climbed, to"))

    assert "At 4.5% exports climbed, to $45.8 billion." in result.text
    assert (result.yours, result.figures, result.conflicts) == (1, 1, ())


def test_an_edit_in_the_words_of_a_new_figure_is_shown_with_both():
    result = merged(edited("rose 4.0 percent", "rose about 4 percent"))

    assert result.conflicts == (1,)
    assert result.text.startswith(
        "<<<<<<< your text\nExports rose about 4 percent to $45.8 billion.\n=======\n"
        "Exports rose 4.5 percent to $45.8 billion.\n>>>>>>> new draft: exports.change 4.0 percent → 4.5 percent\n"
        "Imports fell 2.1 percent.\n\nThe surplus"
    )


def test_an_edit_in_a_row_is_shown_as_two_rows():
    result = merged(edited("| Ships | +1.0% |", "| Ships | up |"))

    assert "<<<<<<< your text\n| Ships | up |\n=======\n| Ships | +1.1% |\n>>>>>>> new draft: " in result.text
    assert result.text.endswith("\n| Robots | +2.0% |\n")


def test_a_figure_that_the_editor_corrected_to_the_new_one_is_no_conflict():
    text = edited("Exports rose 4.0 percent", "Exports climbed 4.5 percent")

    assert merged(text).conflicts == ()
    assert "Exports climbed 4.5 percent to $45.8 billion." in merged(text).text


def test_a_word_of_another_number_of_parts_keeps_its_spaces():
    base, new = (draft((sized(word, rate),)) for word, rate in (("소폭", "+2.1%"), ("큰 폭", "+42.1%")))

    assert merge(base.text.replace("수출", "우리 수출"), base, new, tongue("ko")).text == "우리 수출 +42.1% 큰 폭 증가\n"


def sized(word: str, rate: str) -> WrittenSentence:
    told = (Words("수출 "), Words(rate, "exports.change", rate), Words(" "), Words(word, "exports.change", rate, chosen=True))
    return WrittenSentence("exports", (*told, Words(" 증가")), "exports")


def test_two_equal_figures_that_change_their_places_are_left_to_the_editor():
    base = draft((sides("4.0%", "4.0%"),))
    swapped = "Imports rose 4.0% and exports rose 4.0%.\n"

    assert merged(swapped, base, draft((sides("4.5%", "4.0%"),))).conflicts == (1,)


def test_two_equal_figures_of_which_one_changes_are_told_apart_by_their_places():
    base = draft((sides("4.0%", "4.0%"),))
    text = base.text.replace("Exports rose", "Exports climbed")

    assert merged(text, base, draft((sides("4.0%", "4.5%"),))).text == "Exports climbed 4.0% and imports rose 4.5%.\n"


def sides(first: str, second: str) -> WrittenSentence:
    words = (
        Words("Exports rose "),
        Words(first, "exports.change", f"1 {first}"),
        Words(" and imports rose "),
        Words(second, "imports.change", f"2 {second}"),
        Words("."),
    )
    return WrittenSentence("both", words, "exports", "rule 1")


def test_a_name_that_goes_to_the_other_part_of_a_list_is_no_figure_that_enters():
    """Exports of ships rise now: their rate alone must not stand among those that fell."""
    base, new = draft((listed("ships fell", "−1.0%", ", and "),)), draft((listed("ships rose", "+1.0%", "; "),))

    entered = merged(base.text.replace("Robots", "Our robots"), base, new)
    assert entered.text == "Our robots rose +2.0%; ships rose +1.0%.\n"
    clash = merged(base.text.replace(", and ships fell", ", though ships fell"), base, new)
    assert clash.conflicts == (1,)


def listed(told: str, rate: str, between: str) -> WrittenSentence:
    words = (
        Words("Robots", "items.robots.name", "r"),
        Words(" rose "),
        Words("+2.0%", "items.robots.change", "2"),
        Words(between),
        Words(told.split(maxsplit=1)[0], "items.ships.name", "s"),
        Words(f" {told.split()[1]} "),
        Words(rate, "items.ships.change", rate),
        Words("."),
    )
    return WrittenSentence("known_items", words, "items.robots.name", "rule 1")


def test_another_wording_of_the_same_facts_leaves_an_edited_sentence_alone():
    new = draft((exports(), imports(start="Imports were down ")), (balance(),))
    base = draft((exports(), imports()), (balance(),))
    text = base.text.replace("Imports fell 2.1 percent", "Imports fell, by 2.1 percent")

    assert merged(text, base, new).text == text


def test_another_rule_for_the_same_facts_leaves_an_edited_sentence_alone():
    told = replace(imports(start="Imports, in turn, fell "), rule="rule 2")
    text = edited("Imports fell", "Imports slid")

    assert "billion. Imports slid 2.1 percent." in merged(text, new=draft((exports(), told), (balance(),))).text


def test_a_sentence_that_was_added_where_the_next_paragraph_was_deleted_is_no_edit_of_that():
    text = edited("2.1 percent.\n\nThe surplus was $5.9 billion.", "2.1 percent. Mine.")
    result = merged(text)

    assert (result.conflicts, result.deleted) == ((), ("The surplus was $6.1 billion.",))


def test_a_merge_that_does_not_know_of_the_first_one_brings_no_deleted_sentence_back():
    new = draft((exports("14.5 percent"), twelve(), imports("2.3 percent")), (balance(),))
    once = merged(edited(" Imports fell 2.1 percent.", ""), new=new).text
    assert once.startswith("Exports rose 14.5 percent to $45.8 billion. It was the fastest in 12 months.\n\n")

    assert merged(once, new=new).text == once


def twelve() -> WrittenSentence:
    words = (Words("It was the fastest in "), Words("12 months", "exports.peak", "12"), Words("."))
    return WrittenSentence("peak", words, "exports", "rule 1")


def test_a_clause_that_is_new_enters_an_edited_sentence():
    new = draft((exports(), imports()), (balance(run="third"),))
    text = edited("The surplus was", "The surplus stood at")

    assert "The surplus stood at $5.9 billion, the third in a row." in merged(text, new=new).text


def test_sentences_that_were_added_and_paragraphs_that_were_moved_stay_where_they_are():
    text = f"The surplus was $5.9 billion.\n\nMine.\n\n{exports().text} Mine too. {imports().text}\n"

    assert merged(text, new=draft((exports("4.5 percent"), imports()), (balance("$6.1 billion"),))).text == (
        "The surplus was $6.1 billion.\n\nMine.\n\n"
        "Exports rose 4.5 percent to $45.8 billion. Mine too. Imports fell 2.1 percent.\n"
    )


def test_a_sentence_that_was_deleted_stays_deleted_and_its_new_figure_is_told():
    result = merged(edited("The surplus was $5.9 billion.\n\n", ""))

    assert "surplus" not in result.text
    assert result.deleted == ("The surplus was $6.1 billion.",)


def test_what_the_new_draft_says_no_more_goes_unless_it_was_edited():
    new = draft((exports(), imports()), rows=(row("Ships", "+1.0%"),))

    assert merged(BASE.text, new=new).text == new.text
    kept = merged(edited("The surplus was", "Our surplus was"), new=new)
    assert "<<<<<<< your text\nOur surplus was $5.9 billion.\n=======\n>>>>>>> new draft: no longer said\n" in kept.text


def test_a_new_sentence_enters_beside_its_neighbour_and_a_new_row_in_its_table():
    base = draft((exports(), balance()), rows=(row("Ships", "+1.0%"),))
    new = draft((exports(), imports(), balance()), rows=(row("Ships", "+1.0%"), row("Robots", "+2.0%")))
    text = f"A title of mine.\n\n{base.text}"

    assert merged(text, base, new).text == f"A title of mine.\n\n{new.text}"


def test_a_new_row_does_not_enter_a_table_that_was_deleted():
    base = draft((exports(),), rows=(row("Ships", "+1.0%"),))
    new = draft((exports(),), rows=(row("Ships", "+1.0%"), row("Robots", "+2.0%")))

    assert merged(draft((exports(),)).text, base, new).text == draft((exports(),)).text


def test_a_figure_enters_a_sentence_that_was_made_of_two():
    text = edited("to $45.8 billion. Imports fell", "to $45.8 billion, and imports fell")

    new = draft((exports("4.5 percent"), imports("2.3 percent")), (balance(),))
    assert "Exports rose 4.5 percent to $45.8 billion, and imports fell 2.3 percent." in merged(text, new=new).text


def test_a_figure_enters_a_sentence_that_was_cut_in_two():
    text = edited("Exports rose 4.0 percent to $45.8 billion.", "Exports rose 4.0 percent. They came to $45.8 billion.")

    new = draft((exports("4.5 percent", "$46.0 billion"), imports()), (balance(),))
    assert "Exports rose 4.5 percent. They came to $46.0 billion." in merged(text, new=new).text


def test_line_ends_a_byte_order_mark_spaces_and_broken_lines_stay_as_the_editor_has_them():
    text = "\ufeff" + edited("Imports fell 2.1", "Imports  fell\n2.1").replace("billion. ", "billion.  ").replace("\n", "\r\n")

    result = merged(text, new=draft((exports("4.5 percent"), imports("2.3 percent")), (balance(),))).text
    assert result.startswith("\ufeffExports rose 4.5 percent to $45.8 billion.  Imports")
    assert "\n" not in result.replace("\r\n", "")


def test_a_conflict_has_the_line_ends_of_the_text():
    text = edited("rose 4.0 percent", "rose about 4 percent").replace("\n", "\r\n")

    assert "\n" not in merged(text).text.replace("\r\n", "")


def test_a_merge_of_a_merge_changes_nothing():
    once = merged(edited("Exports rose 4.0 percent to", "At 4.0% exports climbed, to")).text

    assert merged(once, NEW, NEW).text == once
    assert merged(once).text == once


def test_a_second_revision_enters_too():
    once = merged(edited("Exports rose 4.0 percent to", "At 4.0% exports climbed, to")).text
    later = draft((exports("4.7 percent"), imports()), (balance("$6.1 billion"),), rows=(row("Ships", "+1.1%"),))

    assert "At 4.7% exports climbed, to" in merged(once, NEW, later).text
