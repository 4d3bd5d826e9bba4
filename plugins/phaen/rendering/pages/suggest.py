"""The page where a change to a record is suggested without Git: a form that a script makes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from phaen.rendering.heads import home_link, list_head
from phaen.rendering.page import Context, Page
from phaen.rendering.site import Site

ADDRESS = "suggest/"


def make_pages(site: Site) -> Iterator[Page]:
    """The one page; which record it is about stands in the address."""
    yield Page(
        ADDRESS,
        site.say("suggest.title"),
        "suggest.html",
        partial(_context, site),
        description=site.say("suggest.summary"),
        listed=False,
        meta={"script": "suggest/main.js", "style": "suggest.css"},
    )


def _context(site: Site) -> Context:
    say = site.say
    crumbs = [home_link(site)]
    return Context(
        head=list_head(site, ADDRESS, say("suggest.kind"), say("suggest.title"), crumbs=crumbs)
    )
