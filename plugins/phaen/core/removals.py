"""What a tombstone stands for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from phaen.core.entry import Entry
from phaen.core.graph import Graph
from phaen.core.ids import Key, fill_address, parse_reference
from phaen.core.model import KINDS
from phaen.core.model.removed import Removed


@dataclass(frozen=True, slots=True)
class Removal:
    """A tombstone taken apart: the key of the record, and the part of it where not the whole is gone."""

    entry: Entry
    said: Removed
    key: Key
    part: str | None

    @property
    def address(self) -> str:
        """The URL that goes on to be answered, below the site's root."""
        address = fill_address(KINDS[self.key.kind].address, self.key)
        return f"{address}#{self.part}" if self.part else address


def removals(graph: Graph) -> Iterator[Removal]:
    """Every tombstone, in the order of the file."""
    for entry in graph.gone():
        kind, _, written = entry.key.id.partition("/")
        reference = parse_reference(written)
        key = Key(kind, reference.plan, reference.id)
        yield Removal(entry, entry.record_as(Removed), key, reference.part)


def old_keys(graph: Graph, key: Key, previous_ids: list[str]) -> Iterator[Key]:
    """The keys that a record had before: by its own old ids, and by those of its plan."""
    plans = [key.plan, *_previous_ids_of_plan(graph, key.plan)]
    for plan in plans:
        for id_ in (key.id, *previous_ids):
            if (plan, id_) != (key.plan, key.id):
                yield Key(key.kind, plan, id_)


def _previous_ids_of_plan(graph: Graph, plan: str | None) -> list[str]:
    entry = graph.get("plan", plan) or graph.tombstone(f"plan/{plan}") if plan else None
    return entry.record.previous_ids if entry else []
