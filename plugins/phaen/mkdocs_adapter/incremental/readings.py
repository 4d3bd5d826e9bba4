"""Data files as they were read before."""

from __future__ import annotations

from phaen.core.loading.known import Read, fits, is_sound, pack, unpack
from phaen.core.loading.records import Loaded
from phaen.mkdocs_adapter.incremental.store import Store


class Readings:
    """Keeps what sound files hold: in memory for the next build of this process, in `store` for others."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.here: dict[str, Loaded] = {}
        self.used: dict[str, Loaded] = {}
        self.titles: dict[str, str] = {}

    def recall(self, name: str, data: bytes, read: Read) -> Loaded:
        """What a file of this name and content holds; `read` tells it where it is not known."""
        title = self.titles[name] = fits(name, data)
        loaded = self.here.get(title) or self._stored(title, name, read)
        if loaded is None:
            loaded = read()
            if is_sound(loaded):
                self.store[title] = pack(loaded)
        if is_sound(loaded):
            self.used[title] = loaded
        return loaded

    def knows(self, name: str, data: bytes) -> bool:
        """Whether a file of this name and content was read in this build, and found sound."""
        title = self.titles.get(name)
        return title in self.here and fits(name, data) == title

    def changed(self) -> set[str]:
        """The sound files that hold something else than when this process read them last; before `end`."""
        return {
            name
            for name, title in self.titles.items()
            if title in self.used and title not in self.here
        }

    def end(self) -> None:
        """A build is over: what it did not use is forgotten."""
        for title in [title for title in self.store if title not in self.used]:
            del self.store[title]
        self.store.save()
        self.here, self.used = self.used, {}

    def begin(self) -> None:
        """A build reads files anew."""
        self.titles = {}

    def _stored(self, title: str, name: str, read: Read) -> Loaded | None:
        packed = self.store.get(title)
        return None if packed is None else unpack(packed, name, read)
