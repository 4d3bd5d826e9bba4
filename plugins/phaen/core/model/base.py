"""What every model has in common."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field, model_validator

NONE_SAID = "none"
"""What editors write where the document says outright that there is nothing."""


class Model(BaseModel):
    """Frozen, and refuses fields that it does not know.

    `bare` names the field that a bare string (or a list) stands for, so that editors may
    write `- ซ้อมแผนเผชิญเหตุ` instead of `- {text: ซ้อมแผนเผชิญเหตุ}`.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    bare: ClassVar[str | None] = None

    @model_validator(mode="before")
    @classmethod
    def _read_bare(cls, value: Any) -> Any:
        if cls.bare and isinstance(value, str):
            return {cls.bare: value}
        return value


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
