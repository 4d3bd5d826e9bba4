"""From a data folder to records: every file is read or told why not."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from difflib import get_close_matches
from functools import partial
from pathlib import Path, PurePosixPath
from typing import TypeAlias

from phaen.core.ids import is_id
from phaen.core.issues import Issue, Place, Severity, Words
from phaen.core.loading import findings
from phaen.core.loading.guesses import guess_id
from phaen.core.loading.known import NOTHING_KNOWN, Known
from phaen.core.loading.reading import decode, read_bytes
from phaen.core.loading.records import Loaded, read_records
from phaen.core.loading.tree import read_tree
from phaen.core.model import KINDS, Kind
from phaen.core.model.removed import REMOVED
from phaen.core.model.sister import SISTER
from phaen.core.visible import visible

# What may lie in the data folder without being a record.
_NO_RECORDS = frozenset({"schemas", "inventories"})
_DOCUMENTS = frozenset({".md", ".txt"})

_Matched: TypeAlias = tuple[Kind, str | None]


def load_folder(root: Path, shown: str, known: Known = NOTHING_KNOWN) -> Loaded:
    """Read all records below `root`; files are named in findings as `shown/…`.

    What `known` gives for a file of the same name and content is taken instead of reading it.
    """
    if not root.is_dir():
        return Loaded(issues=[_nothing_here(shown)])
    loaded = Loaded()
    refused: list[OSError] = []
    for path in _walk_files(root, refused.append):
        relative = _below(root, path)
        loaded.add(_load_file(root, path, relative, _name(shown, relative), known))
    loaded.issues = _folders_once(loaded.issues)
    for error in refused:
        relative = _below(root, Path(error.filename))
        loaded.add(_forbidden_folder(relative, _name(shown, relative), error))
    if not loaded.entries and not loaded.issues:
        loaded.issues.append(_nothing_here(shown))
    return loaded


def _folders_once(issues: list[Issue]) -> list[Issue]:
    """A folder with a wrong name is one mistake, however many files it holds."""
    told: set[str] = set()
    found = []
    for issue in issues:
        is_folder = issue.code == findings.ODD_PLAN_FOLDER
        if not (is_folder and issue.message.en in told):
            found.append(issue)
        if is_folder:
            told.add(issue.message.en)
    return found


def _below(root: Path, path: Path) -> PurePosixPath:
    return PurePosixPath(path.relative_to(root).as_posix())


def _name(shown: str, relative: PurePosixPath) -> str:
    """How findings and pages name a file."""
    return visible((PurePosixPath(shown) / relative).as_posix())


def _walk_files(root: Path, refuse: Callable[[OSError], None]) -> Iterator[Path]:
    """Files in a stable order, and links to folders; hidden ones are passed over, forbidden folders refused."""
    for folder, names, files in os.walk(root, onerror=refuse):
        names[:] = sorted(name for name in names if not name.startswith("."))
        here = Path(folder)
        yield from (here / name for name in names if (here / name).is_symlink())
        yield from (here / name for name in sorted(files) if not name.startswith("."))


def _load_file(
    root: Path, path: Path, relative: PurePosixPath, name: str, known: Known = NOTHING_KNOWN
) -> Loaded:
    matched = match_kind(relative)
    if path.is_symlink() and not leads_inside(root, path):
        return _not_read(matched, findings.outside_link(Place(name)))
    if relative.parts[0] in _NO_RECORDS or relative.suffix in _DOCUMENTS:
        return Loaded()
    if not relative.as_posix().isprintable():
        return _not_read(matched, findings.odd_name(Place(name)))
    if matched and matched[1] and not is_id(matched[1]):
        hint = guess_id(matched[1])
        return _not_read(matched, findings.odd_plan_folder(Place(name), matched[1], hint))
    if matched is None:
        return _not_read(None, findings.unknown_place(Place(name), _where_it_belongs(relative)))
    return _read_file(path, name, matched, known)


def _read_file(path: Path, name: str, matched: _Matched, known: Known) -> Loaded:
    data, issues = read_bytes(path, name)
    if data is None:
        return _not_read(matched, *issues)
    return known.recall(name, data, partial(_read_content, data, name, matched))


def leads_inside(root: Path, link: Path) -> bool:
    """Whether a link stays in the data folder. Unlike `Path.resolve`, `realpath` bears links in a circle."""
    return Path(os.path.realpath(link)).is_relative_to(os.path.realpath(root))


def _not_read(matched: _Matched | None, *issues: Issue) -> Loaded:
    """Nothing but why; what kind of records it would have held may be known."""
    unread = {matched[0].home(matched[1] or "")} if matched else set()
    return Loaded(unread=unread, issues=list(issues))


def _read_content(data: bytes, name: str, matched: _Matched) -> Loaded:
    text, issues = decode(data, name)
    tree = None
    if text is not None:
        tree, syntax = read_tree(text, name)
        issues += syntax
    if tree is None and issues:
        return _not_read(matched, *issues)
    kind, plan = matched
    loaded = read_records(tree, kind, plan, name)
    # What is wrong with a value already as YAML, its field need not say again.
    told = {issue.place for issue in issues}
    loaded.issues = issues + [issue for issue in loaded.issues if issue.place not in told]
    return loaded


def _forbidden_folder(relative: PurePosixPath, name: str, error: OSError) -> Loaded:
    # Of the data folder itself the path is `.`, and every home begins with nothing.
    home = "/".join([*relative.parts, ""])
    reason = error.strerror or str(error)
    return Loaded(unread={home}, issues=[findings.unreadable(Place(name), reason)])


def match_kind(relative: PurePosixPath) -> _Matched | None:
    """The kind of record that a path below the data folder holds, and its plan; tombstones and other sites too."""
    for kind in (*KINDS.values(), REMOVED, SISTER):
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
