"""What the site answered before and would answer no more: a published URL never dies."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from phaen.core.changes.sides import match
from phaen.core.entry import Entry
from phaen.core.graph import Graph
from phaen.core.model.base import Model
from phaen.core.removals import old_keys, removals


@dataclass(frozen=True, slots=True)
class Lost:
    """An address below the site's root, and the tombstone's id that would keep it (empty where none can).

    `file` is what was published there, where it was no record.
    """

    address: str
    title: str
    tombstone: str
    file: str = ""


def lost_addresses(
    old: Graph, new: Graph, old_pages: Collection[str], new_pages: Collection[str]
) -> list[Lost]:
    """Pages that would be gone, then anchors of parts on pages that stay. Pages are those of records, old ids and prints."""
    titles = {entry.address: entry for entry in old.all()}
    lost = [
        Lost(
            address,
            titles[address].record.name.th if address in titles else "",
            f"{titles[address].key.kind}/{titles[address].key.ref}" if address in titles else "",
        )
        for address in sorted(set(old_pages) - set(new_pages))
    ]
    return [*lost, *_lost_anchors(old, new)]


def _lost_anchors(old: Graph, new: Graph) -> Iterator[Lost]:
    found = match(old, new)
    kept = set(_anchors(new))
    for entry in old.all():
        now = found.get(entry.key)
        if "#" in entry.address and entry.address not in kept:
            tombstone = f"{entry.key.kind}/{entry.key.ref}"
            yield Lost(entry.address, entry.record.name.th, tombstone)
        # What stood on a page that is gone is told of with the page.
        for part, words in _parts(entry) if now is not None else ():
            if now is not None and f"{now.address}#{part}" not in kept:
                yield Lost(f"{entry.address}#{part}", words, f"{now.key.kind}/{now.key.ref}#{part}")


def _anchors(graph: Graph) -> Iterator[str]:
    for entry in graph.all():
        yield entry.address
        yield from (f"{entry.address}#{part}" for part, _ in _parts(entry))
        if "#" in entry.address:
            page = entry.address.partition("#")[0]
            for key in old_keys(graph, entry.key, entry.record.previous_ids):
                yield f"{page}#{key.id}"
    for removal in removals(graph):
        yield removal.address


def _parts(entry: Entry) -> Iterator[tuple[str, str]]:
    """The parts of a record that have an id, with what they say."""
    for path, part in entry.every(Model):
        part_id = getattr(part, "id", None)
        if path and part_id:
            words = getattr(part, "text", None) or getattr(part, "title", None) or part_id
            yield part_id, str(words)
