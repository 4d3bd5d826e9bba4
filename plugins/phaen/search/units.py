"""Pages cut into units: what one file of text holds, so that no hit costs more than another to show.

A page of many duties or a whole document would otherwise be fetched for one line of it. Postings name
units, so a query knows which stretch of a page holds its words, and at which anchor that begins.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from phaen.search.documents import Part

UNIT_LENGTH = 900
"""Letters; some 1 kB packed."""
OVERLAP = 60
"""Letters that a stretch repeats of the one before, so that a phrase across the cut is found in one of them."""

_LEADS = frozenset("\u0e40\u0e41\u0e42\u0e43\u0e44")
_FOLLOW = frozenset(map(chr, [*range(0x0E30, 0x0E3B), 0x0E45, *range(0x0E47, 0x0E4F)]))


def cut_units(parts: Iterable[Part]) -> list[list[Part]]:
    """The parts in order, as many together as a unit holds; at least one unit, if an empty one."""
    told: list[list[Part]] = [[]]
    length = 0
    for part in parts:
        for text in _stretches(part.text):
            if length and length + len(text) > UNIT_LENGTH:
                told.append([])
                length = 0
            told[-1].append(Part(part.anchor, text))
            length += len(text)
    return told


def _stretches(text: str) -> Iterator[str]:
    """A text, cut at spaces where it is too long for one unit."""
    start = 0
    while len(text) - start > UNIT_LENGTH * 3 // 2:
        end = _place(text, start + UNIT_LENGTH // 2, start + UNIT_LENGTH)
        yield text[start:end]
        start = _place(text, end - 2 * OVERLAP, end - OVERLAP)
    yield text[start:]


def _place(text: str, lowest: int, wanted: int) -> int:
    """Where to cut: behind the last space between two places, else where a cluster begins."""
    space = text.rfind(" ", lowest, wanted)
    if space >= 0:
        return space + 1
    at = wanted
    while at > lowest and text[at] in _FOLLOW:
        at -= 1
    return at - 1 if at > lowest and text[at - 1] in _LEADS else at


def steps(counts: Sequence[int]) -> Iterator[int]:
    """How many units each page has, told of those only that have more than one: pages passed over, units."""
    before = -1
    for page, count in enumerate(counts):
        if count > 1:
            yield page - before
            yield count
            before = page
