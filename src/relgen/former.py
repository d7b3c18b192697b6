"""A project as it was at a revision of git: read by git itself into a folder that is gone afterwards."""

import subprocess
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from relgen.project import Project, open_project
from relgen.values.diagnostics import UsageError

PARTS = ("releases", "phrasebook")


@contextmanager
def project_at(project: Project, revision: str) -> Iterator[Project]:
    """The project at a revision; UsageError where there is no git, no repository, no such revision, or nothing in it."""
    root = project.root
    if git(root, "rev-parse", "--is-inside-work-tree") is None:
        raise UsageError(f"{root.name} is in no git repository, so it has no revisions: --since needs one")
    commit = git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if commit is None:
        raise UsageError(f"there is no revision '{revision}': write one that `git log` shows, or HEAD~1 for the one before")
    sha = commit.decode().strip()
    listed = (git(root, "ls-tree", "--name-only", sha, "--", *PARTS) or b"").decode().split()
    if PARTS[0] not in listed:
        raise UsageError(f"there is no folder '{PARTS[0]}' at revision '{revision}'")
    archive = git(root, "archive", "--format=tar", sha, "--", *listed)
    if archive is None:
        raise UsageError(f"git cannot write the files of revision '{revision}': `git fsck` tells more")
    with TemporaryDirectory(prefix="relgen-") as folder:
        unpack(archive, Path(folder))
        yield open_project(Path(folder), Path(folder))


def git(root: Path, *arguments: str) -> bytes | None:
    """What git prints; None where it refuses."""
    try:
        done = subprocess.run(["git", "-C", str(root), *arguments], capture_output=True, check=False)  # noqa: S603, S607 - the git of the PATH; no shell
    except FileNotFoundError:
        raise UsageError("--since needs git, which is not on the PATH of this machine: install it") from None
    return done.stdout if done.returncode == 0 else None


def unpack(archive: bytes, folder: Path) -> None:
    """Files alone: a link is none that a project reads."""
    with tarfile.open(fileobj=BytesIO(archive)) as tar:
        for member in (each for each in tar if each.isfile()):
            path = folder / member.name
            content = tar.extractfile(member)
            if content and path.resolve().is_relative_to(folder.resolve()):
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content.read())
