"""Several sites searched as one: the browser's modules, asked by Node, beside one index of all the pages."""

from __future__ import annotations

import json
import shutil
import subprocess
import zlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from phaen.core.pipeline import run
from phaen.rendering.words import load_words
from phaen.search import index
from phaen.search.documents import Document, Facet, Part, Synonym
from phaen.search.records import documents, shown_facets, synonyms

ROOT = Path(__file__).parents[2]
SCRIPTS = ROOT / "overrides/assets/search"
BASE = "https://plans.example/"
SITES = (".", "phrae", "tak", "satun")
FACETS = [Facet("kind", "ประเภท"), Facet("org", "หน่วยงาน")]


def _files(
    docs: Sequence[Document], facets: Sequence[Facet], pairs: Sequence[Synonym] = ()
) -> dict[str, str]:
    made = index.build(docs, facets, pairs)
    return {path[len("search/") : -len(".json")]: content.decode() for path, content in made}


def _folder(site: str) -> str:
    """Addresses that sort as the sites stand."""
    return f"{SITES.index(site)}/"


def _site(site: str, files: dict[str, str]) -> dict[str, Any]:
    return {"id": site, "title": f"เว็บ {site}", "base": BASE + _folder(site), "files": files}


def _ask(folder: Path, **told: Any) -> dict[str, Any]:
    (folder / "in.json").write_text(json.dumps(told), encoding="utf-8")
    result = subprocess.run(
        [
            shutil.which("node") or "node",
            str(Path(__file__).with_name("several.mjs")),
            str(SCRIPTS),
            str(folder / "in.json"),
        ],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert result.returncode == 0, result.stderr
    answer: dict[str, Any] = json.loads(result.stdout)
    return answer


def test_results_are_those_of_one_index_of_all_pages(tmp_path: Path) -> None:
    """Rare words, ranks and counts go by all sites; only which grams of a long phrase are fetched may differ."""
    say, graph = load_words(), run(ROOT / "data", "data").graph
    facets, pairs = shown_facets(say), synonyms(graph)
    groups: dict[str, list[Document]] = {site: [] for site in SITES}
    for doc in documents(graph, say):
        groups[SITES[zlib.crc32(doc.address.encode()) % len(SITES)]].append(doc)
    together = [
        replace(doc, address=_folder(site) + doc.address)
        for site, docs in groups.items()
        for doc in docs
    ]
    lines = (ROOT / "tests/e2e/search_quality.jsonl").read_text(encoding="utf-8").splitlines()
    told = _ask(
        tmp_path,
        one=_files(together, facets, pairs),
        sites=[_site(site, _files(docs, facets, pairs)) for site, docs in groups.items()],
        queries=[json.loads(line)["query"] for line in lines],
    )
    answers = told["answers"]
    assert len(answers) >= 50
    assert [a["query"] for a in answers if a["fulls"] != a["oneFulls"]] == []
    same = sum(a["many"] == a["one"] for a in answers)
    assert same / len(answers) >= 0.95
    assert told["lost"][-1] == []


def _doc(address: str, title: str, org: str = "", text: str = "ความปลอดภัยในสถานศึกษา") -> Document:
    facets = {"kind": [("role", "หน้าที่")], "org": [("peo", org)] if org else []}
    return Document(address, title, "หน้าที่", parts=[Part("d1", text)], facets=facets)


@pytest.fixture(scope="module")
def three() -> list[dict[str, Any]]:
    docs = {
        ".": [_doc("roles/a/", "ส่วนกลาง"), _doc("roles/b/", "กองแผน", text="แผนที่ทางเดิน")],
        "phrae": [_doc("roles/a/", "แพร่", "ศธจ.แพร่"), _doc("roles/c/", "แพร่สอง", "ศธจ.แพร่")],
        "tak": [_doc("roles/a/", "ตาก", "ศธจ.ตาก")],
    }
    # Names of texts in files of their own, as a large site has them.
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(index, "FEW_NAMES", 0)
        return [_site(site, _files(own, FACETS)) for site, own in docs.items()]


def test_each_result_tells_its_site_and_leads_there(
    tmp_path: Path, three: list[dict[str, Any]]
) -> None:
    (answer,) = _ask(tmp_path, sites=three, queries=["ปลอดภัย"])["answers"]
    assert sorted(answer["many"]) == [
        f"{BASE}{path}" for path in ("0/roles/a/", "1/roles/a/", "1/roles/c/", "2/roles/a/")
    ]
    assert sorted(answer["contexts"]) == ["เว็บ .", "เว็บ phrae", "เว็บ phrae", "เว็บ tak"]
    assert answer["matched"] == 5


def test_sites_are_a_facet_and_values_of_one_id_but_two_names_stay_two(
    tmp_path: Path, three: list[dict[str, Any]]
) -> None:
    (answer,) = _ask(tmp_path, sites=three, queries=["ปลอดภัย"])["answers"]
    facets = dict(answer["facets"])
    assert list(facets) == ["site", "kind", "org"]
    assert facets["site"] == [[".", "เว็บ .", 1], ["phrae", "เว็บ phrae", 2], ["tak", "เว็บ tak", 1]]
    assert facets["kind"] == [["role", "หน้าที่", 4]]
    assert facets["org"] == [["peo", "ศธจ.แพร่", 2], ["tak:peo", "ศธจ.ตาก", 1]]


def test_a_choice_of_site_narrows(tmp_path: Path, three: list[dict[str, Any]]) -> None:
    (answer,) = _ask(tmp_path, sites=three, queries=["ปลอดภัย"], chosen={"site": ["tak"]})["answers"]
    assert answer["many"] == [f"{BASE}2/roles/a/"]
    (answer,) = _ask(tmp_path, sites=three, queries=["ปลอดภัย"], chosen={"org": ["tak:peo"]})[
        "answers"
    ]
    assert answer["many"] == [f"{BASE}2/roles/a/"]


@pytest.mark.parametrize("what", ["manifest", "i/", "n/", "t/"])
@pytest.mark.parametrize("how", ["fails", "never"])
def test_a_site_that_does_not_answer_does_not_stop_the_others(
    tmp_path: Path, three: list[dict[str, Any]], what: str, how: str
) -> None:
    told = _ask(tmp_path, sites=three, queries=["ปลอดภัย", "ปลอดภัย"], refuse=[["phrae", what, how]])
    for answer in told["answers"]:
        assert sorted(answer["many"]) == [f"{BASE}0/roles/a/", f"{BASE}2/roles/a/"]
    assert told["lost"] == [["phrae"], ["phrae"]]
    # It was asked anew once, and then no more.
    manifests = [name for name in told["asked"] if name == "phrae manifest"]
    assert len(manifests) <= 2


def test_a_slow_line_is_no_site_that_does_not_answer(
    tmp_path: Path, three: list[dict[str, Any]]
) -> None:
    """The last file comes long after a silence of the same length would have been too long."""
    told = _ask(tmp_path, sites=three, queries=["ปลอดภัย"], slow=80)
    assert len(told["answers"][0]["many"]) == 4
    assert len(told["asked"]) * 80 > 2 * 300
    assert told["lost"] == [[]]


def test_facets_of_one_site_may_fail(tmp_path: Path, three: list[dict[str, Any]]) -> None:
    told = _ask(tmp_path, sites=three, queries=["ปลอดภัย"], refuse=[["phrae", "x/", "fails"]])
    (answer,) = told["answers"]
    assert len(answer["many"]) == 4
    assert dict(answer["facets"])["org"] == [["peo", "ศธจ.ตาก", 1]]


def test_where_none_answers_it_is_told(tmp_path: Path, three: list[dict[str, Any]]) -> None:
    all_fail = [[site, "manifest", "fails"] for site in (".", "phrae", "tak")]
    (answer,) = _ask(tmp_path, sites=three, queries=["ปลอดภัย"], refuse=all_fail)["answers"]
    assert "manifest" in answer["failed"]


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "https://elsewhere.example/x/", "//elsewhere.example/", "../../x/"],
)
def test_another_site_leads_below_its_own_address_only(tmp_path: Path, address: str) -> None:
    docs = [replace(_doc("roles/a/", "ตาก"), address=address)]
    sites = [
        _site(".", _files([_doc("roles/b/", "ก", text="อื่น")], FACETS)),
        _site("tak", _files(docs, FACETS)),
    ]
    (answer,) = _ask(tmp_path, sites=sites, queries=["ปลอดภัย"])["answers"]
    assert answer["many"] == [f"{BASE}2/"]
