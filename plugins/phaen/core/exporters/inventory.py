"""What other sites need to refer to our records: the inventory and its JSON Schema. A contract."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Final

from phaen.core.entry import Entry
from phaen.core.exporters.json_schema.models import DIALECT
from phaen.core.graph import Graph
from phaen.core.ids import LOCAL_REFERENCE_PATTERN, MAX_REFERENCE_LENGTH
from phaen.core.model.framework import Framework
from phaen.core.model.written import MAX_TEXT_LENGTH
from phaen.core.removals import old_keys
from phaen.core.sisters import inventory
from phaen.core.sisters.inventory import Listed

SCHEMA_PATH: Final = inventory.PATH.replace(".json", ".schema.json")


def export(graph: Graph, site_url: str = "") -> Iterator[tuple[str, bytes]]:
    """Two files as (path below the site's root, bytes)."""
    listed = (each for entry in graph.all() for each in _listed(graph, entry))
    yield inventory.PATH, inventory.write(site_url, listed)
    yield SCHEMA_PATH, f"{json.dumps(schema(), ensure_ascii=False, indent=2)}\n".encode()


def _listed(graph: Graph, entry: Entry) -> Iterator[Listed]:
    """A record, and the parts that references may name."""
    kind, name, ref = entry.key.kind, entry.record.name.th, entry.key.ref
    old = [key.ref for key in old_keys(graph, entry.key, entry.record.previous_ids)]
    yield Listed(kind, ref, entry.address, name, tuple(old[: inventory.MAX_PREVIOUS]))
    if isinstance(entry.record, Framework):
        for part in entry.record.parts:
            place = f"#{part.id}"
            yield Listed(kind, ref + place, entry.address + place, f"{name}: {part.title}")


def schema() -> dict[str, Any]:
    """JSON Schema 2020-12. Readers pass over kinds of record that they do not know."""
    reference = _text(f"^{LOCAL_REFERENCE_PATTERN}$", MAX_REFERENCE_LENGTH)
    address = _text(f"^{inventory.ADDRESS_PATTERN}$", inventory.MAX_ADDRESS_LENGTH)
    record = {
        "description": "kind, reference, address below the site's own, title; old references that lead here",
        "type": "array",
        "minItems": 4,
        "maxItems": 5,
        "prefixItems": [
            _text("^[a-z][a-z-]*$", 40),
            reference,
            address,
            {"type": "string", "minLength": 1, "maxLength": MAX_TEXT_LENGTH},
            {
                "type": "array",
                "minItems": 1,
                "maxItems": inventory.MAX_PREVIOUS,
                "items": reference,
            },
        ],
    }
    return {
        "$schema": DIALECT,
        "title": "Inventory of a site",
        "type": "object",
        "required": ["version", "url", "records"],
        "properties": {
            "version": {"const": inventory.VERSION},
            "url": {
                "description": "the site's public address, with a slash at its end; empty where it knows none",
                "type": "string",
                "pattern": r"^(?:https?://[^\s?#]+/)?$",
            },
            "records": {"type": "array", "maxItems": inventory.MAX_RECORDS, "items": record},
        },
    }


def _text(pattern: str, most: int) -> dict[str, Any]:
    return {"type": "string", "pattern": pattern, "maxLength": most}
