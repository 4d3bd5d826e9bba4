"""Under `mkdocs serve` of a large site the page that was edited is shown first, and then all else is made.

It is made as the build before made pages: in its frame, with its words and findings. What the edit changes
elsewhere, and what is wrong with it, shows when the build is done.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, cast

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.utils import get_relative_url

from phaen.core.asked import AskedGraph, Watch
from phaen.core.entry import Entry
from phaen.core.graph import Graph
from phaen.mkdocs_adapter.pages import DataPage, make_file
from phaen.mkdocs_adapter.seating import Seating
from phaen.mkdocs_adapter.shelf import Shelf
from phaen.rendering.page import Page
from phaen.rendering.pages import MAKERS
from phaen.rendering.site import Site
from phaen.rendering.social import FOLDER

FEW_RECORDS = 10
"""More were not edited by hand."""


@dataclass(frozen=True)
class Made:
    """What a build made its pages with.

    `frame` is MkDocs' environment and `context` that of any page; `finish` is what is done to a body last.
    """

    seating: Seating
    frame: Environment
    context: Mapping[str, Any]
    finish: Callable[[str], str]


def edited(graph: Graph, before: Graph, files: set[str]) -> list[Entry]:
    """The records in `files` that say something else than before; none where they are many."""
    found = [entry for entry in graph.all() if entry.file in files and _is_other(entry, before)]
    return found if len(found) <= FEW_RECORDS else []


def _is_other(entry: Entry, before: Graph) -> bool:
    then = before.get(entry.key.kind, entry.key.ref)
    return then is None or then.record != entry.record


def preview(
    made: Made, graph: Graph, entries: list[Entry], config: MkDocsConfig
) -> Iterator[tuple[str, str]]:
    """The pages of these records of a graph: their files' names and their HTML."""
    watch = Watch()
    site = replace(made.seating.site, graph=AskedGraph(graph, watch), watch=watch)
    keys = {entry.key for entry in entries}
    for kind in dict.fromkeys(entry.key.kind for entry in entries):
        for page in MAKERS[kind](site):
            own = page.entry
            if own is not None and own.key in keys and own.address == page.address:
                yield from _whole(made, site, kind, page, config)


def _whole(
    made: Made, site: Site, maker: str, own: Page, config: MkDocsConfig
) -> Iterator[tuple[str, str]]:
    """A page in its frame, as MkDocs would make it, and those on which it goes on."""
    file = make_file(own, config)
    files = Files([*_pictures(made.seating.files), file])
    bodies = made.seating.environment
    page = DataPage(own, maker, file, config, bodies, site=site, shelf=Shelf())
    page.read_source(config)
    page.render(config, files)
    for seated in files.documentation_pages():
        shown = cast("DataPage", seated.page)
        shown.hold(made.finish(shown.content or ""))
        context = {**made.context, "page": shown, "base_url": get_relative_url(".", shown.url)}
        yield seated.dest_uri, made.frame.get_template(shown.meta["template"]).render(context)


def _pictures(files: Files) -> Iterator[File]:
    return (file for file in files if file.src_uri.startswith(FOLDER))
