"""PH404: a number without a unit cannot be compared with anything."""

from __future__ import annotations

from collections.abc import Iterator

from phaen.core.graph import Graph
from phaen.core.issues import Issue, Severity
from phaen.core.model.indicator import Indicator
from phaen.core.validation.rule import Finder

_FIND = Finder("PH404", Severity.ERROR)


def check(graph: Graph) -> Iterator[Issue]:
    """Yield an error for each indicator that holds numbers and names no unit."""
    for entry in graph.of_kind("indicator"):
        record = entry.record
        if not isinstance(record, Indicator) or record.unit is not None:
            continue
        for head in ("targets", "values"):
            for index, part in enumerate(getattr(record, head)):
                if part.value is not None:
                    yield _FIND.at(
                        entry,
                        (head, index, "value"),
                        f"ตัวชี้วัด “{entry.key.id}” มีตัวเลขแต่ไม่บอกหน่วยนับ",
                        f"the indicator “{entry.key.id}” has numbers and no unit",
                        "เติมช่อง unit เช่น unit: คน",
                    )
                    break


RULE = _FIND.rule("ตัวเลขต้องมีหน่วยนับ", "numbers have a unit", check)
