"""A plan's page: what holds for the whole of it, and the tree of its elements."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import partial

from phaen.core.citations import document_order
from phaen.core.entry import Entry
from phaen.core.exporters.suggestions import BEGUN
from phaen.core.ids import Key
from phaen.core.model.case import Case
from phaen.core.model.element import Element
from phaen.core.model.item import Item
from phaen.core.model.plan import Plan
from phaen.core.model.role import Role
from phaen.core.model.text import Text
from phaen.rendering.heads import (
    begin,
    link_to,
    linked,
    record_head,
    resolve_links,
)
from phaen.rendering.page import Context, LinkTo, Page
from phaen.rendering.pages.alignment_plan import plan_address
from phaen.rendering.pages.reports_due import DueReport, due_reports
from phaen.rendering.pages.takeaways import takeaways
from phaen.rendering.pages.timing import Timing, timing
from phaen.rendering.site import Site

# The lists of a plan in the order of its page.
_STATEMENTS = (
    "goals",
    "mechanisms",
    "process",
    "products",
    "resources",
    "monitoring",
    "collection",
    "data_sources",
    "stakeholders",
    "evidence",
    "success_factors",
)


_FIGURES = ("elements", "below", "roles", "duties", "indicators", "cases", "problems")


@dataclass(frozen=True, slots=True)
class Statements:
    """One list of the plan."""

    anchor: str
    title: str
    items: Sequence[Item]


@dataclass(frozen=True, slots=True)
class Branch:
    """One element in the tree, with what hangs on it and below it, each counted once."""

    number: str
    link: LinkTo
    indicators: int
    cases: AbstractSet[Key]
    practices: AbstractSet[Key]
    children: Sequence[Branch]


@dataclass(frozen=True, slots=True)
class RoleLine:
    """A role and how many duties it has."""

    link: LinkTo
    part: str
    duties: int


@dataclass(frozen=True, kw_only=True)
class PlanContext(Context):
    """`figures` are (words, number, address) of what the plan holds; `levels` names the tree's levels.

    `matrix` is where its alignment stands as a table.
    """

    kind_label: str
    issuer: Sequence[LinkTo]
    area: Text | None
    period: str
    timing: Timing
    levels: Sequence[Text]
    aligned: Sequence[LinkTo]
    matrix: str
    themes: Sequence[LinkTo]
    figures: Sequence[tuple[str, int, str]]
    tree: Sequence[Branch]
    statements: Sequence[Statements]
    none_said: Sequence[str]
    reports: Sequence[DueReport]
    roles: Sequence[RoleLine]
    cases: Sequence[LinkTo]
    takeaways: Sequence[LinkTo]


def make_pages(site: Site) -> Iterator[Page]:
    """One page a plan."""
    for entry in site.graph.of_kind("plan"):
        yield Page(
            entry.address,
            entry.record.name.th,
            "plan.html",
            partial(make_context, site, entry),
            entry,
            str(entry.record_as(Plan).summary or entry.record.title),
        )


def make_context(site: Site, entry: Entry) -> PlanContext:
    """What the page shows."""
    graph, plan = site.graph, entry.record_as(Plan)
    issuer = linked(site, entry, "issuer")
    tops = [top for top in graph.of_kind("element", entry.key.id) if top.parent is None]
    return PlanContext(
        head=record_head(
            site,
            entry,
            kind=site.say.label(plan.kind),
            lead=plan.summary,
            by=issuer,
            when=site.say.period(plan.period),
            begun=[begin(site, kind, entry.key.id) for kind in BEGUN if kind.in_plan],
        ),
        kind_label=site.say.label(plan.kind),
        issuer=issuer,
        area=plan.area,
        period=site.say.period(plan.period),
        timing=timing(site, plan.period),
        levels=plan.levels,
        aligned=resolve_links(site, entry, plan.aligned_with),
        matrix=plan_address(entry),
        themes=linked(site, entry, "themes"),
        figures=_figures(site, entry),
        tree=[_branch(site, top) for top in tops],
        statements=[
            Statements(f"_{name.replace('_', '-')}", _title(site, name), getattr(plan, name))
            for name in _STATEMENTS
            if getattr(plan, name)
        ],
        none_said=[
            _title(site, name) for name in (*_STATEMENTS, "reports") if name in plan.stated_none
        ],
        reports=due_reports(site, entry),
        roles=[
            _role_line(site, role)
            for role in document_order(graph, graph.of_kind("role", entry.key.id))
        ],
        cases=[
            link_to(case, ", ".join(org.record.name.th for org in graph.targets(case, "reporter")))
            for case in document_order(graph, graph.of_kind("case", entry.key.id))
        ],
        takeaways=takeaways(site, entry),
    )


def _title(site: Site, name: str) -> str:
    return site.say.of("plan.statements", name)


def _figures(site: Site, entry: Entry) -> list[tuple[str, int, str]]:
    graph, plan_id = site.graph, entry.key.id
    tops = [top for top in graph.of_kind("element", plan_id) if top.parent is None]
    below = len(graph.of_kind("element", plan_id)) - len(tops)
    words = {name: site.say.of("plan.figure", name) for name in _FIGURES}
    names = [str(level) for level in entry.record_as(Plan).levels]
    names += [words["elements"], words["below"]]
    problems = sum(len(case.record_as(Case).problems) for case in graph.of_kind("case", plan_id))
    duties = sum(len(role.record_as(Role).duties) for role in graph.of_kind("role", plan_id))
    counted = [
        (names[0], len(tops), "#_tree"),
        (names[1], below, "#_tree"),
        (words["roles"], len(graph.of_kind("role", plan_id)), "#_roles"),
        (words["duties"], duties, "#_roles"),
        (words["indicators"], len(graph.of_kind("indicator", plan_id)), f"indicators/{plan_id}/"),
        (words["cases"], len(graph.of_kind("case", plan_id)), "#_cases"),
        (words["problems"], problems, f"problems/#{plan_id}"),
    ]
    return [
        (name, count, entry.address + address if address.startswith("#") else address)
        for name, count, address in counted
        if count
    ]


def _branch(site: Site, entry: Entry) -> Branch:
    graph = site.graph
    children = [_branch(site, child) for child in graph.children(entry)]
    cases = graph.sources(entry, "case", "about")
    practices = {practice.key for case in cases for practice in graph.targets(case, "practices")}
    practices |= {practice for child in children for practice in child.practices}
    reports = {case.key for case in cases}.union(*(child.cases for child in children))
    return Branch(
        number=_number(entry),
        link=link_to(entry),
        indicators=len(graph.sources(entry, "indicator", "element"))
        + sum(child.indicators for child in children),
        cases=reports,
        practices=practices,
        children=children,
    )


def _number(entry: Entry) -> str:
    return entry.record_as(Element).shown_number


def _role_line(site: Site, entry: Entry) -> RoleLine:
    role = entry.record_as(Role)
    return RoleLine(link_to(entry), site.say.label(role.part), len(role.duties))
