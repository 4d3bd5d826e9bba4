"""Changes of single values in the text of a file; every other byte stays."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from phaen.core.formatting.parts import Collection, Document, Entry, Value, last_offset
from phaen.core.formatting.reading import read_document
from phaen.core.formatting.scalars import write_scalar
from phaen.core.formatting.style import Style
from phaen.core.loading.nodes import Node
from phaen.core.model.record import Record


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Replace the characters from `start` to `end`."""

    start: int
    end: int
    text: str


def apply(text: str, edits: Iterable[Edit]) -> str:
    """The text with all edits done; none may overlap."""
    done: list[str] = []
    at = 0
    for edit in sorted(set(edits)):
        done += [text[at : edit.start], edit.text]
        at = edit.end
    return "".join([*done, text[at:]])


class Sheet:
    """The text of one file, and its parts by where they begin."""

    def __init__(self, text: str) -> None:
        """`text` is one that the loader reads without a finding."""
        self.text = text

    @cached_property
    def document(self) -> Document:
        """The parts of the file."""
        return read_document(self.text)

    @cached_property
    def _lines(self) -> list[int]:
        starts = [0]
        for line in self.text.split("\n"):
            starts.append(starts[-1] + len(line) + 1)
        return starts

    @cached_property
    def _parts(self) -> dict[int, Value | Collection]:
        found: dict[int, Value | Collection] = {}
        waiting = [self.document.root] if self.document.root else []
        while waiting:
            part = waiting.pop()
            if isinstance(part, Collection):
                waiting += [entry.value for entry in part.entries]
                # A block list or mapping begins where its first entry does, which then is found by its key.
                found.setdefault(part.start, part)
            else:
                found[part.start] = part
        return found

    def collection(self, node: Node) -> Collection | None:
        """The list or mapping that the loader calls `node`."""
        part = self._parts.get(self._offset(node))
        return part if isinstance(part, Collection) else None

    def set_value(self, node: Node, text: str) -> Edit:
        """Another scalar in the place of `node`, in quotes of the same kind."""
        part = self._parts.get(self._offset(node))
        if part is None or isinstance(part, Collection):
            message = f"no value begins on line {node.line}, column {node.column}"
            raise LookupError(message)
        raw = self.text[part.start : part.end]
        anchor = raw[: len(raw) - len(raw.lstrip("&").partition(" ")[2])] if raw[:1] == "&" else ""
        if part.style in ("'", '"'):
            return Edit(part.start, part.end, f"{anchor}{part.style}{text}{part.style}")
        line_end = "\n" if raw.endswith("\n") else ""
        return Edit(part.start, part.end, f"{anchor}{write_scalar(text)}{line_end}")

    def set_ids(self, record: Collection, model: type[Record], ids: list[str]) -> Edit:
        """The record's `previous_ids`, added at their place where it has none."""
        written = f"[{', '.join(map(write_scalar, ids))}]"
        entry = record.get("previous_ids")
        if entry is not None:
            return self._replace_ids(entry, ids, written)
        names = [part.key.text for part in record.entries if part.key]
        order = Style(model).order([*names, "previous_ids"])
        before = record.get(order[order.index("previous_ids") - 1])
        end = last_offset(before.value) if before else record.start
        if record.flow:
            return Edit(end, end, f", previous_ids: {written}")
        end = self.end_of_line(end)
        return Edit(end, end, f"\n{' ' * record.column}previous_ids: {written}")

    def _replace_ids(self, entry: Entry, ids: list[str], written: str) -> Edit:
        value = entry.value
        is_longer = isinstance(value, Collection) and len(ids) == len(value.entries) + 1
        if isinstance(value, Collection) and is_longer and value.entries:
            end = last_offset(value.entries[-1].value)
            last = write_scalar(ids[-1])
            dash = f"\n{' ' * value.column}- {last}"
            end = end if value.flow else self.end_of_line(end)
            return Edit(end, end, f", {last}" if value.flow else dash)
        return Edit(value.start, last_offset(value), written)

    def end_of_line(self, offset: int) -> int:
        """Behind the comment that may stand there; a block of text ends with its line."""
        if offset and self.text[offset - 1] == "\n":
            return offset - 1
        found = self.text.find("\n", offset)
        return found if found >= 0 else len(self.text)

    def _offset(self, node: Node) -> int:
        return self._lines[node.line - 1] + node.column - 1
