"""A folder with releases/ and phrasebook/: finds and reads its files, and writes drafts. The only module that touches the disk.

Drafts appear whole or not at all, nothing is written outside the output folder, and a draft that someone has edited is kept.
"""

import os
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from relgen.reading.source import Source, read
from relgen.values.calendar import YearMonth
from relgen.values.diagnostics import Diagnostic, Place, UsageError

HISTORY = "history.yaml"  # beside the month files: what is stated of the time before them
RECORD = ".drafts"  # what was written last, so that an edited draft is known


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

    def months(self, kind: str) -> dict[YearMonth, Path]:
        """The month files of a kind of release by month, oldest first; a file named otherwise is a finding."""
        if kind in self.listed:
            return self.listed[kind]
        months = self.listed[kind] = {}
        folder = self.root / "releases" / kind
        paths = sorted(folder.iterdir()) if folder.is_dir() else []
        for path in (each for each in paths if each.suffix in {".yaml", ".yml"} and each.name != HISTORY):
            try:
                month = YearMonth.parse(path.stem) if path.suffix == ".yaml" else None
            except ValueError:
                month = None
            if month is None:
                message = f"{path.name} is not named after a month"
                self.found.append(Diagnostic("RG007", Place(self.label(path), 1, 1), message, "name it like 2020-11.yaml"))
            else:
                months[month] = path
        return months

    def stated(self, kind: str) -> Source | None:
        """What is stated of the time before the month files of a kind of release, if anything is."""
        path = self.root / "releases" / kind / HISTORY
        return self.read(path) if path.is_file() else None

    def read(self, path: Path) -> Source | None:
        """The source in a file; None, and a finding, if it cannot be read."""
        label = self.label(path)
        try:
            data = path.read_bytes()
        except OSError as fault:
            message = f"{path.name} cannot be read: {fault.strerror}"
            self.found.append(
                Diagnostic("RG007", Place(label, 1, 1), message, "put the file there, or name another with --root")
            )
            return None
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError as fault:
            before = data[: fault.start]
            place = Place(label, before.count(b"\n") + 1, fault.start - (before.rfind(b"\n") + 1) + 1)
            message = f"the file is not UTF-8 text: byte {data[fault.start]:#04x} stands here"
            self.found.append(Diagnostic("RG002", place, message, "save the file as UTF-8 in your editor"))
            return None
        self.texts[label] = text.removeprefix("\ufeff")
        source, found = read(label, text)
        self.found += found
        return source

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


@dataclass(frozen=True, slots=True)
class Written:
    """A file that was written; `kept` is an edited draft that was left as it is."""

    path: Path
    kept: Path | None = None


def write_drafts(folder: Path, drafts: Mapping[str, str], *, overwrite: bool) -> list[Written]:
    """Write each draft whole. One that was edited since it was written is kept, and the new draft goes beside it.

    OSError if the folder cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    record_path = folder / RECORD
    record = read_record(record_path)
    result: list[Written] = []
    for name, text in drafts.items():
        path = folder / name
        edited = path.exists() and not overwrite and digest(path.read_bytes()) not in {record.get(name), digest(text.encode())}
        target = path.with_name(f"{path.stem}.new{path.suffix}") if edited else path
        write_whole(target, text)
        if not edited:
            record[name] = digest(text.encode())
        result.append(Written(target, path if edited else None))
    write_whole(record_path, "".join(f"{record[name]} {name}\n" for name in sorted(record)))
    return result


def edited_drafts(folder: Path) -> list[Path]:
    """The drafts in a folder that are not as they were last written there."""
    record = read_record(folder / RECORD)
    drafts = sorted(folder.glob("draft.*.md")) if folder.is_dir() else []
    return [path for path in drafts if digest(path.read_bytes()) != record.get(path.name)]


def read_record(path: Path) -> dict[str, str]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError):
        return {}
    return {name: digest for digest, _, name in (line.partition(" ") for line in lines)}


def digest(data: bytes) -> str:
    """Enough to tell an edited draft: its length and checksum."""
    return f"{len(data)}:{zlib.crc32(data):08x}"


def write_whole(path: Path, text: str) -> None:
    """Write a file so that it is there whole or as it was before."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        temporary.write_bytes(text.encode("utf-8"))
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
