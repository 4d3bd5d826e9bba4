"""Postings packed into small files, sorted by key, so that a query fetches only what it asks about."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

SHARD_LENGTH = 5_000
MOST_SHARDS = 2_400
"""A query fetches a shard a gram, so shards are small (characters; some 2 kB packed), and grow only
where the manifest, which names them all, would grow too long."""
COMMON = 0.5
"""A key on more than this share of the pages tells nothing: only how many have it is kept."""

Postings = Mapping[str, Sequence[int]]

_dumps = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


@dataclass(frozen=True, slots=True)
class Shard:
    """One file: its first key, its name (which carries a hash of its content) and its bytes."""

    first: str
    name: str
    content: bytes


def encode(value: object) -> bytes:
    """Compact JSON, Thai as Thai."""
    return _dumps(value).encode()


def digest(content: bytes, length: int = 8) -> str:
    """A short name for some content: the same bytes, the same name."""
    return sha256(content).hexdigest()[:length]


def pack(postings: Postings, titles: Postings, count: int) -> Iterator[Shard]:
    """Cut the postings into shards. A key's value is [gaps] or [gaps, gaps of pages that have it in their title]."""
    written = [
        (key, _entry(key, postings[key], titles.get(key), count)) for key in sorted(postings)
    ]
    most = max(SHARD_LENGTH, sum(len(entry) for _, entry in written) // MOST_SHARDS)
    held: list[str] = []
    first, size = "", 0
    for key, entry in written:
        first = first or key
        held.append(entry)
        size += len(entry)
        if size > most:
            yield _shard(first, held)
            held, first, size = [], "", 0
    if held:
        yield _shard(first, held)


def _entry(key: str, pages: Sequence[int], titles: Sequence[int] | None, count: int) -> str:
    value = [[-len(pages)] if len(pages) > COMMON * count else gaps(pages)]
    if titles is not None:
        value.append(gaps(titles))
    return f"{_dumps(key)}:{_dumps(value)}"


def gaps(numbers: Sequence[int]) -> list[int]:
    """Rising numbers as steps from one to the next, the first from -1: all are at least 1."""
    return [number - before for before, number in zip([-1, *numbers[:-1]], numbers, strict=False)]


def _shard(first: str, held: list[str]) -> Shard:
    content = f"{{{','.join(held)}}}".encode()
    return Shard(first, digest(content), content)
