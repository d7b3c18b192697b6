"""Drafts are written whole, and one that a person has edited is never lost: merged, or kept with the new one beside it."""

import json
from pathlib import Path

import pytest

from relgen.desk.merging import merge_drafts
from relgen.drafts import Drafted, Written, write_drafts
from relgen.values.written import Words, WrittenDraft, WrittenLine, WrittenSentence

NAME = "draft.en.md"
BOOK = ".drafts.draft.en.md.json"


def draft(rate: str, imports: str = "2.0 percent") -> Drafted:
    rose = (Words("Exports rose "), Words(rate, "exports.change", rate), Words("."))
    fell = (Words("Imports fell "), Words(imports, "imports.change", imports), Words("."))
    sentences = (WrittenSentence("exports", rose, "exports"), WrittenSentence("imports", fell, "imports"))
    written = WrittenDraft("en", (WrittenLine(sentences),))
    return Drafted(written.text, written)


ONE, TWO, THREE = draft("4.0 percent"), draft("4.1 percent"), draft("4.2 percent")


def write(out: Path, drafted: Drafted, *, overwrite: bool = False) -> Written:
    (written,) = write_drafts(out, "m", {NAME: drafted}, overwrite=overwrite, merge=merge_drafts)
    return written


def names(out: Path) -> list[str]:
    return sorted(path.name for path in (out / "m").iterdir())


@pytest.fixture
def edited(tmp_path: Path) -> Path:
    """A draft of 4.0 percent with an editor's words in it."""
    write(tmp_path, ONE)
    path = tmp_path / "m" / NAME
    path.write_text(ONE.text.replace("Exports rose 4.0", "Exports, up 4.0").replace(" Imports", " Mine. Imports"))
    return path


def test_a_draft_that_was_not_edited_is_written_again(tmp_path: Path):
    write(tmp_path, ONE)

    written = write(tmp_path, TWO)

    assert (written.kept, written.merged, written.is_edited) == (None, None, False)
    assert (tmp_path / "m" / NAME).read_text() == TWO.text
    assert names(tmp_path) == [".drafts", BOOK, NAME]


def test_an_edited_draft_is_merged_and_what_it_was_stands_beside_it(tmp_path: Path, edited: Path):
    before = edited.read_text()

    written = write(tmp_path, TWO)

    assert edited.read_text() == "Exports, up 4.1 percent. Mine. Imports fell 2.0 percent.\n"
    assert (written.merged.yours, written.merged.figures) == (2, 1)
    assert written.original.name == "draft.en.md.orig"
    assert written.original.read_text() == before


@pytest.mark.usefixtures("edited")
def test_a_second_build_without_changes_changes_nothing(tmp_path: Path):
    for drafted in (ONE, TWO):
        write(tmp_path, drafted)
        before = {name: (tmp_path / "m" / name).read_bytes() for name in names(tmp_path)}

        written = write(tmp_path, drafted)

        assert (written.merged, written.original, written.is_edited) == (None, None, True)
        assert {name: (tmp_path / "m" / name).read_bytes() for name in names(tmp_path)} == before


def test_a_second_revision_is_merged_again_and_no_older_text_is_overwritten(tmp_path: Path, edited: Path):
    first = edited.read_text()
    write(tmp_path, TWO)
    second = edited.read_text()

    written = write(tmp_path, THREE)

    assert edited.read_text() == "Exports, up 4.2 percent. Mine. Imports fell 2.0 percent.\n"
    assert [(tmp_path / "m" / f"{NAME}.{end}").read_text() for end in ("orig", "orig2")] == [first, second]
    assert written.original.name == "draft.en.md.orig2"


def test_an_older_text_that_is_the_same_is_not_written_twice(tmp_path: Path, edited: Path):
    (tmp_path / "m" / f"{NAME}.orig").write_bytes(edited.read_bytes())

    write(tmp_path, TWO)

    assert names(tmp_path) == [".drafts", BOOK, NAME, f"{NAME}.orig"]


def test_a_text_in_which_an_editor_has_to_choose_waits(tmp_path: Path, edited: Path):
    edited.write_text(ONE.text.replace("rose 4.0 percent", "rose by a lot"))
    conflict = write(tmp_path, TWO)
    before = edited.read_text()

    again = write(tmp_path, THREE)

    assert conflict.merged.conflicts == (1,)
    assert (again.is_unsettled, again.merged) == (True, None)
    assert edited.read_text() == before
    edited.write_text("Exports rose by a lot. Imports fell 2.0 percent.\n")
    assert write(tmp_path, TWO).merged is None
    assert edited.read_text() == "Exports rose by a lot. Imports fell 2.0 percent.\n"


@pytest.mark.parametrize("damage", ["gone", "cut", "other", "emptied"])
def test_without_bookkeeping_an_edited_draft_is_kept_with_the_new_one_beside_it(tmp_path: Path, edited: Path, damage: str):
    book = edited.with_name(BOOK)
    text = book.read_text()
    book.write_text({"cut": text[:-9], "other": text.replace("rose", "fell"), "emptied": "", "gone": ""}[damage])
    if damage == "gone":
        book.unlink()
    before = edited.read_text()

    for _ in range(2):
        written = write(tmp_path, TWO)

        assert written.kept == edited
        assert edited.read_text() == before
        assert (tmp_path / "m" / "draft.en.new.md").read_text() == TWO.text


def test_without_the_checksums_an_edited_draft_is_merged_all_the_same(tmp_path: Path, edited: Path):
    (tmp_path / "m" / ".drafts").unlink()
    (tmp_path / ".drafts" / "m").unlink()

    write(tmp_path, TWO)

    assert edited.read_text() == "Exports, up 4.1 percent. Mine. Imports fell 2.0 percent.\n"


def test_a_draft_of_before_there_was_bookkeeping_is_written_again_if_it_was_not_edited(tmp_path: Path):
    write(tmp_path, ONE)
    (tmp_path / "m" / BOOK).unlink()

    assert write(tmp_path, TWO).kept is None
    assert (tmp_path / "m" / NAME).read_text() == TWO.text


def test_a_draft_that_was_deleted_is_written_anew(tmp_path: Path, edited: Path):
    edited.unlink()

    assert write(tmp_path, TWO).is_edited is False
    assert edited.read_text() == TWO.text


def test_windows_line_ends_and_a_byte_order_mark_stay(tmp_path: Path, edited: Path):
    edited.write_bytes(b"\xef\xbb\xbf" + ONE.text.replace("\n", "\r\n").replace("rose", "climbed").encode() + b"  \r\n")

    write(tmp_path, TWO)

    assert edited.read_bytes() == b"\xef\xbb\xbfExports climbed 4.1 percent. Imports fell 2.0 percent.\r\n  \r\n"


def test_an_edited_draft_is_overwritten_when_that_is_asked_for_and_what_it_was_stands_beside_it(tmp_path: Path, edited: Path):
    before = edited.read_text()

    written = write(tmp_path, TWO, overwrite=True)

    assert edited.read_text() == TWO.text
    assert written.original.read_text() == before


def test_a_draft_that_is_no_text_is_kept(tmp_path: Path, edited: Path):
    edited.write_bytes(b"\xff\xfe\x00")

    assert write(tmp_path, TWO).kept == edited
    assert edited.read_bytes() == b"\xff\xfe\x00"


def test_a_file_of_that_name_that_relgen_never_wrote_is_kept(tmp_path: Path):
    (tmp_path / "m").mkdir()
    (tmp_path / "m" / NAME).write_text("mine")

    written = write(tmp_path, TWO)

    assert written.path.name == "draft.en.new.md"


def test_a_link_in_the_place_of_a_draft_is_kept(tmp_path: Path, edited: Path):
    edited.rename(tmp_path / "elsewhere.md")
    edited.symlink_to(tmp_path / "elsewhere.md")

    assert write(tmp_path, TWO).kept == edited
    assert edited.is_symlink()


def test_a_format_that_is_not_merged_is_kept(tmp_path: Path, edited: Path):
    written = write(tmp_path, Drafted(TWO.text))

    assert written.kept == edited


def test_what_is_saved_while_it_is_merged_is_merged_too(tmp_path: Path, edited: Path):
    saved = []

    def merge_slowly(text: str, base: WrittenDraft, new: WrittenDraft):
        if not saved:
            saved.append(edited.write_text(text.replace("Mine.", "Mine, later.")))
        return merge_drafts(text, base, new)

    write_drafts(tmp_path, "m", {NAME: TWO}, overwrite=False, merge=merge_slowly)

    assert edited.read_text() == "Exports, up 4.1 percent. Mine, later. Imports fell 2.0 percent.\n"


@pytest.mark.parametrize("left", ["before the draft", "after the draft", "old, edited since", "merged, edited since"])
def test_a_build_that_was_killed_between_its_files_is_gone_on_with(tmp_path: Path, edited: Path, left: str):
    """The book holds both drafts while the file is written; which one the file is of is told by its checksum."""
    before, old = edited.read_text(), edited.with_name(BOOK).read_text()
    write(tmp_path, draft("4.1 percent", "2.1 percent"))
    after, new = edited.read_text(), edited.with_name(BOOK).read_text()
    edited.with_name(BOOK).write_text(pending(old, new, after))
    text = before if left in {"before the draft", "old, edited since"} else after
    edited.write_text(f"{text}And more.\n" if left.endswith("since") else text)

    write(tmp_path, draft("4.2 percent", "2.1 percent"))

    assert edited.read_text().startswith("Exports, up 4.2 percent. Mine. Imports fell 2.1 percent.")


def pending(old: str, new: str, after: str) -> str:
    from relgen.drafts import digest
    from relgen.merging.keeping import checksum

    kept = [json.loads(text.splitlines()[1]) for text in (old, new)]
    text = json.dumps([1, digest(after.encode()), kept[1][2], kept[0][2]], ensure_ascii=False, separators=(",", ":"))
    return f"{checksum(text)}\n{text}\n"
