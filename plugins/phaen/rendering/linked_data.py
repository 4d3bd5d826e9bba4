"""What search engines read of a page: schema.org as JSON-LD, from the same records as the page itself."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from phaen.rendering.heads import home_link
from phaen.rendering.linked_data_records import NODES
from phaen.rendering.linked_data_values import Node, Parts
from phaen.rendering.page import LinkTo, Page
from phaen.rendering.site import Site

CONTEXT = "https://schema.org"
"""Names the vocabulary; nobody fetches it."""

_ESCAPES = [(sign, f"\\u{ord(sign):04x}") for sign in "<>&\u2028\u2029"]


def linked_data(site: Site, page: Page) -> dict[str, Any] | None:
    """The record that the page is about, and where the page stands; None where neither can be told.

    Pages that search engines are told to leave alone (redirects, print, search) tell nothing.
    """
    if not page.listed:
        return None
    crumbs = [*page.make_context().head.crumbs, LinkTo(page.title, page.address)]
    return _whole([_record(site, page), breadcrumbs(site, crumbs)])


def linked_data_by_hand(site: Site, title: str, address: str) -> dict[str, Any] | None:
    """The same for a hand-written page; the one at the root stands for the whole site."""
    if address:
        return _whole([breadcrumbs(site, [LinkTo(title, address)])])
    name = site.settings.site_name
    return _whole([{"@type": "WebSite", "name": name, "inLanguage": "th"} | Parts(site).url("")])


def breadcrumbs(site: Site, crumbs: Sequence[LinkTo]) -> Node | None:
    """The way from the home page; None on the home page itself, which is no way."""
    home = home_link(site)
    way = [*([] if crumbs[0].address == home.address else [home]), *crumbs]
    if len(way) == 1:
        return None
    parts = Parts(site)
    steps = [
        {"@type": "ListItem", "position": position, "name": to.title}
        | parts.url(to.address, "item")
        for position, to in enumerate(way, start=1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": steps}


def as_script(data: dict[str, Any] | None) -> str:
    """The data as text that may stand inside `<script>` whatever its words are; empty for None."""
    if data is None:
        return ""
    # Outside strings JSON has none of these signs, so escaping them all keeps its meaning.
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for sign, escaped in _ESCAPES:
        text = text.replace(sign, escaped)
    return text


def _record(site: Site, page: Page) -> Node | None:
    entry = page.entry
    # A page may show a record and not be its own: then it must not claim to be the record.
    if entry is None or entry.address != page.address or entry.key.kind not in NODES:
        return None
    return NODES[entry.key.kind](Parts(site), entry)


def _whole(nodes: Sequence[Node | None]) -> dict[str, Any] | None:
    told = [node for node in nodes if node]
    return {"@context": CONTEXT, "@graph": told} if told else None
