"""PH406: numbers in a plan's tree rise, and begin with their parent's number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from phaen.core.entry import Entry
from phaen.core.graph import Graph
from phaen.core.issues import Issue, Severity
from phaen.core.model.element import Element
from phaen.core.thai import arabic_digits
from phaen.core.validation.rule import Finder

_FIND = Finder("PH406", Severity.WARNING)


def check(graph: Graph) -> Iterator[Issue]:
    """Yield a warning for each element whose number does not follow its elder sibling's."""
    previous: dict[object, tuple[tuple[int, ...], str]] = {}
    for entry in graph.of_kind("element"):
        seat = (entry.key.plan, entry.parent)
        shown = _shown(entry)
        number = _number(shown)
        if not number:
            continue
        before = previous.get(seat)
        if before is not None and number <= before[0]:
            yield _FIND.at(
                entry,
                ("number",) if entry.record.model_fields_set & {"number"} else ("id",),
                f"เลข “{shown}” มาหลัง “{before[1]}” จึงไม่เรียงลำดับ",
                f"the number “{shown}” follows “{before[1]}”",
                "เรียงข้อใหม่ หรือแก้เลข",
            )
        previous[seat] = (number, shown)


def _shown(entry: Entry) -> str:
    return entry.record.shown_number if isinstance(entry.record, Element) else entry.key.id


def _number(shown: str) -> tuple[int, ...]:
    text = arabic_digits(shown)
    return (
        tuple(int(part) for part in text.split(".")) if re.fullmatch(r"\d+(\.\d+)*", text) else ()
    )


RULE = _FIND.rule("เลขของข้อในแผนควรเรียงลำดับ", "numbers of elements rise", check)
