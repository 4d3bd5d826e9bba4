"""The search page: a form that works with a script, and the lists without one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from phaen.core.model import KINDS
from phaen.rendering.heads import home_link, index_link, links_to, list_head
from phaen.rendering.page import Context, LinkTo, Page
from phaen.rendering.pages.listing import LISTED
from phaen.rendering.site import Site

ADDRESS = "search/"


@dataclass(frozen=True, kw_only=True)
class SearchContext(Context):
    """`lists` and `themes` are where to look without a script, and where nothing is found."""

    lists: Sequence[LinkTo]
    themes: Sequence[LinkTo]


def make_pages(site: Site) -> Iterator[Page]:
    """The one page."""
    yield Page(
        ADDRESS,
        site.say("search.title"),
        "search.html",
        partial(_context, site),
        description=site.say("search.summary"),
        listed=False,
    )


def _context(site: Site) -> SearchContext:
    say = site.say
    crumbs = [home_link(site)]
    head = list_head(site, ADDRESS, say("search.kind"), say("search.title"), crumbs=crumbs)
    return SearchContext(
        head=head,
        lists=[index_link(site, KINDS[name]) for name in LISTED],
        themes=links_to(site.graph.of_kind("theme")),
    )
