"""Counted in the document by hand: policies, focus points, assessment points, reports, problem rows."""

from __future__ import annotations

import re

import pytest

from phaen.core.graph import Graph
from phaen.core.model.case import Case
from phaen.core.model.element import Element
from phaen.core.model.indicator import Indicator
from phaen.core.model.plan import Plan
from phaen.core.model.practice import Practice

PLAN = "tak-2566"
FOCUS_POINTS = [3, 9, 7, 3, 3, 2]
ASSESSMENT_POINTS = [
    [3, 3, 3],
    [2, 3, 2, 2, 2, 3, 2, 2, 2],
    [3, 3, 3, 2, 2, 2, 1],
    [3, 3, 3],
    [2, 3, 2],
    [6, 3],
]
# Rows of the problem tables, half-empty ones included.
PROBLEM_ROWS = 49
HALF_EMPTY = {("focus-1-2", "p3"), ("focus-3-2", "p2"), ("focus-4-2", "p3")}


def _focus_ids() -> list[str]:
    return [
        f"{policy}.{point}"
        for policy, count in enumerate(FOCUS_POINTS, start=1)
        for point in range(1, count + 1)
    ]


def test_the_tree_has_six_policies_and_27_focus_points(graph: Graph) -> None:
    tops = [entry for entry in graph.of_kind("element", PLAN) if entry.parent is None]
    assert [len(graph.children(top)) for top in tops] == FOCUS_POINTS
    assert [child.key.id for top in tops for child in graph.children(top)] == _focus_ids()


def test_each_focus_point_has_its_assessment_points(graph: Graph) -> None:
    found: dict[str, int] = {}
    for entry in graph.of_kind("indicator", PLAN):
        match = re.fullmatch(r"(\d\.\d)-(\d)", entry.key.id)
        if match:
            found[match[1]] = found.get(match[1], 0) + 1
            assert entry.record_as(Indicator).element == match[1]
    assert [found[focus] for focus in _focus_ids()] == [
        count for policy in ASSESSMENT_POINTS for count in policy
    ]
    assert sum(found.values()) == 70


def test_each_assessment_point_says_what_was_done(graph: Graph) -> None:
    silent = [
        entry.key.id
        for entry in graph.of_kind("indicator", PLAN)
        if re.fullmatch(r"\d\.\d-\d", entry.key.id)
        and not graph.incoming(entry, "case", "progress")
    ]
    assert silent == []


def test_each_focus_point_has_one_report_with_what_the_document_tells(graph: Graph) -> None:
    for focus in _focus_ids():
        entry = graph.entries["case"][f"{PLAN}/focus-{focus.replace('.', '-')}"]
        case = entry.record_as(Case)
        assert case.about == [focus]
        advice = case.recommendations
        assert advice.area or advice.policy or advice.stated_none, focus
        assert case.success_factors or focus == "3.7", focus
        if focus == "3.7":
            assert case.note


def test_the_49_problem_rows_are_there(graph: Graph) -> None:
    rows = [
        (entry.key.id, problem)
        for entry in graph.of_kind("case", PLAN)
        for problem in entry.record_as(Case).problems
    ]
    assert len(rows) == PROBLEM_ROWS
    half = {(case, row.id) for case, row in rows if row.problem is None or not row.solutions}
    assert half == HALF_EMPTY
    assert all(row.note for case, row in rows if (case, row.id) in HALF_EMPTY)


@pytest.mark.parametrize(
    ("practice", "steps", "groups"),
    [
        ("rptds", 0, []),
        ("prtdsc", 0, []),
        ("tak-1-wecare", 2, []),
        ("ipdca-model", 0, []),
        ("pidre", 0, []),
        ("asin2ac-model", 4, []),
        ("spmqa-model", 0, [5, 4, 4]),
        ("mangoes", 0, []),
        ("cares", 0, []),
        ("ppkaeb", 0, []),
        ("block-course", 0, []),
        ("continuous-curriculum", 0, []),
        ("one-school-one-career", 0, [5, 2, 2]),
        ("savings-discipline-schools", 0, []),
        ("smart-onie-tak", 0, []),
    ],
)
def test_named_practices_are_there(
    graph: Graph, practice: str, steps: int, groups: list[int]
) -> None:
    record = graph.entries["practice"][practice].record_as(Practice)
    assert len(record.steps) >= steps
    sizes = [len(group.items) for group in record.groups]
    for size in groups:
        assert size in sizes, sizes
        sizes.remove(size)


def test_the_school_quality_project_has_eight_emphases_and_four_effects(graph: Graph) -> None:
    groups = graph.entries["practice"]["quality-school"].record_as(Practice).groups
    ids = [str(group.id).partition("-")[0] for group in groups]
    assert (ids.count("emphasis"), ids.count("effect")) == (8, 4)


@pytest.mark.parametrize(
    ("number", "unit"), [(21, "หน่วยงาน"), (369, "คน"), (129, "แห่ง"), (30, "ร้อยละ")]
)
def test_quantities_are_values_or_targets(graph: Graph, number: int, unit: str) -> None:
    found = [
        entry.key.id
        for entry in graph.of_kind("indicator", PLAN)
        for part in (*entry.record_as(Indicator).values, *entry.record_as(Indicator).targets)
        if part.value == number and unit in str(entry.record_as(Indicator).unit)
    ]
    assert found


def test_the_learning_centres_are_told_in_parts(graph: Graph) -> None:
    parts = [
        sorted(value.parts.values())
        for entry in graph.of_kind("indicator", PLAN)
        for value in entry.record_as(Indicator).values
        if value.value == 129
    ]
    assert [40, 89] in parts


def test_the_stateless_children_learn_in_five_centres(graph: Graph) -> None:
    figures = {
        name: graph.entries["indicator"][f"{PLAN}/{name}"].record_as(Indicator).values[0].value
        for name in ("3.3-stateless-children", "3.3-stateless-centres")
    }
    assert figures == {"3.3-stateless-children": 369, "3.3-stateless-centres": 5}


def test_the_report_and_its_focus_points_name_what_they_follow(graph: Graph) -> None:
    plan = graph.entries["plan"][PLAN].record_as(Plan)
    assert set(plan.aligned_with) == {
        "state-administration-plan",
        "good-governance-decree",
        "moe-administration-act-2546",
        "moe-education-management-policy",
    }
    followed = {
        entry.key.id: entry.record_as(Element).aligned_with
        for entry in graph.of_kind("element", PLAN)
        if entry.record_as(Element).aligned_with
    }
    assert followed == {"2.8": ["qa-regulation-2561"], "3.2": ["early-childhood-centre-standard"]}
