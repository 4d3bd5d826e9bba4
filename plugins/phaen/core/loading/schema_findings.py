"""What pydantic finds wrong with a record, as findings with places: PH2xx."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import Any

from pydantic import BaseModel, ValidationError

from phaen.core.issues import Issue, Place, Severity, Words
from phaen.core.loading import findings
from phaen.core.loading.guesses import guess_name, strange_letters
from phaen.core.loading.nodes import Node, find, find_key
from phaen.core.loading.schema_hints import list_hint, meaning_hint, text_hint
from phaen.core.loading.schema_words import LENGTHS, MEANINGS, SHAPES, TEXT_OR_MAPPING, Told
from phaen.core.model.base import Model
from phaen.core.model.choices import Choice
from phaen.core.model.describe import field_names, find_field, model_at, names_people_write

_MAX_SHOWN = 60
_THAI = re.compile("[ก-๎]")
_SINGLE = frozenset(SHAPES) - {"list_type", "model_type", "model_attributes_type", "dict_type"}
MERGE_KEY = "<<"
_MAX_TOLD = 1000
"""Of the mistakes of one record; how many more there are is told."""
_MAX_GUESSED = 50
"""Of a record with more mistakes than this, the rest is told without guessing what was meant."""


def explain(error: ValidationError, model: type[BaseModel], node: Node, file: str) -> list[Issue]:
    """One finding for each mistake, worst place first as pydantic lists them."""
    details = error.errors(include_url=False)
    mistakes = [
        _Mistake.of(dict(one), model, node, file, guesses=index < _MAX_GUESSED)
        for index, one in enumerate(details[:_MAX_TOLD])
    ]
    unknown = [one for one in mistakes if one.kind == "extra_forbidden"]
    # A name misspelt is one mistake: that the right one is missing follows from it. So does what
    # another record would have lent, had it been merged in.
    misspelt = {(*one.path[:-1], one.meant) for one in unknown if one.meant}
    merging = {tuple(one.path[:-1]) for one in unknown if one.path[-1] == MERGE_KEY}
    seen: dict[tuple[str, Place, str], Issue] = {}
    for mistake in mistakes:
        path = tuple(mistake.path)
        if mistake.kind == "missing" and (path in misspelt or path[:-1] in merging):
            continue
        issue = mistake.explain()
        seen.setdefault((issue.code, issue.place, issue.field), issue)
    more = len(details) - _MAX_TOLD
    rest = [findings.and_more(Place(file, node.line, node.column), more)] if more > 0 else []
    return [*seen.values(), *rest]


@dataclass(frozen=True, slots=True)
class _Mistake:
    """One error of pydantic, and where it stands: `path` in the model, `taken` as far as the file has it.

    `owner` is the model in which the last step of the path should be a field; `meant` the field that
    an unknown one probably stands for, empty where none is near.
    """

    kind: str
    message: str
    given: Any
    context: dict[str, Any]
    path: Sequence[str | int]
    taken: Sequence[str | int]
    model: type[BaseModel]
    place: Place
    key_place: Place
    owner: type[BaseModel] | None
    meant: str

    @classmethod
    def of(
        cls,
        details: dict[str, Any],
        model: type[BaseModel],
        node: Node,
        file: str,
        *,
        guesses: bool,
    ) -> _Mistake:
        path = details["loc"]
        target, taken = find(node, path)
        key = find_key(node, path)
        owner = model_at(model, path[:-1])
        meant = ""
        if guesses and details["type"] == "extra_forbidden" and owner and path[-1] != MERGE_KEY:
            meant = guess_name(str(path[-1]), names_people_write(owner))
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
            owner,
            meant,
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
    def shown(self) -> str:
        """The field, and which of its entries."""
        last = self.taken[-1] if self.taken else ""
        return f"{self.name} ข้อที่ {last + 1}" if isinstance(last, int) else self.name

    @property
    def is_empty(self) -> bool:
        if self.kind == "too_short":
            return not self.given
        return self.given is None or (isinstance(self.given, str) and not self.given.strip())

    def explain(self) -> Issue:
        if self.kind in ("missing", "extra_forbidden"):
            return self.missing() if self.kind == "missing" else self.unknown()
        if self.kind in SHAPES and isinstance(self.given, (list, dict)):
            return self.wrong_shape()
        if self.is_empty:
            return self.empty()
        if self.kind in MEANINGS:
            given = str(self.context.get("given", ""))
            told = self.tell(MEANINGS[self.kind], given=_shorten(given))
            return replace(told, hint=meaning_hint(self.kind, given) or told.hint)
        if self.kind in LENGTHS:
            return self.tell(LENGTHS[self.kind], given=f"{len(self.given):,}", **self.limits())
        return self.bad_choice() if self.kind == "enum" else self.wrong_shape()

    def tell(self, told: Told, **about: str) -> Issue:
        about["name"] = self.name
        words = Words(told.th.format(**about), told.en.format(**about))
        hint = told.hint.format(**about)
        return Issue(told.code, Severity.ERROR, self.place, words, self.field, hint)

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
        name = str(self.path[-1])
        words = Words(f"ไม่รู้จักช่อง “{_shorten(name)}”", f"unknown field “{_shorten(name)}”")
        return Issue("PH202", Severity.ERROR, self.key_place, words, self.field, self.known(name))

    def known(self, name: str) -> str:
        if name == MERGE_KEY:
            return "ใช้ << รวมช่องจากที่อื่นไม่ได้ ให้เขียนช่องเหล่านั้นซ้ำ"
        if not self.meant:
            return f"ช่องที่มีได้: {', '.join(field_names(self.owner) if self.owner else [])}"
        letters = strange_letters(name) if not _THAI.search(name) else []
        strange = f" (มีอักขระแปลกปลอม {', '.join(letters)})" if letters else ""
        return f"หมายถึง “{self.meant}” หรือไม่{strange}"

    def empty(self) -> Issue:
        words = Words(f"ช่อง “{self.shown}” ว่าง", f"“{self.name}” is empty")
        field = find_field(self.owner, str(self.path[-1])) if self.owner and self.path else None
        is_needed = field is not None and field.is_required()
        hint = "เติมข้อมูล ช่องนี้ต้องมี" if is_needed else "เติมข้อมูล หรือลบช่องนี้ออก"
        return Issue("PH203", Severity.ERROR, self.place, words, self.field, hint)

    def wrong_shape(self) -> Issue:
        wanted = SHAPES.get(self.kind, Words("ข้อมูลแบบอื่น", self.message))
        hint = list_hint(self.name, self.given) if self.kind == "list_type" else ""
        if self.kind in _SINGLE:
            hint = text_hint(self.given)
        inner = model_at(self.model, self.path)
        if self.kind == "model_type" and inner is not None and issubclass(inner, Model):
            wanted = TEXT_OR_MAPPING if inner.bare else wanted
            hint = f"ช่องที่มีได้: {', '.join(field_names(inner))}"
        words = Words(f"ช่อง “{self.shown}” ต้องเป็น{wanted.th}", f"“{self.name}” must be {wanted.en}")
        return Issue("PH204", Severity.ERROR, self.place, words, self.field, hint)

    def bad_choice(self) -> Issue:
        owner, given = self.owner, _shorten(str(self.given))
        info = find_field(owner, str(self.path[-1])) if owner else None
        labels = _labels(info.annotation if info else None)
        near = guess_name(
            given,
            {
                **{label: word for word, label in labels.items()},
                **dict(zip(labels, labels, strict=True)),
            },
        )
        meant = f"หมายถึง “{near}” หรือไม่ " if near else ""
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
