"""A record together with where it was written."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import chain
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
    """One record, its key and its place. `parent` and `order` give its seat in its plan's tree or file.

    `stamp` differs where anything that is written in the record differs, its place, or its line.
    """

    key: Key
    kind: Kind
    record: Record
    file: str
    node: Node
    parent: Key | None = None
    order: int = 0
    stamp: bytes = b""

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
        found: list[tuple[Path, Any]] = []
        _walk(self.record, (), found)
        return tuple(found)

    @cached_property
    def _by_type(self) -> dict[type, array[int]]:
        """Where the values of each type stand in `contents`."""
        found: dict[type, array[int]] = {}
        for place, (_, value) in enumerate(self.contents):
            found.setdefault(type(value), array("L")).append(place)
        return found

    def every(self, of: type[Found]) -> Iterator[tuple[Path, Found]]:
        """The values of one type inside the record: all `Text`s, all `Ref`s, all `Period`s."""
        fitting = [places for kind, places in self._by_type.items() if issubclass(kind, of)]
        places = fitting[0] if len(fitting) == 1 else sorted(chain(*fitting))
        return (self.contents[place] for place in places)


def _walk(value: Any, path: Path, found: list[tuple[Path, Any]]) -> None:
    if isinstance(value, BaseModel):
        found.append((path, value))
        written = _written(type(value))
        for name, part in value.__dict__.items():
            if part is not None and part != []:
                _walk(part, (*path, written[name]), found)
    elif isinstance(value, list):
        for index, part in enumerate(value):
            _walk(part, (*path, index), found)
    elif isinstance(value, dict):
        for name, part in value.items():
            _walk(part, (*path, name), found)
    else:
        found.append((path, value))


@cache
def _written(model: type[BaseModel]) -> dict[str, str]:
    """What editors call each field of a model."""
    return {name: field.alias or name for name, field in model.model_fields.items()}
