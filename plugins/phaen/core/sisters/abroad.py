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


@dataclass(frozen=True, slots=True, eq=False)
class Abroad:
    """A reference that leads to a record of another site."""

    source: Entry
    field: Path
    ref: Ref
    sister: Sister
    listed: Listed

    @property
    def head(self) -> str:
        """The record's own field in which the reference stands."""
        return str(self.field[0])

    @property
    def url(self) -> str:
        """The whole address."""
        return f"{self.sister.root}{self.listed.address}"

    @property
    def is_moved(self) -> bool:
        """Whether the other site calls it otherwise by now."""
        return self.listed.ref != self.ref.partition(":")[2]


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

    def lead(self, source: Entry, path: Path, ref: Ref) -> Abroad | Astray | None:
        """Where a reference with a site's name in it leads; None where its inventory cannot be read."""
        parsed = parse_reference(ref)
        site, wanted = parsed.site or "", ref.partition(":")[2]
        entry = self.entries.get(site)
        if entry is None:
            return Astray(source, path, ref, site)
        kept = self.kept.get(site)
        if kept is None or kept.inventory is None:
            return None
        known = kept.inventory.by_ref
        for kind in ref.kinds:
            if (kind, wanted) in known:
                sister = entry.record_as(Sister)
                return Abroad(source, path, ref, sister, known[kind, wanted])
        others = (listed for (_, other), listed in known.items() if other == wanted)
        return Astray(source, path, ref, site, next(others, None))

    def of_kinds(self, kinds: tuple[str, ...]) -> Mapping[str, Listed]:
        """References to all records of these kinds on other sites."""
        return {
            ref: listed for kind in kinds for ref, listed in self._by_kind.get(kind, {}).items()
        }

    @cached_property
    def _by_kind(self) -> Mapping[str, Mapping[str, Listed]]:
        found: dict[str, dict[str, Listed]] = {}
        for site, kept in self.kept.items():
            for listed in kept.inventory.records if kept.inventory else ():
                found.setdefault(listed.kind, {})[f"{site}:{listed.ref}"] = listed
        return found
