"""A data file as it is written: values with their spans in the text, and the comments about them.

The loader's tree (`core/loading`) says what a file means; this one says how it looks, so that a
file can be laid out anew or changed at one place, and nothing else moves.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias


@dataclass(slots=True)
class Comment:
    """A comment with its `#`; `apart` where a blank line stands above it."""

    text: str
    apart: bool = False


@dataclass(slots=True)
class Value:
    """A scalar. `style` is how it is written (None for plain); `text` is what it means.

    Spans are half open and count characters of the text, as marks of the parser do.
    """

    start: int
    end: int
    text: str
    style: str | None = None

    @property
    def quoted(self) -> bool:
        """Whether `""` and `null` are words here rather than nothing."""
        return self.style is not None


@dataclass(slots=True)
class Entry:
    """One seat in a collection: an item of a list, or a key with its value.

    `above` are the comments on lines of their own before it, `beside` those at the end of its
    first line. `column` is that of its dash or key.
    """

    start: int
    column: int
    value: Part
    key: Value | None = None
    above: list[Comment] = field(default_factory=list)
    beside: list[str] = field(default_factory=list)
    apart: bool = False


@dataclass(slots=True)
class Collection:
    """A list or a mapping. `flow` is how it is written, `below` the comments after its last entry."""

    start: int
    end: int
    column: int
    is_list: bool
    flow: bool
    entries: list[Entry] = field(default_factory=list)
    below: list[Comment] = field(default_factory=list)

    def get(self, key: str) -> Entry | None:
        """The entry of a key."""
        return next((e for e in self.entries if e.key is not None and e.key.text == key), None)


Part: TypeAlias = "Value | Collection"


@dataclass(slots=True)
class Document:
    """A whole file; `head` are the comments that stand first, `apart` where a blank line follows them."""

    text: str
    root: Part | None
    head: list[Comment] = field(default_factory=list)
    apart: bool = False


def last_offset(part: Part) -> int:
    """Where the last character of a part ends: a block collection of the parser ends with the next token."""
    if isinstance(part, Value) or part.flow or not part.entries:
        return part.end
    return max(last_offset(entry.value) for entry in part.entries)


def collections_of(part: Part) -> Iterator[Collection]:
    """The collections in a part, outer ones first."""
    if isinstance(part, Collection):
        yield part
        for entry in part.entries:
            yield from collections_of(entry.value)
