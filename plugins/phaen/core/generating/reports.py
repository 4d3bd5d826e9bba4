"""Invented reports: what a body did about a point of its plan."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from phaen.core.generating import words
from phaen.core.generating.author import Author
from phaen.core.generating.bodies import Bodies
from phaen.core.generating.words import Topic
from phaen.core.generating.yaml_text import Record, Value

if TYPE_CHECKING:
    from phaen.core.generating.plan import Leaf


def report(
    author: Author, bodies: Bodies, leaf: Leaf, source: str, practice: str
) -> Mapping[str, Value]:
    """The report on a leaf; it names one practice."""
    topic = leaf.topic
    return {
        "id": f"report-{leaf.id.replace('.', '-')}",
        "title": leaf.title,
        "about": [leaf.id],
        "reporter": author.one(bodies.reporters),
        "period": {"fiscal_year": 2566},
        "summary": author.sentence(topic),
        "progress": [{"indicator": leaf.measures[-1], "done": author.sentences(topic, 1, 3)}],
        "results": [
            {
                "id": "r1",
                "measure": "quantitative",
                "text": author.sentence(topic),
                "indicators": [leaf.measures[0]],
            }
        ],
        "success_factors": _items(author, words.FACTORS, topic, 1),
        "problems": [_problem(author, topic, number) for number in range(1, author.number(1, 3) + 1)],
        "practices": [practice],
        "recommendations": {
            "area": _items(author, words.ADVICE, topic, 1),
            "policy": _items(author, words.ADVICE, topic, 1) if author.happens(0.7) else "none",
        },
        "themes": [topic.id],
        "source": {"document": source, "section": leaf.id},
    }  # fmt: skip


def _items(author: Author, patterns: tuple[str, ...], topic: Topic, count: int) -> list[Record]:
    return [{"text": author.remark(patterns, topic), "themes": [topic.id]} for _ in range(count)]


def _problem(author: Author, topic: Topic, number: int) -> Record:
    return {
        "id": f"p{number}",
        "problem": author.phrase(words.PROBLEMS, topic),
        "solutions": [author.phrase(words.SOLUTIONS, topic)],
        "expected": author.one(words.AIMS),
        "outcome": author.one(["worked", "partly", "failed"]),
        "themes": [topic.id],
    }
