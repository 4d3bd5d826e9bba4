"""Records as YAML, in the shape in which editors keep them: short things on one line, the rest below one another."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import TypeAlias

Value: TypeAlias = "str | int | float | Sequence[Value] | Mapping[str, Value]"
Record: TypeAlias = "Mapping[str, Value]"

# What no reader of YAML takes for anything but a text, on a line of its own or between brackets.
_PLAIN = re.compile(r"[A-Za-zก-ฮเ-ไ“][^\x00-\x1f:#,\[\]{}\"'&*!|>%@`]*(?<! )")
_WORDS = frozenset({"true", "false", "yes", "no", "on", "off", "null", "none", "y", "n"})
_IN_LINE = frozenset({"period", "source"})


def dump(kind: str, depth: int, records: Record | Sequence[Record]) -> bytes:
    """A file of one record or a list of them, `depth` folders below the data folder."""
    schema = f"# yaml-language-server: $schema={'../' * depth}schemas/{kind}.json"
    body = _mapping(records, "") if isinstance(records, Mapping) else _items(records, "")
    return "\n".join([schema, *body, ""]).encode()


def _mapping(value: Record, indent: str) -> list[str]:
    lines: list[str] = []
    for key, part in value.items():
        if _stays_in_line(key, part):
            lines.append(f"{indent}{key}: {_in_line(part)}")
        elif isinstance(part, Mapping):
            lines += [f"{indent}{key}:", *_mapping(part, indent + "  ")]
        elif isinstance(part, Sequence) and not isinstance(part, str):
            lines += [f"{indent}{key}:", *_items(part, indent + "  ")]
    return lines


def _items(values: Sequence[Value], indent: str) -> list[str]:
    lines: list[str] = []
    for value in values:
        if isinstance(value, Mapping):
            first, *rest = _mapping(value, indent + "  ")
            lines += [f"{indent}- {first.lstrip()}", *rest]
        else:
            lines.append(f"{indent}- {_in_line(value)}")
    return lines


def _stays_in_line(key: str, value: Value) -> bool:
    if isinstance(value, str | int | float):
        return True
    if isinstance(value, Mapping):
        return key in _IN_LINE
    return all(isinstance(part, str) and part.isascii() for part in value)


def _in_line(value: Value) -> str:
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {_in_line(part)}" for key, part in value.items()) + "}"
    if isinstance(value, str):
        return value if _is_plain(value) else json.dumps(value, ensure_ascii=False)
    if isinstance(value, int | float):
        return str(value)
    return "[" + ", ".join(map(_in_line, value)) + "]"


def _is_plain(text: str) -> bool:
    return bool(_PLAIN.fullmatch(text)) and (text == "none" or text.lower() not in _WORDS)
