"""What a text is indexed under: trigrams of character clusters, whole Latin words, folded trigrams.

A cluster is an optional leading vowel, a consonant, and the marks and vowels that follow it; a letter
that is in none is one by itself. It needs no dictionary, and a word always begins and ends at the edge
of one. The end of a run is padded, and of two runs with one letter between them, a space mostly, the
trigrams that reach across are keys too. Latin words are keys as a whole and in parts.
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
WORD = re.compile(f"[{LATIN}]+(?:[.\\-/][{LATIN}]+)*")
_WHOLE = "[\u0e40-\u0e44]?[\u0e01-\u0e2e][\u0e30-\u0e3a\u0e45\u0e47-\u0e4e]*"
_CLUSTER = re.compile(f"{_WHOLE}|.")
_BEGINNINGS = re.compile(f"({_WHOLE}|[{THAI}])({_WHOLE}|[{THAI}])?")
_GRAM = 3
PART = re.compile("[.\\-/]")
_FIRST_THAI = "\u0e01"
_APART = "\n"
LATIN_LETTERS = [point for point in range(0x250) if re.match(f"[{LATIN}]", chr(point))]


def fold_keys(keys: Sequence[str]) -> Iterator[list[str]]:
    """The folded keys of each gram: letter trigrams that begin in its first cluster, for the next gram has the rest.

    Where the run ends before, two letters are a key. Of a Latin word, its letter trigrams.
    """
    lengths: dict[str, int] = {}
    if not keys:
        return
    for key, folded in zip(keys, fold(_APART.join(keys)).split(_APART), strict=True):
        if key[0] < _FIRST_THAI:
            words = PART.split(folded)
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
