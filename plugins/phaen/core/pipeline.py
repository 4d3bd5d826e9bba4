"""The whole of the core in two steps: a folder of YAML in, a graph and its issues out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from phaen.core.entry import Entry
from phaen.core.garbage import not_collected
from phaen.core.graph import Graph, build_graph
from phaen.core.issues import Issue, sort_issues
from phaen.core.loading.folder import load_folder
from phaen.core.loading.known import NOTHING_KNOWN, Known
from phaen.core.loading.records import Loaded
from phaen.core.sisters.cache import Kept, read_kept
from phaen.core.validation import validate


@dataclass(frozen=True, slots=True)
class Linked:
    """What a data folder holds, as it refers to one another; nobody has judged it yet."""

    graph: Graph
    loaded: Loaded
    others: Mapping[str, Kept]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a data folder holds, and what is wrong with it, in the order of files and lines.

    The graph also holds what is left of records with mistakes: something to show beside them.
    """

    graph: Graph
    issues: list[Issue]


def link(folder: Path, shown: str | None = None, known: Known = NOTHING_KNOWN) -> Linked:
    """Load and link `folder`; `shown` is how findings name it (default: as given).

    Files that are `known` are not read again.
    """
    shown = shown if shown is not None else folder.as_posix()
    with not_collected():
        loaded = load_folder(folder, shown, known)
        others = read_kept(folder, shown, loaded.entries)
        graph = build_graph(loaded.entries, loaded.broken, loaded.unread, others)
    return Linked(graph, loaded, others)


def judge(linked: Linked, before: Graph | None = None) -> Outcome:
    """Validate what was linked.

    With `before`, what an earlier run found, records that a mistake has made unreadable stay in
    the graph as they were: somebody is typing.
    """
    graph, loaded = linked.graph, linked.loaded
    with not_collected():
        issues = sort_issues([*loaded.issues, *validate(graph)])
        kept = [*loaded.salvaged, *_remembered(loaded, before)]
        if kept:
            entries = [*loaded.entries, *kept]
            graph = build_graph(entries, loaded.broken, loaded.unread, linked.others)
    return Outcome(graph, issues)


def run(
    folder: Path,
    shown: str | None = None,
    before: Graph | None = None,
    known: Known = NOTHING_KNOWN,
) -> Outcome:
    """Load, link and validate `folder`: `link`, then `judge`."""
    return judge(link(folder, shown, known), before)


def _remembered(loaded: Loaded, before: Graph | None) -> list[Entry]:
    if before is None:
        return []
    here = {entry.key for entry in [*loaded.entries, *loaded.salvaged]}
    mistaken = {issue.place.file for issue in loaded.issues}
    return [entry for entry in before.all() if entry.file in mistaken and entry.key not in here]
