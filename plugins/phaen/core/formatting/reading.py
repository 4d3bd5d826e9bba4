"""From text to the parts of a file. The text must be one that the loader reads without a finding."""

from __future__ import annotations

import yaml

from phaen.core.formatting.comments import Seat, attach
from phaen.core.formatting.parts import Collection, Document, Entry, Part, Value


def read_document(text: str) -> Document:
    """The parts of `text` with their comments; `text` has no byte-order mark and plain line feeds."""
    builder = _Builder()
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        builder.take(event)
    document = Document(text, builder.root)
    attach(document, builder.seats, builder.scalars)
    return document


class _Builder:
    """Assembles parts from events; `open` holds the collections whose end has not come."""

    def __init__(self) -> None:
        self.root: Part | None = None
        self.seats: list[Seat] = []
        self.scalars: list[Value] = []
        self.open: list[Collection] = []
        self.key: Value | None = None
        self.anchors: dict[str, Part] = {}
        self.owners: dict[int, Seat] = {}

    def take(self, event: yaml.Event) -> None:
        start, end, column = _marks(event)
        if isinstance(event, yaml.ScalarEvent):
            style = event.style if event.style in ("'", '"', "|", ">") else None
            value = Value(start, end, event.value, style)
            self.scalars.append(value)
            self.add(value, start, column, event.anchor)
        elif isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
            is_list = isinstance(event, yaml.SequenceStartEvent)
            made = Collection(start, end, column, is_list, bool(event.flow_style))
            self.add(made, start, column, event.anchor)
            self.open.append(made)
        elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            self.open.pop().end = end
        elif isinstance(event, yaml.AliasEvent):
            # A value that stands in two places is written out in both: fields may then be moved.
            self.add(self.anchors[event.anchor or ""], start, column, None)

    def add(self, part: Part, start: int, column: int, anchor: str | None) -> None:
        if anchor:
            self.anchors[anchor] = part
        if not self.open:
            self.root = part
            return
        parent = self.open[-1]
        if parent.is_list:
            self.seat(parent, Entry(start, column if parent.flow else parent.column, part))
        elif self.key is None and isinstance(part, Value):
            self.key = part
            self.seat(parent, Entry(start, column, part, part))
            return
        else:
            parent.entries[-1].value = part
            self.key = None
        if isinstance(part, Collection):
            # Its own item or key was the last to be seated: nothing stands between them.
            self.owners[id(part)] = self.seats[-1]

    def seat(self, parent: Collection, entry: Entry) -> None:
        parent.entries.append(entry)
        self.seats.append(Seat(entry, parent, self.owners.get(id(parent))))


def _marks(event: yaml.Event) -> tuple[int, int, int]:
    first, last = event.start_mark, event.end_mark
    # Only events made by hand lack marks; the parser's never do.
    if first is None or last is None:
        return 0, 0, 0
    return first.index, last.index, first.column
