"""The schema of a kind, made from its model.

It accepts, field by field, what the model accepts. What holds between fields (a period is named
in one way, a target has a value or a text) and which days there are, stands in keywords of our own:
editors' tools pass over them, the form in the browser does not.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, Final

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue, models_json_schema
from pydantic_core import core_schema

from phaen.core.loading.schema_words import MEANINGS
from phaen.core.model import KINDS, Kind
from phaen.core.model.refs import REFERS_TO
from phaen.core.model.removed import REMOVED
from phaen.core.model.sister import SISTER
from phaen.core.model.written import NOTHING, TOLD_BY, TRUTH, either

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_PLACE: Final = "#/$defs/"
_EXAMPLE: Final = "2567"
"""What a message that repeats what was written repeats here, where nobody knows that."""
_SHARED: Final = {"nothing": NOTHING, "truth": TRUTH}


def schema_of(kind: Kind) -> dict[str, Any]:
    """The schema of a file of this kind: one record, or a list of them."""
    record, definitions = _made_from_model(kind)
    reference = {"$ref": f"{_PLACE}{record}"}
    lists = {name: _ids(KINDS[name]) for name in sorted(_refers_to(kind))}
    finished = {name: _finish(part) for name, part in sorted(definitions.items())}
    return {
        "$schema": DIALECT,
        "title": kind.label,
        "description": kind.help,
        "anyOf": [reference, {"type": "array", "minItems": 1, "items": reference}],
        "$defs": finished | lists | _SHARED,
    }


@cache
def anchors_of(kind: Kind) -> tuple[str, ...]:
    """The kinds within a plan that records of this kind refer to. Asked for each plan, answered by the models alone."""
    return tuple(sorted(name for name in _refers_to(kind) if KINDS[name].in_plan))


@cache
def is_referred_to(kind: Kind) -> bool:
    """Whether records of any kind may refer to this one."""
    return any(kind.name in _refers_to(other) for other in KINDS.values())


def knows_a_plan(kind: Kind) -> bool:
    """Whether references in its records are read as seen from a plan."""
    return kind.in_plan or kind.name == "plan"


class _Generator(GenerateJsonSchema):
    """Leaves out what editors do not write: `null`, and what a field is when it is left out."""

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return either(self.generate_inner(schema["schema"]), NOTHING)

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])


def _made_from_model(kind: Kind) -> tuple[str, dict[str, Any]]:
    """The name of the record's own definition, and all definitions that it leads to."""
    every, name = _all_definitions(), kind.model.__name__
    found: dict[str, Any] = {}
    waiting = [name]
    while waiting:
        at = waiting.pop()
        if at not in found:
            found[at] = every[at]
            waiting += _named(every[at])
    return name, found


@cache
def _all_definitions() -> dict[str, Any]:
    """What all models are made of, by the names of their classes: together they take a quarter of the time."""
    kinds = (*KINDS.values(), REMOVED, SISTER)
    _, made = models_json_schema(
        [(kind.model, "validation") for kind in kinds],
        by_alias=True,
        ref_template=f"{_PLACE}{{model}}",
        schema_generator=_Generator,
    )
    definitions: dict[str, Any] = made["$defs"]
    return definitions


def _named(part: Any) -> Iterator[str]:
    """The definitions that a part of a schema names."""
    if isinstance(part, dict):
        if "$ref" in part:
            yield part["$ref"].removeprefix(_PLACE)
        for each in part.values():
            yield from _named(each)
    elif isinstance(part, list):
        for each in part:
            yield from _named(each)


@cache
def _refers_to(kind: Kind) -> frozenset[str]:
    """The kinds that references in its records may lead to."""
    return frozenset(_referred(_made_from_model(kind)[1]))


def _referred(part: Any) -> Iterator[str]:
    """The kinds that references anywhere in a schema may lead to."""
    if isinstance(part, dict):
        yield from part.get(REFERS_TO, ())
    for each in part.values() if isinstance(part, dict) else part if isinstance(part, list) else ():
        yield from _referred(each)


def _finish(part: Any) -> Any:
    """Say in Thai what is wrong, offer ids where other records are referred to, share what is alike."""
    if isinstance(part, list):
        return [_finish(each) for each in part]
    if not isinstance(part, dict):
        return part
    for name, shared in _SHARED.items():
        if part == shared:
            return {"$ref": f"{_PLACE}{name}"}
    finished = {name: _finish(each) for name, each in part.items()}
    if TOLD_BY in finished:
        told = MEANINGS[finished.pop(TOLD_BY)]
        said = (told.hint or told.th).format(given=_EXAMPLE)
        finished["errorMessage"] = f"{told.code} {said}"
    if REFERS_TO in finished:
        offers = [_offer(KINDS[name]) for name in finished[REFERS_TO]]
        finished["anyOf"] = [*offers, *finished["anyOf"]]
    return finished


def _offer(kind: Kind) -> dict[str, str]:
    # A plan's own schema gives the anchor another meaning: the ids that are known within it.
    return {"$dynamicRef": f"#{kind.name}"} if kind.in_plan else {"$ref": f"{_PLACE}{kind.name}"}


def _ids(kind: Kind) -> dict[str, str]:
    listed = {"$ref": f"ids/{kind.name}.json"}
    return {"$dynamicAnchor": kind.name} | listed if kind.in_plan else listed
