"""Values as plain ones, so that they have a digest: equal where whatever is made from them would be equal."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache, partial
from operator import attrgetter
from types import FunctionType
from typing import Any

from pydantic import BaseModel

from phaen.core.entry import Entry
from phaen.core.model import Kind

PLAIN = frozenset({str, int, float, bool, bytes, type(None)})


class Watched:
    """What notes the questions that it is asked: the questions tell what is made from it."""


def told(value: Any) -> Any:
    """The value as text, numbers, tuples; TypeError where nobody knows what it depends on.

    An entry is its stamp, what is `Watched` nothing.
    """
    kind = type(value)
    return value if kind in PLAIN else _teller(kind)(value)  # type: ignore[arg-type] # types are hashable


def _of_several(value: Any) -> Any:
    return tuple([told(part) for part in value])


def _of_set(value: Any) -> Any:
    return tuple(sorted(map(told, value)))


def _of_mapping(value: Any) -> Any:
    return tuple([(told(name), told(part)) for name, part in value.items()])


def _of_choice(value: Any) -> Any:
    return type(value).__name__, value.name


def _of_call(value: Any) -> Any:
    return told(value.func), told(value.args), told(value.keywords)


def _of_function(value: Any) -> Any:
    return f"{value.__module__}:{value.__qualname__}"


def _nothing(_value: Any) -> Any:
    return None


_TELLERS: tuple[tuple[type | tuple[type, ...], Callable[[Any], Any]], ...] = (
    (Watched, _nothing),
    (Entry, attrgetter("stamp")),
    (Kind, attrgetter("name")),
    (Enum, _of_choice),
    (str, str.__str__),
    ((tuple, list), _of_several),
    (AbstractSet, _of_set),
    (Mapping, _of_mapping),
    (BaseModel, repr),
    (partial, _of_call),
    (FunctionType, _of_function),
)


@cache
def _teller(kind: type) -> Callable[[Any], Any]:
    for of, tell in _TELLERS:
        if issubclass(kind, of):
            return tell
    if not is_dataclass(kind):
        message = f"what a {kind.__name__} depends on is not known"
        raise TypeError(message)
    names = [field.name for field in fields(kind) if field.compare]
    return lambda value: tuple([told(getattr(value, name)) for name in names])
