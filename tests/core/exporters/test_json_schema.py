"""The schemas accept what the models accept, refuse what they refuse, and are committed fresh."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from referencing import Registry, Resource

from conftest import SOUND, Find
from core.exporters.schema_cases import ACCEPTED, FILES, REFUSED
from phaen.core.exporters import json_schema
from phaen.core.graph import Graph
from phaen.core.loading.folder import match_kind
from phaen.core.model import KINDS
from phaen.core.model.describe import field_names
from phaen.core.pipeline import run


class EditorLoader(yaml.SafeLoader):
    """Reads plain words as the core schema of YAML 1.2 does, and with it the tools of editors."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 -- so is PyYAML's own


for _type, _words in {
    "null": "~|null|Null|NULL|",
    "bool": "true|True|TRUE|false|False|FALSE",
    "int": r"[-+]?[0-9]+",
    "float": r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?",
}.items():
    EditorLoader.add_implicit_resolver(
        f"tag:yaml.org,2002:{_type}", re.compile(f"^(?:{_words})$"), None
    )
EditorLoader.add_constructor(
    "tag:yaml.org,2002:int", lambda loader, node: int(loader.construct_scalar(node))
)

AT = "https://plans.example/schemas/"
THAI = re.compile("[ก-๙]")
LOADERS = [
    pytest.param(EditorLoader, id="as editors' tools read"),
    pytest.param(yaml.BaseLoader, id="all as text"),
]


def _registry(graph: Graph) -> Registry[Any]:
    """The schemas as they find one another in the folder, for the records of a graph."""
    made = [*json_schema.export(), *json_schema.export_ids(graph)]
    resources = [(AT + name, Resource.from_contents(json.loads(text))) for name, text in made]
    return Registry().with_resources(resources)


@cache
def _validator(name: str) -> Draft202012Validator:
    """For one record, so that errors are those of its fields and not of `anyOf`."""
    record = json_schema.schema_of(KINDS[name])["anyOf"][0]["$ref"]
    return Draft202012Validator({"$ref": f"{AT}{name}.json{record}"}, registry=_registry(Graph()))


def _records(text: str, loader: Any) -> list[Any]:
    read = yaml.load(text, Loader=loader)  # noqa: S506 -- both make plain values only
    return read if isinstance(read, list) else [read]


def _told(error: ValidationError) -> str:
    path = ".".join(str(step) for step in error.absolute_path if isinstance(step, str))
    return f"{path} ({error.validator})"


def _refusals(name: str, text: str, loader: Any) -> set[str]:
    """What the schema has against the records: path and keyword, each once."""
    validator = _validator(name)
    errors = (error for record in _records(text, loader) for error in validator.iter_errors(record))
    return {_told(error) for error in errors}


@pytest.mark.parametrize("name", KINDS)
def test_schema_is_valid(name: str) -> None:
    Draft202012Validator.check_schema(json_schema.schema_of(KINDS[name]))


@pytest.mark.parametrize("name", KINDS)
def test_committed_schema_is_fresh(project: Path, name: str) -> None:
    wanted = dict(json_schema.export())[f"{name}.json"]
    assert (project / "data/schemas" / f"{name}.json").read_bytes() == wanted


def test_no_schema_is_left_over(project: Path) -> None:
    kept = {path.name for path in (project / "data/schemas").glob("*.json")}
    assert kept == {name for name, _ in json_schema.export()}


@pytest.fixture
def graph(tmp_path: Path) -> Graph:
    """A plan of two elements, of which one indicator looks at the first."""
    files = {
        "themes.yml": "id: safety\ntitle: ความปลอดภัย\n",
        "frameworks/n.yml": "id: ns\ntitle: ก\nparts: [{id: people, title: คน}]\nperiod: not-stated\n",
        "plans/p/plan.yml": "id: p\ntitle: แผน\nkind: strategic-plan\nissuer: o\nperiod: not-stated\n",
        "plans/p/structure.yml": '- {id: "1.1", title: ข้อหนึ่ง}\n- {id: b, title: ข}\n',
        "plans/p/indicators/a.yml": "id: 1.1-1\ntitle: ตัวชี้วัด\nmeasure: qualitative\nelement: 1.1\n",
    }
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return run(tmp_path).graph


def _ids(graph: Graph, path: str) -> Any:
    return json.loads(dict(json_schema.export_ids(graph))[path])


def test_ids_of_a_kind_are_listed_with_their_titles(graph: Graph) -> None:
    theme = _ids(graph, "ids/theme.json")
    assert (theme["enum"], theme["enumDescriptions"]) == (["safety"], ["ความปลอดภัย"])


def test_parts_of_a_framework_are_listed_too(graph: Graph) -> None:
    assert _ids(graph, "ids/framework.json")["enum"] == ["ns", "ns#people"]


def test_ids_within_a_plan_are_short_there_and_whole_elsewhere(graph: Graph) -> None:
    assert _ids(graph, "ids/element.json")["enum"] == ["p/1.1", "p/b"]
    assert _ids(graph, "plans/p/indicator.json")["$defs"]["element"]["enum"] == ["1.1", "b"]


def test_no_ids_are_listed_that_nothing_refers_to(graph: Graph) -> None:
    listed = {name for name, _ in json_schema.export_ids(graph) if name.startswith("ids/")}
    assert "ids/term.json" not in listed
    assert listed == {
        f"ids/{to}.json"
        for name in KINDS
        for to in json_schema.schema_of(KINDS[name])["$defs"]
        if to in KINDS
    }


@pytest.mark.parametrize("of", ["case", "plans/p/case"])
def test_an_id_that_is_in_no_list_is_never_refused(graph: Graph, of: str) -> None:
    validator = Draft202012Validator({"$ref": f"{AT}{of}.json"}, registry=_registry(graph))
    case = {"id": "a", "title": "ก", "period": {"year": 2567}}
    known = {"about": ["1.1", "p/1.1"], "reporter": "peo", "themes": ["safety", "new-theme"]}
    assert list(validator.iter_errors(case | known)) == []
    assert list(validator.iter_errors(case | known | {"reporter": "สพฐ."})) != []


def test_every_reference_offers_the_ids_of_its_kinds() -> None:
    for kind in KINDS.values():
        for reference in _references(json_schema.schema_of(kind)):
            offered = [part.get("$dynamicRef", part.get("$ref")) for part in reference["anyOf"]]
            for name in reference["x-refers-to"]:
                assert {f"#{name}", f"#/$defs/{name}"} & set(offered)


def _references(part: Any) -> Iterator[Any]:
    if isinstance(part, dict) and "x-refers-to" in part:
        yield part
    for each in part.values() if isinstance(part, dict) else part if isinstance(part, list) else ():
        yield from _references(each)


@pytest.mark.parametrize("name", KINDS)
def test_schema_offers_every_field_with_its_help(name: str) -> None:
    schema = json_schema.schema_of(KINDS[name])
    offered = schema["$defs"][KINDS[name].model.__name__]["properties"]
    assert list(offered) == field_names(KINDS[name].model)
    of_models = [part for key, part in schema["$defs"].items() if key[0].isupper()]
    mappings = [
        mapping
        for definition in of_models
        for mapping in (definition, *definition.get("anyOf", ()))
        if "properties" in mapping
    ]
    assert len(mappings) == sum("enum" not in part for part in of_models)
    for mapping in mappings:
        for part in mapping["properties"].values():
            assert THAI.search(part["title"])
            assert THAI.search(part["description"])


@pytest.mark.parametrize("name", KINDS)
def test_schema_names_no_class(name: str) -> None:
    """Editors' tools show titles when hovering: those are the fields' Thai labels."""
    schema = json_schema.schema_of(KINDS[name])
    assert [key for key, part in schema["$defs"].items() if "title" in part] == []
    assert [key for key, part in schema["$defs"].items() if "description" in part] == []


def test_schema_keeps_examples_beside_alternatives() -> None:
    fields = json_schema.schema_of(KINDS["organisation"])["$defs"]["Organisation"]["properties"]
    assert (fields["abbreviation"]["title"], fields["abbreviation"]["examples"]) == (
        "อักษรย่อ",
        ["ศธจ.ตาก"],
    )
    assert (fields["note"]["title"], "anyOf" in fields["note"]) == ("ข้อสังเกต", True)


def test_schema_hides_what_editors_cannot_write() -> None:
    for _, content in json_schema.export():
        assert b"stated_none" not in content
        assert b"u0000" not in content


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize("name", KINDS)
def test_schema_accepts_the_data_of_this_project(project: Path, name: str, loader: Any) -> None:
    data = project / "data"
    refused = set()
    for path in sorted(data.rglob("*.yml")):
        matched = match_kind(path.relative_to(data))
        if matched and matched[0].name == name:
            refused |= _refusals(name, path.read_text(encoding="utf-8"), loader)
    assert sorted(refused) == []


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize("path", SOUND)
def test_schema_accepts_sound_records(path: str, loader: Any) -> None:
    matched = match_kind(Path(path))
    assert matched
    assert _refusals(matched[0].name, SOUND[path], loader) == set()


def _name_cases(value: Any) -> str | None:
    return value.rpartition("\n")[2] if isinstance(value, str) and "\n" in value else None


@pytest.mark.parametrize(("name", "text"), ACCEPTED, ids=_name_cases)
def test_schema_accepts_what_the_model_accepts(find: Find, name: str, text: str) -> None:
    assert [line for line in find({FILES[name]: text}) if "PH2" in line] == []
    assert _refusals(name, text, EditorLoader) == set()


@pytest.mark.parametrize(("name", "text"), REFUSED, ids=_name_cases)
def test_schema_refuses_what_the_model_refuses(find: Find, name: str, text: str) -> None:
    assert [line for line in find({FILES[name]: text}) if "PH2" in line] != []
    assert _refusals(name, text, EditorLoader) != set()
