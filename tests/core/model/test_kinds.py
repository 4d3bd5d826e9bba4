"""What every kind and every field must have, so that forms, schemas and docs can be made from the models."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
from pydantic.fields import FieldInfo

from phaen.core import model as models
from phaen.core.loading.folder import match_kind
from phaen.core.model import KINDS, Kind
from phaen.core.model.base import Model, SaysNone

THAI = re.compile("[ก-๙]")
NOT_KINDS = {
    "base",
    "choices",
    "citation",
    "describe",
    "fields",
    "item",
    "kind",
    "measure",
    "period",
    "record",
    "removed",
    "sister",
    "refs",
    "text",
    "written",
}
INTERNAL = {"stated_none"}


def _models_in(annotation: Any) -> Iterator[type[Model]]:
    if isinstance(annotation, type) and issubclass(annotation, Model):
        yield annotation
    for part in get_args(annotation):
        yield from _models_in(part)


def _all_models(model: type[Model], seen: set[type[Model]]) -> set[type[Model]]:
    """The model and all models inside it; a `Text` is a value, not a model of fields."""
    if model not in seen:
        seen.add(model)
        for field in model.model_fields.values():
            for inner in _models_in(field.annotation):
                _all_models(inner, seen)
    return seen


def _fields() -> Iterator[Any]:
    found = {inner for kind in KINDS.values() for inner in _all_models(kind.model, set())}
    for model in sorted(found, key=lambda model: model.__name__):
        for name, field in model.model_fields.items():
            if name not in INTERNAL:
                yield pytest.param(field, id=f"{model.__name__}.{name}")


@pytest.mark.parametrize("field", list(_fields()))
def test_field_has_a_thai_label_and_help(field: FieldInfo) -> None:
    assert THAI.search(field.title or "")
    assert THAI.search(field.description or "")


def test_every_model_module_is_a_kind_or_a_building_block() -> None:
    folder = Path(models.__file__).parent
    names = {path.stem for path in folder.glob("*.py")} - {"__init__"} - NOT_KINDS
    assert names == set(KINDS)


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_kind_stands_in_the_module_of_its_name(kind: Kind) -> None:
    assert kind.model.__module__ == f"{models.__name__}.{kind.name}"


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_kind_has_thai_names_and_help(kind: Kind) -> None:
    assert all(THAI.search(words) for words in (kind.label, kind.plural, kind.help))


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_kind_has_english_names(kind: Kind) -> None:
    assert kind.label_en
    assert kind.plural_en
    assert not THAI.search(kind.label_en + kind.plural_en)


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_kind_names_only_lists_that_may_be_none(kind: Kind) -> None:
    for model in _all_models(kind.model, set()):
        if issubclass(model, SaysNone):
            assert model.may_be_none <= set(model.model_fields)


def test_addresses_differ() -> None:
    addresses = [kind.address for kind in KINDS.values()]
    assert len(set(addresses)) == len(addresses)


@pytest.mark.parametrize("name", KINDS)
def test_kind_has_a_committed_schema(project: Path, name: str) -> None:
    assert (project / "data/schemas" / f"{name}.json").is_file()


@pytest.mark.parametrize("name", KINDS)
def test_kind_has_data_that_names_its_schema(project: Path, name: str) -> None:
    named = (_named_schema(path) for path in (project / "data").rglob("*.yml"))
    assert f"{name}.json" in {schema.name for schema in named if schema and schema.is_file()}


def test_every_data_file_names_the_schema_of_its_kind(project: Path) -> None:
    data = project / "data"
    wrong = []
    for path in sorted(data.rglob("*.yml")):
        kind, plan = match_kind(path.relative_to(data)) or (None, None)
        schema = _named_schema(path)
        wanted = kind and (path.parent / kind.schema(plan)).resolve()
        if schema is None or schema != wanted or not schema.is_file():
            wrong.append(path.relative_to(data).as_posix())
    assert wrong == []


def _named_schema(path: Path) -> Path | None:
    """The file to which the first line leads editors' tools."""
    first = path.read_text(encoding="utf-8").partition("\n")[0]
    found = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
    return (path.parent / found[1]).resolve() if found else None
