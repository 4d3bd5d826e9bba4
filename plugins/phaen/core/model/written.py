"""How editors' tools see what the models read as text, as JSON Schema.

To the models every scalar is a text until a field says what it means; the tools of editors read
YAML 1.2, in which `1.3` is a number and `true` a truth value. Keywords for texts (`pattern`,
`maxLength`) say nothing about those, and those for numbers nothing about texts.
"""

from __future__ import annotations

from typing import Any, Final

MAX_TEXT_LENGTH: Final = 8000
DIGIT: Final = "[0-9๐-๙]"
"""A digit of either script, as a part of a pattern."""

_SCALARS = ("string", "number")
_NESTED = ("object", "array")

TOLD_BY: Final = "x-told-by"
"""Names the mistake (one of `MEANINGS`) that a value is which the schema refuses."""

RULES: Final = "x-rules"
"""What holds between the fields of a mapping, for the form in the browser: a list, each with `TOLD_BY` and one of

    any_of   names, of which one at least must be written
    one_of   lists of names, of which exactly one must be written, in part or whole
    needs    names, each with another that must then be written too
"""

IS_DAY: Final = "x-day"
"""Marks what must be a day of the calendar, with a year of the Buddhist era."""

IS_NUMBER: Final = "x-number"
"""Marks, in a schema, what the models read as a number or a year."""

# Were these two told by `type`, editors' tools would offer `null`, `true` and `false` in every
# field. `properties` says nothing of them; it keeps the alternatives apart that those tools
# otherwise take for one and the same.
NOTHING: Final = {"not": {"type": [*_SCALARS, "boolean", *_NESTED]}, "properties": {}}
"""A field whose value is not written yet."""
TRUTH: Final = {"not": {"type": [*_SCALARS, "null", *_NESTED]}, "properties": {}}
"""The words `true` and `false`, unquoted: to the models a text like any other."""

_SAID_OF_THE_FIELD = ("title", "description", "examples", "default")


def words(max_length: int = MAX_TEXT_LENGTH) -> dict[str, Any]:
    """Any scalar that is not empty."""
    text = {"type": ["string", "number"], "pattern": r"\S", "maxLength": max_length}
    return {"anyOf": [text, TRUTH]}


def identifier(pattern: str, max_length: int, told_by: str, *, dotted: bool) -> dict[str, Any]:
    """An id or a reference; with `dotted`, `1.1` may be one."""
    text = {
        "type": ["string", "number" if dotted else "integer"],
        "pattern": f"^{pattern}$",
        "maxLength": max_length,
        "minimum": 0,
        TOLD_BY: told_by,
    }
    return {"anyOf": [text, TRUTH]}


def either(*schemas: dict[str, Any]) -> dict[str, Any]:
    """What any of the schemas allows; what the last says of the field itself holds for all."""
    outer = {key: schemas[-1][key] for key in _SAID_OF_THE_FIELD if key in schemas[-1]}
    parts: list[dict[str, Any]] = []
    for schema in schemas:
        inner = {key: part for key, part in schema.items() if key not in outer}
        nested = inner["anyOf"] if list(inner) == ["anyOf"] else [inner]
        parts += [part for part in nested if part not in parts]
    return {"anyOf": parts, **outer}
