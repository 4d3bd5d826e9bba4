"""A whole small site from a mutated file: its pages, exports, search index, form and canonical form.

One such site costs as much as many mutations of `test_mutations.py`, so there are fewer of them.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fuzz.costs import BYTES, MUTATIONS, SECONDS, Costs, examples
from fuzz.folder import Folder
from fuzz.markup import Reader
from fuzz.mutations import STEPS, Change, mutate
from phaen.core.exporters import EXPORTERS, suggestions
from phaen.core.formatting import CannotFormatError, format_text
from phaen.core.graph import Graph
from phaen.core.issues import Issue, has_errors
from phaen.core.loading.folder import match_kind
from phaen.core.loading.reading import read_text
from phaen.rendering.words import load_words
from phaen.search import index
from phaen.search.records import documents, shown_facets, synonyms
from rendering.small import DATA, ROOT, make_site, pages_of, render

NAMES = sorted(path.relative_to(DATA).as_posix() for path in DATA.rglob("*.yml"))
FORMULA = ("=", "+", "-", "@", "\t", "\r")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    return Folder.copy_to(tmp_path_factory.mktemp("fuzz") / "data", DATA)


@examples(max(1, MUTATIONS // 10))
@given(name=st.sampled_from(NAMES), steps=STEPS)
def test_no_mutation_breaks_a_whole_site(
    folder: Folder, costs: Costs, name: str, steps: list[tuple[Change, int, int, bytes]]
) -> None:
    content = mutate(folder.files[name], steps)
    with costs.of(name) as cost:
        graph, issues = folder.with_changed(name, content)
        wrong = [*_of_pages(graph, issues), *_of_exports(graph)]
        _index(graph)
        with folder.changed(name, content) as path:
            _describe(graph, folder)
            wrong += _of_form(name, path)
    costs.count(is_sound=not has_errors(issues))
    assert wrong == []
    assert cost.seconds < SECONDS
    assert cost.bytes < BYTES


def _of_pages(graph: Graph, issues: list[Issue]) -> list[str]:
    reader = Reader()
    for _, page in pages_of(make_site(graph, issues)):
        assert _is_inside(page.address), page.address
        reader.feed(render(page))
    reader.close()
    return reader.wrong


def _is_inside(path: str) -> bool:
    """Whether a path stays in its folder, on every system."""
    parts = PurePosixPath(path).parts
    return not (set(parts) & {"..", "/"} or set(path) & set('\\:*?"<>|\0'))


def _of_exports(graph: Graph) -> Iterator[str]:
    for exporter in EXPORTERS.values():
        for path, content in exporter(graph, ROOT):
            assert _is_inside(path), path
            if path.endswith(".csv"):
                for row in csv.reader(StringIO(content.decode("utf-8-sig"), newline="")):
                    yield from (cell for cell in row if _is_formula(cell))


def _is_formula(cell: str) -> bool:
    return cell.startswith(FORMULA) and not cell.lstrip("-").replace(".", "", 1).isdigit()


def _index(graph: Graph) -> None:
    say = load_words()
    found = list(documents(graph, say))
    assert list(index.build(found, shown_facets(say), synonyms(graph)))


def _describe(graph: Graph, folder: Folder) -> None:
    """What the form for suggestions reads, of the folder as it is."""

    def read(file: str) -> str | None:
        return read_text(folder.root / file, file)[0]

    assert list(suggestions.export(graph, read, lambda file, line: f"{file}#L{line}"))


def _of_form(name: str, path: Path) -> Iterator[str]:
    """The canonical form is refused, or stays as it is when made once more."""
    kind, _ = match_kind(PurePosixPath(name)) or (None, None)
    assert kind
    text, _ = read_text(path, name)
    try:
        once = format_text(text or "", kind.model, "s.json")
    except CannotFormatError:
        return
    if format_text(once, kind.model, "s.json") != once:
        yield f"not stable: {once}"
