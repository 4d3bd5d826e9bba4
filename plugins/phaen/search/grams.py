"""What a text is indexed under: trigrams of character clusters, whole Latin words, folded trigrams.

A cluster is an optional leading vowel, a consonant, and the marks and vowels that follow it. It needs
no dictionary, and a word always begins and ends at the edge of one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from phaen.search.normalise import fold

END = "$"
"""Pads the end of a run, so that its last clusters have grams of their own."""
SHORT = "*"
"""Behind one or two clusters: all keys that begin so, together."""

THAI = "\u0e01-\u0e4e"
LATIN = "a-z0-9\u00df-\u00f6\u00f8-\u024f"
RUN = re.compile(f"[{THAI}]+|[{LATIN}]+(?:[.\\-/][{LATIN}]+)*")
_WHOLE = "[\u0e40-\u0e44]?[\u0e01-\u0e2e][\u0e30-\u0e3a\u0e45\u0e47-\u0e4e]*"
_CLUSTER = re.compile(f"{_WHOLE}|.")
_BEGINNINGS = re.compile(f"({_WHOLE}|[{THAI}])({_WHOLE}|[{THAI}])?")
_GRAM = 3
_APART = "\n"
_PART = re.compile("[.\\-/]")
_FIRST_THAI = "\u0e01"
_clusters = _CLUSTER.findall


def clusters(run: str) -> list[str]:
    """A run of Thai cut into clusters: `โรงเรียน` → `โร ง เรี ย น`."""
    return _clusters(run)


def gram_keys(text: str) -> set[str]:
    """The keys of a normalised text: cluster trigrams, across one space too; Latin words and their parts."""
    keys: set[str] = set()
    before: list[str] = []
    end = -1
    for match in RUN.finditer(text):
        run = match[0]
        if run[0] < _FIRST_THAI:
            keys.add(run)
            if _PART.search(run):
                keys.update(_PART.split(run))
            before = []
            continue
        here = _clusters(run)
        second = [*here[1:], END]
        keys.update(
            [f"{a}{b}{c}" for a, b, c in zip(here, second, [*second[1:], END], strict=True)]
        )
        if before and match.start() == end + 1:
            keys.add(before[-1] + here[0] + second[0])
            keys.add("".join(before[-2:]) + here[0])
        before, end = here, match.end()
    return keys


def fold_keys(keys: Sequence[str]) -> Iterator[list[str]]:
    """The folded keys of each gram: letter trigrams that begin in its first cluster, for the next gram has the rest.

    Where the run ends before, two letters are a key. Of a Latin word, its letter trigrams.
    """
    lengths: dict[str, int] = {}
    if not keys:
        return
    for key, folded in zip(keys, fold(_APART.join(keys)).split(_APART), strict=True):
        if key[0] < _FIRST_THAI:
            words = _PART.split(folded)
            yield [word[i : i + _GRAM] for word in words for i in range(len(word) - 2)]
            continue
        first = _CLUSTER.match(key)[0]  # type: ignore[index] # some letter always matches
        if first not in lengths:
            lengths[first] = len(fold(first))
        run = folded.rstrip(END)
        yield [run[i : i + _GRAM] for i in range(min(lengths[first], len(run) - 1))]


def beginnings(key: str) -> tuple[str, ...]:
    """What a key of Thai begins with: its first cluster, its first two."""
    found = _BEGINNINGS.match(key)
    if not found:
        return ()
    first, second = found.groups("")
    return (first, first + second) if second else (first,)
