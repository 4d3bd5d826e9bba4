"""Whatever happens to a data file: findings with places, or sound pages; never a traceback, never markup.

`make fuzz` runs 10,000 mutations (costs.py).
"""

from __future__ import annotations

import os
import re
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fuzz.costs import BYTES, MUTATIONS, SECONDS, Costs, examples
from fuzz.folder import DATA, Folder
from fuzz.markup import Reader
from fuzz.mutations import HOSTILE, STEPS, Change, mutate, replace_value
from phaen.core.graph import Graph
from phaen.core.issues import Issue, has_errors
from phaen.rendering.environment import make_environment, render_page
from phaen.rendering.pages import MAKERS
from phaen.rendering.site import Site

NAMES = sorted(
    path.relative_to(DATA).as_posix() for path in DATA.rglob("*.yml") if "schemas" not in path.parts
)
PAGES_LOOKED_AT = 3
ENVIRONMENT = make_environment()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    return Folder.copy_to(tmp_path_factory.mktemp("fuzz") / "data")


def test_the_real_data_are_sound_and_their_pages_pass(folder: Folder) -> None:
    name = next(name for name in NAMES if "/cases/" in name)
    graph, issues = folder.with_changed(name, folder.files[name])
    assert not has_errors(issues)
    assert _look_at_pages(graph, issues, name) == []


@examples(MUTATIONS)
@given(name=st.sampled_from(NAMES), steps=STEPS)
def test_no_mutation_breaks_anything(
    folder: Folder, costs: Costs, name: str, steps: list[tuple[Change, int, int, bytes]]
) -> None:
    content = mutate(folder.files[name], steps)
    with costs.of(name) as cost:
        graph, issues = folder.with_changed(name, content)
        wrong = _look_at_pages(graph, issues, name)
    lines = _line_count(content)
    for issue in issues:
        assert issue.message.th
        assert issue.message.en
        assert issue.place.line >= 1
        assert issue.place.column >= 1
        if issue.place.file == name:
            assert issue.place.line <= lines
    assert wrong == []
    costs.count(is_sound=not has_errors(issues))
    assert cost.seconds < SECONDS
    assert cost.bytes < BYTES


def test_no_hostile_text_alone_becomes_markup(folder: Folder) -> None:
    """Chance seldom makes a file in which nothing is wrong but this."""
    name = "plans/phrae-2569/roles/provincial-office.yml"
    whole = folder.files[name]
    for piece in HOSTILE[:12]:
        content = replace_value(whole, whole.index(b" text: "), 0, piece.encode())
        graph, issues = folder.with_changed(name, content)
        assert _look_at_pages(graph, issues, name) == [], piece


def _line_count(content: bytes) -> int:
    """As an editor counts them, and one more: what is missing may be missing behind the last."""
    text = content.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
    return text.count("\n") + 2


def _look_at_pages(graph: Graph, issues: list[Issue], name: str) -> list[str]:
    """What is wrong with the pages of the records of one file."""
    site = Site(graph, findings=[issue for issue in issues if issue.severity == "error"])
    kinds = {entry.key.kind for entry in graph.all() if entry.file == name} - {"term"}
    reader = Reader()
    for kind in sorted(kinds):
        pages = (page for page in MAKERS[kind](site) if page.entry and page.entry.file == name)
        for page in islice(pages, PAGES_LOOKED_AT):
            reader.feed(render_page(ENVIRONMENT, page).html)
    reader.close()
    return reader.wrong


def test_make_fuzz_runs_ten_thousand_and_make_test_a_few() -> None:
    made = (DATA.parent / "Makefile").read_text(encoding="utf-8")
    fuzz, unit = (
        re.search(rf"^{target}:.*\n((?:\t.*\n)+)", made, re.MULTILINE)
        for target in ("fuzz", "unit")
    )
    assert fuzz
    assert (
        "PHAEN_MUTATIONS=$(or $(MUTATIONS),10000) $(BIN)/python -m pytest -q tests/fuzz\n"
        in fuzz[1]
    )
    assert unit
    assert not re.search(r"--ignore|--deselect|fuzz| -k ", unit[1])
    assert int(os.environ.get("PHAEN_MUTATIONS", "150")) == MUTATIONS


def test_the_folder_is_left_as_it_was(folder: Folder) -> None:
    assert {name: (folder.root / name).read_bytes() for name in NAMES} == dict(folder.files)
    assert all((Path(DATA) / name).is_file() for name in NAMES)
