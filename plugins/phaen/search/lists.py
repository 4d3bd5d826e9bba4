"""Rising numbers by key: arrays, for a site has millions of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Ints: TypeAlias = NDArray[np.int64]

BITS, _SMALL = 63, 31
"""Of a number that has no sign to lose."""


@dataclass(frozen=True, slots=True)
class Lists:
    """`keys` are sorted; `numbers[starts[i] : starts[i + 1]]` belong to `keys[i]`, and rise from 0."""

    keys: list[str]
    starts: Ints
    numbers: Ints

    @property
    def counts(self) -> Ints:
        """How many numbers each key has; none has no number."""
        return np.diff(self.starts)

    @classmethod
    def of(cls, names: Sequence[str], which: Ints, numbers: Ints) -> Lists:
        """From pairs in any order, some of them twice: the place of a key in `names`, and a number."""
        of_name, told = sort_pairs(which, numbers)
        sizes = np.bincount(of_name, minlength=len(names))
        return cls.joined(names, sizes, told)

    @classmethod
    def joined(cls, names: Sequence[str], sizes: Ints, numbers: Ints) -> Lists:
        """From rising numbers, as many for each name as its size says; names may stand several times."""
        keys = sorted(set(names))
        rank = {key: place for place, key in enumerate(keys)}
        ranks = np.fromiter(map(rank.__getitem__, names), np.int64, len(names))
        order = np.argsort(ranks, kind="stable")
        starts = np.cumsum(sizes) - sizes
        told = numbers[ranges(starts[order], sizes[order])]
        of_key = np.repeat(ranks[order], sizes[order])
        if not np.all(is_new(of_key)[1:] | (told[1:] > told[:-1])):
            of_key, told = sort_pairs(of_key, told)
        return cls(keys, np.searchsorted(of_key, np.arange(len(keys) + 1)), told)


def sort_pairs(first: Ints, second: Ints) -> tuple[Ints, Ints]:
    """Pairs of numbers from 0, sorted, each once."""
    if not len(first):
        return first, second
    bits = int(second.max()).bit_length()
    both = int(first.max()).bit_length() + bits
    if both <= BITS:
        # One number sorts many times faster than two, a small one twice as fast.
        small = np.int32 if both <= _SMALL else np.int64
        packed = np.sort((first << bits | second).astype(small))
        told: Ints = packed[is_new(packed)].astype(np.int64)
        return told >> bits, told & ((1 << bits) - 1)
    order = np.lexsort((second, first))
    first, second = first[order], second[order]
    kept = is_new(first) | is_new(second)
    return first[kept], second[kept]


def is_new(numbers: NDArray[np.int32] | Ints) -> NDArray[np.bool_]:
    """Where a number differs from the one before it."""
    new = np.ones(len(numbers), np.bool_)
    np.not_equal(numbers[1:], numbers[:-1], out=new[1:])
    return new


def ranges(starts: Ints, sizes: Ints) -> Ints:
    """Places from each start on, as many as its size says, one after the other."""
    before = np.cumsum(sizes) - sizes
    places: Ints = np.arange(int(sizes.sum())) + np.repeat(starts - before, sizes)
    return places
