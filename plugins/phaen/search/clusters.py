"""Texts cut into clusters of Thai letters, a million letters at once.

What a cluster is, `grams` says. Letters are told apart by one look into a table, and clusters are
numbers, so that three of them are one number.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from phaen.search.lists import Ints

_BLOCK: Final = 0x0E00
_LEAD, _CONSONANT, _MARK, _SINGLE = 1, 2, 3, 4
_BITS = 7
_SHORT = 3
"""Letters of Thai that a place in a table stands for; the few clusters that are longer are looked up by themselves."""


def _kinds() -> NDArray[np.uint8]:
    table = np.zeros(1 << _BITS, np.uint8)
    table[0x01:0x4F] = _SINGLE
    table[0x01:0x2F] = _CONSONANT
    table[0x40:0x45] = _LEAD
    table[[*range(0x30, 0x3B), 0x45, *range(0x47, 0x4F)]] = _MARK
    return table


_KIND: Final = _kinds()


END_NUMBER: Final = 1


@dataclass(frozen=True, slots=True)
class Cut:
    """The clusters of a text in order: where they start and end, their numbers, which are the last of a run.

    `behind` is the letter behind each, 0 at the end of the text.
    """

    starts: Ints
    ends: Ints
    numbers: Ints
    last: NDArray[np.bool_]
    behind: NDArray[np.uint32]


class Clusters:
    """Numbers for clusters; 0 is none, END_NUMBER the end of a run."""

    def __init__(self, end: str) -> None:
        self.names = ["", end]
        self._known: dict[str, int] = {}
        self._short = np.zeros(1 << (_BITS * _SHORT), np.int32)

    def cut(self, text: str) -> Cut:
        """All clusters of the text."""
        # One letter more than there is: what follows can be asked for everywhere.
        points = np.frombuffer(f"{text}\0".encode("utf-32-le"), np.uint32)
        letters = np.minimum(points - np.uint32(_BLOCK), (1 << _BITS) - 1)
        kinds = _KIND[letters]
        thai = kinds > 0
        begins = thai & ~_goes_on(kinds)
        starts = np.flatnonzero(begins)
        ends = np.flatnonzero(thai[:-1] & (begins | ~thai)[1:]) + 1
        numbers = self._number(text, letters.astype(np.int64), starts, ends)
        return Cut(starts, ends, numbers, ~thai[ends], points[ends])

    def _number(self, text: str, letters: Ints, starts: Ints, ends: Ints) -> Ints:
        lengths = ends - starts
        packed = letters[starts]
        for place in range(1, _SHORT):
            has = np.flatnonzero(lengths > place)
            packed[has] |= letters[starts[has] + place] << (_BITS * place)
        unknown = packed[self._short[packed] == 0]
        for code in dict.fromkeys(unknown.tolist()):
            self._short[code] = self._look_up(_unpacked(code))
        numbers = self._short[packed].astype(np.int64)
        for long in np.flatnonzero(lengths > _SHORT).tolist():
            numbers[long] = self._look_up(text[starts[long] : ends[long]])
        return numbers

    def _look_up(self, cluster: str) -> int:
        number = self._known.setdefault(cluster, len(self.names))
        if number == len(self.names):
            self.names.append(cluster)
        return number


def _goes_on(kinds: NDArray[np.uint8]) -> NDArray[np.bool_]:
    """Which letters belong to the cluster before them: consonants behind a leading vowel, marks behind a consonant."""
    places = np.arange(len(kinds))
    marks = kinds == _MARK
    carriers = np.maximum.accumulate(np.where(marks, 0, places))
    goes_on: NDArray[np.bool_] = marks & (kinds[carriers] == _CONSONANT)
    goes_on[1:] |= (kinds[1:] == _CONSONANT) & (kinds[:-1] == _LEAD)
    return goes_on


def _unpacked(code: int) -> str:
    letters = ""
    while code:
        letters += chr(_BLOCK + (code & ((1 << _BITS) - 1)))
        code >>= _BITS
    return letters
