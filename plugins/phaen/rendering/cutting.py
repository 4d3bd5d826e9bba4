"""A section of a page cut between its entries, each piece well-formed."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from phaen.rendering.outline import Element

Weigh = Callable[[str], int]

_MAIN_PART = 0.6
"""A part that holds at least so much of its section is where the section is cut."""
_WHOLE = frozenset({"table", "svg", "details", "p", "h2"})
_HEADINGS = frozenset({"h2", "h3", "h4"})
_ENTRIES = frozenset({"li", "section", "div", "details"})


@dataclass(frozen=True, slots=True)
class Cut:
    """From one entry of a section to the next cut; `start` and `end` are places in the page's text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Trunk:
    """The elements from a section down to the one whose entries it consists of."""

    html: str
    path: Sequence[Element]

    @classmethod
    def of(cls, html: str, section: Element) -> Trunk:
        """Go down while one part holds most of the whole, but never into a row of a list."""
        path = [section]
        while True:
            here = path[-1]
            if any(child.has("data-f") for child in here.children):
                return cls(html, path)
            heaviest = max(here.children, key=lambda child: child.end - child.start, default=None)
            if (
                heaviest is None
                or heaviest.tag in _WHOLE
                or heaviest.end - heaviest.start < _MAIN_PART * (here.end - here.start)
                or not heaviest.children
            ):
                return cls(html, path)
            path.append(heaviest)

    @property
    def entries(self) -> Sequence[Element]:
        """Where it may be cut: before each of these but the first."""
        return self.path[-1].children

    @property
    def count(self) -> int:
        """How many entries a reader sees."""
        return sum(entry.tag in _ENTRIES for entry in self.entries)

    def first(self, most: int, weigh: Weigh) -> Cut:
        """The beginning of the section: its first entry, and as much as weighs `most`, but no heading at its end."""
        section, entries = self.path[0], self.entries
        weights: list[int] = []
        for entry in entries[:-1]:
            # What is heavier still decides nothing, and a section may have hundreds of entries.
            if weights and weights[-1] > 2 * most:
                break
            start = entry.start if weights else section.start
            weights.append(weigh(self.html[start : entry.end]) + (weights[-1] if weights else 0))
        least = next((at for at, entry in enumerate(entries) if entry.tag in _ENTRIES), 0)
        shown = max(0, bisect(weights, most) - 1)
        if shown < least < len(weights) and weights[least] <= 2 * most:
            shown = least
        while shown and entries[shown].tag in _HEADINGS:
            shown -= 1
        return Cut(section.start, entries[shown].end)

    def cuts(self, most: int, weigh: Weigh) -> Iterator[Cut]:
        """The whole section in pieces of at most `most` bytes, as far as its entries allow."""
        section, entries = self.path[0], self.entries
        weights = [weigh(self.html[entry.start : entry.end]) for entry in entries]
        # What follows after the last entry stays with it.
        weights[-1] += weigh(self.html[entries[-1].end : section.end])
        start, held = section.start, weigh(self.html[section.start : entries[0].start])
        for entry, own in zip(entries, weights, strict=True):
            if held + own > most and entry is not entries[0]:
                yield Cut(start, entry.start)
                start, held = entry.start, 0
            held += own
        yield Cut(start, section.end)

    def piece(self, cut: Cut, heading: str, after: str = "") -> str:
        """The HTML of a cut: what it leaves open closed, what is open above it opened; `after` before the last tags."""
        section = self.path[0]
        inside = self.html[cut.start : cut.end]
        if cut.start != section.start:
            above, below = self._frame
            inside = _open(self.html, above) + heading + _open(self.html, below) + inside
        if cut.end != section.end:
            above, below = self._frame
            inside += _close(below) + after + _close(above)
        return inside

    @property
    def _frame(self) -> tuple[Sequence[Element], Sequence[Element]]:
        """The section with its reading column, and the parts inside that."""
        seat = 2 if len(self.path) > 1 and self.path[1].tag == "div" else 1
        return self.path[:seat], self.path[seat:]


def _open(html: str, parts: Sequence[Element]) -> str:
    return "".join(html[part.start : part.opened] for part in parts)


def _close(parts: Sequence[Element]) -> str:
    return "".join(f"</{part.tag}>" for part in reversed(parts))
