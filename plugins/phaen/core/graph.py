"""All records and how they refer to one another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType

from phaen.core.entry import Entry, Path
from phaen.core.ids import Key, parse_reference
from phaen.core.lost import Lost
from phaen.core.model.refs import Ref
from phaen.core.model.removed import REMOVED
from phaen.core.model.sister import SISTER
from phaen.core.sisters.abroad import Abroad, Astray, Sisters, There
from phaen.core.sisters.cache import Kept


@dataclass(frozen=True, slots=True, eq=False)
class Link:
    """One reference that leads somewhere. `field` is its path in the source record."""

    source: Entry
    field: Path
    target: Entry
    part: str | None = None
    head: str = ""
    """The record's own field in which the reference stands: `duties`, `holders`."""


@dataclass(frozen=True, slots=True, eq=False)
class Dangling:
    """A reference that leads nowhere, or to a record of another kind (`elsewhere`)."""

    source: Entry
    field: Path
    ref: Ref
    elsewhere: Entry | None = None


@dataclass(eq=False)
class Graph:
    """Records by kind and reference, with links both ways. Built once, never changed.

    `removed` are the tombstones by their ids: no records, but their references lead somewhere too.
    `sisters` are other sites; `abroad` are the references that lead there, `astray` those that should.
    """

    entries: dict[str, dict[str, Entry]] = field(default_factory=dict)
    duplicates: list[tuple[Entry, Entry]] = field(default_factory=list)
    dangling: list[Dangling] = field(default_factory=list)
    links_from: dict[Key, list[Link]] = field(default_factory=dict)
    links_to: dict[Key, list[Link]] = field(default_factory=dict)
    below: dict[Key, list[Entry]] = field(default_factory=dict)
    in_plan: dict[tuple[str, str | None], list[Entry]] = field(default_factory=dict)
    removed: dict[str, Entry] = field(default_factory=dict)
    lost: Lost = field(default_factory=Lost)
    sisters: Sisters = field(default_factory=Sisters)
    abroad: dict[Key, list[Abroad]] = field(default_factory=dict)
    astray: list[Astray] = field(default_factory=list)

    def all(self) -> Iterator[Entry]:
        """Every record, kind by kind, in the order of the files."""
        for kind in self.entries.values():
            yield from kind.values()

    def written(self) -> Iterator[Entry]:
        """Every record, every tombstone, and every other site."""
        yield from self.all()
        yield from self.removed.values()
        yield from self.sisters.entries.values()

    def of_kind(self, kind: str, plan: str | None = None) -> list[Entry]:
        """The records of a kind, of one plan where `plan` is given."""
        if plan is not None:
            return list(self.in_plan.get((kind, plan), ()))
        return list(self.entries.get(kind, {}).values())

    def gone(self) -> list[Entry]:
        """Every tombstone, in the order of the file."""
        return list(self.removed.values())

    def tombstone(self, id_: str) -> Entry | None:
        """A tombstone by its id."""
        return self.removed.get(id_)

    def get(self, kind: str, ref: str) -> Entry | None:
        """A record by its reference from outside its plan."""
        return self.entries.get(kind, {}).get(ref)

    def at(self, key: Key) -> Entry:
        """A record that is known to exist."""
        return self.entries[key.kind][key.ref]

    def children(self, entry: Entry) -> list[Entry]:
        """The records below this one in its tree; for an organisation those whose parent it is."""
        return self.below.get(entry.key, [])

    def parent(self, entry: Entry) -> Entry | None:
        """The record above this one in its tree."""
        return self.get(entry.parent.kind, entry.parent.ref) if entry.parent else None

    def ancestors(self, entry: Entry) -> list[Entry]:
        """From the top of the tree down to the parent; a loop in the data ends the walk."""
        found: list[Entry] = []
        above = self.parent(entry)
        while above is not None and above not in found:
            found.append(above)
            above = self.parent(above)
        return found[::-1]

    def links_out(self, entry: Entry) -> list[Link]:
        """The references of this record that lead somewhere, in the order of its fields."""
        return self.links_from.get(entry.key, [])

    def links_in(self, key: Key) -> list[Link]:
        """The references that lead to a record."""
        return self.links_to.get(key, [])

    def targets(self, entry: Entry, head: str) -> list[Entry]:
        """What one field of the record refers to, each once, in order."""
        return _once(link.target for link in self.links_out(entry) if link.head == head)

    def sources(self, entry: Entry, kind: str, *heads: str) -> list[Entry]:
        """The records of a kind that refer to this one, from the given fields or any."""
        return _once(link.source for link in self.incoming(entry, kind, *heads))

    def find_abroad(self, reference: str, kinds: tuple[str, ...]) -> There | None:
        """The record of another site, of one of `kinds`, that a reference with the site's name in it leads to."""
        return self.sisters.find_among(reference, kinds)

    def leads_abroad(self, entry: Entry, head: str) -> list[Abroad]:
        """What one field of the record refers to on other sites, in order."""
        return [found for found in self.abroad.get(entry.key, ()) if found.head == head]

    def incoming(self, entry: Entry, kind: str, *heads: str) -> list[Link]:
        """The references to this record from records of a kind, from the given fields or any."""
        links = self._links_by_kind.get((entry.key, kind), ())
        return [link for link in links if not heads or link.head in heads]

    @cached_property
    def _links_by_kind(self) -> dict[tuple[Key, str], list[Link]]:
        found: dict[tuple[Key, str], list[Link]] = {}
        for key, links in self.links_to.items():
            for link in links:
                found.setdefault((key, link.source.key.kind), []).append(link)
        return found

    def resolve(self, ref: Ref, plan: str | None) -> Entry | None:
        """The record that a reference means when it stands in a record of `plan`."""
        return self.find(ref, ref.kinds, plan)

    def find(self, reference: str, kinds: tuple[str, ...], plan: str | None) -> Entry | None:
        """The record of one of `kinds` that a reference means when it stands in a record of `plan`."""
        candidates = parse_reference(reference).seen_from(plan)
        for kind in kinds:
            seats = self.entries.get(kind, {})
            for candidate in candidates:
                if candidate in seats:
                    return seats[candidate]
        return None


def build_graph(
    entries: Iterable[Entry],
    broken: Collection[Key] = (),
    unread: Collection[str] = (),
    kept: Mapping[str, Kept] = MappingProxyType({}),
) -> Graph:
    """Seat the records and resolve their references; `kept` is what is known of other sites, by their ids.

    References that may lead to `broken` records, or into homes that begin as one of `unread`,
    are left out, not dangling: what they lead to is there and has findings of its own.
    """
    lost = Lost.of(broken, unread)
    graph = Graph(lost=lost, sisters=Sisters(kept=kept))
    for entry in entries:
        _seat(graph, entry)
    links_from: dict[Key, list[Link]] = defaultdict(list)
    links_to: dict[Key, list[Link]] = defaultdict(list)
    # The same few records are referred to from everywhere.
    known: dict[tuple[str | None, Ref, tuple[str, ...]], tuple[Entry | None, str | None]] = {}
    for entry in graph.written():
        plan = entry.key.id if entry.key.kind == "plan" else entry.key.plan
        for path, ref in entry.every(Ref):
            if ":" in ref:
                _send_abroad(graph, entry, path, ref)
                continue
            asked = (plan, ref, ref.kinds)
            if asked not in known:
                known[asked] = graph.resolve(ref, plan), parse_reference(ref).part
            target, part = known[asked]
            if target is None:
                if not lost.may_hold(ref, plan):
                    graph.dangling.append(Dangling(entry, path, ref, _elsewhere(graph, ref, plan)))
                continue
            link = Link(entry, path, target, part, str(path[0]))
            links_from[entry.key].append(link)
            # What is gone makes use of nothing: no record tells of it.
            if entry.key.kind != REMOVED.name:
                links_to[target.key].append(link)
    graph.links_from, graph.links_to = dict(links_from), dict(links_to)
    return graph


def _send_abroad(graph: Graph, entry: Entry, path: Path, ref: Ref) -> None:
    found = graph.sisters.lead(entry, path, ref)
    if isinstance(found, Abroad):
        graph.abroad.setdefault(entry.key, []).append(found)
    elif found is not None and not graph.lost.may_be(SISTER, found.site):
        graph.astray.append(found)


def _seat(graph: Graph, entry: Entry) -> None:
    kind = entry.key.kind
    apart = {REMOVED.name: graph.removed, SISTER.name: graph.sisters.entries}.get(kind)
    seats = graph.entries.setdefault(kind, {}) if apart is None else apart
    first = seats.get(entry.key.ref)
    if first is not None:
        graph.duplicates.append((first, entry))
        return
    seats[entry.key.ref] = entry
    if apart is not None:
        return
    graph.in_plan.setdefault((entry.key.kind, entry.key.plan), []).append(entry)
    if entry.parent is not None:
        graph.below.setdefault(entry.parent, []).append(entry)


def _elsewhere(graph: Graph, ref: Ref, plan: str | None) -> Entry | None:
    for kind in graph.entries:
        for candidate in parse_reference(ref).seen_from(plan):
            found = graph.get(kind, candidate)
            if found is not None:
                return found
    return None


def _once(entries: Iterable[Entry]) -> list[Entry]:
    return list({entry.key: entry for entry in entries}.values())
