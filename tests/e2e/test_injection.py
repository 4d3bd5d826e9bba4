"""Every text of every kind made hostile: the built site is opened, and nothing of it runs, asks or computes."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

import pytest
import yaml
from playwright.sync_api import Browser, Dialog, Page

from e2e.crawl import crawl
from e2e.serving import serve
from mkdocs_adapter.project import Built, make_project
from phaen.core.loading.folder import match_kind
from phaen.core.loading.nodes import Scalar, find, to_plain
from phaen.core.loading.records import read_records
from phaen.core.loading.tree import read_tree
from phaen.core.model.text import Text

HOSTILE = (
    "<script>window.ran = 1</script>"
    '"><img src=https://other.example/x.png onerror="window.ran = 2">'
    "<svg onload=window.ran=3></svg><iframe srcdoc='<script>parent.ran = 4</script>'></iframe>"
    "' onmouseover='window.ran = 5' x=\" onfocus=\"window.ran = 6\" autofocus "
    "[a](javascript:window.ran=7) [b](java&#115;cript:window.ran=8) [c](data:text/html,x)"
    " ![d](https://other.example/y.png) [e](//other.example/z) [f]: javascript:window.ran=9"
    " {{ 7 * 7 }} {% include 'x' %} &lt;script&gt;window.ran=10&lt;/script&gt; </title></script></textarea>"
    "<script>window.ran = 12</script>"
    " <!-- ]]> `` ** __ \\u003cscript\\u003e ${window.ran = 11} \u202egnp.\u202c \u2066x\u2069"
)
TURNED = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
FORMULAS = ("=", "+", "-", "@", "\t", "\r")
LINES = frozenset({"number", "letter", "name", "label", "acronym", "also_known_as"})


def _poison(folder: Path) -> int:
    """Every text of the data folder goes on with what is hostile; a formula stands before it."""
    count = 0
    for path in sorted(folder.rglob("*.yml")):
        name = PurePosixPath(path.relative_to(folder).as_posix())
        matched = match_kind(name)
        tree, _ = read_tree(path.read_text(encoding="utf-8"), str(name))
        assert matched
        assert tree is not None
        for entry in read_records(tree, *matched, str(name)).entries:
            texts = [where for where, _ in entry.every(Text)]
            texts += [
                where for where, value in entry.every(str) if LINES & set(where[-2:]) and value
            ]
            for where in texts:
                node, _ = find(entry.node, where)
                node = (
                    node.values["th"]
                    if not isinstance(node, Scalar) and "th" in getattr(node, "values", {})
                    else node
                )
                if (
                    isinstance(node, Scalar)
                    and HOSTILE not in node.value
                    and node.value != "not-stated"
                ):
                    node.value = f"{FORMULAS[count % 4]}{node.value}{HOSTILE}"[:7900]
                    count += 1
        path.write_text(yaml.safe_dump(to_plain(tree), allow_unicode=True), encoding="utf-8")
    return count


@pytest.fixture(scope="module")
def poisoned(tmp_path_factory: pytest.TempPathFactory) -> Built:
    project = make_project(tmp_path_factory.mktemp("hostile") / "project")
    assert _poison(project.folder / "data") > 100
    built = project.build()
    assert built.code == 0, built.log[-2000:]
    assert "PH115" in built.log
    assert "PH412" in built.log
    return built


@pytest.fixture(scope="module")
def hostile(poisoned: Built) -> Iterator[str]:
    with serve(poisoned.site) as served:
        yield served.origin


@pytest.fixture(params=[True, False], ids=["without the policy", "with the policy"])
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    context = browser.new_context(bypass_csp=request.param)
    yield context.new_page()
    context.close()


def _watch(page: Page, origin: str, wrong: list[str]) -> None:
    def on_dialog(dialog: Dialog) -> None:
        wrong.append(f"{page.url}: {dialog.message}")
        dialog.dismiss()

    page.on("dialog", on_dialog)
    page.on("pageerror", lambda error: wrong.append(f"{page.url}: {error}"))
    page.on(
        "console", lambda said: wrong.append(said.text) if "Security Policy" in said.text else None
    )
    page.on(
        "request",
        lambda asked: None if asked.url.startswith(origin) else wrong.append(asked.url),
    )


def test_nothing_runs_and_nobody_else_is_asked(page: Page, hostile: str, poisoned: Built) -> None:
    wrong: list[str] = []
    _watch(page, hostile, wrong)
    for address in crawl(poisoned.site):
        page.goto(hostile + address, wait_until="load")
        assert page.evaluate("window.ran ?? null") is None, address
        assert page.locator("main img, main iframe, main script").count() == 0, address
        assert page.locator("main [onmouseover], main [onfocus], main [style]").count() == 0, (
            address
        )
        schemes = page.eval_on_selector_all(
            "a[href]", "all => [...new Set(all.map(a => a.protocol))]"
        )
        assert set(schemes) <= {"http:", "https:", "mailto:"}, address
    assert wrong == []


def test_results_of_search_run_nothing(page: Page, hostile: str) -> None:
    wrong: list[str] = []
    _watch(page, hostile, wrong)
    for query in ("window", "script", "%3Cscript%3Ewindow.ran%3D1%3C/script%3E"):
        page.goto(f"{hostile}search/?q={query}")
        page.wait_for_selector('.search-results[data-search-state="done"]', state="attached")
        assert page.evaluate("window.ran ?? null") is None
        assert page.locator(".search-results img, .search-results script").count() == 0
    assert wrong == []


def test_no_letter_that_turns_text_round_is_published(poisoned: Built) -> None:
    """But in the files of the form, which hold what the editor is to mend."""
    found = [
        path.relative_to(poisoned.site).as_posix()
        for ending in ("html", "json", "csv")
        for path in sorted(poisoned.site.rglob(f"*.{ending}"))
        if TURNED.search(path.read_text(encoding="utf-8"))
    ]
    assert [path for path in found if not path.startswith("suggest/files/")] == []
    assert found


def test_json_stays_json(poisoned: Built) -> None:
    for path in sorted(poisoned.site.rglob("*.json")):
        json.loads(path.read_text(encoding="utf-8"))


def test_no_cell_of_a_table_is_a_formula(poisoned: Built) -> None:
    tables = sorted(poisoned.site.rglob("*.csv"))
    assert tables
    for path in tables:
        for row in csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")):
            assert not [cell for cell in row if cell.startswith(FORMULAS) and not _is_number(cell)]


def test_no_cell_of_a_workbook_is_a_formula(poisoned: Built) -> None:
    books = sorted(poisoned.site.rglob("*.xlsx"))
    assert books
    for path in books:
        with zipfile.ZipFile(path) as book:
            sheets = [name for name in book.namelist() if name.startswith("xl/worksheets/sheet")]
            assert all(b"<f>" not in book.read(name) for name in sheets), path


def _is_number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return True
