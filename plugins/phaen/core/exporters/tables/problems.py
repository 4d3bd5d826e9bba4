"""Problems that reports tell, beside their solutions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from phaen.core.exporters.tables.drafting import (
    Draft,
    Who,
    make_fact,
    name,
    named,
    say,
    say_item,
)
from phaen.core.exporters.tables.fact import Cell, Fact, Table
from phaen.core.graph import Graph
from phaen.core.model.case import Case, Problem
from phaen.core.thai import arabic_digits
from phaen.core.wording import say_period

CASE, WHEN, NUMBER = "กรณีศึกษา", "ช่วงเวลา", "ข้อที่"
SOLUTION, EXPECTED, OUTCOME = "ทางแก้", "ผลที่คาดว่าจะได้รับ", "ผลของทางแก้"


def collect(graph: Graph) -> Iterator[Fact]:
    """One row a problem and solution; a problem without one, and a solution without its problem, too."""
    for entry in graph.of_kind("case"):
        case = entry.record_as(Case)
        reporter = named(graph, entry, "reporter")
        for index, problem in enumerate(case.problems, start=1):
            for solution, told in _pairs(problem, reporter):
                details: dict[str, Cell] = {
                    CASE: name(entry),
                    WHEN: say_period(case.period),
                    NUMBER: arabic_digits(problem.number or str(index)),
                    SOLUTION: solution,
                    EXPECTED: "\n".join(map(str, problem.expected)),
                    OUTCOME: problem.outcome.label if problem.outcome else "",
                }
                yield make_fact(graph, entry, replace(told, details=details))


def _pairs(problem: Problem, reporter: Who) -> Iterator[tuple[str, Draft]]:
    """Each solution in words, with what is told of it and of its problem."""
    draft = Draft(
        anchor=problem.id,
        text=say(problem.problem),
        who=reporter,
        themes=problem.themes,
        source=problem.source,
        note=problem.note,
    )
    if not problem.solutions:
        yield "", draft
    for item in problem.solutions:
        yield (
            say_item(item),
            replace(
                draft,
                themes=[*problem.themes, *item.themes],
                source=item.source or problem.source,
                note=[note for note in (problem.note, item.note) if note],
            ),
        )


HEADINGS = (CASE, WHEN, NUMBER, SOLUTION, EXPECTED, OUTCOME)
TABLE = Table("problems", "ปัญหาและทางแก้", HEADINGS, collect)
