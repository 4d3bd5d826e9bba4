"""Two versions of one record, field by field, by what the models say of the fields."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from phaen.core.changes.pairing import is_reordered, pair_up
from phaen.core.changes.sentences import Tongue, quoted
from phaen.core.changes.sides import Side
from phaen.core.entry import Path
from phaen.core.model.base import Model, SaysNone
from phaen.core.model.case import Progress
from phaen.core.model.citation import Citation
from phaen.core.model.describe import find_field
from phaen.core.model.indicator import Target
from phaen.core.model.period import Period
from phaen.core.model.refs import Ref
from phaen.core.model.source import Section
from phaen.core.model.text import Text

_SHORT = 40
# What the comparison of records, not of their fields, tells; and what is said of lists as they are.
_NOT_COMPARED = ("id", "previous_ids", "children", "stated_none")
_SAY_MOST = (
    "text",
    "title",
    "problem",
    "what",
    "name_th",
    "name",
    "done",
    "solutions",
    "value",
    "th",
)


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One change inside a record. `old` and `new` are texts too long for the sentence itself, else None."""

    path: Path
    says: str
    old: str | None = None
    new: str | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Both sides of one record, with the plan that its references are seen from on each; `unit` is its numbers'."""

    tongue: Tongue
    old: Side
    new: Side
    old_plan: str | None
    new_plan: str | None
    unit: str = ""

    def models(
        self, old: BaseModel, new: BaseModel, path: Path = (), label: str = ""
    ) -> Iterator[FieldChange]:
        """The changes in all fields of a mapping."""
        for name, info in type(new).model_fields.items():
            if name in _NOT_COMPARED or name not in type(old).model_fields:
                continue
            written = info.alias or name
            own = self.tongue.label(written, info.title)
            if label:
                own = label if _is_main(new, name) else self._under(label, own)
            yield from self.values(getattr(old, name), getattr(new, name), (*path, written), own)
        if isinstance(old, SaysNone) and isinstance(new, SaysNone):
            yield from self._said_none(old, new, path, label)

    def values(self, old: Any, new: Any, path: Path, label: str) -> Iterator[FieldChange]:
        """The changes in one field."""
        if self._same(old, new):
            return
        if isinstance(new, list) and isinstance(old, list):
            yield from self._lists(old, new, path, label)
        elif isinstance(new, dict) and isinstance(old, dict):
            for name in [*new, *(name for name in old if name not in new)]:
                own = self.tongue("of", label=label, name=quoted(name))
                yield from self.values(old.get(name), new.get(name), (*path, name), own)
        elif old is None:
            yield FieldChange(
                path, self.tongue("stated", label=label, new=self._say(new, self.new))
            )
        elif new is None:
            says = self.tongue("unstated", label=label, old=self._say(old, self.old))
            yield FieldChange(path, says)
        elif (
            isinstance(new, Model)
            and type(new) is type(old)
            and not isinstance(new, (Text, Period))
        ):
            yield from self.models(old, new, path, label)
        else:
            yield self._single(old, new, path, label)

    def _single(self, old: Any, new: Any, path: Path, label: str) -> FieldChange:
        texts = [str(value) for value in (old, new) if isinstance(value, (Text, str))]
        if isinstance(old, Text) and isinstance(new, Text) and max(map(len, texts)) > _SHORT:
            return FieldChange(path, self.tongue("reworded", label=label), *texts)
        sentence = "changed"
        if (
            isinstance(old, (int, float))
            and isinstance(new, (int, float))
            and path[-1] in ("value", "out_of")
        ):
            sentence = "raised" if new > old else "lowered"
        said = {"old": self._say(old, self.old), "new": self._say(new, self.new)}
        return FieldChange(path, self.tongue(sentence, label=label, **said))

    def _lists(
        self, old: list[Any], new: list[Any], path: Path, label: str
    ) -> Iterator[FieldChange]:
        if all(isinstance(part, Model) and not isinstance(part, Citation) for part in (*old, *new)):
            yield from self._parts(old, new, path, label)
            return
        before = {self.old.shape(part, self.old_plan): part for part in old}
        after = {self.new.shape(part, self.new_plan): part for part in new}
        gone = [self._say(part, self.old) for shape, part in before.items() if shape not in after]
        come = [self._say(part, self.new) for shape, part in after.items() if shape not in before]
        if come:
            yield FieldChange(path, self.tongue("set", label=label, new=", ".join(come)))
        if gone:
            yield FieldChange(path, self.tongue("unset", label=label, old=", ".join(gone)))
        if not come and not gone:
            yield FieldChange(path, self.tongue("reordered", label=label))

    def _parts(
        self, old: Sequence[Model], new: Sequence[Model], path: Path, label: str
    ) -> Iterator[FieldChange]:
        pairs = pair_up(old, new, self._key, _words)
        for i, j in pairs:
            before = old[i] if i is not None else None
            after = new[j] if j is not None else None
            own = self._part_label(after or before, j if j is not None else i, label)
            at = (*path, j if j is not None else i or 0)
            if before is None:
                yield FieldChange(at, self.tongue("set", label=own, new=self._part(after)))
            elif after is None:
                yield FieldChange(at, self.tongue("unset", label=own, old=self._part(before)))
            else:
                ids = [getattr(part, "id", None) for part in (before, after)]
                if ids[0] != ids[1] and None not in ids:
                    yield FieldChange(
                        (*at, "id"), self.tongue("id", label=own, old=ids[0], new=ids[1])
                    )
                yield from self.values(before, after, at, own)
        if is_reordered(pairs):
            yield FieldChange(path, self.tongue("reordered", label=label))

    def _key(self, part: Any) -> Hashable | None:
        """What a part is known by, where it is by anything."""
        if isinstance(part, Target):
            return (
                self.tongue.say_period(part.period),
                *(str(getattr(part, n, "")) for n in ("reporter", "place")),
            )
        if isinstance(part, Section):
            return part.label
        if isinstance(part, Progress):
            return str(part.indicator)
        found: Hashable | None = getattr(part, "id", None)
        return found

    def _part_label(self, part: Any, index: int | None, label: str) -> str:
        if isinstance(part, Target):
            return self.tongue("of", label=label, name=self.tongue.say_period(part.period))
        if isinstance(part, Section):
            return self.tongue("of", label=label, name=quoted(part.label))
        number = getattr(part, "number", None) or (index or 0) + 1
        return self.tongue("numbered", label=label, number=number)

    def _part(self, part: Any) -> str:
        if isinstance(part, Target) and part.value is not None:
            return self.tongue.plain(part.value, self.unit)
        return quoted(_words(part))

    def _said_none(
        self, old: SaysNone, new: SaysNone, path: Path, label: str
    ) -> Iterator[FieldChange]:
        for name in sorted({*old.stated_none, *new.stated_none}):
            info = find_field(type(new), name)
            own = self._under(label, self.tongue.label(name, info.title if info else None))
            if name not in old.stated_none:
                yield FieldChange((*path, name), self.tongue("said_none", label=own))
            elif name not in new.stated_none and not getattr(new, name):
                yield FieldChange((*path, name), self.tongue("unsaid_none", label=own))

    def _same(self, old: Any, new: Any) -> bool:
        return self.old.shape(old, self.old_plan) == self.new.shape(new, self.new_plan)

    def _say(self, value: Any, side: Side) -> str:
        plan = self.old_plan if side is self.old else self.new_plan
        if isinstance(value, Ref):
            return quoted(side.name(value, plan))
        if isinstance(value, Citation):
            place = [self.tongue("section", section=value.section)] if value.section else []
            place += [self.tongue("page", page=value.page)] if value.page else []
            return " ".join([side.name(value.document, plan), *place])
        if isinstance(value, Model) and not isinstance(value, (Text, Period)):
            return quoted(_words(value))
        return self.tongue.plain(value, self.unit if isinstance(value, (int, float)) else "")

    @staticmethod
    def _under(label: str, own: str) -> str:
        return f"{label} › {own}" if label else own


def _words(part: Any) -> str:
    """What a part says first of all."""
    if isinstance(part, list):
        return _words(part[0]) if part else ""
    if not isinstance(part, BaseModel):
        return str(part)
    for name in _SAY_MOST:
        value = getattr(part, name, None)
        if value:
            return _words(value)
    return str(next((value for value in part.__dict__.values() if value), ""))


def _is_main(model: BaseModel, name: str) -> bool:
    """Whether a field is what a part is for: the part's own name is enough to say where the change is."""
    return name == "value" if isinstance(model, Target) else name in ("text", "th")
