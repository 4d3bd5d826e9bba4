"""All records of two graphs: what is new, gone, renamed, moved, and what changed in those on both sides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from phaen.core.changes.fields import Comparison
from phaen.core.changes.sentences import Tongue, quoted
from phaen.core.changes.sides import Side, match
from phaen.core.entry import Entry, Path
from phaen.core.graph import Graph
from phaen.core.model import KINDS
from phaen.core.model.indicator import Indicator
from phaen.core.removals import old_keys, removals

# Plans first, within them from the whole to the parts; what explains them last.
_ORDER = sorted(
    KINDS, key=lambda name: (name != "plan" and not KINDS[name].in_plan, name == "term")
)


class Sort(StrEnum):
    """What happened."""

    ADDED = "added"
    REMOVED = "removed"
    RENAMED = "renamed"
    MOVED = "moved"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Change:
    """One change, in one sentence. `old` and `new` are whole texts where the sentence leaves them out.

    `entry` is the record as it is now, or as it was where it is gone; `path` leads to the field.
    """

    sort: Sort
    entry: Entry
    says: str
    path: Path = ()
    old: str | None = None
    new: str | None = None


def compare(old: Graph, new: Graph, tongue: Tongue) -> list[Change]:
    """Every change from `old` to `new`: records as the new side has them, then those that are gone."""
    found = match(old, new)
    was = {entry.key: old.at(key) for key, entry in found.items()}
    sides = Side(old, {key: entry.key for key, entry in found.items()}), Side(new)
    changes: list[Change] = []
    for entry in new.all():
        before = was.get(entry.key)
        if before is None:
            changes.append(Change(Sort.ADDED, entry, tongue("added")))
        else:
            changes += _compare_one(before, entry, *sides, tongue)
    told = {removal.key: removal.said for removal in removals(new) if removal.part is None}
    for entry in old.all():
        if entry.key not in found:
            said = told.get(entry.key)
            says = (
                tongue("removed_told", reason=quoted(str(said.reason)))
                if said
                else tongue("removed")
            )
            changes.append(Change(Sort.REMOVED, entry, says))
    return sorted(changes, key=_seat)


def _seat(change: Change) -> tuple[bool, str, int]:
    """Plan by plan, the plan itself first; then what is shared."""
    key = change.entry.key
    plan = key.id if key.kind == "plan" else key.plan
    return plan is None, plan or "", _ORDER.index(key.kind)


def _compare_one(
    before: Entry, entry: Entry, old: Side, new: Side, tongue: Tongue
) -> Iterator[Change]:
    if before.key != entry.key:
        kept = before.key in old_keys(new.graph, entry.key, entry.record.previous_ids)
        sentence = "renamed" if kept else "renamed_lost"
        yield Change(Sort.RENAMED, entry, tongue(sentence, old=before.key.ref, new=entry.key.ref))
    above = [_parent(before, old), _parent(entry, new)]
    if above[0][0] != above[1][0]:
        sentence = "moved_down" if not above[0][1] else "moved" if above[1][1] else "moved_up"
        yield Change(Sort.MOVED, entry, tongue(sentence, old=above[0][1], new=above[1][1]))
    unit = entry.record.unit if isinstance(entry.record, Indicator) else None
    comparison = Comparison(tongue, old, new, _plan(before), _plan(entry), str(unit or ""))
    for change in comparison.models(before.record, entry.record):
        yield Change(Sort.CHANGED, entry, change.says, change.path, change.old, change.new)


def _parent(entry: Entry, side: Side) -> tuple[object, str]:
    above = side.graph.parent(entry) if entry.kind.tree else None
    if above is None:
        return None, ""
    return side.now.get(above.key, above.key), quoted(above.record.name.th)


def _plan(entry: Entry) -> str | None:
    return entry.key.id if entry.key.kind == "plan" else entry.key.plan
