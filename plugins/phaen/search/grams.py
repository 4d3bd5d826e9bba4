"""What a text is indexed under: trigrams of character clusters, whole Latin words, folded trigrams.

A cluster is an optional leading vowel, a consonant, and the marks and vowels that follow it. It needs
no dictionary, and a word always begins and ends at the edge of one.
"""

from __future__ import annotations

import re

END = "$"
"""Pads the end of a run, so that its last clusters have grams of their own."""

THAI = "\u0e01-\u0e4e"
LATIN = "a-z0-9\u00df-\u00f6\u00f8-\u024f"
RUN = re.compile(f"[{THAI}]+|[{LATIN}]+(?:[.\\-/][{LATIN}]+)*")
_CLUSTER = re.compile("[\u0e40-\u0e44]?[\u0e01-\u0e2e][\u0e30-\u0e3a\u0e45\u0e47-\u0e4e]*|.")
_GAP = re.compile(f"(?<=[{THAI}]) (?=[{THAI}])")
_FOLD_RUN = re.compile(f"[{THAI}]+|[{LATIN}]+")
_GRAM = 3
_PART = re.compile("[.\\-/]")
_FIRST_THAI = "\u0e01"


def clusters(run: str) -> list[str]:
    """A run of Thai cut into clusters: `โรงเรียน` → `โร ง เรี ย น`."""
    return _CLUSTER.findall(run)


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
        here = clusters(run)
        padded = [*here, END, END]
        keys.update([a + b + c for a, b, c in zip(padded, padded[1:], padded[2:], strict=False)])
        if before and match.start() == end + 1:
            keys.add(before[-1] + here[0] + (here[1] if len(here) > 1 else END))
            keys.add("".join(before[-2:]) + here[0])
        before, end = here, match.end()
    return keys


def fold_keys(folded: str) -> set[str]:
    """The keys of a folded text: letter trigrams of each run, spaces between Thai runs passed over."""
    keys: set[str] = set()
    for run in _FOLD_RUN.findall(_GAP.sub("", folded)):
        if len(run) >= _GRAM:
            keys.update([run[i : i + _GRAM] for i in range(len(run) - 2)])
        elif run[0] >= _FIRST_THAI:
            keys.add(run)
    return keys
