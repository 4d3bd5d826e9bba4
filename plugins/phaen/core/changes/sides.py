"""The two sides of a comparison, and which record is which."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel

from phaen.core.entry import Entry
from phaen.core.graph import Graph
from phaen.core.ids import Key, parse_reference
from phaen.core.model.refs import Ref
from phaen.core.removals import old_keys


@dataclass(frozen=True, slots=True)
class Side:
    """One graph. `now` gives the present key of each record: its own on the new side."""

    graph: Graph
    now: dict[Key, Key] = field(default_factory=dict)

    def shape(self, value: Any, plan: str | None) -> Hashable:
        """A value so that those of both sides can be compared: a reference is the record that it leads to."""
        if isinstance(value, Ref):
            there = self.graph.sisters.find(value) if ":" in value else None
            if there is not None:
                return there.ref
            target, part = self.graph.resolve(value, plan), parse_reference(value).part
            return (self.now.get(target.key, target.key), part) if target else str(value)
        if isinstance(value, BaseModel):
            return tuple(self.shape(part, plan) for part in value.__dict__.values())
        if isinstance(value, (list, tuple)):
            return tuple(self.shape(part, plan) for part in value)
        if isinstance(value, dict):
            return tuple((name, self.shape(part, plan)) for name, part in value.items())
        return value  # type: ignore[no-any-return] # scalars

    def name(self, ref: Ref, plan: str | None) -> str:
        """What a reference leads to, by the name that lists use."""
        there = self.graph.sisters.find(ref) if ":" in ref else None
        if there is not None:
            return there.name
        target = self.graph.resolve(ref, plan)
        return target.record.name.th if target else str(ref)


def match(old: Graph, new: Graph) -> dict[Key, Entry]:
    """The records of the old graph that are in the new one, some under other ids."""
    renamed: dict[Key, Entry] = {}
    for entry in new.all():
        for key in old_keys(new, entry.key, entry.record.previous_ids):
            renamed.setdefault(key, entry)
    found: dict[Key, Entry] = {}
    for entry in old.all():
        now = new.get(entry.key.kind, entry.key.ref) or renamed.get(entry.key)
        if now is not None:
            found[entry.key] = now
    return found
