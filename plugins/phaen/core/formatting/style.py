"""What the models say about the look of a file: the order of fields, what stands on one line, which numbers are bare."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, get_args, get_origin

from pydantic import BaseModel

from phaen.core.model.base import Model
from phaen.core.model.describe import field_names, find_field, inner_model

# Where a record comes from closes it, as it closes each of its parts; only what the record is a list
# of comes after that, or nobody would find it behind hundreds of lines.
_CLOSING = ("source", "note", "previous_ids")
_BODY = ("children", "duties", "sections")


@dataclass(frozen=True, slots=True)
class Style:
    """How a record or the value of a field is laid out. `model` is None for scalars and unknown fields.

    `is_named` where the editor chooses the names, as in `parts: {ชาย: 3, หญิง: 4}`.
    """

    model: type[BaseModel] | None = None
    bare_number: bool = False
    is_named: bool = False

    def of_field(self, name: str) -> Style:
        """The style of what stands under one name of this mapping."""
        field = find_field(self.model, name) if self.model else None
        if field is None:
            return Style(bare_number=self.is_named and self.bare_number)
        kind = field.annotation
        return Style(inner_model(kind), _has_number(kind), _is_named(kind))

    def order(self, names: list[str]) -> list[str]:
        """Fields as the model has them; those it does not know keep their order behind."""
        known = field_names(self.model) if self.model else []
        known.sort(key=_place_in_order)
        rank = {name: index for index, name in enumerate(known)}
        return sorted(names, key=lambda name: rank.get(name, len(rank)))

    @property
    def is_inline(self) -> bool:
        """Whether a mapping of this model stands on one line where it fits."""
        return self.model is not None and issubclass(self.model, Model) and self.model.inline


def _has_number(annotation: Any) -> bool:
    """Whether a number or a year may stand here."""
    return annotation in (int, float) or any(map(_has_number, get_args(annotation)))


def _is_named(annotation: Any) -> bool:
    return get_origin(annotation) is dict or any(map(_is_named, get_args(annotation)))


def _place_in_order(name: str) -> int:
    if name in _BODY:
        return 2
    return 1 if name in _CLOSING else 0
