"""The search index of one build: of the records, and of the pages written by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from phaen.core.graph import Graph
from phaen.mkdocs_adapter import hand_written
from phaen.mkdocs_adapter.pages import DataPage
from phaen.rendering.ties import tie_plain
from phaen.rendering.words import Words
from phaen.search.documents import Document, Part
from phaen.search.records import documents, shown_facets, synonyms


def written_by_hand(files: Files, say: Words) -> list[Document]:
    """The rendered pages that are not made from data, but for the home page, which mostly leads elsewhere."""
    pages = (file.page for file in files.documentation_pages())
    kind = say("page.by_hand")
    return [hand_written.document(page, kind) for page in pages if page and _is_by_hand(page)]


def searched_documents(graph: Graph, say: Words, by_hand: Sequence[Document]) -> list[Document]:
    """All that search finds, with line ends as on pages."""
    return [_tied(document) for document in chain(documents(graph, say), by_hand)]


def index_files(
    found: Sequence[Document],
    graph: Graph,
    say: Words,
    told: Callable[[int], None] = lambda _done: None,
) -> Iterator[tuple[str, bytes]]:
    """The files of the index by their paths; `told` hears after each document how many are done."""
    from phaen.search import index  # noqa: PLC0415 -- its arrays take long to load, for this only

    return index.build(found, shown_facets(say), synonyms(graph), told)


def _tied(document: Document) -> Document:
    """What results show of it breaks at line ends as pages do."""
    parts = [Part(part.anchor, tie_plain(part.text)) for part in document.parts]
    facets = {
        name: [(value, tie_plain(label)) for value, label in values]
        for name, values in document.facets.items()
    }
    title, context = tie_plain(document.title), tie_plain(document.context)
    return replace(document, title=title, context=context, parts=parts, facets=facets)


def _is_by_hand(page: Page) -> bool:
    return not isinstance(page, DataPage) and page.meta.get("kind") != "home"
