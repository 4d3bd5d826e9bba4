"""PH312: a link in a text that leads to a record's page must find a record there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches

from phaen.core.graph import Graph
from phaen.core.ids import fill_address
from phaen.core.issues import Issue, Severity
from phaen.core.model import KINDS
from phaen.core.model.text import Text
from phaen.core.removals import old_keys, removals
from phaen.core.validation.dangling_reference import MAX_SUGGESTED
from phaen.core.validation.rule import Finder

_FIND = Finder("PH312", Severity.ERROR)
_LINK = re.compile(r"\]\(\s*<?/?([a-z]+/[^)\s>#]*)")


def check(graph: Graph) -> Iterator[Issue]:
    """Yield an error for each link to an address that no record has or had.

    Addresses of pages that are not made from one record (`about/`) are not the core's to judge.
    """
    heads = {kind.address.split("{", 1)[0] for kind in KINDS.values() if "#" not in kind.address}
    known: frozenset[str] = frozenset()
    told = 0
    for entry in graph.written():
        for path, text in entry.every(Text):
            for match in _LINK.finditer(text.th):
                address = match[1]
                # A path that leads up or off is PH412's to tell.
                if not address.startswith(tuple(heads)) or ".." in address or "//" in address:
                    continue
                known = known or _addresses(graph)
                if address.rstrip("/") + "/" in known or _may_be_lost(graph, address):
                    continue
                told += 1
                near = (
                    get_close_matches(address, known, n=1, cutoff=0.7)
                    if told <= MAX_SUGGESTED
                    else []
                )
                yield _FIND.at(
                    entry,
                    path,
                    f"ไม่มีหน้า “{address}”",
                    f"there is no page “{address}”",
                    f"หมายถึง “{near[0]}” ใช่ไหม" if near else "ตรวจที่อยู่ของหน้าที่ลิงก์ไป",
                    letter=match.start(1),
                )


def _addresses(graph: Graph) -> frozenset[str]:
    """Where there are pages: of records, of old ids, of what was removed, and of lists, whole and by plan."""
    found = {kind.index_address for kind in KINDS.values()}
    for entry in graph.all():
        key = entry.key
        found.add(entry.address)
        old = old_keys(graph, key, entry.record.previous_ids)
        found |= {fill_address(entry.kind.address, one) for one in old}
        if key.plan:
            found.add(f"{entry.kind.index_address}{key.plan}/")
    return frozenset(found | {removal.address for removal in removals(graph)})


def _may_be_lost(graph: Graph, address: str) -> bool:
    """Whether the page may be of a record that could not be read, which has findings of its own."""
    head, *steps = address.strip("/").split("/")
    kinds = [kind for kind in KINDS.values() if kind.address.startswith(f"{head}/")]
    return any(graph.lost.may_be(kind, "/".join(steps)) for kind in kinds)


RULE = _FIND.rule("ลิงก์ในข้อความต้องมีหน้ารองรับ", "links in texts lead to pages", check)
