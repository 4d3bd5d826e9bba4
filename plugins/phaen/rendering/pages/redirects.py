"""Old addresses: a published URL never dies, so each old id keeps a page that leads to the new one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from phaen.core.entry import Entry
from phaen.core.ids import Key, fill_address
from phaen.rendering.heads import link_to, list_head
from phaen.rendering.page import Context, LinkTo, Page
from phaen.rendering.site import Site


@dataclass(frozen=True, kw_only=True)
class RedirectContext(Context):
    """`target` is where the record is now."""

    target: LinkTo


def make_pages(site: Site) -> Iterator[Page]:
    """One page an old id; terms share a page, their old anchors need none."""
    for entry in site.graph.all():
        for old in entry.record.previous_ids:
            key = Key(entry.key.kind, entry.key.plan, old)
            address = fill_address(entry.kind.address, key)
            if "#" not in address:
                make = partial(_context, site, entry, address)
                meta = {"redirect": entry.address}
                title = entry.record.name.th
                yield Page(address, title, "redirect.html", make, listed=False, meta=meta)
    yield from _moved_plans(site)


def _moved_plans(site: Site) -> Iterator[Page]:
    """When a plan's id changes, the addresses of all that stands in it change too."""
    for entry in site.graph.all():
        plan = site.graph.get("plan", entry.key.plan or "")
        for old in plan.record.previous_ids if plan else ():
            address = fill_address(entry.kind.address, Key(entry.key.kind, old, entry.key.id))
            make = partial(_context, site, entry, address)
            meta = {"redirect": entry.address}
            title = entry.record.name.th
            yield Page(address, title, "redirect.html", make, listed=False, meta=meta)


def _context(site: Site, entry: Entry, address: str) -> RedirectContext:
    head = list_head(site, address, site.say("page.moved"), entry.record.name.th)
    return RedirectContext(head=head, target=link_to(entry))
