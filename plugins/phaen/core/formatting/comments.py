"""Which comment is about what: the parser leaves comments out, so they are found between its scalars.

A comment beside a value is about that value. One on a line of its own is about what follows, unless
it is indented deeper: then it closes the collection that stands above it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from phaen.core.formatting.parts import Collection, Comment, Document, Entry, Value

_COMMENT = re.compile(r"(?:^|(?<=\s))#.*$", re.MULTILINE)
SCHEMA_COMMENT = re.compile(r"#\s*yaml-language-server:\s*\$schema=\S+$")
_BLOCK_HEADER = re.compile(r"[|>][-+0-9]*[ \t]+(#.*)")


@dataclass(slots=True)
class Seat:
    """An entry, the collection it stands in, and the seat of that collection (None at the root)."""

    entry: Entry
    parent: Collection
    above: Seat | None

    def upwards(self) -> Iterator[Seat]:
        """This seat, then those that it stands in, inner ones first."""
        seat: Seat | None = self
        while seat is not None:
            yield seat
            seat = seat.above


def attach(document: Document, seats: Sequence[Seat], scalars: Sequence[Value]) -> None:
    """Give each comment of the document to what it is about; `seats` and `scalars` in the order of the text."""
    placer = _Placer(document, seats)
    for start, text in _find(document.text, scalars):
        placer.place(start, text.rstrip())
    _take_schema(document)
    for seat in seats:
        seat.entry.apart = _is_apart(document.text, seat.entry.start)
    _split_head(document, seats)


def _find(text: str, scalars: Sequence[Value]) -> Iterator[tuple[int, str]]:
    """Offset and text of each comment: what begins with `#` outside scalars, and at a block scalar's head."""
    edges = [0, *(edge for scalar in scalars for edge in (scalar.start, scalar.end)), len(text)]
    for index, (first, last) in enumerate(pairwise(edges)):
        if index % 2 == 0:
            for match in _COMMENT.finditer(text, first, last):
                yield match.start(), match[0]
        elif header := _BLOCK_HEADER.match(text, first, last):
            yield header.start(1), header[1]


class _Placer:
    """Knows which entries stand before and after an offset."""

    def __init__(self, document: Document, seats: Sequence[Seat]) -> None:
        self.document = document
        self.text = document.text
        self.seats = seats
        self.starts = [seat.entry.start for seat in seats]

    def place(self, start: int, text: str) -> None:
        before = self.text[self.text.rfind("\n", 0, start) + 1 : start]
        index = bisect_right(self.starts, start)
        last = self.seats[index - 1] if index else None
        following = self.seats[index] if index < len(self.seats) else None
        is_alone = not before.strip(" \t-")
        column = before.find("-") if "-" in before else len(before)
        if last is not None and not is_alone:
            self.owner(last, start).beside.append(text)
            return
        comment = Comment(text, _is_apart(self.text, start))
        self.home(column, start, last, following).append(comment)

    @staticmethod
    def owner(last: Seat, start: int) -> Entry:
        """What a comment at a line's end is about: a flow collection that is closed counts as a whole."""
        for seat in last.upwards():
            if not seat.parent.flow or seat.parent.end > start:
                return seat.entry
        return last.entry

    def home(
        self, column: int, start: int, last: Seat | None, following: Seat | None
    ) -> list[Comment]:
        """Where a comment on a line of its own belongs."""
        if last is None:
            return self.document.head
        if last.entry.key is not None and last.entry.value.start > start and not _opens(last):
            return last.entry.above
        closed = list(_closed(last, following))
        for collection in closed:
            if collection.flow and collection.end > start:
                return collection.below
        if following is not None and (following.parent.flow or column <= following.entry.column):
            return following.entry.above
        fitting = (part for part in closed if not part.flow and part.column <= column)
        deepest = next(fitting, None)
        if deepest is not None:
            return deepest.below
        return following.entry.above if following else list(last.upwards())[-1].parent.below


def _opens(seat: Seat) -> bool:
    """Whether the value is a block collection: what stands above its first entry is that entry's."""
    value = seat.entry.value
    return isinstance(value, Collection) and not value.flow and bool(value.entries)


def _closed(last: Seat, following: Seat | None) -> Iterator[Collection]:
    """The collections that end between two neighbours, inner ones first."""
    still_open = {id(seat.parent) for seat in following.upwards()} if following else set()
    for seat in last.upwards():
        if id(seat.parent) not in still_open:
            yield seat.parent


def _is_apart(text: str, start: int) -> bool:
    line = text.rfind("\n", 0, start)
    above = text.rfind("\n", 0, max(line, 0))
    return line > 0 and not text[above + 1 : line].strip()


def _take_schema(document: Document) -> None:
    """The line that tells editors' tools of the schema is the formatter's own to write."""
    document.head = [one for one in document.head if not SCHEMA_COMMENT.match(one.text)]


def _split_head(document: Document, seats: Sequence[Seat]) -> None:
    """Tell the file's own comments from those of its first record, which stand right above it in a list."""
    root = document.root
    if not isinstance(root, Collection) or not seats:
        return
    first = seats[0].entry
    if first.apart or not root.is_list:
        document.apart, first.apart = first.apart, False
        return
    own: list[Comment] = []
    while document.head and not any(comment.apart for comment in own):
        own.insert(0, document.head.pop())
    first.above[:0] = own
