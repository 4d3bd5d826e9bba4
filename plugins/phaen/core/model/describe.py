"""Look a field up in the models by its path: for error messages, schemas and forms."""

from __future__ import annotations

import types
from collections.abc import Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo


def field_names(model: type[BaseModel]) -> list[str]:
    """The names that editors write, in the order of the model; internal fields left out."""
    return [
        field.alias or name
        for name, field in model.model_fields.items()
        if field.validation_alias is None or field.alias is not None
    ]


@cache
def names_people_write(model: type[BaseModel]) -> Mapping[str, str]:
    """Each field's name by whatever an editor may call it: Thai label, inner name, the name itself."""
    found: dict[str, str] = {}
    for own_name, field in model.model_fields.items():
        if field.validation_alias is None or field.alias is not None:
            name = field.alias or own_name
            labels = [field.title] if field.title else []
            found |= dict.fromkeys((*labels, own_name), name)
    return MappingProxyType(found | {name: name for name in field_names(model)})


def find_field(model: type[BaseModel], name: str) -> FieldInfo | None:
    """A field by the name that editors write."""
    for own_name, field in model.model_fields.items():
        if (field.alias or own_name) == name:
            return field
    return None


def model_at(model: type[BaseModel], path: Sequence[str | int]) -> type[BaseModel] | None:
    """The model that the mapping at `path` must satisfy; None where there is none."""
    current: type[BaseModel] | None = model
    for step in path:
        if isinstance(step, int) or current is None:
            continue
        field = find_field(current, step)
        if field is not None:
            current = inner_model(field.annotation)
    return current


def inner_model(annotation: Any) -> type[BaseModel] | None:
    """The model inside `X`, `X | None`, `list[X]`, `Annotated[X, …]`; None where there is none."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    if get_origin(annotation) in (Union, types.UnionType, list, tuple, Annotated):
        found = (inner_model(part) for part in get_args(annotation))
        return next((part for part in found if part is not None), None)
    return None
