"""The whole of the core in one function: a folder of YAML in, a graph and its issues out."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from phaen.core.entry import Entry
from phaen.core.garbage import not_collected
from phaen.core.graph import Graph, build_graph
from phaen.core.issues import Issue, sort_issues
from phaen.core.loading.folder import load_folder
from phaen.core.loading.known import NOTHING_KNOWN, Known
from phaen.core.loading.records import Loaded
from phaen.core.sisters.cache import read_kept
from phaen.core.validation import validate


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a data folder holds, and what is wrong with it, in the order of files and lines.

    The graph also holds what is left of records with mistakes: something to show beside them.
    """

    graph: Graph
    issues: list[Issue]


def run(
    folder: Path,
    shown: str | None = None,
    before: Graph | None = None,
    known: Known = NOTHING_KNOWN,
) -> Outcome:
    """Load, link and validate `folder`; `shown` is how findings name it (default: as given).

    With `before`, what an earlier run found, records that a mistake has made unreadable stay in
    the graph as they were: somebody is typing. Files that are `known` are not read again.
    """
    shown = shown if shown is not None else folder.as_posix()
    with not_collected():
        loaded = load_folder(folder, shown, known)
        others = read_kept(folder, shown, loaded.entries)
        graph = build_graph(loaded.entries, loaded.broken, loaded.unread, others)
        issues = sort_issues([*loaded.issues, *validate(graph)])
        kept = [*loaded.salvaged, *_remembered(loaded, before)]
        if kept:
            graph = build_graph([*loaded.entries, *kept], loaded.broken, loaded.unread, others)
    return Outcome(graph, issues)


def _remembered(loaded: Loaded, before: Graph | None) -> list[Entry]:
    if before is None:
        return []
    here = {entry.key for entry in [*loaded.entries, *loaded.salvaged]}
    mistaken = {issue.place.file for issue in loaded.issues}
    return [entry for entry in before.all() if entry.file in mistaken and entry.key not in here]
