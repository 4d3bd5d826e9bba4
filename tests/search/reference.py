"""What the index is built from, written plainly: slow, and easy to judge."""

from __future__ import annotations

import re

from phaen.search.grams import END, LATIN, PART, THAI

_RUN = re.compile(f"[{THAI}]+|[{LATIN}]+(?:[.\\-/][{LATIN}]+)*")
_CLUSTER = re.compile("[\u0e40-\u0e44]?[\u0e01-\u0e2e][\u0e30-\u0e3a\u0e45\u0e47-\u0e4e]*|.")


def clusters(run: str) -> list[str]:
    """A run of Thai cut into clusters: `โรงเรียน` → `โร ง เรี ย น`."""
    return _CLUSTER.findall(run)


def gram_keys(text: str) -> set[str]:
    """The keys of a normalised text: cluster trigrams, across one letter too; Latin words and their parts."""
    keys: set[str] = set()
    before: list[str] = []
    end = -1
    for match in _RUN.finditer(text):
        run = match[0]
        if not re.match(f"[{THAI}]", run):
            keys |= {run, *PART.split(run)}
            before = []
            continue
        here = clusters(run)
        padded = [*here, END, END]
        keys |= {"".join(padded[place : place + 3]) for place in range(len(here))}
        if before and match.start() == end + 1:
            keys |= {before[-1] + "".join(padded[:2]), "".join(before[-2:]) + here[0]}
        before, end = here, match.end()
    return keys
