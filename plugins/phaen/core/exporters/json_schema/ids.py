"""Lists of the ids that the data has, each with its title, for completion while typing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

from phaen.core.entry import Entry
from phaen.core.exporters.json_schema.models import (
    DIALECT,
    anchors_of,
    is_referred_to,
    knows_a_plan,
)
from phaen.core.graph import Graph
from phaen.core.loading.schema_words import MEANINGS
from phaen.core.model import KINDS, Kind
from phaen.core.model.framework import Framework

_TOLD: Final = MEANINGS["phaen_reference"]


def lists(graph: Graph) -> Iterator[tuple[str, dict[str, Any]]]:
    """(path below the schemas, content) of every list, and of the schemas of each plan."""
    for kind in KINDS.values():
        if is_referred_to(kind):
            yield f"ids/{kind.name}.json", {"$schema": DIALECT} | _listed(_everywhere(graph, kind))
    for plan in graph.of_kind("plan"):
        yield from _of_plan(graph, plan.key.id)


def _of_plan(graph: Graph, plan: str) -> Iterator[tuple[str, dict[str, Any]]]:
    for kind in KINDS.values():
        if knows_a_plan(kind):
            # The lists stand here themselves: not every tool follows a reference out of an anchor.
            anchors = {
                name: {"$dynamicAnchor": name} | _listed(_within(graph, KINDS[name], plan))
                for name in anchors_of(kind)
            }
            shared = {"$schema": DIALECT, "$ref": f"../../{kind.name}.json"}
            yield f"plans/{plan}/{kind.name}.json", shared | {"$defs": anchors}


def _everywhere(graph: Graph, kind: Kind) -> Iterator[tuple[str, str]]:
    """References to the records of a kind from outside any plan, with what they lead to."""
    for entry in graph.of_kind(kind.name):
        yield entry.key.ref, entry.record.name.th
        yield from _parts(entry)
    yield from _abroad(graph, kind)


def _abroad(graph: Graph, kind: Kind) -> Iterator[tuple[str, str]]:
    """Records of other sites; of those, too, parts are listed."""
    for ref, there in graph.sisters.of_kinds((kind.name,)).items():
        yield ref, there.name


def _within(graph: Graph, kind: Kind, plan: str) -> Iterator[tuple[str, str]]:
    for entry in graph.of_kind(kind.name, plan):
        yield entry.key.id, entry.record.name.th
    yield from _abroad(graph, kind)


def _parts(entry: Entry) -> Iterator[tuple[str, str]]:
    if isinstance(entry.record, Framework):
        for part in entry.record.parts:
            yield f"{entry.key.ref}#{part.id}", f"{entry.record.name}: {part.title}"


def _listed(known: Iterable[tuple[str, str]]) -> dict[str, Any]:
    titles = dict(sorted(known))
    return {
        "type": "string",
        "enum": list(titles),
        "enumDescriptions": list(titles.values()),
        "errorMessage": f"{_TOLD.code} {_TOLD.hint}",
    }
