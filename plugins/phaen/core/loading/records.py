"""From the tree of one file to the records in it."""

from __future__ import annotations

import marshal
from dataclasses import dataclass, field, replace
from functools import cache
from hashlib import blake2b
from itertools import islice

from pydantic import BaseModel, ValidationError

from phaen.core.entry import Entry
from phaen.core.ids import Key, is_id
from phaen.core.issues import Issue, Place, Severity, Words
from phaen.core.loading import findings
from phaen.core.loading.guesses import folded
from phaen.core.loading.nodes import Mapping, Node, Plain, Scalar, Sequence, to_plain
from phaen.core.loading.salvage import salvage
from phaen.core.loading.schema_findings import explain
from phaen.core.model import Kind
from phaen.core.model.describe import names_people_write

_MAX_LOOKED_AT = 50
"""What begins with so many names that nobody knows is no record, whatever comes behind them."""


@dataclass(slots=True)
class Loaded:
    """What loading found, and what is there but could not be read: references to that do not dangle.

    `broken` are records of known ids; `unread` are beginnings of homes (`Kind.home`) in which
    there may be any. `salvaged` is what is left of broken records without their mistakes: to be
    shown, not to be judged.
    """

    entries: list[Entry] = field(default_factory=list)
    salvaged: list[Entry] = field(default_factory=list)
    broken: set[Key] = field(default_factory=set)
    unread: set[str] = field(default_factory=set)
    issues: list[Issue] = field(default_factory=list)

    def add(self, other: Loaded) -> None:
        """Take in what another file gave."""
        self.entries += other.entries
        self.salvaged += other.salvaged
        self.broken |= other.broken
        self.unread |= other.unread
        self.issues += other.issues


def read_records(root: Node | None, kind: Kind, plan: str | None, file: str) -> Loaded:
    """All records below the root of a file; `plan` is the folder's plan, for kinds that have one."""
    loaded = Loaded()
    nodes = _record_nodes(root)
    if not nodes:
        loaded.issues.append(findings.empty_file(Place(file)))
    for node in nodes:
        _read_record(node, _Seat(kind, plan, file), loaded)
    return loaded


def _record_nodes(root: Node | None) -> list[Node]:
    if isinstance(root, Sequence):
        return root.items
    if root is None or (isinstance(root, Scalar) and to_plain(root) is None):
        return []
    if isinstance(root, Mapping) and not root.values:
        return []
    return [root]


@dataclass(frozen=True, slots=True)
class _Seat:
    """Where a record stands: what its own words do not say."""

    kind: Kind
    plan: str | None
    file: str
    parent: Key | None = None

    @property
    def home(self) -> str:
        """Where records of its kind are kept."""
        return self.kind.home(self.plan or "")


def _read_record(node: Node, seat: _Seat, loaded: Loaded) -> None:
    if not isinstance(node, Mapping) or _knows_nothing(node, seat.kind):
        loaded.issues.append(_not_a_record(seat, node))
        loaded.unread.add(seat.home)
        return
    own, below = _split_children(node, seat.kind)
    key = Key(seat.kind.name, seat.plan if seat.kind.in_plan else None, _raw_id(node))
    order = len(loaded.entries) + len(loaded.salvaged)
    plain = to_plain(own)
    stamp = _stamp(key, seat, node.line, order, plain)
    try:
        record = seat.kind.model.model_validate(plain)
    except ValidationError as error:
        found = explain(error, seat.kind.model, node, seat.file)
        loaded.issues += [replace(issue, key=key) for issue in found]
        _mark_broken(key, seat, loaded)
        left = salvage(seat.kind.model, own, error)
        if left is not None:
            record, sound = left
            loaded.salvaged.append(
                Entry(key, seat.kind, record, seat.file, sound, seat.parent, order, stamp)
            )
    else:
        loaded.entries.append(
            Entry(key, seat.kind, record, seat.file, node, seat.parent, order, stamp)
        )
    if seat.kind.tree in own.values:
        loaded.unread.add(seat.home)  # something else than a list: nobody knows which records
    for child in below:
        _read_record(child, _Seat(seat.kind, seat.plan, seat.file, key), loaded)


def _stamp(key: Key, seat: _Seat, line: int, order: int, plain: Plain) -> bytes:
    """Of all that an entry is made from."""
    parent = seat.parent.ref if seat.parent else None
    # Version 2 of marshal writes equal values as equal bytes, and is the quickest way to write any.
    written = marshal.dumps((key.kind, key.plan, key.id, seat.file, parent, line, order, plain), 2)
    return blake2b(written, digest_size=16).digest()


def _knows_nothing(node: Mapping, kind: Kind) -> bool:
    """Whether no field is one of the kind's: then it is another thing altogether."""
    if not kind.model.model_fields.keys().isdisjoint(node.values):
        return False
    known = _known_words(kind.model)
    return bool(node.values) and not any(
        folded(name) in known for name in islice(node.values, _MAX_LOOKED_AT)
    )


@cache
def _known_words(model: type[BaseModel]) -> frozenset[str]:
    return frozenset(map(folded, names_people_write(model)))


def _mark_broken(key: Key, seat: _Seat, loaded: Loaded) -> None:
    """Of a record whose id is wrong too, nobody knows which references mean it."""
    if is_id(key.id, dotted=True):
        loaded.broken.add(key)
    else:
        loaded.unread.add(seat.home)


def _split_children(node: Mapping, kind: Kind) -> tuple[Mapping, list[Node]]:
    """The record without the records below it, and those: a mistake in one must not hide the others."""
    below = node.values.get(kind.tree) if kind.tree else None
    if not isinstance(below, Sequence):
        return node, []
    values = {name: value for name, value in node.values.items() if name != kind.tree}
    return Mapping(node.line, node.column, values, node.keys), below.items


def _raw_id(node: Mapping) -> str:
    found = node.values.get("id")
    return found.value if isinstance(found, Scalar) else ""


def _not_a_record(seat: _Seat, node: Node) -> Issue:
    is_mapping = isinstance(node, Mapping)
    return Issue(
        "PH204",
        Severity.ERROR,
        Place(seat.file, node.line, node.column),
        Words(
            f"ตรงนี้ต้องเป็นระเบียน{seat.kind.label} (ชื่อช่อง: ค่า)",
            f"a record of the kind {seat.kind.name} (a mapping) belongs here",
        ),
        hint="ไม่มีช่องใดที่รู้จัก หลายระเบียนให้เขียนเป็นรายการ ขึ้นต้นแต่ละระเบียนด้วย - id:"
        if is_mapping
        else "ขึ้นต้นด้วย id: และ title:",
    )
