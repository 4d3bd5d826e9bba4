from __future__ import annotations

import pytest

from conftest import Find

FILE = "plans/p/cases/new.yml"
CASE = """
    id: new
    title: รายงาน
    about: ["1"]
    reporter: peo
    period: {{year: 2567}}
    problems:
      - {{id: p1, problem: ก, solutions: [ข]}}
      - {problem}
"""


@pytest.mark.parametrize(
    "problem",
    [
        "{id: p2, problem: ค, solutions: [ง]}",
        pytest.param("{id: p2, problem: ค, solutions: none}", id="none said outright"),
    ],
)
def test_problem_with_its_solution(find: Find, problem: str) -> None:
    assert find({FILE: CASE.format(problem=problem)}) == []


@pytest.mark.parametrize(
    "problem",
    [
        pytest.param("{id: p2, problem: ค}", id="problem without a solution"),
        pytest.param("{id: p2, problem: ค, solutions: []}", id="empty list of solutions"),
        pytest.param("{id: p2, solutions: [ง]}", id="solution without a problem"),
        pytest.param("{id: p2}", id="neither"),
        pytest.param("{id: p2, problem: ค, note: เอกสารเว้นไว้}", id="with a note"),
    ],
)
def test_half_of_a_problem(find: Find, problem: str) -> None:
    assert find({FILE: CASE.format(problem=problem)}) == [f"PH407 warning {FILE}:8:5"]
