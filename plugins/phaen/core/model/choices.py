"""Closed lists of words, each with what the site calls it."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, Self

from pydantic import GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema


class Choice(StrEnum):
    """A word that editors write, with its Thai and English label."""

    label: str
    label_en: str

    def __new__(cls, word: str, label: str, label_en: str) -> Self:
        """Make a member from its word and labels."""
        member = str.__new__(cls, word)
        member._value_ = word
        member.label = label
        member.label_en = label_en
        return member

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        made: dict[str, Any] = dict(handler.resolve_ref_schema(handler(schema)))
        # Hovering shows the Thai help of the field, not what the class is called.
        made.pop("title", None)
        made.pop("description", None)
        return made | {"enumDescriptions": [member.label for member in cls]}
