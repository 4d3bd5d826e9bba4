"""Problems and solutions: every row of every report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from phaen.core.entry import Entry
from phaen.core.facets import facets_of
from phaen.core.model.case import Case
from phaen.rendering.heads import home_link, link_to, list_head
from phaen.rendering.page import Context, LinkTo, Page
from phaen.rendering.pages.case_parts import ProblemPart, problem_parts
from phaen.rendering.pages.facet_panel import Panel, Values, make_panel, mark
from phaen.rendering.pages.listing import MAX_ROWS
from phaen.rendering.pages.takeaways import whole_tables
from phaen.rendering.site import Site

ADDRESS = "problems/"
_FACETS = ("theme", "body", "area", "year")


@dataclass(frozen=True, slots=True)
class PlanProblems:
    """The rows (mark, problem) of one plan's reports; none here where they stand on a page of their own (`more`)."""

    anchor: str
    plan: LinkTo
    count: int
    rows: Sequence[tuple[str, ProblemPart]]
    more: LinkTo | None


@dataclass(frozen=True, kw_only=True)
class ProblemsContext(Context):
    """Problems grouped by plan, each row with its mark for the panel."""

    groups: Sequence[PlanProblems]
    panel: Panel
    takeaways: Sequence[LinkTo]


def make_pages(site: Site) -> Iterator[Page]:
    """One page for all, and past `MAX_ROWS` rows one a plan."""
    plans = [plan for plan in site.graph.of_kind("plan") if _count(site, plan)]
    total = sum(_count(site, plan) for plan in plans)
    split = total > MAX_ROWS
    title, description = site.say("problems.title"), site.say("problems.summary")
    make = partial(_context, site, plans, ADDRESS, whole=not split)
    yield Page(ADDRESS, title, "problems.html", make, description=description)
    for plan in plans if split else ():
        address = f"{ADDRESS}{plan.key.id}/"
        make = partial(_context, site, [plan], address, whole=True)
        yield Page(address, f"{title}: {plan.record.name}", "problems.html", make)


def address_of(site: Site, theme: str) -> str:
    """Where the problems of a theme stand together: the list narrowed, or the theme's own where the list is split."""
    total = sum(_count(site, plan) for plan in site.graph.of_kind("plan"))
    return f"{ADDRESS}?theme={theme}" if total <= MAX_ROWS else f"themes/{theme}/#_problems"


def _context(site: Site, plans: Sequence[Entry], address: str, *, whole: bool) -> ProblemsContext:
    total = sum(_count(site, plan) for plan in plans)
    say, title = site.say, site.say("problems.title")
    crumbs = [home_link(site), *([] if address == ADDRESS else [LinkTo(title, ADDRESS)])]
    head, lead = say("problems.head", count=total), say("problems.lead")
    rows = {plan.key: _rows(site, plan) if whole else [] for plan in plans}
    panel = make_panel(say, [values for own in rows.values() for values, _ in own], _FACETS)
    return ProblemsContext(
        head=list_head(site, address, head, title, crumbs=crumbs, lead=lead),
        groups=[
            PlanProblems(
                plan.key.id,
                link_to(plan),
                _count(site, plan),
                [(mark(panel, values), part) for values, part in rows[plan.key]],
                None if whole else LinkTo(say("page.see_all"), f"{ADDRESS}{plan.key.id}/"),
            )
            for plan in plans
        ],
        panel=panel,
        takeaways=whole_tables(site, "problem"),
    )


def _rows(site: Site, plan: Entry) -> list[tuple[Values, ProblemPart]]:
    """Every problem of the plan's reports, with what it can be narrowed by: its own themes, its reporter's kind."""
    found: list[tuple[Values, ProblemPart]] = []
    for case in site.graph.of_kind("case", plan.key.id):
        when = site.say.period(case.record_as(Case).period)
        reporters = site.graph.targets(case, "reporter")
        of_case = facets_of(site.graph, case, site.say)
        bodies = [facets_of(site.graph, body, site.say)["body"] for body in reporters]
        for part in problem_parts(site, case, when):
            themes = site.graph.entries.get("theme", {})
            own = [
                (ref, themes[ref].record.name.th) for ref in part.problem.themes if ref in themes
            ]
            body = [value for values in bodies for value in values]
            found.append((of_case | {"theme": own, "body": body}, part))
    return found


def _count(site: Site, plan: Entry) -> int:
    cases = site.graph.of_kind("case", plan.key.id)
    return sum(len(case.record_as(Case).problems) for case in cases)
