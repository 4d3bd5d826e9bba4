"""Invented practices; reports of both plans name them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from phaen.core.generating import words
from phaen.core.generating.author import Author
from phaen.core.generating.country import BASE_PRACTICE
from phaen.core.generating.yaml_text import Record

if TYPE_CHECKING:
    from phaen.core.generating.plan import Written

_WANTED = 28


def practice_ids(prefix: str) -> list[str]:
    """The ids of a province's practices."""
    return [f"practice-{prefix}-{number}" for number in range(1, _WANTED + 1)]


def practice(ids: Sequence[str], index: int, plans: Sequence[Written], author: Author) -> Record:
    """The practice of that place."""
    plan = plans[index % len(plans)]
    leaf = plan.leaves[index % len(plan.leaves)]
    steps = author.some(words.LETTERS, 3, 4)
    acronym = "".join(letter for letter, _, _ in steps)
    return {
        "id": ids[index],
        "title": f"{acronym} Model เพื่อ{leaf.topic.name}",
        "acronym": acronym,
        "summary": author.sentence(leaf.topic),
        "evidence": "with-results",
        "developed_by": [author.one(plan.bodies.reporters)],
        "builds_on": [BASE_PRACTICE if index % 4 else ids[index - 1] if index else BASE_PRACTICE],
        "addresses": [f"{plan.id}/{leaf.id}"],
        "themes": [leaf.topic.id],
        "steps": [
            {"letter": letter, "name": name, "name_th": thai, "text": author.sentence(leaf.topic)}
            for letter, name, thai in steps
        ],
        "groups": [{"title": "ปัจจัยนำเข้า", "items": author.sentences(leaf.topic, 1, 2)}],
        "activities": [{"when": "พฤษภาคม", "what": author.sentence(leaf.topic)}],
        "results": [{"text": text, "themes": [leaf.topic.id]} for text in author.sentences(leaf.topic, 1, 2)],
        "source": {"document": plan.source, "section": leaf.id},
    }  # fmt: skip
