"""Files are read once, written whole, and an edited draft is never lost."""

import os
from pathlib import Path

import pytest

from relgen.project import NoProjectError, open_project, write_drafts, write_whole


def test_a_project_is_found_upwards(tmp_path: Path):
    (tmp_path / "releases").mkdir()
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)

    assert open_project(None, deep).root == tmp_path


def test_without_releases_there_is_no_project(tmp_path: Path):
    with pytest.raises(NoProjectError, match="no folder 'releases'"):
        open_project(tmp_path, tmp_path)


def test_a_project_without_a_phrasebook_uses_the_one_that_relgen_carries(tmp_path: Path):
    (tmp_path / "releases").mkdir()

    assert (open_project(tmp_path, tmp_path).phrasebook / "names.yaml").exists()


def test_a_draft_that_was_not_edited_is_written_again(tmp_path: Path):
    write_drafts(tmp_path, "m", {"draft.en.md": "one"}, overwrite=False)

    written = write_drafts(tmp_path, "m", {"draft.en.md": "two"}, overwrite=False)

    assert written[0].kept is None
    assert (tmp_path / "m" / "draft.en.md").read_text() == "two"


def test_an_edited_draft_is_kept_and_the_new_one_stands_beside_it(tmp_path: Path):
    write_drafts(tmp_path, "m", {"draft.en.md": "one"}, overwrite=False)
    (tmp_path / "m" / "draft.en.md").write_text("one, edited")

    for _ in range(2):
        written = write_drafts(tmp_path, "m", {"draft.en.md": "two"}, overwrite=False)

        assert written[0].kept == tmp_path / "m" / "draft.en.md"
        assert (tmp_path / "m" / "draft.en.md").read_text() == "one, edited"
        assert (tmp_path / "m" / "draft.en.new.md").read_text() == "two"


def test_an_edited_draft_is_overwritten_when_that_is_asked_for(tmp_path: Path):
    write_drafts(tmp_path, "m", {"draft.en.md": "one"}, overwrite=False)
    (tmp_path / "m" / "draft.en.md").write_text("one, edited")

    write_drafts(tmp_path, "m", {"draft.en.md": "two"}, overwrite=True)

    assert (tmp_path / "m" / "draft.en.md").read_text() == "two"


def test_a_file_of_that_name_that_relgen_never_wrote_is_kept(tmp_path: Path):
    (tmp_path / "m").mkdir()
    (tmp_path / "m" / "draft.en.md").write_text("mine")

    written = write_drafts(tmp_path, "m", {"draft.en.md": "two"}, overwrite=False)

    assert written[0].path.name == "draft.en.new.md"


def test_a_write_that_fails_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    target = tmp_path / "draft.en.md"
    target.write_text("before")
    monkeypatch.setattr(Path, "replace", lambda *_: (_ for _ in ()).throw(OSError(28, "No space left on device")))

    with pytest.raises(OSError, match="No space"):
        write_whole(target, "after")

    assert target.read_text() == "before"
    assert os.listdir(tmp_path) == ["draft.en.md"]
