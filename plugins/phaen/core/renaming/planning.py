"""All that must be written anew for a request: the id, every reference, the files named by it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from phaen.core.graph import Graph, Link
from phaen.core.ids import Key, parse_reference
from phaen.core.issues import Words
from phaen.core.loading.nodes import Node, Scalar, find
from phaen.core.model import KINDS
from phaen.core.removals import removals
from phaen.core.renaming.edits import Edit, Sheet, apply
from phaen.core.renaming.request import CannotRenameError, Request


@dataclass(frozen=True, slots=True)
class Renaming:
    """The new texts by file, and files or folders to be moved then (old → new); `references` were changed."""

    texts: dict[str, str]
    moved: dict[str, str]
    references: int


@dataclass(slots=True)
class _Draft:
    read: Callable[[str], str]
    sheets: dict[str, Sheet] = field(default_factory=dict)
    edits: dict[str, list[Edit]] = field(default_factory=lambda: defaultdict(list))

    def sheet(self, file: str) -> Sheet:
        return self.sheets.setdefault(file, Sheet(self.read(file)))

    def set_value(self, file: str, node: Node, text: str) -> None:
        try:
            self.edits[file].append(self.sheet(file).set_value(node, text))
        except LookupError as error:
            raise _cannot_edit(file, node) from error


def plan_renaming(graph: Graph, request: Request, read: Callable[[str], str]) -> Renaming:
    """What to write and move. Files are named as in the graph; `read` gives the text of one."""
    draft = _Draft(read)
    _change_id(request, draft)
    references = _change_references(graph, request, draft) + _change_tombstones(
        graph, request, draft
    )
    moved = _moved_files(graph, request)
    if request.old.kind == "plan":
        _change_schema_lines(graph, request, draft)
    texts = {file: apply(draft.sheet(file).text, edits) for file, edits in draft.edits.items()}
    return Renaming(texts, moved, references)


def _change_id(request: Request, draft: _Draft) -> None:
    entry = request.entry
    draft.set_value(entry.file, find(entry.node, ("id",))[0], request.new.id)
    record = draft.sheet(entry.file).collection(entry.node)
    if record is None:
        raise _cannot_edit(entry.file, entry.node)
    ids = [old for old in entry.record.previous_ids if old != request.new.id]
    edit = draft.sheet(entry.file).set_ids(record, entry.kind.model, [*ids, request.old.id])
    draft.edits[entry.file].append(edit)


def _change_references(graph: Graph, request: Request, draft: _Draft) -> int:
    count = 0
    for links in graph.links_from.values():
        for link in links:
            moved = request.moved(link.target.key)
            if moved != link.target.key:
                count += _change_reference(link, moved, draft)
    return count


def _change_reference(link: Link, moved: Key, draft: _Draft) -> int:
    node, _ = find(link.source.node, link.field)
    written = node.value.strip() if isinstance(node, Scalar) else ""
    reference = parse_reference(written)
    plan = moved.plan if reference.plan else None
    new = "/".join(filter(None, (plan, moved.id))) + (
        f"#{reference.part}" if reference.part else ""
    )
    if new == written:
        return 0
    if reference.id != link.target.key.id:
        raise _cannot_edit(link.source.file, node)
    draft.set_value(link.source.file, node, new)
    return 1


def _change_tombstones(graph: Graph, request: Request, draft: _Draft) -> int:
    count = 0
    for removal in removals(graph):
        moved = request.moved(removal.key)
        if moved != removal.key:
            part = f"#{removal.part}" if removal.part else ""
            node, _ = find(removal.entry.node, ("id",))
            draft.set_value(removal.entry.file, node, f"{moved.kind}/{moved.ref}{part}")
            count += 1
    return count


def _moved_files(graph: Graph, request: Request) -> dict[str, str]:
    """The plan's folder, or the file that bears the id and holds nothing else."""
    file = PurePosixPath(request.entry.file)
    if request.old.kind == "plan":
        return {file.parent.as_posix(): file.parent.with_name(request.new.id).as_posix()}
    is_alone = sum(entry.file == request.entry.file for entry in graph.all()) == 1
    if file.stem == request.old.id and is_alone and request.entry.kind.files.endswith("*.yml"):
        return {file.as_posix(): file.with_stem(request.new.id).as_posix()}
    return {}


def _change_schema_lines(graph: Graph, request: Request, draft: _Draft) -> None:
    """The files of a plan name the schema that offers its ids."""
    files = {entry.file: entry for entry in graph.all() if entry.key.plan == request.old.id}
    for file, entry in files.items():
        kind = KINDS[entry.key.kind]
        old, new = kind.schema(request.old.id), kind.schema(request.new.id)
        first = draft.sheet(file).text.partition("\n")[0]
        if first.startswith("#") and first.endswith(f"={old}"):
            draft.edits[file].append(Edit(len(first) - len(old), len(first), new))


def _cannot_edit(file: str, node: Node) -> CannotRenameError:
    return CannotRenameError(
        Words(
            f"แก้ {file} บรรทัด {node.line} ให้เองไม่ได้ เพราะเขียนด้วยรูปแบบที่ไม่ปกติ ให้สั่ง phaen fmt ก่อน",
            f"line {node.line} of {file} is written in an odd way; run phaen fmt first",
        )
    )
