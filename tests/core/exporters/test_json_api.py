"""The JSON API is a contract: `expected/` beside this test is what `data/` there gives, to the byte.

After a change that is meant: `cd tests/core/exporters && phaen export json-api expected`.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from conftest import Build
from phaen.core.exporters import EXPORTERS, json_api
from phaen.core.graph import Graph
from phaen.core.model import KINDS
from phaen.core.pipeline import run

HERE = Path(__file__).parent
EXPECTED = HERE / "expected"


@pytest.fixture
def graph() -> Graph:
    outcome = run(HERE / "data", "data")
    assert outcome.issues == []
    return outcome.graph


def _items(graph: Graph, kind: str) -> list[dict[str, Any]]:
    files = dict(json_api.export(graph))
    return list(json.loads(files[f"api/v1/{kind}.json"])["items"])


def _refuse(constant: str) -> None:
    pytest.fail(f"{constant} is no JSON")


def test_every_exporter_has_a_test_of_its_name() -> None:
    names = {name.replace("-", "_") for name in EXPORTERS}
    assert [name for name in names if not (HERE / f"test_{name}.py").is_file()] == []


def test_no_file_is_missing_or_left_over(graph: Graph) -> None:
    kept = {path.relative_to(EXPECTED).as_posix() for path in EXPECTED.rglob("*.json")}
    assert {path for path, _ in json_api.export(graph)} == kept


@pytest.mark.parametrize("name", ["index", *KINDS])
def test_bytes_are_as_published(graph: Graph, name: str) -> None:
    path = f"api/v1/{name}.json"
    assert dict(json_api.export(graph))[path] == (EXPECTED / path).read_bytes()


def test_golden_data_holds_every_kind(graph: Graph) -> None:
    assert [kind for kind in KINDS if not graph.of_kind(kind)] == []


def test_same_data_gives_same_bytes(graph: Graph) -> None:
    again = run(HERE / "data", "data").graph
    assert list(json_api.export(graph)) == list(json_api.export(again))


def test_thai_is_written_as_it_is(graph: Graph) -> None:
    files = dict(json_api.export(graph))
    assert all(b"\\u" not in content for content in files.values())
    assert "ยุทธศาสตร์ชาติ".encode() in files["api/v1/framework.json"]


def test_export_survives_reading_and_writing(graph: Graph) -> None:
    for _, content in json_api.export(graph):
        read = json.loads(content, parse_constant=_refuse)
        written = json.dumps(read, ensure_ascii=False, separators=(",", ":"))
        assert written.encode() == content


def test_index_leads_to_every_kind(graph: Graph) -> None:
    files = dict(json_api.export(graph))
    index = json.loads(files["api/v1/index.json"])
    assert index["version"] == 1
    assert list(index["kinds"]) == list(KINDS)
    for kind in index["kinds"].values():
        assert len(json.loads(files[kind["url"]])["items"]) == kind["count"]


@pytest.mark.parametrize("name", KINDS)
def test_item_has_every_field_of_its_model(graph: Graph, name: str) -> None:
    model = KINDS[name].model
    fields = {field.alias or own for own, field in model.model_fields.items()}
    for item in _items(graph, name):
        assert fields | {"id", "url", "title"} <= set(item)
        assert list(item)[:3] == ["id", "url", "title"]


@pytest.mark.parametrize("name", KINDS)
def test_address_is_below_the_root_of_the_site(graph: Graph, name: str) -> None:
    assert all(not item["url"].startswith("/") for item in _items(graph, name))


def test_references_are_whole(graph: Graph) -> None:
    (role,) = _items(graph, "role")
    assert role["duties"][0]["elements"] == ["tak-2566/1.3"]
    (plan,) = _items(graph, "plan")
    assert plan["reports"][0]["by"] == ["tak-2566/office", "peo-tak"]
    assert plan["aligned_with"] == ["national-strategy-2561#human-capital"]


@pytest.mark.parametrize(
    ("until", "iso"), [("2560-04-03", "2017-04-03"), ("2560", "2017"), ("๒๕๖๐", "2017")]
)
def test_end_of_a_former_name_is_told_in_both_eras(build: Build, until: str, iso: str) -> None:
    text = f"{{id: b, title: ข, kind: partner, former_names: [{{title: ก, until: {until}}}]}}"
    organisations = _items(build({"organisations/b.yml": text}).graph, "organisation")
    (name,) = next(item for item in organisations if item["id"] == "b")["former_names"]
    assert str(name["until_iso"]) == iso


def test_name_that_was_given_up_at_no_known_time_has_no_end_in_either_era(build: Build) -> None:
    text = "{id: b, title: ข, kind: partner, former_names: [{title: ก}]}"
    organisations = _items(build({"organisations/b.yml": text}).graph, "organisation")
    (name,) = next(item for item in organisations if item["id"] == "b")["former_names"]
    assert (name["until"], name["until_iso"]) == (None, None)


def test_number_is_never_infinite(build: Build) -> None:
    value = f"{{period: {{year: 2567}}, value: {'9' * 400}.0}}"
    text = f"{{id: new, title: ก, measure: quantitative, unit: คน, values: [{value}]}}"
    for _, content in json_api.export(build({"plans/p/indicators/new.yml": text}).graph):
        json.loads(content, parse_constant=_refuse)
