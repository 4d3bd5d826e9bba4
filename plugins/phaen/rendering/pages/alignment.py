"""Which plan aligns with which framework, as a table; an empty cell says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from phaen.core.entry import Entry
from phaen.rendering.heads import home_link, link_to, list_head
from phaen.rendering.page import Context, LinkTo, Page
from phaen.rendering.site import Site

ADDRESS = "alignment/"


@dataclass(frozen=True, slots=True)
class Row:
    """A framework, and for each plan how it aligns: the plan itself, and how many of its parts name it."""

    framework: LinkTo
    cells: Sequence[tuple[bool, int]]


@dataclass(frozen=True, kw_only=True)
class AlignmentContext(Context):
    """Plans head the columns, frameworks the rows."""

    plans: Sequence[LinkTo]
    rows: Sequence[Row]


def make_pages(site: Site) -> Iterator[Page]:
    """The one page."""
    lead, title = site.say("alignment.lead"), site.say("alignment.title")
    yield Page(ADDRESS, title, "alignment.html", partial(_context, site, lead), description=lead)


def _context(site: Site, lead: str) -> AlignmentContext:
    plans = site.graph.of_kind("plan")
    rows = [
        Row(link_to(framework), [_cell(site, framework, plan) for plan in plans])
        for framework in site.graph.of_kind("framework")
    ]
    say = site.say
    crumbs = [home_link(site)]
    head = list_head(
        site, ADDRESS, say("page.table"), say("alignment.title"), crumbs=crumbs, lead=lead
    )
    return AlignmentContext(head=head, plans=[link_to(plan) for plan in plans], rows=rows)


def _cell(site: Site, framework: Entry, plan: Entry) -> tuple[bool, int]:
    links = site.graph.links_to.get(framework.key, [])
    itself = any(link.source is plan and link.head == "aligned_with" for link in links)
    within = sum(
        link.source.key.plan == plan.key.id and "aligned_with" in link.field for link in links
    )
    return itself, within
