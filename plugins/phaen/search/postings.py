"""Which units and titles have which key, and the keys that follow from others."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from phaen.search.grams import SHORT, beginnings, fold_keys
from phaen.search.shards import SHARD_LENGTH, Gaps

Lists = Mapping[str, list[int]]

_LAST = "\uffff"
_QUOTES = 6
"""Around a key and its value."""


class Postings:
    """Units by key, and pages by the keys of their titles."""

    def __init__(self) -> None:
        self.units: dict[str, list[int]] = defaultdict(list)
        self.titles: dict[str, list[int]] = defaultdict(list)

    def add_unit(self, number: int, keys: Iterable[str]) -> None:
        """Units come by rising number."""
        units = self.units
        for key in keys:
            units[key].append(number)

    def add_title(self, number: int, keys: Iterable[str]) -> None:
        """Pages come by rising number."""
        titles = self.titles
        for key in keys:
            titles[key].append(number)

    def folded(self) -> Postings:
        """The same under folded keys: a letter trigram lies within three clusters, so grams tell them all."""
        made = Postings()
        made.units = _folded(self.units)
        made.titles = _folded(self.titles)
        return made

    def entries(self, units: Gaps, titles: Gaps) -> Iterator[tuple[str, str]]:
        """Sorted by key: steps of units, then behind a bar those of pages that have it in their title."""
        known, named = self.units, self.titles
        for key in sorted(known.keys() | named.keys()):
            told = units(known[key]) if key in known else ""
            yield key, f"{told}|{titles(named[key])}" if key in named else told

    def add_short(self) -> None:
        """One or two clusters begin many keys: where these fill several shards, what they have together is told."""
        lengths: dict[str, int] = defaultdict(int)
        for key, numbers in self.units.items():
            for beginning in beginnings(key):
                lengths[beginning] += len(key) + _QUOTES + 2 * len(numbers)
        long = [beginning for beginning, length in lengths.items() if length > 2 * SHARD_LENGTH]
        every = sorted(self.units.keys() | self.titles.keys()) if long else []
        for beginning in long:
            keys = every[bisect_left(every, beginning) : bisect_left(every, beginning + _LAST)]
            for lists in (self.units, self.titles):
                joined = {number for key in keys if key in lists for number in lists[key]}
                if joined:
                    lists[beginning + SHORT] = sorted(joined)


def _folded(lists: Lists) -> dict[str, list[int]]:
    sets: dict[str, set[int]] = defaultdict(set)
    for numbers, folded in zip(lists.values(), fold_keys(list(lists)), strict=True):
        for key in folded:
            sets[key].update(numbers)
    return {key: sorted(numbers) for key, numbers in sets.items()}
