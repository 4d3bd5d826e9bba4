"""Rising numbers written as steps from one to the next, in few letters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np

from phaen.search.lists import Lists

_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_BITS = 5
_MORE = 1 << _BITS
_WORD = 63


def write_number(number: int) -> str:
    """A number from 0: five bits a letter, the lowest first, 32 added where more follow."""
    told = ""
    while number >= _MORE:
        told += _DIGITS[_MORE + (number & (_MORE - 1))]
        number >>= _BITS
    return told + _DIGITS[number]


def write_gaps(numbers: Sequence[int]) -> str:
    """Rising numbers as steps, the first from -1: all are at least 1."""
    return "".join(
        write_number(number - before)
        for before, number in zip([-1, *numbers], numbers, strict=False)
    )


def write_lists(lists: Lists) -> Iterator[str]:
    """`write_gaps` of the numbers of each key, all at once."""
    numbers, starts = lists.numbers, lists.starts
    steps = np.diff(numbers, prepend=0)
    firsts = starts[:-1][lists.counts > 0]
    steps[firsts] = numbers[firsts] + 1
    limits = 1 << np.arange(_BITS, _WORD, _BITS)
    lengths = np.searchsorted(limits, steps, "right") + 1
    ends = np.concatenate([np.zeros(1, np.int64), np.cumsum(lengths)])
    digits = np.zeros(int(ends[-1]), np.uint8)
    for place in range(int(lengths.max(initial=0))):
        has = np.flatnonzero(lengths > place)
        part = steps[has] >> (_BITS * place)
        digits[ends[has] + place] = np.where(lengths[has] > place + 1, _MORE, 0) + part % _MORE
    letters = np.frombuffer(_DIGITS.encode(), np.uint8)[digits].tobytes().decode()
    bounds = ends[starts].tolist()
    return (letters[low:high] for low, high in pairwise(bounds))
