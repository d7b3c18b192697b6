"""Files are read once, and written whole."""

import os
from pathlib import Path

import pytest

from relgen.project import NoProjectError, open_project, write_whole


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


def test_a_write_that_fails_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    target = tmp_path / "draft.en.md"
    target.write_text("before")
    monkeypatch.setattr(Path, "replace", lambda *_: (_ for _ in ()).throw(OSError(28, "No space left on device")))

    with pytest.raises(OSError, match="No space"):
        write_whole(target, "after")

    assert target.read_text() == "before"
    assert os.listdir(tmp_path) == ["draft.en.md"]
