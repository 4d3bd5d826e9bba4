"""Problems and solutions: every row of every report, and of each plan's reports on a page of their own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from phaen.core.asked import shared
from phaen.core.entry import Entry
from phaen.core.facets import facets_of
from phaen.core.ids import Key
from phaen.core.model.case import Case
from phaen.rendering.heads import home_link, link_to, list_head
from phaen.rendering.page import Context, LinkTo, Page
from phaen.rendering.pages.case_parts import ProblemPart, problem_parts
from phaen.rendering.pages.facet_panel import Panel, Values, make_panel, mark, part_panel
from phaen.rendering.pages.listing import MAX_ROWS
from phaen.rendering.pages.takeaways import whole_tables
from phaen.rendering.site import Site

ADDRESS = "problems/"
_FACETS = ("theme", "body", "area", "year")


Rows = Sequence[tuple[Values, ProblemPart]]
"""Each problem with what it can be narrowed by."""


@dataclass(frozen=True, slots=True)
class PlanProblems:
    """The rows (mark, problem) of one plan's reports; none where they all stand on a page of their own (`more`).

    `whole` is the address of that page, whatever it weighs; empty on that page itself.
    """

    anchor: str
    plan: LinkTo
    count: int
    rows: Sequence[tuple[str, ProblemPart]]
    more: LinkTo | None
    whole: str


@dataclass(frozen=True, kw_only=True)
class ProblemsContext(Context):
    """Problems grouped by plan, each row with its mark for the panel."""

    groups: Sequence[PlanProblems]
    panel: Panel
    takeaways: Sequence[LinkTo]


def make_pages(site: Site) -> Iterator[Page]:
    """One page for all, without rows past `MAX_ROWS` of them, and one a plan."""
    plans = [plan for plan in site.graph.of_kind("plan") if _count(site, plan)]
    split = sum(_count(site, plan) for plan in plans) > MAX_ROWS
    title, description = site.say("problems.title"), site.say("problems.summary")
    told = _Told(site, plans)
    make = partial(_context, told, plans, ADDRESS, split=split)
    yield Page(ADDRESS, title, "problems.html", make, description=description, goes_on=True)
    for plan in plans:
        make = partial(
            _context, _Told(site, [plan]) if split else told, [plan], _address(plan), split=False
        )
        named = f"{title}: {plan.record.name}"
        yield Page(_address(plan), named, "problems.html", make, goes_on=True)


@dataclass(frozen=True)
class _Told:
    """The problems of some plans, looked up when the first page that shows them is rendered.

    Pages that share one mark a row alike, so that rows of one may join another.
    """

    site: Site
    plans: Sequence[Entry]

    @shared
    def rows(self) -> Mapping[Key, Rows]:
        """Of each plan."""
        return {plan.key: _rows(self.site, plan) for plan in self.plans}

    @shared
    def panel(self) -> Panel:
        """The panel of them all."""
        rows = [values for own in self.rows.values() for values, _ in own]
        return make_panel(self.site.say, rows, _FACETS)

    def panel_of(self, plans: Sequence[Entry]) -> Panel:
        """The panel of a page that holds the problems of these plans."""
        rows = self.rows
        return part_panel(self.panel, [values for plan in plans for values, _ in rows[plan.key]])


def _address(plan: Entry) -> str:
    return f"{ADDRESS}{plan.key.id}/"


def address_of(site: Site, theme: str) -> str:
    """Where the problems of a theme stand together: the list narrowed, or the theme's own where the list is split."""
    total = site.find(_totals, "") or 0
    return f"{ADDRESS}?theme={theme}" if total <= MAX_ROWS else f"themes/{theme}/#_problems"


def _totals(site: Site) -> Mapping[str, int]:
    """The number of all problems, under the empty text."""
    return {"": sum(_count(site, plan) for plan in site.graph.of_kind("plan"))}


def _context(told: _Told, plans: Sequence[Entry], address: str, *, split: bool) -> ProblemsContext:
    site, say = told.site, told.site.say
    total, title = sum(_count(site, plan) for plan in plans), say("problems.title")
    crumbs = [home_link(site), *([] if address == ADDRESS else [LinkTo(title, ADDRESS)])]
    head, lead = say("problems.head", count=total), say("problems.lead")
    rows, panel = ({}, Panel(())) if split else (told.rows, told.panel)
    return ProblemsContext(
        head=list_head(site, address, head, title, crumbs=crumbs, lead=lead),
        groups=[
            PlanProblems(
                plan.key.id,
                link_to(plan),
                _count(site, plan),
                [(mark(panel, by), part) for by, part in rows.get(plan.key, ())],
                LinkTo(say("page.see_all"), _address(plan)) if split else None,
                _address(plan) if address == ADDRESS else "",
            )
            for plan in plans
        ],
        panel=Panel(()) if split else told.panel_of(plans),
        takeaways=whole_tables(site, "problem"),
    )


def _rows(site: Site, plan: Entry) -> Rows:
    """Every problem of the plan's reports, with what it can be narrowed by: its own themes, its reporter's kind."""
    found: list[tuple[Values, ProblemPart]] = []
    for case in site.graph.of_kind("case", plan.key.id):
        when = site.say.period(case.record_as(Case).period)
        reporters = site.graph.targets(case, "reporter")
        of_case = facets_of(site.graph, case, site.say)
        bodies = [facets_of(site.graph, body, site.say)["body"] for body in reporters]
        for part in problem_parts(site, case, when):
            themes = (site.graph.get("theme", ref) for ref in part.problem.themes)
            own = [(theme.key.ref, theme.record.name.th) for theme in themes if theme]
            body = [value for values in bodies for value in values]
            found.append((of_case | {"theme": own, "body": body}, part))
    return found


def _count(site: Site, plan: Entry) -> int:
    cases = site.graph.of_kind("case", plan.key.id)
    return sum(len(case.record_as(Case).problems) for case in cases)
