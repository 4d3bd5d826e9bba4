"""Invented indicators: counted ones with targets and values, and told ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from phaen.core.generating import words
from phaen.core.generating.author import Author
from phaen.core.generating.bodies import Bodies
from phaen.core.generating.yaml_text import Record

if TYPE_CHECKING:
    from phaen.core.generating.plan import Leaf

_YEAR = 2566


def indicator(author: Author, bodies: Bodies, leaf: Leaf, index: int, source: str) -> Record:
    """The indicator of that place in its leaf; the last of each leaf is told, not counted."""
    is_told = index == len(leaf.measures) - 1
    title, unit = (author.one(words.TOLD), "") if is_told else author.one(words.COUNTED)
    head: Record = {
        "id": leaf.measures[index],
        "element": leaf.id,
        "number": str(index + 1),
        "title": title.format(t=leaf.topic.name),
        "definition": author.sentence(leaf.topic),
        "measure": "qualitative" if is_told else "quantitative",
        "stage": author.one(["input", "process", "output", "outcome"]),
    }
    tail: Record = {
        "responsible": [bodies.office],
        "collection": author.sentence(leaf.topic),
        "evidence": [author.sentence(leaf.topic)],
        "themes": [leaf.topic.id],
        "source": {"document": source, "section": leaf.id},
    }
    middle = _told(author, leaf) if is_told else _counted(author, bodies, leaf, unit)
    return {**head, **middle, **tail}


def _told(author: Author, leaf: Leaf) -> Record:
    items = author.sentences(leaf.topic, 2, 4)
    return {"groups": [{"title": "ประเด็นที่ติดตาม", "items": items}]}


def _counted(author: Author, bodies: Bodies, leaf: Leaf, unit: str) -> Record:
    aim = author.number(40, 95)
    reporters = author.some(bodies.reporters, 1, 3)
    return {
        "unit": unit,
        "direction": "up",
        "targets": [
            {"period": {"fiscal_year": _YEAR}, "value": aim, "text": author.remark(words.FACTORS, leaf.topic)}
        ],
        "values": [
            {
                "period": {"fiscal_year": _YEAR},
                "value": min(100, max(1, aim + author.number(-20, 20))),
                "text": author.sentence(leaf.topic),
                "reporter": reporter,
            }
            for reporter in reporters
        ],
    }  # fmt: skip
