"""References to other records: strings that know which kinds they may lead to.

Kinds never import one another; a reference is an id, resolved by the graph.
"""

from __future__ import annotations

from typing import Any, ClassVar, Final

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from phaen.core.ids import MAX_REFERENCE_LENGTH, REFERENCE_PATTERN, is_reference
from phaen.core.model.written import identifier

REFERS_TO: Final = "x-refers-to"
"""Names, in a schema, the kinds that a reference may lead to."""


class Ref(str):
    """An id of a record of one of `kinds`, as written by the editor."""

    __slots__ = ()

    kinds: ClassVar[tuple[str, ...]] = ()

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: type[Any], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        del source, handler
        return core_schema.no_info_after_validator_function(cls._read, core_schema.str_schema())

    @classmethod
    def _read(cls, text: str) -> Ref:
        if not is_reference(text):
            raise PydanticCustomError("phaen_reference", "not a reference", {"given": text})
        return cls(text)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        del schema, handler
        written = identifier(
            REFERENCE_PATTERN, MAX_REFERENCE_LENGTH, "phaen_reference", dotted=True
        )
        return written | {REFERS_TO: list(cls.kinds)}


class OrganisationRef(Ref):
    kinds = ("organisation",)


class FrameworkRef(Ref):
    """A framework, or with `#` one of its named parts; a plan of this site may stand above another too."""

    kinds = ("framework", "plan")


class SourceRef(Ref):
    kinds = ("source",)


class PlanRef(Ref):
    kinds = ("plan",)


class ElementRef(Ref):
    kinds = ("element",)


class ElementOrPlanRef(Ref):
    kinds = ("element", "plan")


class IndicatorRef(Ref):
    kinds = ("indicator",)


class CaseRef(Ref):
    kinds = ("case",)


class PracticeRef(Ref):
    kinds = ("practice",)


class ThemeRef(Ref):
    kinds = ("theme",)


class HolderRef(Ref):
    """Who answers for something: a role of the plan, or an organisation outright."""

    kinds = ("role", "organisation")


class AnyRef(Ref):
    """A record of whatever kind, for those who came for one that is gone."""

    kinds = (
        "organisation",
        "framework",
        "source",
        "plan",
        "element",
        "role",
        "indicator",
        "case",
        "practice",
        "theme",
        "term",
    )
