"""What is no more, and has no successor: its address says so, when and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from phaen.core.model import KINDS
from phaen.core.model.text import Text
from phaen.core.removals import Removal, removals
from phaen.rendering.heads import cite, index_link, list_head, resolve_links
from phaen.rendering.page import Context, LinkTo, Page
from phaen.rendering.site import Site


@dataclass(frozen=True, kw_only=True)
class RemovedContext(Context):
    """`when` it was removed and why; `see` may be what the reader came for."""

    when: str
    reason: Text
    see: Sequence[LinkTo]


def make_pages(site: Site) -> Iterator[Page]:
    """One page a record that is gone; parts and terms are told on the page where they stood."""
    for removal in removals(site.graph):
        if "#" not in removal.address:
            yield Page(
                removal.address,
                removal.said.title.th,
                "removed.html",
                partial(_context, site, removal),
                description=str(removal.said.reason),
                listed=False,
            )


def _context(site: Site, removal: Removal) -> RemovedContext:
    kind, said = KINDS[removal.key.kind], removal.said
    head = list_head(
        site,
        removal.address,
        site.say("removed.head", kind=site.say.kind(kind)),
        said.title.th,
        crumbs=[index_link(site, kind)],
        citations=cite(site, said.source),
        notes=said.note,
    )
    see = resolve_links(site, removal.entry, said.see)
    return RemovedContext(head=head, when=site.say.date(said.date), reason=said.reason, see=see)
