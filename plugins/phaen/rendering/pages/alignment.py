"""Which plan aligns with which framework, as a table; an empty cell says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from phaen.core.entry import Entry
from phaen.rendering.heads import home_link, index_link, kind_of, link_to, list_head
from phaen.rendering.page import Context, LinkTo, Page
from phaen.rendering.pages.alignment_plan import ADDRESS, MAX_ROWS, make_plan_pages, plan_address
from phaen.rendering.pages.grouping import newest_first
from phaen.rendering.site import Site

MAX_COLUMNS = 12


@dataclass(frozen=True, slots=True)
class Row:
    """A framework, and for each plan how it aligns: the plan itself, and how many of its parts name it."""

    framework: LinkTo
    cells: Sequence[tuple[bool, int]]


@dataclass(frozen=True, kw_only=True)
class AlignmentContext(Context):
    """Plans head the columns, frameworks the rows.

    Where plans are too many for columns, `list` holds them with how many frameworks each names; `more` leads to the rest.
    """

    plans: Sequence[LinkTo]
    rows: Sequence[Row]
    list: Sequence[LinkTo]
    more: LinkTo | None


def make_pages(site: Site) -> Iterator[Page]:
    """All plans against all frameworks, and one page a plan."""
    lead, title = site.say("alignment.lead"), site.say("alignment.title")
    yield Page(ADDRESS, title, "alignment.html", partial(_context, site, lead), description=lead)
    yield from make_plan_pages(site)


def _context(site: Site, lead: str) -> AlignmentContext:
    plans = site.graph.of_kind("plan")
    few = len(plans) <= MAX_COLUMNS
    rows = [
        Row(link_to(framework), [_cell(site, framework, plan) for plan in plans])
        for framework in site.graph.of_kind("framework")
        if few
    ]
    say = site.say
    crumbs = [home_link(site)]
    head = list_head(
        site, ADDRESS, say("page.table"), say("alignment.title"), crumbs=crumbs, lead=lead
    )
    listed = [] if few else newest_first(plans)
    return AlignmentContext(
        head=head,
        plans=[LinkTo(plan.record.name.th, plan_address(plan)) for plan in plans if few],
        rows=rows,
        list=[_line(site, plan) for plan in listed[:MAX_ROWS]],
        more=index_link(site, kind_of("plan")) if len(listed) > MAX_ROWS else None,
    )


def _line(site: Site, plan: Entry) -> LinkTo:
    named = len(site.graph.targets(plan, "aligned_with"))
    words = site.say("alignment.names", count=named) if named else site.say("alignment.none")
    return LinkTo(plan.record.name.th, plan_address(plan), words)


def _cell(site: Site, framework: Entry, plan: Entry) -> tuple[bool, int]:
    links = site.graph.links_in(framework.key)
    itself = any(link.source is plan and link.head == "aligned_with" for link in links)
    within = sum(
        link.source.key.plan == plan.key.id and "aligned_with" in link.field for link in links
    )
    return itself, within
