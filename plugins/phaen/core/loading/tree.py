"""From text to a tree of placed values, in one pass over the events of PyYAML's C parser.

Composing with PyYAML's own nodes takes five times as long (it resolves types that we
do not want), and crashes the process at a nesting of some 25,000: the events let us stop
at `MAX_DEPTH`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from phaen.core.issues import Issue, Place
from phaen.core.loading import findings
from phaen.core.loading.nodes import Mapping, Node, Scalar, Sequence
from phaen.core.loading.reading import BIDI_CONTROL, CONTROL, LOST
from phaen.core.loading.syntax import explain, find_conflict
from phaen.core.visible import STAND_IN


def read_tree(text: str, name: str) -> tuple[Node | None, list[Issue]]:
    """The root of the one document in `text`; None where there is none or it is broken."""
    conflict = find_conflict(text, name)
    if conflict is not None:
        return None, [conflict]
    builder = _Builder(name, text)
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
_REFUSED = (
    (CONTROL, findings.control_character),
    (BIDI_CONTROL, findings.deceptive_character),
    (LOST, findings.lost_letter),
)


class _Builder:
    """Assembles nodes from events; `stack` holds the open collections, `extents` those that have an anchor."""

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self.text = text
        self.letters: dict[str, bool] = {}
        self.root: Node | None = None
        self.issues: list[Issue] = []
        self.stack: list[_Open] = []
        self.anchors: dict[str, Node] = {}
        self.anchored: set[int] = set()
        self.extents: dict[int, _Extent] = {}
        self.count = 0
        self.documents = 0
        self.folded: list[range] = []

    def take_all(self, events: Iterator[yaml.Event]) -> None:
        """Fold the events in, until one comes after which reading on would be harmful."""
        takers: dict[type[yaml.Event], Callable[[Any], bool]] = {
            yaml.ScalarEvent: self.take_scalar,
            yaml.MappingStartEvent: self.open_mapping,
            yaml.SequenceStartEvent: self.open_sequence,
            yaml.MappingEndEvent: self.close,
            yaml.SequenceEndEvent: self.close,
            yaml.AliasEvent: self.take_alias,
            yaml.DocumentStartEvent: self.start_document,
        }
        for event in events:
            take = takers.get(type(event))
            if take is not None and not take(event):
                self.root = None
                return

    def start_document(self, event: yaml.DocumentStartEvent) -> bool:
        self.documents += 1
        if self.documents > 1:
            self.issues.append(findings.many_documents(self.place(event)))
            return False
        return True

    def take_scalar(self, event: yaml.ScalarEvent) -> bool:
        line, column, last, end = _span(event)
        quoted = event.style in _QUOTED
        if not quoted and line < last:
            self.folded.append(range(line, last))
        text: str = event.value
        marks = 1 if event.style in {"'", '"'} else 0
        # Where the file has it letter by letter on one line.
        is_as_written = line == last and end - column == len(text) + 2 * marks
        if not text.isprintable() or STAND_IN in text:
            text = self.clean(event)
        if event.tag is not None:
            self.issues.append(findings.custom_tag(self.place(event), event.tag))
        start = column + marks if is_as_written else None
        return self.add(Scalar(line, column, text, quoted, start), event.anchor)

    def clean(self, event: yaml.ScalarEvent) -> str:
        r"""The text of a scalar without what may not be in it, so that no message or page carries it on.

        What stands in the file itself `read_text` has told; here it is what escapes (`\x1b`) hide.
        """
        text: str = event.value
        if event.style == '"':
            for pattern, tell in _REFUSED:
                letter = pattern.search(text)
                if letter and not self.stands_there(letter[0]):
                    self.issues.append(tell(self.place(event), letter[0]))
        return BIDI_CONTROL.sub(STAND_IN, CONTROL.sub(STAND_IN, text))

    def stands_there(self, letter: str) -> bool:
        """Whether the file itself holds the letter; each is looked for once."""
        if letter not in self.letters:
            self.letters[letter] = letter in self.text
        return self.letters[letter]

    def open_mapping(self, event: yaml.MappingStartEvent) -> bool:
        line, column, *_ = _span(event)
        return self.open(event, Mapping(line, column))

    def open_sequence(self, event: yaml.SequenceStartEvent) -> bool:
        line, column, *_ = _span(event)
        return self.open(event, Sequence(line, column))

    def open(self, event: yaml.CollectionStartEvent, node: Mapping | Sequence) -> bool:
        if event.tag is not None:
            self.issues.append(findings.custom_tag(self.place(event), event.tag))
        if self.is_too_deep(event, 1) or not self.add(node, event.anchor):
            return False
        self.stack.append(_Open(node, self.count - 1))
        return True

    def close(self, _event: yaml.CollectionEndEvent) -> bool:
        closed = self.stack.pop()
        depth = closed.depth + 1
        if id(closed.node) in self.anchored:
            self.extents[id(closed.node)] = _Extent(self.count - closed.first, depth)
        self.deepen(depth)
        return True

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
        if self.is_too_deep(event, extent.depth):
            return False
        self.deepen(extent.depth)
        return self.add(target, None)

    def is_too_deep(self, event: yaml.Event, more: int) -> bool:
        """Whether `more` levels would go below the limit here; tells it."""
        if len(self.stack) + more <= findings.MAX_DEPTH:
            return False
        self.issues.append(findings.too_deep(self.place(event)))
        return True

    def deepen(self, depth: int) -> None:
        """Count the depth of a part towards that of the collection it stands in."""
        if self.stack and self.stack[-1].depth < depth:
            self.stack[-1].depth = depth

    def add(self, node: Node, anchor: str | None) -> bool:
        self.count += 1
        if anchor:
            self.anchors[anchor] = node
            self.anchored.add(id(node))
        if not self.stack:
            self.root = node
            return True
        parent = self.stack[-1].node
        if isinstance(parent, Mapping):
            return self.add_to_mapping(parent, node)
        parent.items.append(node)
        return True

    def add_to_mapping(self, parent: Mapping, node: Node) -> bool:
        seat = self.stack[-1]
        key = seat.key
        if key is None:
            if not isinstance(node, Scalar):
                self.issues.append(findings.odd_key(Place(self.name, node.line, node.column)))
                return False
            seat.key = node
            return True
        seat.key = None
        name = key.value
        if name in parent.keys:
            place = Place(self.name, key.line, key.column)
            self.issues.append(findings.duplicate_key(place, name, parent.keys[name].line))
            return True
        parent.keys[name] = key
        parent.values[name] = node
        return True

    def place(self, event: yaml.Event) -> Place:
        line, column, *_ = _span(event)
        return Place(self.name, line, column) if event.start_mark else Place(self.name)


def _span(event: yaml.Event) -> tuple[int, int, int, int]:
    """Line and column of the first letter of an event, and of the one behind its last, from 1."""
    begin, end = event.start_mark, event.end_mark
    if begin is None or end is None:
        return 1, 1, 1, 1  # only events made by hand lack marks; the parser's never do
    return begin.line + 1, begin.column + 1, end.line + 1, end.column + 1
