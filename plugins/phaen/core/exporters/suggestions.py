"""What the form of the page `suggest/` needs of each data file: its text, and where each record stands in it.

And of each kind whose records have files of their own: where a new one goes, and which ids are free.

The form changes a record field by field. A field that is not touched keeps its lines, comments and
all; that is why they are told apart here, where the file is read anyway.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any, Final

from phaen.core.entry import Entry
from phaen.core.exporters import json_schema
from phaen.core.formatting.parts import Collection, last_offset
from phaen.core.formatting.parts import Entry as Written
from phaen.core.formatting.reading import read_document
from phaen.core.graph import Graph
from phaen.core.loading.nodes import to_plain
from phaen.core.loading.tree import read_tree
from phaen.core.model import KINDS
from phaen.core.new_records.naming import free_id, taken_ids

ROOT: Final = "suggest"
BEGUN: Final = tuple(KINDS[name] for name in KINDS if "*" in KINDS[name].files)
"""Kinds whose records have files of their own: a new one changes no other."""

EditUrl = Callable[[str, int], "str | None"]
"""Where a line of a data file is edited; None where nowhere."""
Read = Callable[[str], "str | None"]
"""Gives the text of a data file by the name that findings have for it; None where it cannot be read."""


def export(
    graph: Graph, read: Read, edit_url: EditUrl, new_url: str = "", folder: str = "data"
) -> Iterator[tuple[str, bytes]]:
    """(path below the site's root, bytes) of every data file's description, of beginnings, and of the schemas.

    `new_url` is where the host makes a file, with `{path}` in the place of its name; empty where nowhere.
    `folder` is the data folder as files are named there.
    """
    for entries in by_file(graph):
        file = entries[0].file
        text = readable(read(file), file)
        if text is not None:
            yield path_of(file), export_file(entries, text, edit_url)
    yield from export_rest(graph, new_url, folder)


def by_file(graph: Graph) -> Iterable[Sequence[Entry]]:
    """The records of each data file."""
    found: dict[str, list[Entry]] = {}
    for entry in graph.all():
        found.setdefault(entry.file, []).append(entry)
    return found.values()


def readable(text: str | None, file: str) -> str | None:
    """The text, or None: a file may be past reading and its records those of before, while its editor is at work."""
    return text if text is not None and read_tree(text, file)[0] is not None else None


def export_file(entries: Sequence[Entry], text: str, edit_url: EditUrl) -> bytes:
    """The description of the data file that holds these records; `text` is what it says, and can be read."""
    file = entries[0].file
    described = describe(text, entries)
    for entry in entries:
        if entry.key.id in described["records"]:
            edit = edit_url(file, entry.line)
            described["records"][entry.key.id] |= {"url": entry.address, "edit": edit}
    return _encode(described)


def export_rest(graph: Graph, new_url: str, folder: str) -> Iterator[tuple[str, bytes]]:
    """(path, bytes) of beginnings, and of the schemas that the form is made from."""
    yield from _export_new(graph, new_url, folder)
    for name, content in (*json_schema.export(), *json_schema.export_ids(graph)):
        yield f"{ROOT}/schemas/{name}", _encode(json.loads(content))


def _export_new(graph: Graph, new_url: str, folder: str) -> Iterator[tuple[str, bytes]]:
    for kind in BEGUN:
        plans = [plan.key.id for plan in graph.of_kind("plan")] if kind.in_plan else [None]
        for plan in plans:
            begun = {
                "kind": kind.name,
                "plan": plan,
                "file": f"{folder}/{kind.home(plan or '')}",
                "schema": kind.schema(plan),
                "id": free_id(graph, kind, plan, {}),
                "taken": sorted(taken_ids(graph, kind, plan)),
                "edit": new_url or None,
            }
            yield f"{ROOT}/new/{f'{plan}/' if plan else ''}{kind.name}.json", _encode(begun)


def path_of(file: str) -> str:
    """Where the description of a data file stands: `suggest/files/data/themes.json`."""
    return f"{ROOT}/files/{file.removesuffix('.yml')}.json"


def describe(text: str, entries: Sequence[Entry]) -> dict[str, Any]:
    """A data file and the records that were read from it. Lines count from 0, ends are not included."""
    seats = {entry.line: entry for entry in entries}
    root = read_document(text).root
    found = _mappings(root) if isinstance(root, Collection) else iter(())
    records = {}
    for mapping in found:
        entry = seats.get(text.count("\n", 0, mapping.start) + 1)
        if entry is not None:
            records[entry.key.id] = _describe_record(text, mapping, entry)
    first = entries[0]
    return {
        "file": first.file,
        "kind": first.kind.name,
        "plan": first.key.id if first.kind.name == "plan" else first.key.plan,
        "tree": first.kind.tree,
        "text": text,
        "records": records,
    }


def _mappings(part: Collection) -> Iterator[Collection]:
    """The mappings that may be records: the root's, and those below in lists."""
    if not part.is_list:
        yield part
    for entry in part.entries:
        if isinstance(entry.value, Collection):
            yield from _mappings(entry.value)


def _describe_record(text: str, mapping: Collection, entry: Entry) -> dict[str, Any]:
    """`fields` gives each field's lines, with the comments above it; empty where they share lines."""
    starts = [text.rfind("\n", 0, field.start) + 1 for field in mapping.entries]
    end = text.count("\n", 0, max(last_offset(mapping) - 1, 0)) + 1
    begin = text.count("\n", 0, mapping.start)
    fields: dict[str, list[int]] = {}
    if not mapping.flow and len(set(starts)) == len(starts):
        lines = [_first_line(text, *both) for both in pairwise([None, *mapping.entries])]
        lines[0] = begin
        for field, span in zip(mapping.entries, pairwise([*lines, end]), strict=True):
            if field.key is not None:
                fields[field.key.text] = list(span)
    return {
        "indent": mapping.column,
        "from": begin,
        "to": end,
        "value": to_plain(entry.node),
        "fields": fields,
    }


def _first_line(text: str, before: Written | None, field: Written | None) -> int:
    """The line on which a field begins, with the comments above it."""
    line = text.count("\n", 0, field.start) if field else 0
    after = text.count("\n", 0, max(last_offset(before.value) - 1, 0)) + 1 if before else line
    return min(line, after)


def _encode(value: dict[str, Any]) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
