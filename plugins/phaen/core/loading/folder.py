"""From a data folder to records: every file is read or told why not."""

from __future__ import annotations

import os
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path, PurePosixPath

from phaen.core.issues import Issue, Place, Severity, Words
from phaen.core.loading import findings
from phaen.core.loading.reading import read_text
from phaen.core.loading.records import Loaded, read_records
from phaen.core.loading.tree import read_tree
from phaen.core.model import KINDS, Kind

# What may lie in the data folder without being a record.
_GENERATED = PurePosixPath("schemas")
_DOCUMENTS = frozenset({".md", ".txt"})


def load_folder(root: Path, shown: str) -> Loaded:
    """Read all records below `root`; files are named in findings as `shown/…`."""
    loaded = Loaded()
    for path in _walk_files(root):
        relative = PurePosixPath(path.relative_to(root).as_posix())
        name = (PurePosixPath(shown) / relative).as_posix()
        loaded.add(_load_file(root, path, relative, name))
    if not loaded.entries and not loaded.issues:
        loaded.issues.append(_nothing_here(shown))
    return loaded


def _walk_files(root: Path) -> Iterator[Path]:
    """Files in a stable order; hidden ones, and folders that are links, are passed over."""
    for folder, names, files in os.walk(root):
        names[:] = sorted(name for name in names if not name.startswith("."))
        here = Path(folder)
        yield from (here / name for name in names if (here / name).is_symlink())
        yield from (here / name for name in sorted(files) if not name.startswith("."))


def _load_file(root: Path, path: Path, relative: PurePosixPath, name: str) -> Loaded:
    if relative.parts[0] == _GENERATED.name or relative.suffix in _DOCUMENTS:
        return Loaded()
    if path.is_symlink() and not path.resolve().is_relative_to(root.resolve()):
        return Loaded(issues=[findings.outside_link(Place(name))])
    matched = match_kind(relative)
    if matched is None:
        return Loaded(issues=[findings.unknown_place(Place(name), _where_it_belongs(relative))])
    kind, plan = matched
    text, issues = read_text(path, name)
    if text is None:
        return Loaded(issues=issues)
    tree, syntax = read_tree(text, name)
    issues += syntax
    if tree is None and issues:
        return Loaded(issues=issues)
    loaded = read_records(tree, kind, plan, name)
    loaded.issues = issues + loaded.issues
    return loaded


def match_kind(relative: PurePosixPath) -> tuple[Kind, str | None] | None:
    """The kind of record that a path below the data folder holds, and its plan."""
    for kind in KINDS.values():
        match = kind.match(relative)
        if match:
            return kind, match.groupdict().get("plan")
    return None


def _where_it_belongs(relative: PurePosixPath) -> str:
    if relative.suffix == ".yaml":
        return f"เปลี่ยนนามสกุลเป็น .yml ({relative.stem}.yml)"
    known = {kind.files: kind.label for kind in KINDS.values()}
    near = get_close_matches(relative.as_posix(), known, n=1, cutoff=0.5)
    places = [near[0]] if near else list(known)
    return "ที่ของข้อมูล: " + ", ".join(f"{place} ({known[place]})" for place in places)


def _nothing_here(shown: str) -> Issue:
    return Issue(
        "PH110",
        Severity.ERROR,
        Place(shown),
        Words("โฟลเดอร์ข้อมูลไม่มีระเบียน", "the data folder holds no record"),
    )
