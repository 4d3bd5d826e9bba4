"""From text to a tree of placed values, in one pass over the events of PyYAML's C parser.

Composing with PyYAML's own nodes takes five times as long (it resolves types that we
do not want), and crashes the process at a nesting of some 25,000: the events let us stop
at `MAX_DEPTH`.
"""

from __future__ import annotations

from collections.abc import Iterator

import yaml

from phaen.core.issues import Issue, Place
from phaen.core.loading import findings
from phaen.core.loading.nodes import Mapping, Node, Scalar, Sequence
from phaen.core.loading.reading import BIDI_CONTROL
from phaen.core.loading.syntax import explain


def read_tree(text: str, name: str) -> tuple[Node | None, list[Issue]]:
    """The root of the one document in `text`; None where there is none or it is broken."""
    builder = _Builder(name)
    try:
        builder.take_all(yaml.parse(text, Loader=yaml.CSafeLoader))
    except yaml.YAMLError as error:
        return None, [*builder.issues, explain(error, text, name)]
    return builder.root, builder.issues


class _Builder:
    """Assembles nodes from events; `stack` holds the open collections."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.root: Node | None = None
        self.issues: list[Issue] = []
        self.stack: list[Mapping | Sequence] = []
        self.pending: list[Scalar | None] = []
        self.anchors: dict[str, Node] = {}
        self.sizes: dict[int, int] = {}
        self.count = 0
        self.documents = 0

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
        place = self.place(event)
        quoted = event.style in ("'", '"', "|", ">")
        node = Scalar(place.line, place.column, event.value, quoted)
        if event.tag is not None:
            self.issues.append(findings.custom_tag(place, event.tag))
        if event.style == '"' and (match := BIDI_CONTROL.search(event.value)):
            self.issues.append(findings.deceptive_character(place, match[0]))
        return self.add(node, event.anchor)

    def open(self, event: yaml.MappingStartEvent | yaml.SequenceStartEvent) -> bool:
        place = self.place(event)
        if len(self.stack) >= findings.MAX_DEPTH:
            self.issues.append(findings.too_deep(place))
            return False
        of = Mapping if isinstance(event, yaml.MappingStartEvent) else Sequence
        node: Mapping | Sequence = of(place.line, place.column)
        if event.tag is not None:
            self.issues.append(findings.custom_tag(place, event.tag))
        if not self.add(node, event.anchor):
            return False
        self.stack.append(node)
        self.pending.append(None)
        self.sizes[id(node)] = self.count
        return True

    def close(self) -> None:
        node = self.stack.pop()
        self.pending.pop()
        self.sizes[id(node)] = self.count - self.sizes[id(node)] + 1

    def take_alias(self, event: yaml.AliasEvent) -> bool:
        name = event.anchor or ""
        target = self.anchors.get(name)
        if target is None:
            self.issues.append(findings.unknown_alias(self.place(event), name))
            return False
        is_open = any(node is target for node in self.stack)
        self.count += 0 if is_open else self.sizes.get(id(target), 1)
        if is_open or self.count > findings.MAX_NODES:
            self.issues.append(findings.alias_bomb(self.place(event), name))
            return False
        return self.add(target, None)

    def add(self, node: Node, anchor: str | None) -> bool:
        self.count += 1
        if anchor:
            self.anchors[anchor] = node
        if not self.stack:
            self.root = node
            return True
        parent = self.stack[-1]
        if isinstance(parent, Sequence):
            parent.items.append(node)
            return True
        return self.add_to_mapping(parent, node)

    def add_to_mapping(self, parent: Mapping, node: Node) -> bool:
        key = self.pending[-1]
        if key is None:
            if not isinstance(node, Scalar):
                self.issues.append(findings.odd_key(Place(self.name, node.line, node.column)))
                return False
            self.pending[-1] = node
            return True
        self.pending[-1] = None
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
        # Only events made by hand lack a mark; the parser's never do.
        return Place(self.name, mark.line + 1, mark.column + 1) if mark else Place(self.name)
