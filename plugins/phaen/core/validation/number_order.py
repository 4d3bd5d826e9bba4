"""PH406: numbers in a plan's tree rise, and begin with their parent's number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from phaen.core.entry import Entry
from phaen.core.graph import Graph
from phaen.core.issues import Issue, Severity, Words
from phaen.core.model.element import Element
from phaen.core.thai import arabic_digits
from phaen.core.validation.rule import Finder

_FIND = Finder("PH406", Severity.WARNING)


def check(graph: Graph) -> Iterator[Issue]:
    """Yield a warning for each element whose number does not fit its parent's, or its elder sibling's."""
    elder: dict[object, Entry] = {}
    for entry in graph.of_kind("element"):
        if not _number(entry):
            continue
        seat = (entry.key.plan, entry.parent)
        message = _fault(entry, graph.parent(entry), elder.get(seat))
        if message is not None:
            path = ("number",) if entry.record.model_fields_set & {"number"} else ("id",)
            yield _FIND.at(entry, path, message.th, message.en, "เรียงข้อใหม่ หรือแก้เลข")
        elder[seat] = entry


def _fault(entry: Entry, parent: Entry | None, elder: Entry | None) -> Words | None:
    """What is odd about a number. One of a single part may begin anew below each parent."""
    number, above = _number(entry), _number(parent) if parent else ()
    if parent and len(number) > len(above) and number[: len(above)] != above:
        return Words(
            f"เลข “{_shown(entry)}” อยู่ใต้ “{_shown(parent)}” แต่ไม่ได้ขึ้นต้นด้วยเลขนั้น",
            f"the number “{_shown(entry)}” stands below “{_shown(parent)}”",
        )
    if elder and number <= _number(elder):
        return Words(
            f"เลข “{_shown(entry)}” มาหลัง “{_shown(elder)}” จึงไม่เรียงลำดับ",
            f"the number “{_shown(entry)}” follows “{_shown(elder)}”",
        )
    return None


def _shown(entry: Entry) -> str:
    return entry.record.shown_number if isinstance(entry.record, Element) else entry.key.id


def _number(entry: Entry) -> tuple[int, ...]:
    """`๑.๓` as (1, 3); empty where the element is not numbered."""
    text = arabic_digits(_shown(entry))
    if re.fullmatch(r"[0-9]+(\.[0-9]+)*", text) is None:
        return ()
    return tuple(int(part) for part in text.split("."))


RULE = _FIND.rule(
    "เลขของข้อในแผนควรเรียงลำดับและขึ้นต้นด้วยเลขของข้อที่อยู่เหนือ",
    "numbers of elements rise, below their parents'",
    check,
)
