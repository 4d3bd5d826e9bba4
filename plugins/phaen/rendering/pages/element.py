"""An element's page: what it asks for, and what was reported about it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeAlias

from phaen.core.entry import Entry
from phaen.core.ids import Key
from phaen.core.model.case import Case
from phaen.core.model.element import Element
from phaen.core.model.indicator import Indicator
from phaen.core.model.item import Group
from phaen.core.model.plan import Plan
from phaen.core.model.role import Role
from phaen.rendering.heads import (
    index_link,
    kind_of,
    link_to,
    linked,
    links_to,
    record_head,
    resolve_links,
)
from phaen.rendering.page import Context, LinkTo, Page
from phaen.rendering.pages.case_parts import (
    ProblemPart,
    ProgressPart,
    problem_parts,
    progress_parts,
)
from phaen.rendering.site import Site

Rows: TypeAlias = Mapping[tuple[str | None, int], Sequence[Key]]


@dataclass(frozen=True, slots=True)
class Reported:
    """One case about this element, as far as this page shows it."""

    link: LinkTo
    reporter: Sequence[LinkTo]
    when: str
    case: Case
    progress: Sequence[ProgressPart]
    problems: Sequence[ProblemPart]


@dataclass(frozen=True, kw_only=True)
class ElementContext(Context):
    """`points` are its indicators as (number, link); `duties` those that serve it."""

    level: str
    themes: Sequence[LinkTo]
    responsible: Sequence[LinkTo]
    aligned: Sequence[LinkTo]
    children: Sequence[tuple[str, LinkTo]]
    points: Sequence[tuple[str, LinkTo]]
    groups: Sequence[Group]
    reported: Sequence[Reported]
    duties: Sequence[LinkTo]
    practices: Sequence[LinkTo]
    previous: LinkTo | None
    following: LinkTo | None


def make_pages(site: Site) -> Iterator[Page]:
    """One page an element."""
    for entry in site.graph.of_kind("element"):
        yield Page(
            entry.address,
            f"{entry.record_as(Element).shown_number} {entry.record.name}",
            "element.html",
            partial(_context, site, entry),
            entry,
            str(entry.record_as(Element).summary or entry.record.title),
            kept={},
        )


def _context(site: Site, entry: Entry) -> ElementContext:
    graph, element = site.graph, entry.record_as(Element)
    cases = graph.sources(entry, "case", "about")
    level = _level(site, entry)
    before, after = _neighbours(site, entry)
    used = {p.key: p for case in cases for p in graph.targets(case, "practices")}
    used |= {p.key: p for p in graph.sources(entry, "practice", "addresses")}
    return ElementContext(
        head=record_head(
            site,
            entry,
            crumbs=_crumbs(site, entry),
            kind=level,
            number=element.shown_number,
            lead=element.summary,
        ),
        level=level,
        themes=linked(site, entry, "themes"),
        responsible=linked(site, entry, "responsible"),
        aligned=resolve_links(site, entry, element.aligned_with),
        children=[
            (child.record_as(Element).shown_number, link_to(child))
            for child in graph.children(entry)
        ],
        points=[
            (point.record_as(Indicator).number or "", link_to(point))
            for point in graph.sources(entry, "indicator", "element")
        ],
        groups=element.groups,
        reported=[_reported(site, case) for case in cases],
        duties=_duties(site, entry),
        practices=links_to(used.values()),
        previous=before,
        following=after,
    )


def _reported(site: Site, entry: Entry) -> Reported:
    case = entry.record_as(Case)
    return Reported(
        link_to(entry),
        linked(site, entry, "reporter"),
        site.say.period(case.period),
        case,
        progress_parts(site, entry),
        problem_parts(site, entry),
    )


def _level(site: Site, entry: Entry) -> str:
    plan = site.graph.get("plan", entry.key.plan or "")
    depth = len(site.graph.ancestors(entry))
    levels = plan.record_as(Plan).levels if plan else []
    return levels[depth].th if depth < len(levels) else site.say.kind(entry.kind)


def _crumbs(site: Site, entry: Entry) -> list[LinkTo]:
    plan = site.graph.get("plan", entry.key.plan or "")
    above = [link_to(plan)] if plan else []
    return [
        index_link(site, kind_of("plan")),
        *above,
        *(
            LinkTo(
                f"{_level(site, parent)} {parent.record_as(Element).shown_number}", parent.address
            )
            for parent in site.graph.ancestors(entry)
        ),
    ]


def _find_rows(site: Site) -> Rows:
    """The elements of each plan at each depth."""
    found: dict[tuple[str | None, int], list[Key]] = {}
    for entry in site.graph.of_kind("element"):
        depth = len(site.graph.ancestors(entry))
        found.setdefault((entry.key.plan, depth), []).append(entry.key)
    return found


def _neighbours(site: Site, entry: Entry) -> tuple[LinkTo | None, LinkTo | None]:
    """The elements before and after this one at its own depth of the plan."""
    depth = len(site.graph.ancestors(entry))
    row = site.find(_find_rows, (entry.key.plan, depth)) or ()
    at = row.index(entry.key)
    before = row[at - 1] if at > 0 else None
    after = row[at + 1] if at + 1 < len(row) else None
    return (_numbered(site, before) if before else None, _numbered(site, after) if after else None)


def _numbered(site: Site, key: Key) -> LinkTo:
    entry = site.graph.at(key)
    number = entry.record_as(Element).shown_number
    return LinkTo(f"{number} {entry.record.name}", entry.address)


def _duties(site: Site, entry: Entry) -> list[LinkTo]:
    found = []
    for link in site.graph.incoming(entry, "role", "duties"):
        role = link.source.record_as(Role)
        duty = role.duties[int(link.field[1])]
        found.append(LinkTo(duty.text.th, f"{link.source.address}#{duty.id}", role.name.th))
    return found
