"""What is in the data but could not be read: references to it do not dangle."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from phaen.core.ids import Key, parse_reference
from phaen.core.model import KINDS, Kind
from phaen.core.model.refs import Ref


@dataclass(frozen=True, slots=True)
class Lost:
    """Records by kind and reference, and beginnings of homes (`Kind.home`) in which there may be any."""

    records: frozenset[tuple[str, str]] = frozenset()
    homes: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything is lost at all."""
        return bool(self.records or self.homes)

    @classmethod
    def of(cls, broken: Iterable[Key], unread: Iterable[str]) -> Lost:
        """What the loader could not read: records of known ids, and homes."""
        return cls(frozenset((key.kind, key.ref) for key in broken), tuple(unread))

    def may_hold(self, ref: Ref, plan: str | None) -> bool:
        """Whether a reference in a record of `plan` may mean something of it."""
        return any(
            self.may_be(KINDS[kind], candidate)
            for kind in ref.kinds
            for candidate in parse_reference(ref).seen_from(plan)
        )

    def may_be(self, kind: Kind, candidate: str) -> bool:
        """Whether a record of this kind and reference may be among it."""
        return (kind.name, candidate) in self.records or self._may_keep(kind, candidate)

    def _may_keep(self, kind: Kind, candidate: str) -> bool:
        parsed = parse_reference(candidate)
        # A plan is kept in the folder of its own id.
        folder = parsed.plan if kind.in_plan else parsed.id
        return kind.home(folder or "").startswith(self.homes)
