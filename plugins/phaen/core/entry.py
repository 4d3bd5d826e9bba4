"""A record together with where it was written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

from pydantic import BaseModel

from phaen.core.ids import Key, fill_address
from phaen.core.issues import Place
from phaen.core.loading.nodes import Node, Scalar, find, find_key
from phaen.core.model import Kind
from phaen.core.model.record import Record

Found = TypeVar("Found")
Path = tuple[str | int, ...]


@dataclass(frozen=True, eq=False)
class Entry:
    """One record, its key and its place. `parent` and `order` give its seat in its plan's tree or file."""

    key: Key
    kind: Kind
    record: Record
    file: str
    node: Node
    parent: Key | None = None
    order: int = 0

    def record_as(self, model: type[Found]) -> Found:
        """The record, known to be of one model: the graph seats records by their kind."""
        if not isinstance(self.record, model):
            message = f"{self.key} is no {model.__name__}"
            raise TypeError(message)
        return self.record

    @cached_property
    def address(self) -> str:
        """Its URL below the site's root."""
        return fill_address(self.kind.address, self.key)

    @property
    def line(self) -> int:
        """The line on which it begins."""
        return self.node.line

    def place(self, path: Sequence[str | int] = (), *, of_key: bool = False) -> Place:
        """Where the value (or its key) at `path` stands in the file."""
        node = find_key(self.node, path) if of_key else find(self.node, path)[0]
        return Place(self.file, node.line, node.column)

    def place_in(self, path: Sequence[str | int], letter: int) -> Place:
        """Where one letter of the text at `path` stands; of a text over several lines, its beginning."""
        node = find(self.node, path)[0]
        start = node.start if isinstance(node, Scalar) else None
        if start is None:
            return self.place(path)
        lead = len(node.value) - len(node.value.lstrip()) if isinstance(node, Scalar) else 0
        return Place(self.file, node.line, start + lead + letter)

    @cached_property
    def contents(self) -> tuple[tuple[Path, Any], ...]:
        """Every value inside the record that is not empty, models before their fields, with its path."""
        return tuple(_walk(self.record, ()))

    def every(self, of: type[Found]) -> Iterator[tuple[Path, Found]]:
        """The values of one type inside the record: all `Text`s, all `Ref`s, all `Period`s."""
        return ((path, value) for path, value in self.contents if isinstance(value, of))


def _walk(value: Any, path: Path) -> Iterator[tuple[Path, Any]]:
    if isinstance(value, BaseModel):
        yield path, value
        fields = type(value).model_fields
        for name, part in value.__dict__.items():
            if part is not None and part != []:
                yield from _walk(part, (*path, fields[name].alias or name))
    elif isinstance(value, list):
        for index, part in enumerate(value):
            yield from _walk(part, (*path, index))
    elif isinstance(value, dict):
        for name, part in value.items():
            yield from _walk(part, (*path, name))
    else:
        yield path, value
