"""The files from which the form makes suggestions: those alone whose data file has changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path, PurePosixPath

from mkdocs.config.defaults import MkDocsConfig

from phaen.core.asked import digest
from phaen.core.exporters import suggestions
from phaen.core.graph import Graph
from phaen.core.loading.reading import read_text
from phaen.mkdocs_adapter.config import PhaenConfig
from phaen.mkdocs_adapter.settings import edit_url

FileStands = Callable[[str, bytes | None], bool]
"""Whether a file, made from nothing but what the digest is of, stands as it is."""


def suggestion_files(
    graph: Graph,
    config: MkDocsConfig,
    own: PhaenConfig,
    titles: Mapping[str, str],
    stands: FileStands,
) -> Iterator[tuple[str, bytes]]:
    """(path, bytes) of each; `titles` are the digests of data files by their names."""
    read, edit = partial(_read, config), partial(edit_url, own)
    for entries in suggestions.by_file(graph):
        file = entries[0].file
        path = suggestions.path_of(file)
        stamps = [entry.stamp for entry in entries]
        if stands(path, digest((titles[file], stamps)) if file in titles else None):
            continue
        content = suggestions.export_file(entries, read, edit)
        if content is not None:
            yield path, content
    shown = PurePosixPath(own.data_dir).as_posix()
    yield from suggestions.export_rest(graph, own.new_url, shown)


def _read(config: MkDocsConfig, file: str) -> str | None:
    """The text of a data file, without its byte-order mark."""
    return read_text(Path(config.config_file_path or ".").parent / file, file)[0]
