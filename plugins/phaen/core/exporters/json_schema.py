"""JSON Schemas of the data files, one a kind, for editors' tools (JSON Schema 2020-12).

They accept, field by field, what the models accept. What holds between fields (a period is named
in one way, a target has a value or a text) and which days there are, `phaen check` tells.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from phaen.core.model import KINDS, Kind


def export() -> Iterator[tuple[str, bytes]]:
    """(file name, bytes) of each schema; they depend on the models alone."""
    for kind in KINDS.values():
        yield f"{kind.name}.json", _encode(schema_of(kind))


def schema_of(kind: Kind) -> dict[str, Any]:
    """The schema of a file of this kind: one record, or a list of them."""
    record = kind.model.model_json_schema(by_alias=True, ref_template="#/$defs/{model}")
    definitions: dict[str, Any] = record.pop("$defs", {})
    if "$ref" not in record:
        definitions[kind.model.__name__] = record
    reference = {"$ref": f"#/$defs/{kind.model.__name__}"}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": kind.label,
        "description": kind.help,
        "anyOf": [reference, {"type": "array", "minItems": 1, "items": reference}],
        "$defs": dict(sorted(definitions.items())),
    }


def _encode(value: dict[str, Any]) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2, sort_keys=False) + "\n").encode()
