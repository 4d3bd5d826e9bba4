"""PH404: a number without a unit cannot be compared with anything."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from phaen.core.entry import Path
from phaen.core.graph import Graph
from phaen.core.issues import Issue, Severity
from phaen.core.model.indicator import Indicator, Target
from phaen.core.validation.rule import Finder

_FIND = Finder("PH404", Severity.ERROR)


def check(graph: Graph) -> Iterator[Issue]:
    """Yield an error at the first number of each indicator that names no unit."""
    for entry in graph.of_kind("indicator"):
        record = entry.record
        if not isinstance(record, Indicator) or record.unit is not None:
            continue
        for path in islice(_numbers(record), 1):
            yield _FIND.at(
                entry,
                path,
                f"ตัวชี้วัด “{entry.key.id}” มีตัวเลขแต่ไม่บอกหน่วยนับ",
                f"the indicator “{entry.key.id}” has numbers and no unit",
                "เติมช่อง unit เช่น unit: คน",
            )


def _numbers(record: Indicator) -> Iterator[Path]:
    """Where its numbers stand: the baseline's, and the first of each list."""
    if record.baseline is not None and record.baseline.value is not None:
        yield ("baseline", "value")
    lists: tuple[tuple[str, Sequence[Target]], ...] = (
        ("targets", record.targets),
        ("values", record.values),
    )
    for head, parts in lists:
        first = next((index for index, part in enumerate(parts) if part.value is not None), None)
        if first is not None:
            yield (head, first, "value")


RULE = _FIND.rule("ตัวเลขต้องมีหน่วยนับ", "numbers have a unit", check)
