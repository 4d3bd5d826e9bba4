"""A role's page: its duties, each with an address of its own."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeAlias

from phaen.core.citations import document_order
from phaen.core.entry import Entry
from phaen.core.ids import Key
from phaen.core.model.role import Duty, Role
from phaen.core.model.text import Text
from phaen.rendering.heads import (
    cite,
    index_link,
    kind_of,
    link_to,
    linked,
    links_to,
    plan_index_link,
    record_head,
    resolve_links,
)
from phaen.rendering.page import Cited, Context, LinkTo, Page
from phaen.rendering.pages.facet_panel import Panel, Values, make_panel, mark
from phaen.rendering.pages.role_beside import Beside, beside
from phaen.rendering.site import Site

MAX_ELSEWHERE = 10

Twins: TypeAlias = Mapping[Hashable, Sequence[tuple[int, Key]]]


@dataclass(frozen=True, slots=True)
class DutyPart:
    """A duty with its references as links."""

    number: str
    duty: Duty
    themes: Sequence[LinkTo]
    elements: Sequence[LinkTo]
    aligned: Sequence[LinkTo]
    citations: Sequence[Cited]
    mark: str


@dataclass(frozen=True, kw_only=True)
class RoleContext(Context):
    """`siblings` are the other roles of the plan, `elsewhere` the same role in other plans.

    `side` sets the first of those beside this one, duty by duty.

    `panel` narrows the duties by theme; `citation` is what a letter says after a duty's number.
    """

    part: str
    plan: LinkTo
    holders: Sequence[LinkTo]
    unit_kind: Text | None
    duties: Sequence[DutyPart]
    siblings: Sequence[LinkTo]
    panel: Panel
    elsewhere: Sequence[LinkTo]
    side: Beside | None
    citation: str


def make_pages(site: Site) -> Iterator[Page]:
    """One page a role."""
    for entry in site.graph.of_kind("role"):
        role = entry.record_as(Role)
        yield Page(
            entry.address,
            role.title.th,
            "role.html",
            partial(_context, site, entry),
            entry,
            str(
                role.summary
                or site.say("role.summary", count=len(role.duties), role=str(role.title))
            ),
            kept={},
        )


def _context(site: Site, entry: Entry) -> RoleContext:
    graph, role = site.graph, entry.record_as(Role)
    kind, plan_id = kind_of("role"), entry.key.plan or ""
    plan, part = graph.get("plan", plan_id), site.say.label(role.part)
    by_duty: list[Values] = [
        {"theme": [(ref, link.title) for ref, link in _themes(site, duty)]} for duty in role.duties
    ]
    panel = make_panel(site.say, by_duty, ["theme"])
    elsewhere = _elsewhere(site, entry)
    return RoleContext(
        head=record_head(
            site,
            entry,
            crumbs=[index_link(site, kind), plan_index_link(site, kind, plan_id)],
            kind=f"{part} · {site.say('role.count', count=len(role.duties))}",
            lead=role.summary,
        ),
        part=part,
        plan=link_to(plan) if plan else LinkTo(plan_id, kind.index_address),
        holders=linked(site, entry, "holders"),
        unit_kind=role.unit_kind,
        duties=[
            DutyPart(
                duty.number or str(index),
                duty,
                resolve_links(site, entry, duty.themes),
                resolve_links(site, entry, duty.elements),
                resolve_links(site, entry, duty.aligned_with),
                cite(site, duty.source),
                mark(panel, values),
            )
            for index, (duty, values) in enumerate(zip(role.duties, by_duty, strict=True), start=1)
        ],
        siblings=links_to(
            other
            for other in document_order(graph, graph.of_kind("role", plan_id))
            if other is not entry
        ),
        panel=panel,
        elsewhere=[_in_its_plan(site, other) for other in elsewhere],
        side=beside(site, entry, elsewhere),
        citation=_citation(site, entry),
    )


def _themes(site: Site, duty: Duty) -> list[tuple[str, LinkTo]]:
    themes = (site.graph.get("theme", ref) for ref in duty.themes)
    return [(theme.key.ref, link_to(theme)) for theme in themes if theme]


def _find_twins(site: Site) -> Twins:
    """The roles by what makes two of them alike, each with its place among all."""
    found: dict[Hashable, list[tuple[int, Key]]] = {}
    for place, entry in enumerate(site.graph.of_kind("role")):
        for trait in _traits(site, entry):
            found.setdefault(trait, []).append((place, entry.key))
    return found


def _traits(site: Site, entry: Entry) -> list[Hashable]:
    title = entry.record.title
    holders = site.graph.targets(entry, "holders")
    return [entry.key.id, (title.th, title.en), *(holder.key for holder in holders)]


def _elsewhere(site: Site, entry: Entry) -> list[Entry]:
    """Roles of other plans with the same id or title, or held by the same body; the first few of them."""
    alike = {
        place: other
        for trait in _traits(site, entry)
        for place, other in site.find(_find_twins, trait) or ()
        if other.plan != entry.key.plan
    }
    return [site.graph.at(alike[place]) for place in sorted(alike)[:MAX_ELSEWHERE]]


def _in_its_plan(site: Site, entry: Entry) -> LinkTo:
    plan = site.graph.get("plan", entry.key.plan or "")
    return link_to(entry, plan.record.name.th if plan else "")


def _citation(site: Site, entry: Entry) -> str:
    """`ของ<role> ตาม<plan> (<document> หัวข้อ … หน้า …)`; the script adds number, address and day."""
    plan = site.graph.get("plan", entry.key.plan or "")
    say, role = site.say, str(entry.record.title)
    words = say("role.cited", role=role)
    if plan is not None:
        words = say("role.cited_in_plan", role=role, plan=str(plan.record.title))
    sources = []
    for cited in cite(site, entry.record.source):
        section = say("cite.section", section=cited.section) if cited.section else ""
        page = say("cite.page", page=cited.page) if cited.page else ""
        sources.append(" ".join(filter(None, (cited.document.title, section, page))))
    return f"{words} ({', '.join(sources)})" if sources else words
