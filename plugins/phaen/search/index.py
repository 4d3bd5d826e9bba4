"""A first index: one file with the words of every record, matched in the browser.

It suits some hundreds of records; a sharded index is to take its place.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from phaen.core.entry import Entry
from phaen.core.graph import Graph
from phaen.core.model.text import Text

PATH = "search/index.json"


@dataclass(frozen=True, slots=True)
class Document:
    """What a result shows (title, kind, plan, address) and what is searched (title and text)."""

    title: str
    kind: str
    plan: str
    address: str
    text: str


def build(graph: Graph) -> tuple[str, bytes]:
    """(path below the site's root, bytes) of the index."""
    rows = [[doc.title, doc.kind, doc.plan, doc.address, doc.text] for doc in _documents(graph)]
    return PATH, json.dumps(rows, ensure_ascii=False, separators=(",", ":")).encode()


def _documents(graph: Graph) -> Iterator[Document]:
    for entry in graph.all():
        plan = graph.get("plan", entry.key.plan or "")
        yield Document(
            entry.record.name.th,
            entry.kind.label,
            plan.record.name.th if plan else "",
            entry.address,
            " ".join([entry.key.ref, *_words(entry)]),
        )


def _words(entry: Entry) -> Iterable[str]:
    seen = {entry.record.name.th: None}
    for _, text in entry.every(Text):
        seen.setdefault(text.th)
    return list(seen)[1:]
