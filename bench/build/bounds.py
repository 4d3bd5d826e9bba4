"""What must hold at each size, and whether it does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

Figures: TypeAlias = Mapping[str, float]
"""What was measured at one size, by name; what was left out is not in it."""

BOUNDS: Mapping[str, Mapping[int, float]] = {
    "full ÷ plain MkDocs": {300: 0.40, 1000: 0.25, 10000: 0.18},
    "full ÷ bare Jinja loop": {300: 4, 1000: 2.5, 10000: 1.8},
    "full ÷ Hugo": {10000: 1.3},
    "one edit ÷ plain MkDocs": {300: 0.30, 1000: 0.13, 10000: 0.05},
    "edit to visible, s": {300: 1, 1000: 1, 10000: 1},
    "everything ÷ plain MkDocs with search": {300: 0.55, 1000: 0.40, 10000: 0.35},
}
MEGABYTES = 800
COST_GROWTH, BYTES_GROWTH = 1.25, 1.1
LARGEST = 10000


@dataclass(frozen=True)
class Check:
    """One figure and what it may be at most."""

    name: str
    pages: int
    value: float
    bound: float

    @property
    def holds(self) -> bool:
        """Whether the bound is kept."""
        return self.value <= self.bound

    @property
    def line(self) -> str:
        """For the table."""
        sign = "ok  " if self.holds else "MISS"
        return f"{sign} {self.name}, {self.pages:,} pages: {self.value:.3f} (≤ {self.bound:g})"


def checks(found: Mapping[int, Figures]) -> Iterator[Check]:
    """Every bound of which both sides were measured."""
    for name, sizes in BOUNDS.items():
        for pages, bound in sizes.items():
            if name in found.get(pages, {}):
                yield Check(name, pages, found[pages][name], bound)
    largest = found.get(LARGEST, {})
    if "megabytes" in largest:
        yield Check("megabytes at most", LARGEST, largest["megabytes"], MEGABYTES)
    yield from _growth(found, "ms a page", 1000, COST_GROWTH)
    yield from _growth(found, "bytes a page", 300, BYTES_GROWTH)


def _growth(found: Mapping[int, Figures], name: str, small: int, bound: float) -> Iterator[Check]:
    if name in found.get(small, {}) and name in found.get(LARGEST, {}):
        ratio = found[LARGEST][name] / found[small][name]
        yield Check(f"{name}, ÷ that at {small:,}", LARGEST, ratio, bound)
