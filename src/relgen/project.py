"""A folder with releases/ and phrasebook/: finds and reads its files. But for drafts (`drafts.py`), nothing else touches one.

A file appears whole or not at all.
"""

import os
from dataclasses import dataclass, field
from errno import EFBIG
from pathlib import Path
from stat import S_ISREG

from relgen.reading.kept import Kept
from relgen.reading.letters import decoded
from relgen.reading.meant import meant_month
from relgen.reading.source import MOST_BYTES, Source, read
from relgen.values.calendar import YearMonth
from relgen.values.diagnostics import Diagnostic, Place, UsageError

HISTORY = "history.yaml"  # beside the month files: what is stated of the time before them


class NoProjectError(UsageError):
    """There is no folder with releases/ where it was looked for."""


@dataclass(eq=False, repr=False)
class Project:
    """`texts` holds every file that was read, by the path that findings name it by."""

    root: Path
    phrasebook: Path
    texts: dict[str, str] = field(default_factory=dict)
    found: list[Diagnostic] = field(default_factory=list)
    listed: dict[str, dict[YearMonth, Path]] = field(default_factory=dict)
    kept: Kept = field(default_factory=Kept)

    def months(self, kind: str) -> dict[YearMonth, Path]:
        """The month files of a kind of release by month, oldest first; a file named otherwise is a finding."""
        if kind in self.listed:
            return self.listed[kind]
        months = self.listed[kind] = {}
        folder = self.root / "releases" / kind
        paths = sorted(folder.iterdir()) if folder.is_dir() else []
        named = (path for path in paths if path.suffix in {".yaml", ".yml"} and path.name != HISTORY)
        for path in (path for path in named if not path.name.startswith(".")):  # an editor's lock or backup
            try:
                month = YearMonth.parse(path.stem) if path.suffix == ".yaml" else None
            except ValueError:
                month = None
            if month is None:
                message, meant = f"{path.name} is not named after a month", meant_month(path.stem)
                hint = f"name it {meant}.yaml" if meant else "name it after its month, like 2020-11.yaml"
                self.found.append(Diagnostic("RG007", Place(self.label(path), 1, 1), message, hint))
            else:
                months[month] = path
        return months

    def beside(self, kind: str, *parts: str) -> Source | None:
        """What stands beside the month files of a kind of release under a name, if anything does."""
        path = self.root.joinpath("releases", kind, *parts)
        return self.read(path) if path.exists() or path.is_symlink() else None

    def read(self, path: Path) -> Source | None:
        """The source in a file; None, and a finding, if it cannot be read."""
        label, text = self.label(path), self.text(path)
        if text is None:
            return None
        source, found = self.kept.of(("source", label, text), lambda: read(label, text))
        self.found += found
        return source

    def text(self, path: Path, *, outside: bool = False) -> str | None:
        """The text of a file, of any folder if it may lie `outside` the project; None, and a finding, if it cannot be read."""
        label = self.label(path)
        try:
            refused = self.unreadable(path, outside=outside)
            data = b"" if refused else path.read_bytes()
        except OSError as error:
            refused = Diagnostic(
                "RG007",
                Place(label, 1, 1),
                f"{path.name} cannot be read: {error.strerror}",
                "put the file there, or name another with --root",
            )
        text = refused or decoded(data, label)
        if isinstance(text, Diagnostic):
            self.found.append(text)
            return None
        self.texts[label] = text.removeprefix("\ufeff")
        return text

    def unreadable(self, path: Path, *, outside: bool = False) -> Diagnostic | None:
        """Why a file is not read: it is none, too large, or a link out of the project. OSError if it is not there."""
        place, kind = Place(self.label(path), 1, 1), path.stat()
        real, homes = path.resolve(), (self.root.resolve(), self.phrasebook.resolve())
        if not S_ISREG(kind.st_mode):
            return Diagnostic("RG007", place, f"{path.name} is not a file", "put a file there")
        if not outside and not any(real.is_relative_to(home) for home in homes):
            return Diagnostic(
                "RG007", place, f"{path.name} is a link to a file outside the project", "put the file itself there"
            )
        if kind.st_size > MOST_BYTES:
            message = f"{path.name} has {kind.st_size:,} bytes: no file that an editor writes has more than {MOST_BYTES:,}"
            return Diagnostic("RG008", place, message, "look what was pasted into it")
        return None

    def label(self, path: Path) -> str:
        """The path as findings name it: from the project's root, or from the phrasebook that relgen carries."""
        for folder in (self.root, self.phrasebook.parent):
            if path.is_relative_to(folder):
                return path.relative_to(folder).as_posix()
        return path.as_posix()


def open_project(root: Path | None, here: Path) -> Project:
    """The project at `root`, or the nearest one from `here` upwards; NoProjectError if there is none."""
    candidates = [root.absolute()] if root else [here, *here.parents]
    for folder in candidates:
        if (folder / "releases").is_dir():
            own = folder / "phrasebook"
            return Project(folder, own if own.is_dir() else carried_phrasebook())
    raise NoProjectError(f"there is no folder 'releases' in {candidates[0]}" + ("" if root else " or above it"))


def carried_phrasebook() -> Path:
    """The phrasebook that relgen was installed with; in a checkout, the checkout's own."""
    package = Path(__file__).parent
    inside = package / "carried" / "phrasebook"
    return inside if inside.is_dir() else package.parents[1] / "phrasebook"


def read_given(path: Path) -> bytes:
    """A file that is named on the command line, wherever it is. OSError if it cannot be read, or is far too large."""
    with path.open("rb") as file:
        data = file.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise OSError(EFBIG, "is too large for a table of figures", str(path))
    return data


def write_month(path: Path, text: str) -> None:
    """Write the file of a new month, or what was signed of one, with its folder. OSError if that cannot be done."""
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, text)


def write_whole(path: Path, text: str | bytes) -> None:
    """Write a file so that it is there whole or as it was before. OSError, naming the file, if that cannot be done."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        temporary.write_bytes(text.encode("utf-8") if isinstance(text, str) else text)
        temporary.replace(path)
    except OSError as fault:
        temporary.unlink(missing_ok=True)
        raise OSError(fault.errno, fault.strerror, str(path)) from None
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
