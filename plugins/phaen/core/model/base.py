"""What every model has in common."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field, GetJsonSchemaHandler, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from phaen.core.model.written import either, words

NONE_SAID = "none"
"""What editors write where the document says outright that there is nothing."""


class Model(BaseModel):
    """Frozen, and refuses fields that it does not know.

    `bare` names the text field that a bare string stands for, so that editors may
    write `- ซ้อมแผนเผชิญเหตุ` instead of `- {text: ซ้อมแผนเผชิญเหตุ}`. `inline` models are so
    small that `phaen fmt` puts them on one line: `{document: tak-2566, section: "1.2"}`.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    bare: ClassVar[str | None] = None
    inline: ClassVar[bool] = False

    @model_validator(mode="before")
    @classmethod
    def _read_bare(cls, value: Any) -> Any:
        if cls.bare and isinstance(value, str):
            return {cls.bare: value}
        return value

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        made = handler.resolve_ref_schema(handler(schema))
        cls._fit_schema(made)
        if cls.inline:
            made["x-inline"] = True
        return either(cls._bare_schema(), made | {"x-bare": cls.bare}) if cls.bare else made

    @classmethod
    def _bare_schema(cls) -> JsonSchemaValue:
        """What the bare text may be."""
        return words()

    @classmethod
    def _fit_schema(cls, made: JsonSchemaValue) -> None:
        """Fit the schema of the mapping to what is read and what editors should see."""
        # What a class is for is told by the docs; hovering shows the Thai help of each field.
        made.pop("title", None)
        made.pop("description", None)


_NONE_KEY = "\0none"
"""Where the names of fields said to be `none` travel: no file can hold this key, control characters are refused."""


class SaysNone(Model):
    """A model some of whose lists may be `none`: said outright, which differs from silence.

    The list itself is then empty, and its name stands in `stated_none`.
    """

    may_be_none: ClassVar[frozenset[str]] = frozenset()

    stated_none: tuple[str, ...] = Field(default=(), validation_alias=_NONE_KEY)

    @model_validator(mode="before")
    @classmethod
    def _read_none(cls, value: Any) -> Any:
        if not isinstance(value, dict):
            return value
        said = tuple(name for name in sorted(cls.may_be_none) if value.get(name) == NONE_SAID)
        if not said:
            return value
        kept = {name: part for name, part in value.items() if name not in said}
        return kept | {_NONE_KEY: said}

    @classmethod
    def _fit_schema(cls, made: JsonSchemaValue) -> None:
        super()._fit_schema(made)
        fields = made["properties"]
        fields.pop(_NONE_KEY)
        for name in sorted(cls.may_be_none):
            fields[name] = either({"const": NONE_SAID}, fields[name])
