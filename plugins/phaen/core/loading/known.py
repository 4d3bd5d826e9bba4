"""What is known of a file from an earlier reading, so that a file that has not changed is not read again.

Only files without a mistake are known. Of each record all is kept but its tree of placed values, which
is large and which only findings and suggestions ask for: then the file is read again.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from types import MappingProxyType
from typing import Protocol

from phaen.core.entry import Entry
from phaen.core.ids import Key
from phaen.core.loading.nodes import Node
from phaen.core.loading.records import Loaded
from phaen.core.model import KINDS
from phaen.core.model.record import Record
from phaen.core.model.removed import REMOVED
from phaen.core.model.sister import SISTER

Read = Callable[[], Loaded]
_KINDS = MappingProxyType({kind.name: kind for kind in (*KINDS.values(), REMOVED, SISTER)})
_PlainKey = tuple[str, str | None, str]
_Rest = tuple[Record, int, bytes]


class Known(Protocol):
    """Where earlier readings are kept."""

    def recall(self, name: str, data: bytes, read: Read) -> Loaded:
        """What a file of this name and content holds; `read` tells it where it is not known."""


class _Nothing:
    def recall(self, name: str, data: bytes, read: Read) -> Loaded:
        """Nothing is known."""
        del name, data
        return read()


NOTHING_KNOWN: Known = _Nothing()


def fits(name: str, data: bytes) -> str:
    """A name for a file's name and content."""
    return blake2b(
        name.encode("utf-8", "surrogateescape") + b"\0" + data, digest_size=20
    ).hexdigest()


def is_sound(loaded: Loaded) -> bool:
    """Whether there is nothing to say of a file but its records."""
    return not (loaded.issues or loaded.salvaged or loaded.broken or loaded.unread)


def pack(loaded: Loaded) -> bytes:
    """The records of a sound file as bytes."""
    told = [
        (
            entry.line,
            _plain(entry.key),
            _plain(entry.parent) if entry.parent else None,
            (entry.record, entry.order, entry.stamp),
        )
        for entry in loaded.entries
    ]
    return pickle.dumps(told, 5)


def unpack(packed: bytes, name: str, read: Read) -> Loaded:
    """What `pack` wrote of the file; `read` reads it again. Only for bytes that we wrote ourselves."""
    trees = _Trees(name, read)
    told = pickle.loads(packed)  # noqa: S301 -- checked to be what we wrote, in a folder of the editor's own
    entries: list[Entry] = [
        _KnownEntry(_Seat(trees, at, line), Key(*key), Key(*parent) if parent else None, rest)
        for at, (line, key, parent, rest) in enumerate(told)
    ]
    return Loaded(entries)


def _plain(key: Key) -> _PlainKey:
    return key.kind, key.plan, key.id


class _Trees:
    """The trees of one file, read when the first is asked for."""

    def __init__(self, file: str, read: Read) -> None:
        self.file = file
        self.read = read

    @cached_property
    def nodes(self) -> list[Node]:
        return [entry.node for entry in self.read().entries]


@dataclass(frozen=True, slots=True)
class _Seat:
    """Where an entry stands: its file, which of the records there it is, and its line."""

    trees: _Trees
    at: int
    line: int


class _KnownEntry(Entry):
    """An entry whose tree is read when it is asked for."""

    def __init__(self, seat: _Seat, key: Key, parent: Key | None, rest: _Rest) -> None:
        record, order, stamp = rest
        self.__dict__.update(
            key=key,
            kind=_KINDS[key.kind],
            record=record,
            file=seat.trees.file,
            parent=parent,
            order=order,
            stamp=stamp,
            _seat=seat,
        )

    @property
    def node(self) -> Node:
        """The tree of the record."""
        seat: _Seat = self.__dict__["_seat"]
        return seat.trees.nodes[seat.at]

    @property
    def line(self) -> int:
        """The line on which it begins."""
        seat: _Seat = self.__dict__["_seat"]
        return seat.line
