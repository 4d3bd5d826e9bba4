"""What must hold, and whether it does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from cost import Colds
from score import Score

RECALL_ALL, MRR_ALL = 0.95, 0.93
RECALL = dict.fromkeys("abcdei", 0.98) | dict.fromkeys("fgh", 0.93) | {"j": 0.75}
EMPTY = 0.01
COLD = (80_000, 100_000)
"""Bytes, packed, at the real size and at the large one: for every query, not for most."""
BUILD_MS = 1.0
LARGE = 17_000


@dataclass(frozen=True)
class Check:
    """One bound: what was measured, what it may be at most (or at least)."""

    name: str
    value: float
    bound: float
    at_least: bool
    form: str = "{:.3f}"

    @property
    def holds(self) -> bool:
        """Whether the bound is kept."""
        return self.value >= self.bound if self.at_least else self.value <= self.bound

    @property
    def line(self) -> str:
        """For the table."""
        sign = "≥" if self.at_least else "≤"
        value, bound = self.form.format(self.value), self.form.format(self.bound)
        return f"{self.name}: {value} ({sign} {bound})"


def of_quality(scores: Mapping[str, Score]) -> Iterator[Check]:
    """Bounds on results."""
    yield Check("recall@10, all", scores["all"].recall, RECALL_ALL, at_least=True)
    yield Check("MRR, all", scores["all"].mrr, MRR_ALL, at_least=True)
    for kind, bound in sorted(RECALL.items()):
        if kind in scores:
            yield Check(f"recall@10, {kind}", scores[kind].recall, bound, at_least=True)
    yield Check("no result at all", scores["all"].empty, EMPTY, at_least=False)


def of_browsers(differing: int) -> Check:
    """Chromium and Firefox show the same lists."""
    return Check("lists that differ in Firefox", differing, 0, at_least=False, form="{:.0f}")


def of_cold(colds: Colds) -> Check:
    """Bytes of the worst query."""
    bound = COLD[colds.pages >= LARGE]
    name = f"bytes of a cold search, the most, {colds.pages:,} pages"
    return Check(name, colds.most, bound, at_least=False, form="{:,.0f}")


def of_build(milliseconds: float) -> Check:
    """Processor time a page."""
    return Check("ms to index a page", milliseconds, BUILD_MS, at_least=False, form="{:.2f}")
