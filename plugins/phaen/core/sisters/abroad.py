"""References that lead to other sites, resolved by what is kept of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from phaen.core.entry import Entry, Path
from phaen.core.ids import parse_reference
from phaen.core.model.refs import Ref
from phaen.core.model.sister import Sister
from phaen.core.sisters.cache import Kept
from phaen.core.sisters.inventory import Listed


@dataclass(frozen=True, slots=True)
class There:
    """A record of another site."""

    site: str
    sister: Sister
    listed: Listed

    @property
    def ref(self) -> str:
        """How records of this site refer to it by its present id."""
        return f"{self.site}:{self.listed.ref}"

    @property
    def url(self) -> str:
        """The whole address."""
        return f"{self.sister.root}{self.listed.address}"

    @property
    def name(self) -> str:
        """What it is called, and by whom."""
        return f"{self.listed.title} ({self.sister.name})"


@dataclass(frozen=True, slots=True, eq=False)
class Abroad:
    """A reference that leads to a record of another site."""

    source: Entry
    field: Path
    ref: Ref
    there: There

    @property
    def head(self) -> str:
        """The record's own field in which the reference stands."""
        return str(self.field[0])

    @property
    def is_moved(self) -> bool:
        """Whether the other site calls it otherwise by now."""
        return self.there.ref != self.ref


@dataclass(frozen=True, slots=True, eq=False)
class Astray:
    """A reference to another site that leads nowhere; `elsewhere` is a record of another kind with that id."""

    source: Entry
    field: Path
    ref: Ref
    site: str
    elsewhere: Listed | None = None


@dataclass(eq=False)
class Sisters:
    """The other sites by their ids, and what is kept of each."""

    entries: dict[str, Entry] = field(default_factory=dict)
    kept: Mapping[str, Kept] = field(default_factory=dict)

    def find(self, ref: Ref) -> There | None:
        """The record that a reference with a site's name in it leads to."""
        return self.find_among(ref, ref.kinds)

    def find_among(self, ref: str, kinds: tuple[str, ...]) -> There | None:
        """The record of one of `kinds` that a reference with a site's name in it leads to."""
        site, _, wanted = ref.rpartition(":")
        entry, kept = self.entries.get(site), self.kept.get(site)
        if entry is None or kept is None or kept.inventory is None:
            return None
        known = kept.inventory.by_ref
        found = (known[kind, wanted] for kind in kinds if (kind, wanted) in known)
        listed = next(found, None)
        return There(site, entry.record_as(Sister), listed) if listed else None

    def lead(self, source: Entry, path: Path, ref: Ref) -> Abroad | Astray | None:
        """Where a reference leads that names a site; None where the inventory of that cannot be read."""
        there = self.find(ref)
        if there is not None:
            return Abroad(source, path, ref, there)
        site, kept = parse_reference(ref).site or "", None
        if site in self.entries:
            kept = self.kept.get(site)
            if kept is None or kept.inventory is None:
                return None
        known = kept.inventory.records if kept and kept.inventory else ()
        wanted = ref.partition(":")[2]
        return Astray(source, path, ref, site, next((o for o in known if o.ref == wanted), None))

    def of_kinds(self, kinds: tuple[str, ...]) -> Mapping[str, There]:
        """All records of these kinds on other sites, by how records of this one refer to them."""
        return {ref: there for kind in kinds for ref, there in self._by_kind.get(kind, {}).items()}

    @cached_property
    def _by_kind(self) -> Mapping[str, Mapping[str, There]]:
        found: dict[str, dict[str, There]] = {}
        for site, entry in self.entries.items():
            kept = self.kept.get(site)
            for listed in kept.inventory.records if kept and kept.inventory else ():
                there = There(site, entry.record_as(Sister), listed)
                found.setdefault(listed.kind, {})[there.ref] = there
        return found
