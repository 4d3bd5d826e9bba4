"""One plan against its frameworks: each of its elements a row, each framework that it names a column."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from phaen.core.entry import Entry
from phaen.core.graph import Link
from phaen.core.ids import Key
from phaen.core.model.element import Element
from phaen.core.model.framework import Framework
from phaen.core.model.role import Role
from phaen.rendering.heads import home_link, link_to, list_head
from phaen.rendering.page import Context, LinkTo, Page
from phaen.rendering.site import Site

ADDRESS = "alignment/"
MAX_ROWS = 200

Cell = Sequence[LinkTo]
"""What in a row names the framework of the column: nothing where the documents name none."""


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """The plan, one of its elements (with its number) or one of its roles."""

    number: str
    link: LinkTo
    cells: Sequence[Cell]


@dataclass(frozen=True, kw_only=True)
class PlanAlignmentContext(Context):
    """`frameworks` head the columns; `silent` counts elements that name none, where there are too many rows to show them."""

    frameworks: Sequence[LinkTo]
    rows: Sequence[MatrixRow]
    silent: int


def plan_address(plan: Entry) -> str:
    """Where the matrix of a plan stands."""
    return f"{ADDRESS}{plan.key.id}/"


def make_plan_pages(site: Site) -> Iterator[Page]:
    """One page a plan."""
    for plan in site.graph.of_kind("plan"):
        title = f"{site.say('alignment.title')}: {plan.record.name}"
        make = partial(_context, site, plan)
        yield Page(plan_address(plan), title, "alignment_plan.html", make)


def _context(site: Site, plan: Entry) -> PlanAlignmentContext:
    say, graph = site.say, site.graph
    elements, roles = (graph.of_kind(kind, plan.key.id) for kind in ("element", "role"))
    named = {entry.key: _named(site, entry) for entry in (plan, *elements, *roles)}
    frameworks = [
        framework
        for framework in graph.of_kind("framework")
        if any(framework.key in cells for cells in named.values())
    ]
    few = len(elements) <= MAX_ROWS
    shown = [element for element in elements if few or named[element.key]]
    entries = [plan, *shown, *(role for role in roles if named[role.key])]
    head = list_head(
        site,
        plan_address(plan),
        say("page.table"),
        plan.record.name.th,
        crumbs=[home_link(site), LinkTo(say("alignment.title"), ADDRESS), link_to(plan)],
        lead=say("alignment.plan_lead"),
    )
    return PlanAlignmentContext(
        head=head,
        frameworks=[link_to(framework) for framework in frameworks],
        rows=[
            MatrixRow(
                entry.record.shown_number if isinstance(entry.record, Element) else "",
                LinkTo(say("alignment.whole"), plan.address) if entry is plan else link_to(entry),
                [named[entry.key].get(framework.key, ()) for framework in frameworks],
            )
            for entry in entries
        ],
        silent=len(elements) - len(shown),
    )


def _named(site: Site, entry: Entry) -> dict[Key, list[LinkTo]]:
    """For each framework that a record names what of it: its parts, or the duties that name it."""
    found: dict[Key, list[LinkTo]] = {}
    for link in site.graph.links_out(entry):
        if "aligned_with" in link.field and isinstance(link.target.record, Framework):
            found.setdefault(link.target.key, []).append(_say(site, entry, link))
    return {key: list(dict.fromkeys(links)) for key, links in found.items()}


def _say(site: Site, entry: Entry, link: Link) -> LinkTo:
    if isinstance(entry.record, Role) and link.head == "duties":
        at = int(link.field[1])
        duty = entry.record.duties[at]
        words = site.say("alignment.duty", number=duty.number or str(at + 1))
        return LinkTo(words, f"{entry.address}#{duty.id}")
    framework = link.target.record_as(Framework)
    part = next((part for part in framework.parts if part.id == link.part), None)
    if part is None:
        return LinkTo(site.say("alignment.named"), link.target.address)
    return LinkTo(part.title.th, f"{link.target.address}#{part.id}")
