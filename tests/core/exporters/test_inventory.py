"""The inventory is a contract: sites of other versions read it. `expected_inventory.json` is its bytes."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from conftest import SOUND, Build
from phaen.core.exporters import inventory
from phaen.core.graph import Graph
from phaen.core.model import KINDS
from phaen.core.pipeline import run

HERE = Path(__file__).parent
EXPECTED = HERE / "expected_inventory.json"
SITE = "https://plans.example/"


@pytest.fixture
def graph() -> Graph:
    return run(HERE / "data", "data").graph


def _files(graph: Graph, url: str = SITE) -> dict[str, bytes]:
    return dict(inventory.export(graph, url))


def _read(graph: Graph) -> Any:
    return json.loads(_files(graph)["api/v1/inventory.json"])


def _lead(build: Build, files: dict[str, str]) -> dict[str, list[str]]:
    rows = _read(build(files).graph)["records"]
    return {f"{row[0]}/{row[1]}": row[4] if len(row) > 4 else [] for row in rows}


def test_bytes_are_as_published(graph: Graph) -> None:
    content = _files(graph)["api/v1/inventory.json"]
    if os.environ.get("PHAEN_UPDATE_GOLDEN"):
        EXPECTED.write_bytes(content)
    assert content == EXPECTED.read_bytes()


def test_it_keeps_its_schema(graph: Graph, build: Build) -> None:
    schema = json.loads(_files(graph)["api/v1/inventory.schema.json"])
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(_read(graph), schema)
    jsonschema.validate(json.loads(_files(graph, "")["api/v1/inventory.json"]), schema)
    jsonschema.validate(_read(build({}).graph), schema)
    row = ["plan", "p", "../elsewhere/", "x"]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"version": 1, "url": SITE, "records": [row]}, schema)


def test_every_record_is_listed_with_its_address(graph: Graph) -> None:
    rows = _read(graph)["records"]
    listed = {(row[0], row[1]): row[2] for row in rows}
    assert {kind for kind, _ in listed} == set(KINDS)
    for entry in graph.all():
        assert listed[entry.key.kind, entry.key.ref] == entry.address


def test_parts_of_a_framework_are_listed_too(graph: Graph) -> None:
    (row,) = [row for row in _read(graph)["records"] if "#" in row[1]]
    assert row[1] == "national-strategy-2561#human-capital"
    assert row[2] == "frameworks/national-strategy-2561/#human-capital"
    assert ": " in row[3]


def test_old_ids_lead_to_the_record_also_those_of_its_plan(build: Build) -> None:
    office = SOUND["plans/p/roles/office.yml"].replace(
        "id: office", "previous_ids: [desk]\n            id: office"
    )
    plan = SOUND["plans/p/plan.yml"].replace(
        "id: p\n", "id: p\n            previous_ids: [was-p]\n"
    )
    listed = _lead(build, {"plans/p/roles/office.yml": office, "plans/p/plan.yml": plan})
    assert listed["plan/p"] == ["was-p"]
    assert listed["role/p/office"] == ["p/desk", "was-p/office", "was-p/desk"]
    assert listed["element/p/1"] == ["was-p/1"]


def test_the_order_of_files_does_not_matter(graph: Graph) -> None:
    rows = _read(graph)["records"]
    assert rows == sorted(rows)
    assert _files(graph) == _files(run(HERE / "data", "data").graph)


def test_one_record_stands_on_each_line(graph: Graph) -> None:
    lines = _files(graph)["api/v1/inventory.json"].decode().splitlines()
    assert [json.loads(line.rstrip(",")) for line in lines[1:-1]] == _read(graph)["records"]
