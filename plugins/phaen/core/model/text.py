"""Text in Thai, with English beside it where there is any."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    GetJsonSchemaHandler,
    StringConstraints,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

MAX_TEXT_LENGTH = 8000

_Words = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=MAX_TEXT_LENGTH)
]


class Text(BaseModel):
    """Thai text; editors write it bare, or as `{th: …, en: …}`.

    A small, safe subset of Markdown (emphasis, links, lists) is allowed inside.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    th: _Words
    en: _Words | None = None

    @model_validator(mode="before")
    @classmethod
    def _read_bare(cls, value: Any) -> Any:
        return {"th": value} if isinstance(value, str) else value

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        del schema, handler
        words = {"type": "string", "minLength": 1, "maxLength": MAX_TEXT_LENGTH}
        return {
            "anyOf": [
                {"type": ["string", "number", "boolean"]},
                {
                    "type": "object",
                    "properties": {"th": words, "en": words},
                    "required": ["th"],
                    "additionalProperties": False,
                },
            ]
        }

    def __str__(self) -> str:
        return self.th


def _read_one_or_many(value: Any) -> Any:
    return [value] if isinstance(value, (str, dict)) else value


Texts = Annotated[list[Text], BeforeValidator(_read_one_or_many)]
"""Editors write one text, or a list of them."""
