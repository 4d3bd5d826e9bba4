"""The canonical form of a data file, line by line.

One text is one line, however long: Thai has no spaces between words, those it has end phrases, and a
text folded at them moves from line to line at every small edit and is no longer found by a search for
its words. Editors wrap what they show. `WIDTH` therefore counts only for lists and mappings on one line.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from phaen.core.formatting.parts import (
    Collection,
    Comment,
    Document,
    Entry,
    Part,
    Value,
    collections_of,
)
from phaen.core.formatting.scalars import fits_block, write_scalar
from phaen.core.formatting.style import Style
from phaen.core.loading.nodes import NULL_WORDS

WIDTH = 100
_STEP = 2

_Line: TypeAlias = "tuple[int, str]"
"""An indentation and what stands after it."""


def write_document(document: Document, style: Style, schema: str) -> str:
    """The whole file: the schema's line, the comments at its head, then its records."""
    lines: list[_Line] = [(0, f"# yaml-language-server: $schema={schema}")]
    lines += _comments(document.head, 0, is_first=False)
    root = document.root
    if isinstance(root, Collection):
        if document.head and document.apart:
            lines.append((0, ""))
        lines += _block(root, style, 0) if root.entries else [(0, _flow(root, style))]
    return "".join(" " * indent * bool(text) + text + "\n" for indent, text in lines)


def _block(collection: Collection, style: Style, indent: int) -> list[_Line]:
    lines: list[_Line] = []
    for entry in _in_order(collection, style):
        if collection.is_list:
            _hoist(entry, style)
        if lines and entry.apart and not entry.above:
            lines.append((0, ""))
        lines += _comments(entry.above, indent, is_first=not lines)
        if entry.above and entry.apart:
            lines.append((0, ""))
        own = style if collection.is_list else style.of_field(_name(entry))
        lines += (_item if collection.is_list else _pair)(entry, own, indent)
    return [*lines, *_comments(collection.below, indent, is_first=not lines)]


def _hoist(item: Entry, style: Style) -> None:
    """What is said above the beginning of an item is said above its dash, which stands on the same line."""
    inner = item.value
    if not isinstance(inner, Collection) or not inner.entries:
        return
    first = _in_order(inner, style)[0]
    if inner.is_list:
        _hoist(first, style)
    item.above += first.above
    first.above, first.apart = [], False


def _in_order(collection: Collection, style: Style) -> Sequence[Entry]:
    if collection.is_list:
        return collection.entries
    by_name = {_name(entry): entry for entry in collection.entries}
    return [by_name[name] for name in style.order(list(by_name))]


def _comments(comments: Sequence[Comment], indent: int, *, is_first: bool) -> Iterator[_Line]:
    for index, comment in enumerate(comments):
        if comment.apart and (index or not is_first):
            yield 0, ""
        yield indent, comment.text


def _item(entry: Entry, style: Style, indent: int) -> Iterator[_Line]:
    short = _on_one_line(entry.value, style, indent + _STEP)
    if short is not None:
        yield indent, _join("-", short, *entry.beside)
        return
    yield from ((indent, text) for text in entry.beside)
    (_, first), *rest = _below(entry.value, style, indent + _STEP)
    yield indent, f"- {first}"
    yield from rest


def _pair(entry: Entry, style: Style, indent: int) -> Iterator[_Line]:
    key = f"{write_scalar(_name(entry))}:"
    short = _on_one_line(entry.value, style, indent + _width(key) + 1)
    if short is not None:
        yield indent, _join(key, short, *entry.beside)
        return
    inner = _below(entry.value, style, indent + _STEP)
    if isinstance(entry.value, Value):
        yield indent, _join(key, inner[0][1], *entry.beside)
        yield from inner[1:]
    else:
        yield indent, _join(key, *entry.beside)
        yield from inner


def _below(part: Part, style: Style, indent: int) -> list[_Line]:
    """A part that takes several lines; of a text the first is what stands behind the key or dash."""
    if isinstance(part, Collection):
        return _block(part, style, indent)
    body = part.text.removesuffix("\n")
    sign = "|" if part.text.endswith("\n") else "|-"
    return [(indent, sign), *((indent, line) for line in body.split("\n"))]


def _on_one_line(part: Part, style: Style, before: int) -> str | None:
    """The part as the rest of a line on which `before` columns are taken; None where it has lines of its own."""
    if isinstance(part, Value):
        return None if fits_block(part.text) else _scalar(part, style, in_flow=False)
    if not part.entries and not part.below:
        return _flow(part, style)
    if not _may_flow(part, style):
        return None
    written = _flow(part, style)
    return written if before + _width(written) <= WIDTH else None


def _may_flow(part: Collection, style: Style) -> bool:
    """Lists of ids and numbers, citations and periods; never what holds a comment or a text of several lines."""
    if (part.is_list and style.model is not None) or (not part.is_list and not style.is_inline):
        return False
    for inner in collections_of(part):
        if inner.below or any(entry.above or entry.beside for entry in inner.entries):
            return False
        if inner is not part and not inner.is_list:
            return False
        values = (entry.value for entry in inner.entries if isinstance(entry.value, Value))
        if any("\n" in value.text for value in values):
            return False
    return True


def _flow(part: Part, style: Style) -> str:
    if isinstance(part, Value):
        return _scalar(part, style, in_flow=True)
    if part.is_list:
        return f"[{', '.join(_flow(entry.value, style) for entry in part.entries)}]"
    pairs = (
        f"{write_scalar(_name(entry), in_flow=True)}: "
        f"{_flow(entry.value, style.of_field(_name(entry)))}"
        for entry in _in_order(part, style)
    )
    return f"{{{', '.join(pairs)}}}"


def _scalar(value: Value, style: Style, *, in_flow: bool) -> str:
    if not value.quoted and value.text in NULL_WORDS:
        return "null" if in_flow else ""
    return write_scalar(value.text, in_flow=in_flow, bare_number=style.bare_number)


def _name(entry: Entry) -> str:
    return entry.key.text if entry.key else ""


def _join(*parts: str) -> str:
    return " ".join(filter(None, parts))


def _width(text: str) -> int:
    """Columns on a screen: Thai vowels and marks above and below a consonant take none."""
    return sum(unicodedata.category(letter) not in ("Mn", "Me") for letter in text)
