"""Text in Thai, with English beside it where there is any."""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints, WithJsonSchema

from phaen.core.model.base import Model
from phaen.core.model.fields import OneOrMany, field
from phaen.core.model.written import MAX_TEXT_LENGTH, words

_Words = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=MAX_TEXT_LENGTH),
    WithJsonSchema(words()),
]


class Text(Model):
    """Thai text; editors write it bare, or as `{th: …, en: …}`.

    A small, safe subset of Markdown (emphasis, links, lists) is allowed inside.
    """

    bare = "th"

    th: _Words = field("ภาษาไทย", "ข้อความภาษาไทย")
    en: _Words | None = field("ภาษาอังกฤษ", "ข้อความภาษาอังกฤษ ถ้ามี", None)

    def __str__(self) -> str:
        return self.th


Texts = OneOrMany[Text]
"""Editors write one text, or a list of them."""
