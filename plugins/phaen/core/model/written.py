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

_SAID_OF_THE_FIELD = ("title", "description", "examples", "default")


def words(max_length: int = MAX_TEXT_LENGTH) -> dict[str, Any]:
    """Any scalar that is not empty."""
    return {"type": ["string", "number", "boolean"], "pattern": r"\S", "maxLength": max_length}


def identifier(pattern: str, max_length: int, *, dotted: bool) -> dict[str, Any]:
    """An id or a reference; with `dotted`, `1.1` may be one."""
    return {
        "type": ["string", "number" if dotted else "integer", "boolean"],
        "pattern": f"^{pattern}$",
        "maxLength": max_length,
        "minimum": 0,
    }


def either(first: dict[str, Any], schema: dict[str, Any]) -> dict[str, Any]:
    """`first`, or what `schema` allows; what `schema` says of the field itself holds for both."""
    outer = {key: schema[key] for key in _SAID_OF_THE_FIELD if key in schema}
    inner = {key: part for key, part in schema.items() if key not in outer}
    return {"anyOf": [first, inner], **outer}
