"""Which pages of a build stand already, and what the next build is told of this one."""

from __future__ import annotations

import marshal
from collections.abc import Iterable, Iterator, MutableMapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from phaen.core.asked import digest
from phaen.mkdocs_adapter.incremental.readings import Readings
from phaen.mkdocs_adapter.incremental.store import Store
from phaen.rendering.keeping import Keeper, Memory
from phaen.rendering.page import Page
from phaen.rendering.site import Site

Seen: TypeAlias = tuple[int, int, int]
"""What tells a file from another that has taken its place: inode, size, time of the last change."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A page that stands already: the pages on which it goes on, and its anchors."""

    further: Sequence[str]
    anchors: Sequence[str]


class Builds:
    """What one process knows of builds: `folder` keeps it for others, None keeps nothing.

    A process that `serves` builds into a folder of its own, of which no other process need know.
    """

    def __init__(self, folder: Path | None, version: bytes, *, serves: bool) -> None:
        self.version = version
        self.readings = Readings(Store(folder and folder / "readings.db", version))
        self.pages = Store(None if serves else folder and folder / "pages.db", version)

    def begin(self, site: Site, grounds: bytes | None, published: Path) -> Build:
        """A build of `site` on `grounds` (`grounds.py`), to take the place of what is `published`.

        Where nobody knows all its grounds, nothing stands.
        """
        return Build(site, grounds, published, self.pages)

    def close(self) -> None:
        """Nothing more is built."""
        self.readings.store.close()
        self.pages.close()


class Build:
    """One build: asked of each page whether it stands, told of each that was made."""

    def __init__(self, site: Site, grounds: bytes | None, published: Path, store: Store) -> None:
        self.grounds = grounds
        self.published = published
        self.store = store
        known = grounds is not None and store.get("grounds") == grounds
        known = known and all(name in store for name in ("memory", "seen", "frames"))
        memory = Memory.unpack(store["memory"]) if known else Memory()
        self.seen: dict[str, Seen] = marshal.loads(store["seen"]) if known else {}  # noqa: S302 -- our own bytes
        self.keeper = Keeper(site, memory, _Texts(store))
        self.frames = marshal.loads(store["frames"]) if known else {}  # noqa: S302 -- our own bytes
        self.standing: list[str] = []
        self.made: list[str] = []
        self.further: dict[str, Sequence[str]] = {}

    def find(self, maker: str, page: Page) -> Standing | None:
        """What is known of a page that need not be made again."""
        made = self.keeper.find(_name(page), _given(maker, page))
        if made is None:
            return None
        standing = Standing(*made.known)
        files = list(_files(page.address, *standing.further))
        if not all(map(self._is_there, files)):
            return None
        self.standing += files
        self.further[page.address] = standing.further
        return standing

    def keep(self, maker: str, page: Page, standing: Standing, asked: Iterable[int]) -> None:
        """A page was made: as it will stand."""
        known = (list(standing.further), sorted(standing.anchors))
        self.keeper.keep(_name(page), _given(maker, page), asked, known)
        self.further[page.address] = standing.further
        self.made += _files(page.address, *standing.further)

    def file_stands(self, name: str, given: bytes | None) -> bool:
        """Whether a file that is made from what is given alone need not be made again; else it will be.

        None where nobody knows what it is made from.
        """
        if given is not None and self.keeper.find(name, given) and self._is_there(name):
            self.standing.append(name)
            return True
        if given is not None:
            self.keeper.keep(name, given, ())
        self.made.append(name)
        return False

    def end(self) -> None:
        """All is published: the next build may go on from here."""
        if self.grounds is None:
            return
        seen = {name: look(self.published / name) for name in (*self.standing, *self.made)}
        memory = self.keeper.memory()
        self.store["grounds"] = self.grounds
        self.store["frames"] = marshal.dumps(self.frames)
        self.store["memory"] = memory.pack()
        self.store["seen"] = marshal.dumps({name: one for name, one in seen.items() if one})
        self.store.save()

    def _is_there(self, name: str) -> bool:
        seen = self.seen.get(name)
        return seen is not None and look(self.published / name) == seen


class _Texts(MutableMapping[str, str]):
    """The texts in a store."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def __getitem__(self, name: str) -> str:
        return self.store[f"text {name}"].decode()

    def __setitem__(self, name: str, text: str) -> None:
        self.store[f"text {name}"] = text.encode()

    def __delitem__(self, name: str) -> None:
        del self.store[f"text {name}"]

    def __iter__(self) -> Iterator[str]:
        return (name[5:] for name in self.store if name.startswith("text "))

    def __len__(self) -> int:
        return sum(1 for _ in self)


def look(path: Path) -> Seen | None:
    """What there is to see of a file without reading it; None where there is none."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_ino, status.st_size, status.st_mtime_ns


def _name(page: Page) -> str:
    return f"page/{page.address}"


def _given(maker: str, page: Page) -> bytes:
    return digest((maker, page.digest))


def _files(*addresses: str) -> Iterator[str]:
    return iter([f"{address}index.html" for address in addresses])
