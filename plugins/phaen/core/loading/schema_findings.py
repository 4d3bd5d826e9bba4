"""What pydantic finds wrong with a record, as findings with places: PH2xx."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from enum import Enum
from typing import Any

from pydantic import BaseModel, ValidationError

from phaen.core.issues import Issue, Place, Severity, Words
from phaen.core.loading.nodes import Node, find, find_key
from phaen.core.loading.schema_words import LENGTHS, MEANINGS, SHAPES, TEXT_OR_MAPPING, Told
from phaen.core.model.base import Model
from phaen.core.model.choices import Choice
from phaen.core.model.describe import field_names, find_field, model_at

_MAX_SHOWN = 60


def explain(error: ValidationError, model: type[BaseModel], node: Node, file: str) -> list[Issue]:
    """One finding for each mistake, worst place first as pydantic lists them."""
    seen: dict[tuple[str, Place], Issue] = {}
    for details in error.errors(include_url=False):
        issue = _Mistake.of(dict(details), model, node, file).explain()
        seen.setdefault((issue.code, issue.place), issue)
    return list(seen.values())


@dataclass(frozen=True, slots=True)
class _Mistake:
    """One error of pydantic, and where it stands: `path` in the model, `taken` as far as the file has it."""

    kind: str
    message: str
    given: Any
    context: dict[str, Any]
    path: Sequence[str | int]
    taken: Sequence[str | int]
    model: type[BaseModel]
    place: Place
    key_place: Place

    @classmethod
    def of(cls, details: dict[str, Any], model: type[BaseModel], node: Node, file: str) -> _Mistake:
        path = details["loc"]
        target, taken = find(node, path)
        key = find_key(node, path)
        return cls(
            details["type"],
            details["msg"],
            details["input"],
            details.get("ctx", {}),
            path,
            taken,
            model,
            Place(file, target.line, target.column),
            Place(file, key.line, key.column),
        )

    @property
    def field(self) -> str:
        return ".".join(str(step) for step in self.taken)

    @property
    def name(self) -> str:
        """The field as its editor calls it."""
        names = [step for step in self.taken if isinstance(step, str)]
        return names[-1] if names else "ระเบียน"

    @property
    def owner(self) -> type[BaseModel] | None:
        """The model in which the last step of the path should be a field."""
        return model_at(self.model, self.path[:-1])

    @property
    def is_empty(self) -> bool:
        if self.kind == "too_short":
            return not self.given
        return self.given is None or self.kind == "string_too_short"

    def explain(self) -> Issue:
        if self.kind == "missing":
            return self.missing()
        if self.kind == "extra_forbidden":
            return self.unknown()
        if self.kind in MEANINGS:
            return self.tell(MEANINGS[self.kind], given=_shorten(self.context.get("given", "")))
        if self.is_empty:
            return self.empty()
        if self.kind in LENGTHS:
            return self.tell(LENGTHS[self.kind], given=f"{len(self.given):,}", **self.limits())
        return self.bad_choice() if self.kind == "enum" else self.wrong_shape()

    def tell(self, told: Told, **about: str) -> Issue:
        about["name"] = self.name
        words = Words(told.th.format(**about), told.en.format(**about))
        return Issue(told.code, Severity.ERROR, self.place, words, self.field, told.hint)

    def limits(self) -> dict[str, str]:
        names = ("min_length", "max_length")
        return {name: f"{self.context[name]:,}" for name in names if name in self.context}

    def missing(self) -> Issue:
        name, owner = str(self.path[-1]), self.owner
        info = find_field(owner, name) if owner else None
        label = f" ({info.title})" if info else ""
        words = Words(f"ขาดช่อง “{name}”{label}", f"the field “{name}” is missing")
        field = f"{self.field}.{name}".lstrip(".")
        hint = info.description or "" if info else ""
        return Issue("PH201", Severity.ERROR, self.place, words, field, hint)

    def unknown(self) -> Issue:
        name, owner = str(self.path[-1]), self.owner
        known = field_names(owner) if owner else []
        near = get_close_matches(name, known, n=1, cutoff=0.6)
        hint = f"หมายถึง “{near[0]}” หรือไม่" if near else f"ช่องที่มีได้: {', '.join(known)}"
        words = Words(f"ไม่รู้จักช่อง “{_shorten(name)}”", f"unknown field “{_shorten(name)}”")
        return Issue("PH202", Severity.ERROR, self.key_place, words, self.field, hint)

    def empty(self) -> Issue:
        words = Words(f"ช่อง “{self.name}” ว่าง", f"“{self.name}” is empty")
        hint = "เติมข้อมูล หรือลบช่องนี้ออก"
        return Issue("PH203", Severity.ERROR, self.place, words, self.field, hint)

    def wrong_shape(self) -> Issue:
        wanted = SHAPES.get(self.kind, Words("ข้อมูลแบบอื่น", self.message))
        hint = ""
        inner = model_at(self.model, self.path)
        if self.kind == "model_type" and inner is not None and issubclass(inner, Model):
            wanted = TEXT_OR_MAPPING if inner.bare else wanted
            hint = f"ช่องที่มีได้: {', '.join(field_names(inner))}"
        words = Words(f"ช่อง “{self.name}” ต้องเป็น{wanted.th}", f"“{self.name}” must be {wanted.en}")
        return Issue("PH204", Severity.ERROR, self.place, words, self.field, hint)

    def bad_choice(self) -> Issue:
        owner, given = self.owner, _shorten(str(self.given))
        info = find_field(owner, str(self.path[-1])) if owner else None
        labels = _labels(info.annotation if info else None)
        near = get_close_matches(given, labels, n=1, cutoff=0.6)
        meant = f"หมายถึง “{near[0]}” หรือไม่ " if near else ""
        choices = ", ".join(f"{word} ({label})" for word, label in labels.items())
        words = Words(f"“{given}” ไม่อยู่ในรายการที่เลือกได้", f"“{given}” is not one of the choices")
        hint = f"{meant}เลือกได้: {choices}"
        return Issue("PH211", Severity.ERROR, self.place, words, self.field, hint)


def _shorten(given: str) -> str:
    return given if len(given) <= _MAX_SHOWN else f"{given[:_MAX_SHOWN]}…"


def _labels(annotation: Any) -> dict[str, str]:
    parts = [annotation, *getattr(annotation, "__args__", ())]
    for part in parts:
        if isinstance(part, type) and issubclass(part, Choice) and issubclass(part, Enum):
            return {str(member): member.label for member in part}
    return {}
