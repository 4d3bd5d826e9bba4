"""A build that fails, or is killed, leaves the last good site where it stands.

MkDocs empties the site's folder before it begins, and judges `--strict` after its last hook but
one. So it builds into a folder beside the site's, which takes the other's place when all is over.
"""

from __future__ import annotations

import ctypes
import filecmp
import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2  # linux/fs.h


class Staging:
    """The folder in which one build works; `close` puts it in the place of `site`, or away."""

    def __init__(self, site: Path) -> None:
        """Name the folders; one that an interrupted exchange took away comes back."""
        # A link to the site's folder stays one: what it leads to is exchanged.
        self.site = Path(os.path.realpath(site))
        self.folder = self.site.with_name(f".{self.site.name}.new")
        self.former = self.site.with_name(f".{self.site.name}.old")
        self.is_whole = False
        self.standing: set[str] = set()
        self._folders: set[str] = set()
        if self.former.is_dir() and not self.site.exists():
            self.former.rename(self.site)

    def stand(self, names: Iterable[str]) -> None:
        """These files of the site stand in the new one too. They are the same files: nothing is copied."""
        for name in names:
            source, target = f"{self.site}/{name}", f"{self.folder}/{name}"
            folder = target.rpartition("/")[0]
            if folder not in self._folders:
                os.makedirs(folder, exist_ok=True)  # noqa: PTH103 -- thousands of them: a `Path` takes as long as the making
                self._folders.add(folder)
            try:
                os.link(source, target)
            except FileExistsError:
                # Another page has taken the address.
                continue
            except OSError:
                # Not every disk knows a file by two names.
                shutil.copy2(source, target)
            self.standing.add(name)

    def close(self) -> None:
        """Publish what is whole; leave nothing else behind."""
        if self.is_whole and self.folder.is_dir():
            self._publish()
        for folder in (self.folder, self.former):
            shutil.rmtree(folder, ignore_errors=True)

    def _keep_times(self) -> None:
        """What has not changed keeps its time, so that neither a copy to a host nor a visitor fetches it again."""
        for name in names_in(self.folder):
            if name in self.standing:
                continue
            path, before = self.folder / name, self.site / name
            if before.is_file() and filecmp.cmp(path, before, shallow=False):
                status = before.stat()
                os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))

    def _publish(self) -> None:
        if not self.site.exists():
            self.folder.rename(self.site)
            return
        self._keep_times()
        try:
            if not _exchange(self.folder, self.site):
                shutil.rmtree(self.former, ignore_errors=True)
                self.site.rename(self.former)
                self.folder.rename(self.site)
        except OSError:
            # The site's folder may be a mount, which cannot be moved: what is in it can.
            _refill(self.site, self.folder)


def names_in(folder: Path, below: str = "") -> Iterator[str]:
    """The files in one of a folder's folders and in those below, by their paths in the folder."""
    start = len(f"{folder}/")
    for here, _, files in os.walk(folder / below):
        below = here.replace(os.sep, "/")[start:]
        yield from (f"{below}/{file}" if below else file for file in files)


def _exchange(one: Path, other: Path) -> bool:
    """Let two folders change places in one step; False where the system or the disk cannot."""
    if not sys.platform.startswith("linux"):
        return False
    rename = getattr(ctypes.CDLL(None), "renameat2", None)
    if rename is None:
        return False
    arguments = (_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE)
    return bool(rename(*arguments) == 0)


def _refill(folder: Path, source: Path) -> None:
    for path in folder.iterdir():
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()
    shutil.copytree(source, folder, dirs_exist_ok=True)
