"""The files from which the form makes suggestions: those alone whose data file has changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path, PurePosixPath

from mkdocs.config.defaults import MkDocsConfig

from phaen.core.asked import digest
from phaen.core.exporters import suggestions
from phaen.core.graph import Graph
from phaen.core.loading.reading import decode, read_bytes
from phaen.mkdocs_adapter.config import PhaenConfig
from phaen.mkdocs_adapter.incremental.readings import Readings
from phaen.mkdocs_adapter.settings import edit_url

FileStands = Callable[[str, bytes | None], bool]
"""Whether a file, made from nothing but what the digest is of, stands as it is."""


def suggestion_files(
    graph: Graph,
    config: MkDocsConfig,
    own: PhaenConfig,
    readings: Readings,
    stands: FileStands,
) -> Iterator[tuple[str, bytes]]:
    """(path, bytes) of each; `readings` tell how each data file was read. None where they are turned off."""
    if not own.suggestions:
        return
    edit, titles = partial(edit_url, own), readings.titles
    for entries in suggestions.by_file(graph):
        file = entries[0].file
        path = suggestions.path_of(file)
        stamps = [entry.stamp for entry in entries]
        if stands(path, digest((titles[file], stamps)) if file in titles else None):
            continue
        text = _read(config, file, readings)
        if text is not None:
            yield path, suggestions.export_file(entries, text, edit)
    shown = PurePosixPath(own.data_dir).as_posix()
    yield from suggestions.export_rest(graph, own.new_url, shown)


def _read(config: MkDocsConfig, file: str, readings: Readings) -> str | None:
    """The text of a data file without its byte-order mark; None where it can be read no more."""
    data, _ = read_bytes(Path(config.config_file_path or ".").parent / file, file)
    if data is None:
        return None
    text, _ = decode(data, file)
    # What was read in this very build need not be read again to know that it can be.
    return text if readings.knows(file, data) else suggestions.readable(text, file)
