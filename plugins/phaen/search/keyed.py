"""Texts in, the numbers of the texts by key out; what a key is, `grams` says."""

from __future__ import annotations

from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from phaen.search.clusters import END_NUMBER, Clusters, Cut
from phaen.search.grams import END, LATIN_LETTERS, PART, WORD
from phaen.search.lists import BITS, Ints, Lists, is_new, sort_pairs

_BETWEEN = "\n\n"
"""Two letters between texts: no gram reaches across."""
_AT_ONCE = 1_000_000
"""Letters."""
_T = TypeVar("_T", np.int64, np.bool_)


class KeyedTexts:
    """Takes normalised texts in, one after the other, and tells which have which key."""

    def __init__(self) -> None:
        self._clusters = Clusters(END)
        self._waiting: list[str] = []
        self._letters = 0
        self._taken = 0
        self._keys: list[str] = []
        self._sizes: list[Ints] = []
        self._numbers: list[Ints] = []

    def add(self, text: str) -> None:
        """The first has the number 0."""
        self._waiting.append(text)
        self._letters += len(text)
        if self._letters > _AT_ONCE:
            self._take()

    def lists(self) -> Lists:
        """The numbers of all texts by key."""
        self._take()
        sizes, numbers = np.concatenate(self._sizes), np.concatenate(self._numbers)
        return Lists.joined(self._keys, sizes, numbers)

    def _take(self) -> None:
        texts, self._waiting, self._letters = self._waiting, [], 0
        whole = _BETWEEN.join(texts)
        # Where each text ends, the letters between it and the next included.
        limits = np.cumsum([len(text) + len(_BETWEEN) for text in texts], dtype=np.int64)
        words, which, places = _words(whole)
        self._keep(words, which, _number(limits, places))
        codes, places = _trigrams(self._clusters.cut(whole), self._bits)
        codes, numbers = sort_pairs(codes, _number(limits, places))
        starts = np.flatnonzero(is_new(codes))
        self._keep(self._names(codes[starts]), starts, numbers)
        self._taken += len(texts)

    def _keep(self, keys: list[str], starts: Ints, numbers: Ints) -> None:
        """The numbers of each key, from its start on."""
        self._keys += keys
        self._sizes.append(np.diff(starts, append=len(numbers)))
        self._numbers.append(numbers + self._taken)

    @property
    def _bits(self) -> int:
        """How many tell one cluster. Two million different ones, OverflowError, are more than Thai has."""
        bits = len(self._clusters.names).bit_length()
        if 3 * bits > BITS:
            raise OverflowError(bits)
        return bits

    def _names(self, codes: Ints) -> list[str]:
        bits, names = self._bits, self._clusters.names
        low = (1 << bits) - 1
        first, second, third = codes >> 2 * bits, codes >> bits & low, codes & low
        numbers = zip(first.tolist(), second.tolist(), third.tolist(), strict=True)
        return [names[a] + names[b] + names[c] for a, b, c in numbers]


def gram_keys(text: str) -> list[str]:
    """The keys of one normalised text, sorted."""
    texts = KeyedTexts()
    texts.add(text)
    return texts.lists().keys


def _number(limits: Ints, places: Ints) -> Ints:
    """Of the text that holds each place."""
    return np.searchsorted(limits, places, "right")


def _words(text: str) -> tuple[list[str], Ints, Ints]:
    """Latin words and their parts: as often as they are there, each with its place."""
    keys: list[str] = []
    places: list[int] = []
    for match in WORD.finditer(text):
        parts = PART.split(match[0])
        told = parts if len(parts) == 1 else [match[0], *parts]
        keys += told
        places += [match.start()] * len(told)
    return keys, np.arange(len(keys)), np.array(places, np.int64)


def _trigrams(cut: Cut, bits: int) -> tuple[Ints, Ints]:
    """Each trigram as one number, and its place in the text."""
    first, ends, ends_next = cut.numbers, cut.last, _ahead(cut.last, 1)
    second, third = _ahead(first, 1), np.where(ends_next, END_NUMBER, _ahead(first, 2))
    within = _code(
        bits, first, np.where(ends, END_NUMBER, second), np.where(ends, END_NUMBER, third)
    )
    # The last cluster of a run with the first two of the next, its last two with the first.
    meets = _meets_next(cut)
    two_on = _code(bits, first[meets], second[meets], third[meets])
    before = np.where(_ahead(ends, -1), 0, _ahead(first, -1))
    one_on = _code(bits, before[meets], first[meets], second[meets])
    places = cut.starts[meets]
    return np.concatenate([within, two_on, one_on]), np.concatenate([cut.starts, places, places])


def _meets_next(cut: Cut) -> Ints:
    """Which clusters end a run that only one letter parts from the next, no Latin one."""
    near = np.flatnonzero(cut.last[:-1] & (cut.starts[1:] == cut.ends[:-1] + 1))
    return near[~np.isin(cut.behind[near], LATIN_LETTERS)]


def _code(bits: int, first: Ints, second: Ints, third: Ints) -> Ints:
    return first << 2 * bits | second << bits | third


def _ahead(numbers: NDArray[_T], by: int) -> NDArray[_T]:
    """What stands so many places further on; at the edge, anything."""
    return np.roll(numbers, -by)
