"""A role's page: its duties, each with an address of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from phaen.core.citations import document_order
from phaen.core.entry import Entry
from phaen.core.model.role import Duty, Role
from phaen.core.model.text import Text
from phaen.rendering.heads import (
    cite,
    index_link,
    kind_of,
    link_to,
    links_to,
    plan_index_link,
    record_head,
    resolve_links,
)
from phaen.rendering.page import Cited, Context, LinkTo, Page
from phaen.rendering.site import Site


@dataclass(frozen=True, slots=True)
class DutyPart:
    """A duty with its references as links."""

    number: str
    duty: Duty
    themes: Sequence[LinkTo]
    elements: Sequence[LinkTo]
    aligned: Sequence[LinkTo]
    citations: Sequence[Cited]


@dataclass(frozen=True, kw_only=True)
class RoleContext(Context):
    """`siblings` are the other roles of the plan."""

    part: str
    plan: LinkTo
    holders: Sequence[LinkTo]
    unit_kind: Text | None
    duties: Sequence[DutyPart]
    siblings: Sequence[LinkTo]


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
            str(role.summary or f"หน้าที่ {len(role.duties)} ข้อของ{role.title}"),
        )


def _context(site: Site, entry: Entry) -> RoleContext:
    graph, role = site.graph, entry.record_as(Role)
    kind, plan_id = kind_of("role"), entry.key.plan or ""
    plan = graph.get("plan", plan_id)
    return RoleContext(
        head=record_head(
            site,
            entry,
            crumbs=[index_link(kind), plan_index_link(site, kind, plan_id)],
            kind=f"{role.part.label} · หน้าที่ {len(role.duties)} ข้อ",
            lead=role.summary,
        ),
        part=role.part.label,
        plan=link_to(plan) if plan else LinkTo(plan_id, kind.index_address),
        holders=links_to(graph.targets(entry, "holders")),
        unit_kind=role.unit_kind,
        duties=[
            DutyPart(
                duty.number or str(index),
                duty,
                resolve_links(site, entry, duty.themes),
                resolve_links(site, entry, duty.elements),
                resolve_links(site, entry, duty.aligned_with),
                cite(site, duty.source),
            )
            for index, duty in enumerate(role.duties, start=1)
        ],
        siblings=links_to(
            other
            for other in document_order(graph, graph.of_kind("role", plan_id))
            if other is not entry
        ),
    )
