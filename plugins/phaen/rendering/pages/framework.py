"""A framework's page: its parts, and what aligns with each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from phaen.core.entry import Entry
from phaen.core.graph import Link
from phaen.core.model.framework import Framework, FrameworkPart
from phaen.core.model.role import Role
from phaen.core.model.text import Text
from phaen.rendering.heads import (
    link_to,
    linked,
    record_head,
)
from phaen.rendering.page import Context, LinkTo, Page
from phaen.rendering.site import Site


@dataclass(frozen=True, kw_only=True)
class FrameworkContext(Context):
    """`whole` aligns with the framework as such, `parts` pairs each part with what aligns with it."""

    area: Text | None
    issuer: Sequence[LinkTo]
    parts: Sequence[tuple[FrameworkPart, Sequence[LinkTo]]]
    whole: Sequence[LinkTo]


def make_pages(site: Site) -> Iterator[Page]:
    """One page a framework."""
    for entry in site.graph.of_kind("framework"):
        yield Page(
            entry.address,
            entry.record.name.th,
            "framework.html",
            partial(_context, site, entry),
            entry,
            str(
                entry.record_as(Framework).summary
                or site.say("framework.summary", name=str(entry.record.title))
            ),
        )


def _context(site: Site, entry: Entry) -> FrameworkContext:
    graph, framework = site.graph, entry.record_as(Framework)
    issuer = linked(site, entry, "issuer")
    links = [link for link in graph.links_in(entry.key) if "aligned_with" in link.field]
    return FrameworkContext(
        head=record_head(
            site,
            entry,
            lead=framework.summary,
            by=issuer,
            when=site.say.period(framework.period) if framework.period else "",
        ),
        area=framework.area,
        issuer=issuer,
        parts=[
            (part, [_aligned(site, link) for link in links if link.part == part.id])
            for part in framework.parts
        ],
        whole=[_aligned(site, link) for link in links if link.part is None],
    )


def _aligned(site: Site, link: Link) -> LinkTo:
    source = link.source
    plan = site.graph.get("plan", source.key.plan or "")
    note = plan.record.name.th if plan else site.say.kind(source.kind)
    if source.key.kind == "role" and link.head == "duties":
        role: Entry = source
        duty = role.record_as(Role).duties[int(link.field[1])]
        return LinkTo(duty.text.th, f"{role.address}#{duty.id}", f"{role.record.name} · {note}")
    return link_to(source, note)
