"""Parts of a case with their references as links: shown on its own page and on its element's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from phaen.core.entry import Entry
from phaen.core.model.case import Case, Problem, Progress
from phaen.core.model.indicator import Indicator
from phaen.rendering.heads import (
    cite,
    linked,
    resolve_link,
    resolve_links,
)
from phaen.rendering.page import Cited, LinkTo
from phaen.rendering.site import Site


@dataclass(frozen=True, slots=True)
class ProgressPart:
    """What was done about one indicator. `number` is its number in its element."""

    anchor: str
    number: str
    title: str
    address: str
    progress: Progress
    citations: Sequence[Cited]


@dataclass(frozen=True, slots=True)
class ProblemPart:
    """A problem, where it is told, and its themes."""

    problem: Problem
    address: str
    case: LinkTo
    reporter: Sequence[LinkTo]
    when: str
    themes: Sequence[LinkTo]
    citations: Sequence[Cited]


def progress_parts(site: Site, case: Entry) -> list[ProgressPart]:
    """The case's progress in its order."""
    return [
        _progress(site, case, index, part)
        for index, part in enumerate(case.record_as(Case).progress, start=1)
    ]


def problem_parts(site: Site, case: Entry, when: str = "") -> list[ProblemPart]:
    """The case's problem rows in their order."""
    return [problem_part(site, case, problem, when) for problem in case.record_as(Case).problems]


def problem_part(site: Site, case: Entry, problem: Problem, when: str = "") -> ProblemPart:
    """One of the case's problem rows."""
    return ProblemPart(
        problem,
        f"{case.address}#{problem.id}",
        LinkTo(case.record.name.th, case.address),
        linked(site, case, "reporter"),
        when,
        resolve_links(site, case, problem.themes),
        cite(site, problem.source),
    )


def _progress(site: Site, case: Entry, index: int, part: Progress) -> ProgressPart:
    indicator = site.graph.resolve(part.indicator, case.key.plan)
    citations = cite(site, part.source)
    if indicator is None:
        there = resolve_link(site, case, part.indicator)
        title, address = (there.title, there.address) if there else (str(part.indicator), "")
        return ProgressPart(f"_done-{index}", "", title, address, part, citations)
    record = indicator.record_as(Indicator)
    return ProgressPart(
        f"_done-{index}", record.number or "", record.name.th, indicator.address, part, citations
    )
