"""What is made of the records besides pages: exports, and what the form makes suggestions from."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs.config.defaults import MkDocsConfig

from phaen.core.exporters import EXPORTERS
from phaen.core.graph import Graph
from phaen.mkdocs_adapter.config import PhaenConfig
from phaen.mkdocs_adapter.incremental.readings import Readings
from phaen.mkdocs_adapter.suggesting import FileStands, suggestion_files


def besides(
    graph: Graph,
    config: MkDocsConfig,
    own: PhaenConfig,
    readings: Readings,
    stands: FileStands,
) -> Iterator[tuple[str, bytes]]:
    """(path, bytes) of each file, but for those that `stands` says stand already."""
    for name in own.exports:
        yield from EXPORTERS[name](graph, config.site_url or "")
    if own.suggestions:
        yield from suggestion_files(graph, config, own, readings, stands)
