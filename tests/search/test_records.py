from __future__ import annotations

from pathlib import Path

import pytest

from phaen.core.graph import Graph
from phaen.core.pipeline import run
from phaen.rendering.words import load_words
from phaen.search.documents import Document
from phaen.search.records import documents, shown_facets, synonyms

DATA = Path(__file__).resolve().parents[2] / "data"


@pytest.fixture(scope="module")
def graph() -> Graph:
    return run(DATA, "data").graph


@pytest.fixture(scope="module")
def found(graph: Graph) -> dict[str, Document]:
    return {document.address: document for document in documents(graph, load_words())}


def test_every_record_is_a_document(graph: Graph, found: dict[str, Document]) -> None:
    assert set(found) == {entry.address for entry in graph.all()}


def test_duties_problems_and_results_are_targets_of_their_own(found: dict[str, Document]) -> None:
    role = found["roles/phrae-2569/provincial-office/"]
    anchors = list(dict.fromkeys(part.anchor for part in role.parts))
    assert anchors == ["", "d1", "d2", "d3", "d4", "d5", "d6", "d7"]
    case = found["cases/phatthalung-2567/esa-primary-1/"]
    assert {"r1", "r2"} <= {part.anchor for part in case.parts}
    assert "p1" in {part.anchor for part in found["cases/tak-2566/focus-1-1/"].parts}


def test_a_document_is_also_called_by_its_official_name_and_ids(found: dict[str, Document]) -> None:
    plan = found["plans/phrae-2569/"]
    assert plan.names
    assert "phrae-2569" in plan.ids
    assert "สพฐ." in found["organisations/obec/"].names


def test_facets_are_those_of_the_search_page(found: dict[str, Document]) -> None:
    case = found["cases/tak-2566/focus-1-1/"]
    shown = [facet.name for facet in shown_facets(load_words())]
    assert shown == ["kind", "plan", "theme", "org", "area", "year"]
    assert case.facets["kind"] == [("case", "กรณีศึกษา")]
    assert case.facets["year"] == [("2566", "พ.ศ. 2566")]
    assert [value for value, _ in case.facets["plan"]] == ["tak-2566"]
    assert ("safety", "ความปลอดภัยในสถานศึกษา") in case.facets["theme"]
    assert "peo-tak" in [value for value, _ in case.facets["org"]]


def test_abbreviations_know_their_full_names(graph: Graph) -> None:
    pairs = {(pair.short, pair.long) for pair in synonyms(graph)}
    assert ("สพฐ.", "สำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน") in pairs
