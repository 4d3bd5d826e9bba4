"""What is looked up by key, packed into small files, sorted, so that a query fetches only what it asks about.

A *node* tells where keys are: the first key, the name and the size of each file below it. Few
files stand in one node; many in nodes of their own (`search/d/`), which stand in one node again.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

SHARD_LENGTH = 2_000
MOST_SHARDS = 12_000
"""A query fetches a shard a gram, so shards are small (letters; some 1 kB packed), and grow only
where the node of nodes would grow too long."""
FANOUT = 32
MOST_AT_ONCE = 400
"""Shards that one node may name: where there are more, nodes hold FANOUT each."""
NAME_LENGTH = 8
SIZE_UNIT = 512
"""Bytes; sizes are told in these, as one digit of 36."""

_SIZES = "0123456789abcdefghijklmnopqrstuvwxyz"
_dumps = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


@dataclass(frozen=True, slots=True)
class Shard:
    """One file: its first key, its name (a hash of its content), its bytes."""

    first: str
    name: str
    content: bytes

    @property
    def size(self) -> str:
        """In units of SIZE_UNIT bytes: one digit of 36."""
        return _SIZES[min(35, len(self.content) // SIZE_UNIT)]


def encode(value: object) -> bytes:
    """Compact JSON, Thai as Thai."""
    return _dumps(value).encode()


def digest(content: bytes, length: int = NAME_LENGTH) -> str:
    """A short name for some content: the same bytes, the same name."""
    return sha256(content).hexdigest()[:length]


def pack(entries: Iterable[tuple[str, str]]) -> Iterator[Shard]:
    """Cut (key, value) pairs, sorted by key, into shards. Neither holds what JSON would escape."""
    written = [f'"{key}":"{value}"' for key, value in entries]
    most = max(SHARD_LENGTH, sum(map(len, written)) // MOST_SHARDS)
    start = size = 0
    for at, entry in enumerate(written):
        size += len(entry)
        if size > most:
            yield _shard(written[start : at + 1])
            start, size = at + 1, 0
    if start < len(written):
        yield _shard(written[start:])


def _shard(held: Sequence[str]) -> Shard:
    content = f"{{{','.join(held)}}}".encode()
    return Shard(held[0][1 : held[0].index('"', 1)], digest(content), content)


def nodes(shards: Sequence[Shard]) -> tuple[list[object], list[Shard]]:
    """The node that the manifest holds, [first keys, names, sizes, whether nodes lie between], and those between."""
    if len(shards) <= MOST_AT_ONCE:
        return [*_node(shards), 0], []
    between = []
    for start in range(0, len(shards), FANOUT):
        below = shards[start : start + FANOUT]
        content = encode(_node(below))
        between.append(Shard(below[0].first, digest(content), content))
    return [*_node(between), 1], between


def _node(below: Sequence[Shard]) -> list[str]:
    """Keys hold no spaces and names are of one length, so each list is one string."""
    return [
        " ".join(shard.first for shard in below),
        "".join(shard.name for shard in below),
        "".join(shard.size for shard in below),
    ]
