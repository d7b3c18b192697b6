"""The output folder: drafts are written whole or not at all, and one that a person has edited is never lost.

An edited draft is merged with the new one; what it was before stands beside it (`draft.en.md.orig`). What a merge must know of
each draft is kept (`.drafts.draft.en.md.json`), and a checksum of each, in its folder and in the output folder.
"""

import os
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from errno import EEXIST, ELOOP
from itertools import chain, count
from pathlib import Path

from relgen.merging.keeping import Book, dumped, loaded
from relgen.merging.marker import is_unsettled
from relgen.merging.merged import Merged
from relgen.project import write_whole
from relgen.values.written import WrittenDraft

RECORD = ".drafts"  # what was written last, so that an edited draft is known
ORIGINAL = ".orig"

Merge = Callable[[str, WrittenDraft, WrittenDraft], Merged]


@dataclass(frozen=True, slots=True)
class Written:
    """A file as it is now. `kept` is an edited draft that was left as it is, the new one beside it.

    `merged`: what became of an edited draft, `original`: where it stands as it was. `is_unsettled`: its editor has still to
    choose in it, and nothing was written.
    """

    path: Path
    kept: Path | None = None
    merged: Merged | None = None
    original: Path | None = None
    is_unsettled: bool = False
    is_edited: bool = False


@dataclass(frozen=True, slots=True)
class Drafted:
    """A new draft; `written` has what a merge must know of it, None for a format that is not merged."""

    text: str
    written: WrittenDraft | None = None


def write_drafts(out: Path, folder: str, drafts: Mapping[str, Drafted], *, overwrite: bool, merge: Merge) -> list[Written]:
    """Write each draft whole into a folder of `out`. One that was edited is merged; else the new one goes beside it.

    Checksums of what was drafted last are kept twice, in the folder and in `out`. OSError if the folder cannot be written.
    """
    place = made_folder(out, folder)
    with alone(place):
        records = (place / RECORD, out / RECORD / folder.replace("/", "."))
        record = {**read_record(records[1]), **read_record(records[0])}
        result = [Draft(place / name, drafted, record, merge).write(overwrite=overwrite) for name, drafted in drafts.items()]
        for path in records:
            path.parent.mkdir(exist_ok=True)
            write_whole(path, "".join(f"{record[name]} {name}\n" for name in sorted(record)))
    return result


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft that is to be written, and what is known of the one that stands there."""

    path: Path
    drafted: Drafted
    record: dict[str, str]
    merge: Merge

    def write(self, *, overwrite: bool) -> Written:
        edited = is_edited(self.path, self.drafted.text, self.record)
        base = self.base() if edited else None
        if edited and base and base.text.encode() == self.path.read_bytes():
            edited = False
        if not edited:
            return self.put(self.path)
        if overwrite:
            original = None if self.path.is_symlink() else set_aside(self.path)
            return Written(self.put(self.path).path, original=original)
        text = None if self.path.is_symlink() else read_text(self.path)
        if text is None or base is None or self.drafted.written is None:
            target = next(each for each in beside(self.path) if not is_edited(each, self.drafted.text, self.record))
            return Written(self.put(target).path, kept=self.path, is_edited=True)
        if is_unsettled(text):
            return Written(self.path, is_unsettled=True, is_edited=True)
        return self.put_merged(text, base, self.drafted.written)

    def put(self, target: Path) -> Written:
        """The new draft, as it is."""
        with self.remembered(self.drafted.text.encode(), known=target == self.path):
            write_if_other(target, self.drafted.text.encode())
        self.record[target.name] = digest(self.drafted.text.encode())
        return Written(target)

    def put_merged(self, text: str, base: WrittenDraft, new: WrittenDraft) -> Written:
        """The edited draft with what is new in it; if it is saved meanwhile, what was saved is merged."""
        merged = self.merge(text, base, new)
        original = set_aside(self.path) if merged.text != text else None
        if read_text(self.path) != text:
            return self.write(overwrite=False)
        with self.remembered(merged.text.encode()):
            write_if_other(self.path, merged.text.encode())
        self.record[self.path.name] = digest(self.drafted.text.encode())
        return Written(self.path, merged=merged if original else None, original=original, is_edited=True)

    @property
    def book(self) -> Path:
        return self.path.with_name(f"{RECORD}.{self.path.name}.json")

    def base(self) -> WrittenDraft | None:
        """The draft that the file was made of, if that is known."""
        book, text = read_book(self.book), read_text(self.path)
        if book is None or text is None or self.path.is_symlink():
            return None
        return book.made_of(text, digest(text.encode()))

    @contextmanager
    def remembered(self, becomes: bytes, *, known: bool = True) -> Iterator[None]:
        """While a file is written, both drafts are kept that it may be made of; afterwards the new one."""
        new = self.drafted.written
        if not known or new is None:
            yield
            return
        before = self.base() if self.path.is_file() else None
        if read_book(self.book) != Book(new):
            write_whole(self.book, dumped(Book(new, digest(becomes), before)))
        yield
        write_if_other(self.book, dumped(Book(new)).encode())


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Two builds of the same month take turns, where the system can tell them apart; the lock goes with its process."""
    try:
        import fcntl  # noqa: PLC0415 - not on every system
    except ImportError:
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):  # a file system without locks
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def write_if_other(path: Path, data: bytes) -> None:
    if not is_own_file(path) or path.read_bytes() != data:
        write_whole(path, data)


def set_aside(path: Path) -> Path:
    """A copy of an edited draft beside it; one that is there already, of another text, is left."""
    data = path.read_bytes()
    names = chain([ORIGINAL], (f"{ORIGINAL}{number}" for number in count(2)))
    targets = (path.with_name(path.name + name) for name in names)
    target = next(each for each in targets if not is_there(each) or (is_own_file(each) and each.read_bytes() == data))
    write_if_other(target, data)
    return target


def is_there(path: Path) -> bool:
    return path.is_symlink() or path.exists()


def is_own_file(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()


def read_text(path: Path) -> str | None:
    """The text of a draft, with its line ends; None if it is no file (a pipe would be waited for), or no text."""
    try:
        return path.read_bytes().decode("utf-8") if path.is_file() else None
    except (OSError, ValueError):
        return None


def read_book(path: Path) -> Book | None:
    """What is kept of a draft; None where nothing is, or it is damaged."""
    try:
        return loaded(path.read_text(encoding="utf-8")) if path.is_file() else None
    except (OSError, ValueError):
        return None


def made_folder(out: Path, folder: str) -> Path:
    """A folder of `out`, without what a build that was killed left there; a link is no folder to write into."""
    place = out
    for part in folder.split("/"):
        place /= part
        if place.is_symlink():
            raise OSError(ELOOP, "is a link: drafts are written to folders, name another with --out", str(place))
        place.mkdir(parents=True, exist_ok=True)
    for left in place.glob(".*.[0-9]*"):
        if left.suffix[1:].isdigit() and not is_running(int(left.suffix[1:])):
            left.unlink(missing_ok=True)
    return place


def is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:  # another user's
        return True
    return True


def beside(path: Path) -> Iterator[Path]:
    """Where a new draft may go that is not merged: draft.en.new.md, draft.en.new2.md and so on."""
    yield path.with_name(f"{path.stem}.new{path.suffix}")
    for number in count(2):
        yield path.with_name(f"{path.stem}.new{number}{path.suffix}")


def is_edited(path: Path, text: str, record: Mapping[str, str]) -> bool:
    """Whether a file is neither what relgen drafted last nor what it is about to write. OSError if it is no file."""
    if path.is_symlink():
        return True
    if not path.exists():
        return False
    if not path.is_file():
        raise OSError(EEXIST, "is not a file: move it away", str(path))
    return digest(path.read_bytes()) not in {record.get(path.name), digest(text.encode())}


def edited_drafts(folder: Path) -> list[Path]:
    """The drafts in a folder that are not as they were last written there."""
    record = read_record(folder / RECORD)
    return [path for path in drafts_in(folder) if digest(path.read_bytes()) != record.get(path.name)]


def drafts_in(folder: Path) -> list[Path]:
    """The drafts in a folder, also new ones beside others; not what edited ones were before."""
    paths = sorted(folder.glob("draft.*")) if folder.is_dir() else []
    return [path for path in paths if path.is_file() and not path.suffix.startswith(ORIGINAL)]


def read_record(path: Path) -> dict[str, str]:
    """The digest of each draft as it was written last; nothing where that is not known."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    except (OSError, ValueError):
        return {}
    return {name: digest for digest, _, name in (line.partition(" ") for line in lines)}


def digest(data: bytes) -> str:
    """Enough to tell an edited draft: its length and checksum."""
    return f"{len(data)}:{zlib.crc32(data):08x}"
