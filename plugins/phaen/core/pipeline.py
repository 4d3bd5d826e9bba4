"""The whole of the core in one function: a folder of YAML in, a graph and its issues out."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from phaen.core.graph import Graph, build_graph
from phaen.core.issues import Issue, sort_issues
from phaen.core.loading.folder import load_folder
from phaen.core.validation import validate


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a data folder holds, and what is wrong with it, in the order of files and lines."""

    graph: Graph
    issues: list[Issue]


def run(folder: Path, shown: str | None = None) -> Outcome:
    """Load, link and validate `folder`; `shown` is how findings name it (default: as given)."""
    loaded = load_folder(folder, shown if shown is not None else folder.as_posix())
    graph = build_graph(loaded.entries, loaded.broken, loaded.unread)
    return Outcome(graph, sort_issues([*loaded.issues, *validate(graph)]))
