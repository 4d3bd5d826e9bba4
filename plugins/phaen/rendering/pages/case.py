"""A case's page: what a reporter did, met and recommends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from phaen.core.entry import Entry
from phaen.core.model.case import Case, Result
from phaen.core.model.practice import Practice
from phaen.rendering.heads import (
    cite,
    index_link,
    kind_of,
    link_to,
    linked,
    linked_abroad,
    links_to,
    plan_index_link,
    record_head,
    resolve_links,
)
from phaen.rendering.page import Cited, Context, LinkTo, Page
from phaen.rendering.pages.case_parts import (
    ProblemPart,
    ProgressPart,
    problem_parts,
    progress_parts,
)
from phaen.rendering.site import Site


@dataclass(frozen=True, slots=True)
class ResultPart:
    """A result with its indicators as links."""

    result: Result
    indicators: Sequence[LinkTo]
    citations: Sequence[Cited]


@dataclass(frozen=True, kw_only=True)
class CaseContext(Context):
    """`practices` carry how much the sources tell of each; `others` are cases about the same."""

    case: Case
    plan: LinkTo
    about: Sequence[LinkTo]
    reporter: Sequence[LinkTo]
    themes: Sequence[LinkTo]
    progress: Sequence[ProgressPart]
    results: Sequence[ResultPart]
    problems: Sequence[ProblemPart]
    practices: Sequence[LinkTo]
    others: Sequence[LinkTo]


def make_pages(site: Site) -> Iterator[Page]:
    """One page a case."""
    for entry in site.graph.of_kind("case"):
        yield Page(
            entry.address,
            entry.record.name.th,
            "case.html",
            partial(_context, site, entry),
            entry,
            str(entry.record_as(Case).summary or entry.record.title),
            kept={},
        )


def _context(site: Site, entry: Entry) -> CaseContext:
    graph, case = site.graph, entry.record_as(Case)
    kind, plan_id = kind_of("case"), entry.key.plan or ""
    plan = graph.get("plan", plan_id)
    about = graph.targets(entry, "about")
    reporter = linked(site, entry, "reporter")
    others = {
        other.key: other
        for element in about
        for other in graph.sources(element, "case", "about")
        if other is not entry
    }
    return CaseContext(
        head=record_head(
            site,
            entry,
            crumbs=[index_link(site, kind), plan_index_link(site, kind, plan_id)],
            lead=case.summary,
            by=reporter,
            when=site.say.period(case.period),
        ),
        case=case,
        plan=link_to(plan) if plan else LinkTo(plan_id, kind.index_address),
        about=[
            LinkTo(f"{element.key.id} {element.record.name}", element.address)
            if element.key.kind == "element"
            else link_to(element)
            for element in about
        ]
        + linked_abroad(site, entry, "about"),
        reporter=reporter,
        themes=linked(site, entry, "themes"),
        progress=progress_parts(site, entry),
        results=[
            ResultPart(
                result, resolve_links(site, entry, result.indicators), cite(site, result.source)
            )
            for result in case.results
        ],
        problems=problem_parts(site, entry),
        practices=[
            link_to(practice, site.say.label(practice.record_as(Practice).evidence))
            for practice in graph.targets(entry, "practices")
        ]
        + linked_abroad(site, entry, "practices"),
        others=links_to(others.values()),
    )
