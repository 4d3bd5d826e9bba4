"""Whatever happens to a data file: findings with places, or sound pages; never a traceback, never markup.

`make fuzz` runs 10,000 mutations, or as many as PHAEN_MUTATIONS says.
"""

from __future__ import annotations

import os
import re
import resource
import time
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fuzz.folder import DATA, Folder
from fuzz.mutations import STEPS, Change, mutate
from phaen.core.graph import Graph
from phaen.core.issues import Issue, has_errors
from phaen.rendering.environment import make_environment, render_page
from phaen.rendering.pages import MAKERS
from phaen.rendering.site import Site

NAMES = sorted(
    path.relative_to(DATA).as_posix() for path in DATA.rglob("*.yml") if "schemas" not in path.parts
)
MUTATIONS = int(os.environ.get("PHAEN_MUTATIONS", "150"))
SECONDS, BYTES = 10, 500_000_000
PAGES_LOOKED_AT = 3
ENVIRONMENT = make_environment()
TAGS = frozenset(
    [
        "a",
        "abbr",
        "aside",
        "b",
        "blockquote",
        "br",
        "button",
        "circle",
        "code",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "em",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "g",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "i",
        "input",
        "label",
        "legend",
        "li",
        "main",
        "nav",
        "ol",
        "optgroup",
        "option",
        "p",
        "path",
        "pre",
        "rect",
        "section",
        "select",
        "small",
        "span",
        "strong",
        "summary",
        "sup",
        "sub",
        "svg",
        "table",
        "tbody",
        "td",
        "text",
        "tfoot",
        "th",
        "thead",
        "time",
        "title",
        "tr",
        "ul",
        "wbr",
        "caption",
        "col",
        "colgroup",
        "data",
        "mark",
        "q",
        "s",
        "u",
        "line",
        "polyline",
        "output",
        "noscript",
        "template",
    ]
)
SAFE_LINK = re.compile(
    r"(?!//)(?:https?://|mailto:|[#./]|[a-z0-9.-]+/|$|[a-z0-9._-]+$)", re.IGNORECASE
)


class _Reader(HTMLParser):
    """Notes what a page of ours never holds."""

    def __init__(self) -> None:
        super().__init__()
        self.wrong: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in TAGS:
            self.wrong.append(tag)
        for name, value in attrs:
            is_link = name in ("href", "action", "formaction", "src", "xlink:href")
            if name.startswith("on") or name in ("style", "src", "srcdoc"):
                self.wrong.append(f"{tag} {name}")
            elif is_link and not SAFE_LINK.match(value or ""):
                self.wrong.append(f"{tag} {name}={value}")

    def handle_comment(self, data: str) -> None:
        self.wrong.append(f"<!-- {data}")

    def handle_decl(self, decl: str) -> None:
        self.wrong.append(f"<! {decl}")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    return Folder.copy_to(tmp_path_factory.mktemp("fuzz") / "data")


@pytest.fixture(scope="module", autouse=True)
def _memory_stays_small() -> Iterator[None]:
    before = _peak()
    yield
    assert _peak() - before < BYTES


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def test_the_real_data_are_sound_and_their_pages_pass(folder: Folder) -> None:
    name = next(name for name in NAMES if "/cases/" in name)
    graph, issues = folder.with_changed(name, folder.files[name])
    assert not has_errors(issues)
    assert _look_at_pages(graph, issues, name) == []


@settings(
    max_examples=MUTATIONS,
    deadline=None,
    database=None,
    derandomize="PHAEN_MUTATIONS" not in os.environ,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(name=st.sampled_from(NAMES), steps=STEPS)
def test_no_mutation_breaks_anything(
    folder: Folder, name: str, steps: list[tuple[Change, int, int, bytes]]
) -> None:
    content = mutate(folder.files[name], steps)
    begun = time.process_time()
    graph, issues = folder.with_changed(name, content)
    lines = _line_count(content)
    for issue in issues:
        assert issue.message.th
        assert issue.message.en
        assert issue.place.line >= 1
        assert issue.place.column >= 1
        if issue.place.file == name:
            assert issue.place.line <= lines
    assert _look_at_pages(graph, issues, name) == []
    assert time.process_time() - begun < SECONDS


def _line_count(content: bytes) -> int:
    """As an editor counts them, and one more: what is missing may be missing behind the last."""
    text = content.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
    return text.count("\n") + 2


def _look_at_pages(graph: Graph, issues: list[Issue], name: str) -> list[str]:
    """What is wrong with the pages of the records of one file."""
    site = Site(graph, findings=[issue for issue in issues if issue.severity == "error"])
    kinds = {entry.key.kind for entry in graph.all() if entry.file == name} - {"term"}
    reader = _Reader()
    for kind in sorted(kinds):
        pages = (page for page in MAKERS[kind](site) if page.entry and page.entry.file == name)
        for page in islice(pages, PAGES_LOOKED_AT):
            reader.feed(render_page(ENVIRONMENT, page).html)
    reader.close()
    return reader.wrong


def test_the_folder_is_left_as_it_was(folder: Folder) -> None:
    assert {name: (folder.root / name).read_bytes() for name in NAMES} == dict(folder.files)
    assert all((Path(DATA) / name).is_file() for name in NAMES)
