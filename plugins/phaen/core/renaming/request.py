"""Which record shall have which id, and whether it may."""

from __future__ import annotations

from dataclasses import dataclass, replace

from phaen.core.entry import Entry
from phaen.core.graph import Graph
from phaen.core.ids import Key, is_id
from phaen.core.issues import Words
from phaen.core.model import KINDS
from phaen.core.model.record import NumberedRecord
from phaen.core.removals import old_keys, removals


class CannotRenameError(Exception):
    """Why an id may not change, or not so; nothing has been touched."""

    def __init__(self, words: Words) -> None:
        """In both languages."""
        super().__init__(f"{words.th} ({words.en})")


@dataclass(frozen=True, slots=True)
class Request:
    """A record and the key that it shall have."""

    entry: Entry
    new: Key

    @property
    def old(self) -> Key:
        """The key that it has."""
        return self.entry.key

    def moved(self, key: Key) -> Key:
        """The key of any record afterwards: its own changes, and the plan of all that is in a plan."""
        if key == self.old:
            return self.new
        if self.old.kind == "plan" and key.plan == self.old.id:
            return replace(key, plan=self.new.id)
        return key


def read_request(graph: Graph, kind: str, old: str, new: str) -> Request:
    """The request in the words of the command: ids of records in a plan are given as `plan/id`."""
    entry = graph.get(kind, old)
    if entry is None:
        near = [other.key.ref for other in graph.of_kind(kind) if other.key.id == old]
        hint = f" หมายถึง {' หรือ '.join(near)} หรือไม่" if near else ""
        raise CannotRenameError(
            Words(
                f"ไม่มี{KINDS[kind].label}ที่ใช้รหัส “{old}”{hint}",
                f"there is no {kind} with the id “{old}”",
            )
        )
    prefix = f"{entry.key.plan}/" if entry.key.plan else ""
    key = replace(entry.key, id=new.removeprefix(prefix))
    _check_form(entry, key)
    _check_clashes(graph, entry, key)
    return Request(entry, key)


def _check_form(entry: Entry, key: Key) -> None:
    if key == entry.key:
        raise CannotRenameError(Words("รหัสใหม่เหมือนรหัสเดิม", "the new id is the old one"))
    if not is_id(key.id, dotted=issubclass(entry.kind.model, NumberedRecord)):
        raise CannotRenameError(
            Words(
                f"“{key.id}” ใช้เป็นรหัสไม่ได้ ใช้ a–z ตัวพิมพ์เล็ก ตัวเลข และขีด (-)",
                f"“{key.id}” is not an id",
            )
        )


def _check_clashes(graph: Graph, entry: Entry, key: Key) -> None:
    for other in graph.all():
        is_taken = other.key == key or (
            other is not entry and key in old_keys(graph, other.key, other.record.previous_ids)
        )
        if is_taken:
            raise CannotRenameError(
                Words(
                    f"รหัส “{key.ref}” เป็นของ “{other.record.name}” ({other.file})",
                    f"the id “{key.ref}” belongs to “{other.key.ref}” ({other.file})",
                )
            )
    for removal in removals(graph):
        if removal.key == key and removal.part is None:
            raise CannotRenameError(
                Words(
                    f"รหัส “{key.ref}” เคยเป็นของ “{removal.said.title}” ซึ่งนำออกแล้ว",
                    f"the id “{key.ref}” is that of something removed",
                )
            )
