"""A record as text: what is known filled in, every other field explained and left to write."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from phaen.core.formatting.scalars import write_scalar
from phaen.core.formatting.style import Style
from phaen.core.graph import Graph
from phaen.core.loading.nodes import Plain
from phaen.core.model import Kind
from phaen.core.model.choices import Choice
from phaen.core.model.describe import field_names, find_field, inner_model
from phaen.core.model.item import Item
from phaen.core.model.period import NOT_STATED, Period
from phaen.core.model.refs import Ref
from phaen.core.model.text import Text

_NEVER_NEW = frozenset({"previous_ids", "children"})
"""What a new record has not yet."""


@dataclass(frozen=True, slots=True)
class Template:
    """The text of a record, as a mapping at the left margin, and the names of the fields left to fill."""

    text: str
    missing: tuple[str, ...]


def write_template(kind: Kind, given: Mapping[str, Plain], *, brief: bool = False) -> Template:
    """The record with what is `given` by field. Optional fields stand as comments, to be uncommented.

    With `brief`, nothing is explained, and only what is given or must be there stands in it.
    """
    lines: list[str] = []
    missing: list[str] = []
    names = [name for name in field_names(kind.model) if name not in _NEVER_NEW or name in given]
    for name in Style(kind.model).order(names):
        field = find_field(kind.model, name)
        if field is None:
            continue
        lines.append(explain(field))
        if name in given:
            lines.append(f"{name}: {_flow(given[name])}")
        elif field.is_required():
            body, left = _required(name, field)
            lines += body
            missing += left
        else:
            lines += [f"# {line}" for line in _optional(name, field)]
    shown = [line for line in lines if not (brief and line.lstrip().startswith("#"))]
    return Template("".join(f"{line}\n" for line in shown), tuple(missing))


def stand_ins(
    graph: Graph, kind: Kind, missing: Sequence[str], plan: str | None
) -> dict[str, Plain]:
    """Sound values for what is left to write, so that all the rest can be checked already."""
    found: dict[str, Plain] = {}
    for path in missing:
        name, _, inner = path.partition(".0.")
        field = find_field(kind.model, name)
        if field is None:
            continue
        if inner:
            part = inner_model(field.annotation)
            id_ = find_field(part, "id") if part else None
            found[name] = [{"id": _first_id(id_) if id_ else "item-1", inner: "…"}]
        else:
            found[name] = _stand_in(graph, field, plan)
    return found


def _stand_in(graph: Graph, field: FieldInfo, plan: str | None) -> Plain:
    for choice in choices_of(field):
        return choice.value
    for kind in refers_to(field):
        for entry in graph.of_kind(kind):
            ref = entry.key.id if entry.key.plan == plan else entry.key.ref
            return [ref] if _is_list(field) else ref
    if inner_model(field.annotation) is Period:
        return NOT_STATED
    # Of what is left only days have a form of their own, which their example shows.
    return str(field.examples[0]) if field.examples else "…"


def refers_to(field: FieldInfo) -> tuple[str, ...]:
    """The kinds that the field's references lead to; none where it takes no reference."""
    found = (part for part in _types(field.annotation) if isinstance(part, type))
    return next((part.kinds for part in found if issubclass(part, Ref)), ())


def explain(field: FieldInfo) -> str:
    """`# ฐานะ: เป็นผู้ดำเนินการ … (performer ผู้ดำเนินการ, …)`."""
    choices = ", ".join(f"{choice.value} {choice.label}" for choice in choices_of(field))
    example = example_of(field) if not choices else ""
    more = f" ({choices})" if choices else f" เช่น {example}" if example else ""
    said = field.description or ""
    return f"# {field.title}: {said}{more if more.strip('เช่น ') not in said else ''}"


def choices_of(field: FieldInfo) -> list[Choice]:
    """The words of a closed list, where the field takes one."""
    found = [
        part
        for part in _types(field.annotation)
        if isinstance(part, type) and issubclass(part, Choice)
    ]
    return list(found[0]) if found else []


def _required(name: str, field: FieldInfo) -> tuple[list[str], list[str]]:
    """The lines of a field that must be there, and the paths of what is left to write in it."""
    model = inner_model(field.annotation)
    if model is None or not _is_list(field) or model in (Text, Item):
        return [f"{name}:"], [name]
    lines, missing = [f"{name}:"], []
    for index, (inner, part) in enumerate(_fields(model)):
        dash = "- " if index == 0 else "  "
        if inner == "id":
            lines.append(f"  {dash}id: {_first_id(part)}")
        elif part.is_required():
            lines += [f"    {explain(part)}", f"  {dash}{inner}:"]
            missing.append(f"{name}.0.{inner}")
        else:
            lines += [f"    {explain(part)}", f"    # {inner}:"]
    return lines, missing


def _optional(name: str, field: FieldInfo) -> Iterator[str]:
    """A field that may be there, as it would be written."""
    model = inner_model(field.annotation)
    if model is None or model in (Text, Item) or getattr(model, "inline", False):
        yield f"{name}:"
        return
    yield f"{name}:"
    dash = "- " if _is_list(field) else ""
    for index, (inner, part) in enumerate(_fields(model)):
        lead = dash if index == 0 else " " * len(dash)
        value = f" {_first_id(part)}" if inner == "id" else ""
        yield f"  {lead}{inner}:{value} # {part.title}"


def _fields(model: type[BaseModel]) -> Iterator[tuple[str, FieldInfo]]:
    for name in Style(model).order(field_names(model)):
        field = find_field(model, name)
        if field is not None:
            yield name, field


def _first_id(field: FieldInfo) -> str:
    return str(field.examples[0]) if field.examples else "item-1"


def example_of(field: FieldInfo) -> str:
    """How a value is written; empty where the field's words say enough."""
    if not field.examples:
        return "{fiscal_year: 2567}" if "Period" in str(field.annotation) else ""
    first = field.examples[0]
    return f"[{', '.join(map(str, first))}]" if isinstance(first, list) else str(first)


def _is_list(field: FieldInfo) -> bool:
    return "list[" in str(field.annotation)


def _types(annotation: Any) -> Iterator[Any]:
    yield annotation
    for part in get_args(annotation):
        yield from _types(part)


def _flow(value: Plain) -> str:
    if isinstance(value, list):
        return f"[{', '.join(map(_flow, value))}]"
    if isinstance(value, dict):
        pairs = (
            f"{write_scalar(name, in_flow=True)}: {_flow(part)}" for name, part in value.items()
        )
        return f"{{{', '.join(pairs)}}}"
    return "null" if value is None else write_scalar(value, in_flow=True)
