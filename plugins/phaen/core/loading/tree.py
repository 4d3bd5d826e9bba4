"""From text to a tree of placed values, in one pass over the events of PyYAML's C parser.

Composing with PyYAML's own nodes takes five times as long (it resolves types that we
do not want), and crashes the process at a nesting of some 25,000: the events let us stop
at `MAX_DEPTH`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from phaen.core.issues import Issue, Place
from phaen.core.loading import findings
from phaen.core.loading.nodes import Mapping, Node, Scalar, Sequence
from phaen.core.loading.reading import BIDI_CONTROL, CONTROL
from phaen.core.loading.syntax import explain, find_conflict
from phaen.core.visible import STAND_IN


def read_tree(text: str, name: str) -> tuple[Node | None, list[Issue]]:
    """The root of the one document in `text`; None where there is none or it is broken."""
    conflict = find_conflict(text, name)
    if conflict is not None:
        return None, [conflict]
    builder = _Builder(name)
    try:
        builder.take_all(yaml.parse(text, Loader=yaml.CSafeLoader))
    except yaml.YAMLError as error:
        return None, [*builder.issues, explain(error, text, name)]
    return builder.root, [*builder.issues, *_folded_items(text, builder.folded, name)]


_ITEM = re.compile(r"[ ]*-[ ]")


def _folded_items(text: str, folded: list[range], name: str) -> Iterator[Issue]:
    """List items that YAML reads as the rest of the text above them, without a word."""
    if not folded:
        return
    lines = text.split("\n")
    for span in folded:
        for line in span:
            if _ITEM.match(lines[line]):
                yield findings.folded_item(Place(name, line + 1, lines[line].index("-") + 1))


@dataclass(slots=True)
class _Open:
    """A collection whose end has not come; `key` is the key in it that waits for its value.

    `first` is how many nodes came before it, `depth` how deep its parts go so far.
    """

    node: Mapping | Sequence
    first: int
    key: Scalar | None = None
    depth: int = 0


@dataclass(frozen=True, slots=True)
class _Extent:
    """How many nodes a closed collection holds, and how deep it goes, itself included."""

    size: int = 1
    depth: int = 0


_SCALAR = _Extent()
_QUOTED = frozenset("'\"|>")


class _Builder:
    """Assembles nodes from events; `stack` holds the open collections."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.root: Node | None = None
        self.issues: list[Issue] = []
        self.stack: list[_Open] = []
        self.anchors: dict[str, Node] = {}
        self.extents: dict[int, _Extent] = {}
        self.count = 0
        self.documents = 0
        self.folded: list[range] = []

    def take_all(self, events: Iterator[yaml.Event]) -> None:
        for event in events:
            if not self.take(event):
                self.root = None
                return

    def take(self, event: yaml.Event) -> bool:
        """Fold one event in; False where reading on would be harmful."""
        if isinstance(event, yaml.ScalarEvent):
            return self.take_scalar(event)
        if isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
            return self.open(event)
        if isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            self.close()
        elif isinstance(event, yaml.AliasEvent):
            return self.take_alias(event)
        elif isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                self.issues.append(findings.many_documents(self.place(event)))
                return False
        return True

    def take_scalar(self, event: yaml.ScalarEvent) -> bool:
        begin, end = event.start_mark, event.end_mark
        # Only events made by hand lack a mark; the parser's never do.
        line, column = (begin.line, begin.column) if begin else (0, 0)
        quoted = event.style in _QUOTED
        if not quoted and begin and end and line < end.line:
            self.folded.append(range(line + 1, end.line + 1))
        node = Scalar(line + 1, column + 1, self.clean(event), quoted, _start(event))
        if event.tag is not None:
            self.issues.append(findings.custom_tag(self.place(event), event.tag))
        return self.add(node, event.anchor)

    def clean(self, event: yaml.ScalarEvent) -> str:
        r"""The text of a scalar without what may not be in it, so that no message or page carries it on.

        What stands in the file itself `read_text` has told; here it is what escapes (`\x1b`) hide.
        """
        text: str = event.value
        if text.isprintable():
            return text
        if event.style == '"':
            if control := CONTROL.search(text):
                self.issues.append(findings.control_character(self.place(event), control[0]))
            if bidi := BIDI_CONTROL.search(text):
                self.issues.append(findings.deceptive_character(self.place(event), bidi[0]))
        return BIDI_CONTROL.sub(STAND_IN, CONTROL.sub(STAND_IN, text))

    def open(self, event: yaml.MappingStartEvent | yaml.SequenceStartEvent) -> bool:
        place = self.place(event)
        of = Mapping if isinstance(event, yaml.MappingStartEvent) else Sequence
        node: Mapping | Sequence = of(place.line, place.column)
        if event.tag is not None:
            self.issues.append(findings.custom_tag(place, event.tag))
        if self.is_too_deep(place, 1) or not self.add(node, event.anchor):
            return False
        self.stack.append(_Open(node, self.count - 1))
        return True

    def close(self) -> None:
        closed = self.stack.pop()
        extent = _Extent(self.count - closed.first, closed.depth + 1)
        self.extents[id(closed.node)] = extent
        self.deepen(extent)

    def take_alias(self, event: yaml.AliasEvent) -> bool:
        name = event.anchor or ""
        target = self.anchors.get(name)
        if target is None:
            self.issues.append(findings.unknown_alias(self.place(event), name))
            return False
        extent = self.extents.get(id(target), _SCALAR)
        is_open = any(one.node is target for one in self.stack)
        self.count += 0 if is_open else extent.size
        if is_open or self.count > findings.MAX_NODES:
            self.issues.append(findings.alias_bomb(self.place(event), name))
            return False
        if self.is_too_deep(self.place(event), extent.depth):
            return False
        self.deepen(extent)
        return self.add(target, None)

    def is_too_deep(self, place: Place, more: int) -> bool:
        """Whether `more` levels would go below the limit here; tells it."""
        if len(self.stack) + more <= findings.MAX_DEPTH:
            return False
        self.issues.append(findings.too_deep(place))
        return True

    def deepen(self, extent: _Extent) -> None:
        """Count the depth of a part towards that of the collection it stands in."""
        if self.stack:
            self.stack[-1].depth = max(self.stack[-1].depth, extent.depth)

    def add(self, node: Node, anchor: str | None) -> bool:
        self.count += 1
        if anchor:
            self.anchors[anchor] = node
        if not self.stack:
            self.root = node
            return True
        parent = self.stack[-1].node
        if isinstance(parent, Sequence):
            parent.items.append(node)
            return True
        return self.add_to_mapping(parent, node)

    def add_to_mapping(self, parent: Mapping, node: Node) -> bool:
        key, self.stack[-1].key = self.stack[-1].key, None
        if key is None:
            if not isinstance(node, Scalar):
                self.issues.append(findings.odd_key(Place(self.name, node.line, node.column)))
                return False
            self.stack[-1].key = node
            return True
        first = parent.keys.get(key.value)
        if first is not None:
            place = Place(self.name, key.line, key.column)
            self.issues.append(findings.duplicate_key(place, key.value, first.line))
            return True
        parent.keys[key.value] = key
        parent.values[key.value] = node
        return True

    def place(self, event: yaml.Event) -> Place:
        mark = event.start_mark
        return Place(self.name, mark.line + 1, mark.column + 1) if mark else Place(self.name)


def _start(event: yaml.ScalarEvent) -> int | None:
    """The column of the first letter of a text that stands on one line as it is."""
    begin, end = event.start_mark, event.end_mark
    if begin is None or end is None or begin.line != end.line:
        return None
    marks = 1 if event.style in ("'", '"') else 0
    is_as_written = end.column - begin.column == len(event.value) + 2 * marks
    return begin.column + 1 + marks if is_as_written else None
