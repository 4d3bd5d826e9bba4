"""Old addresses: a published URL never dies, so each old id keeps a page that leads to the new one.

An anchor goes along: the page's script takes over what the browser was asked for behind `#`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from phaen.core.entry import Entry
from phaen.core.graph import Graph
from phaen.core.ids import fill_address
from phaen.core.model import KINDS
from phaen.core.removals import Removal, old_keys, removals
from phaen.rendering.heads import index_link, link_to, list_head, plan_index_link
from phaen.rendering.page import Context, LinkTo, Page
from phaen.rendering.site import Site

PRINTED = ("plan", "organisation")
"""Kinds whose records have a page for print: printing.py."""


@dataclass(frozen=True, kw_only=True)
class RedirectContext(Context):
    """`target` is where the record is now."""

    target: LinkTo


def make_pages(site: Site) -> Iterator[Page]:
    """One page an old address; terms share a page, their old ids are anchors on it."""
    for address, target in _moved(site):
        if "#" not in address:
            make = partial(_context, site, address, target)
            meta = {"redirect": target.address}
            yield Page(address, target.title, "redirect.html", make, listed=False, meta=meta)


def _moved(site: Site) -> Iterator[tuple[str, LinkTo]]:
    graph = site.graph
    for entry in graph.all():
        for address in old_addresses(graph, entry):
            yield address, link_to(entry)
    for removal in removals(graph):
        if removal.part is None:
            for address in _addresses_of_removed(site, removal):
                yield address, LinkTo(removal.said.title.th, removal.address)
    yield from _moved_lists(site)
    yield from _emptied_lists(site)


def old_addresses(graph: Graph, entry: Entry) -> Iterator[str]:
    """Where a record stood before: under its own old ids, and under those of its plan."""
    for key in old_keys(graph, entry.key, entry.record.previous_ids):
        yield fill_address(entry.kind.address, key)


def _moved_lists(site: Site) -> Iterator[tuple[str, LinkTo]]:
    """The lists of a plan's records, too, were known by its old id."""
    for plan in site.graph.of_kind("plan"):
        for kind in KINDS.values():
            listed = kind.in_plan and kind.index_address != KINDS["plan"].index_address
            if listed and site.graph.of_kind(kind.name, plan.key.id):
                for old in plan.record.previous_ids:
                    target = plan_index_link(site, kind, plan.key.id)
                    yield f"{kind.index_address}{old}/", target


def _addresses_of_removed(site: Site, removal: Removal) -> Iterator[str]:
    """Its old addresses, and its page for print."""
    for key in old_keys(site.graph, removal.key, removal.said.previous_ids):
        yield fill_address(KINDS[key.kind].address, key)
    if removal.key.kind in PRINTED:
        yield f"print/{removal.address}"


def _emptied_lists(site: Site) -> Iterator[tuple[str, LinkTo]]:
    """Where the last record of a kind went from a plan, its list leads to that of all plans."""
    emptied = {
        (KINDS[removal.key.kind], removal.key.plan)
        for removal in removals(site.graph)
        if removal.key.plan and not site.graph.of_kind(removal.key.kind, removal.key.plan)
    }
    for kind, plan in sorted(emptied, key=lambda one: (one[0].name, one[1])):
        if kind.index_address != KINDS["plan"].index_address:
            yield f"{kind.index_address}{plan}/", index_link(site, kind)


def _context(site: Site, address: str, target: LinkTo) -> RedirectContext:
    head = list_head(site, address, site.say("page.moved"), target.title)
    return RedirectContext(head=head, target=target)
