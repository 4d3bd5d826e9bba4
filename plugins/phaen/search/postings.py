"""The keys that follow from others, and how all are written."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence

import numpy as np

from phaen.search.gaps import write_lists
from phaen.search.grams import SHORT, beginnings, fold_keys
from phaen.search.lists import Lists, ranges
from phaen.search.shards import SHARD_LENGTH

_LAST = "\uffff"
_QUOTES = 6
"""Around a key and its value."""


def folded(lists: Lists) -> Lists:
    """The same under folded keys: a letter trigram lies within three clusters, so grams tell them all."""
    names: list[str] = []
    counts = np.zeros(len(lists.keys), np.int64)
    for place, keys in enumerate(fold_keys(lists.keys)):
        names += keys
        counts[place] = len(keys)
    # Each folded key takes over all numbers of the key that it comes from.
    sizes = np.repeat(lists.counts, counts)
    starts = np.repeat(lists.starts[:-1], counts)
    return Lists.joined(names, sizes, lists.numbers[ranges(starts, sizes)])


def short_keys(units: Lists) -> list[str]:
    """One or two clusters begin many keys: those that fill several shards."""
    lengths: dict[str, int] = defaultdict(int)
    for key, count in zip(units.keys, units.counts.tolist(), strict=True):
        for beginning in beginnings(key):
            lengths[beginning] += len(key) + _QUOTES + 2 * count
    return [beginning for beginning, length in lengths.items() if length > 2 * SHARD_LENGTH]


def together(lists: Lists, beginnings: Sequence[str]) -> Lists:
    """What the keys that begin so have, under keys of their own."""
    lows = [bisect_left(lists.keys, beginning) for beginning in beginnings]
    highs = [bisect_left(lists.keys, beginning + _LAST) for beginning in beginnings]
    starts = lists.starts[np.array(lows, np.int64)]
    sizes = lists.starts[np.array(highs, np.int64)] - starts
    which = np.repeat(np.arange(len(beginnings)), sizes)
    names = [beginning + SHORT for beginning in beginnings]
    return Lists.of(names, which, lists.numbers[ranges(starts, sizes)])


def entries(units: Sequence[Lists], titles: Sequence[Lists]) -> Iterator[tuple[str, str]]:
    """Sorted by key: steps of units, then behind a bar those of pages that have it in their title."""
    known = {key: told for lists in units for key, told in _written(lists)}
    named = {key: told for lists in titles for key, told in _written(lists)}
    for key in sorted(known.keys() | named.keys()):
        told = known.get(key, "")
        yield key, f"{told}|{named[key]}" if key in named else told


def _written(lists: Lists) -> Iterator[tuple[str, str]]:
    return ((key, told) for key, told in zip(lists.keys, write_lists(lists), strict=True) if told)
