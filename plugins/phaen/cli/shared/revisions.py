"""The data as it stood in a revision of Git, or in a folder."""

from __future__ import annotations

import io
import shutil
import subprocess
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory


class NoSuchRevisionError(Exception):
    """Neither a folder nor a revision that holds the data."""


@contextmanager
def data_at(name: str, data: Path) -> Iterator[Path]:
    """The data folder in `name`: a folder itself, else `data` as the revision has it, taken out for the while."""
    if name and Path(name).is_dir():
        yield Path(name)
        return
    packed = _archive(name, data)
    with TemporaryDirectory(prefix="phaen-") as taken_out:
        _unpack(packed, Path(taken_out))
        yield Path(taken_out)


def files_at(revision: str | None, folder: Path) -> list[str]:
    """The paths of the files below `folder` as the revision has it (None: as it is now); none where there is no such folder."""
    if revision is None:
        return _files_in(folder)
    try:
        with data_at(revision, folder) as found:
            return _files_in(found)
    except (NoSuchRevisionError, ValueError):
        return []


def _files_in(folder: Path) -> list[str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return sorted(path.relative_to(folder).as_posix() for path in files)


def _archive(revision: str, data: Path) -> bytes:
    folder = data.resolve()
    # Git is asked from a folder that is there, whatever the revision holds.
    start = next(path for path in (folder, *folder.parents) if path.is_dir())
    root = Path(_git(start, "rev-parse", "--show-toplevel").decode().strip())
    commit = _git(
        root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"
    )
    below = folder.relative_to(root.resolve()).as_posix()
    tree = commit.decode().strip() + (f":{below}" if below != "." else "")
    return _git(root, "archive", "--format=tar", tree)


def _git(folder: Path, *arguments: str) -> bytes:
    git = shutil.which("git")
    if git is None:
        message = "ไม่พบโปรแกรม git (git is not installed)"
        raise NoSuchRevisionError(message)
    result = subprocess.run(  # noqa: S603 -- Git on the editor's own folder; what is named is verified to be a commit
        [git, "-C", str(folder), *arguments], capture_output=True, check=False
    )
    if result.returncode:
        reason = result.stderr.decode("utf-8", "replace").strip() or "unknown revision"
        raise NoSuchRevisionError(reason)
    return result.stdout


def _unpack(packed: bytes, folder: Path) -> None:
    """Plain files only: a link in a revision may lead anywhere."""
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        for member in archive:
            name = PurePosixPath(member.name)
            content = archive.extractfile(member) if member.isfile() else None
            if content is None or name.is_absolute() or ".." in name.parts:
                continue
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content.read())
