"""YAML as a tree of values that know their place. Scalars stay text: the models say what they mean."""

from __future__ import annotations

from collections.abc import Sequence as SequenceType
from dataclasses import dataclass, field
from typing import TypeAlias

NULL_WORDS = frozenset({"", "~", "null", "Null", "NULL"})

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain] | None"
Path: TypeAlias = "tuple[str | int, ...]"


@dataclass(slots=True)
class Scalar:
    """A text as written; `quoted` tells `""` from nothing. Line and column count from 1.

    `start` is the column of its first letter where the file has it letter by letter on one line,
    else None: then nobody knows where in the file a letter of it stands.
    """

    line: int
    column: int
    value: str
    quoted: bool = False
    start: int | None = None


@dataclass(slots=True)
class Sequence:
    """A list."""

    line: int
    column: int
    items: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class Mapping:
    """Keys and values; `keys` holds the place of each key."""

    line: int
    column: int
    values: dict[str, Node] = field(default_factory=dict)
    keys: dict[str, Scalar] = field(default_factory=dict)


Node: TypeAlias = "Scalar | Sequence | Mapping"


def to_plain(node: Node) -> Plain:
    """The tree as dicts, lists and strings; an empty plain scalar is None."""
    if isinstance(node, Scalar):
        return None if not node.quoted and node.value in NULL_WORDS else node.value
    if isinstance(node, Sequence):
        return [to_plain(item) for item in node.items]
    return {key: to_plain(value) for key, value in node.values.items()}


def find(node: Node, path: SequenceType[str | int]) -> tuple[Node, list[str | int]]:
    """The deepest node on the path, and the steps that led to it.

    Steps that the tree does not have are passed over: a model may see a list or a
    mapping where the editor wrote a bare string.
    """
    taken: list[str | int] = []
    for step in path:
        below = _step(node, step)
        if below is not None:
            node = below
            taken.append(step)
    return node, taken


def find_key(node: Node, path: SequenceType[str | int]) -> Node:
    """Where the last key of the path is written, rather than its value."""
    if not path:
        return node
    parent, _ = find(node, path[:-1])
    last = path[-1]
    if isinstance(parent, Mapping) and isinstance(last, str) and last in parent.keys:
        return parent.keys[last]
    return find(node, path)[0]


def _step(node: Node, step: str | int) -> Node | None:
    if isinstance(node, Mapping) and isinstance(step, str):
        return node.values.get(step)
    if isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
        return node.items[step]
    return None
