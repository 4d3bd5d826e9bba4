"""Counted in the document by hand."""

from __future__ import annotations

import pytest

from phaen.core.graph import Graph
from phaen.core.model.case import Case
from phaen.core.model.indicator import Indicator
from phaen.core.model.practice import Practice

PLAN = "phatthalung-2567"


def test_nine_reports_of_seven_bodies(graph: Graph) -> None:
    reporters = [entry.record_as(Case).reporter for entry in graph.of_kind("case", PLAN)]
    assert len(reporters) == 9
    assert len(set(reporters)) == 7
    assert reporters.count("peo-phatthalung") == 3


@pytest.mark.parametrize(
    "number",
    [
        113,
        133,
        36,
        188,
        280,
        80,
        4.21,
        4.26,
        55.38,
        227560,
        5721,
        5506,
        150,
        42.99,
        39.35,
        79.08,
        65.82,
    ],
)
def test_figures_are_values(graph: Graph, number: float) -> None:
    found = [
        entry.key.id
        for entry in graph.of_kind("indicator", PLAN)
        for part in (*entry.record_as(Indicator).values, *entry.record_as(Indicator).targets)
        if part.value == number
    ]
    assert found


def test_the_visits_keep_their_parts_though_they_do_not_add_up(graph: Graph) -> None:
    value = graph.entries["indicator"][f"{PLAN}/visits-2567"].record_as(Indicator).values[0]
    assert value.value == 227560
    assert sum(value.parts.values()) == 199946
    assert value.note is not None


@pytest.mark.parametrize(
    ("practice", "steps", "activities"),
    [
        ("addie-model", 5, 0),
        ("stars-model", 5, 6),
        ("pailae-model", 0, 0),
        ("happiness-4qh", 0, 0),
        ("inquiry-5es", 0, 0),
        ("five-steps-of-learning", 5, 0),
        ("blended-learning", 0, 0),
        ("line-stickers", 0, 0),
        ("rain-gauge-network", 0, 0),
        ("disaster-centre", 0, 0),
        ("sewing-training", 0, 0),
    ],
)
def test_named_practices_are_there(
    graph: Graph, practice: str, steps: int, activities: int
) -> None:
    record = graph.entries["practice"][practice].record_as(Practice)
    assert len(record.steps) >= steps
    assert len(record.activities) >= activities


def test_the_motto_has_five_lessons(graph: Graph) -> None:
    record = graph.entries["practice"]["five-steps-of-learning"].record_as(Practice)
    assert 5 in [len(group.items) for group in record.groups]
