"""JSON Schemas of the data files, for editors' tools and the site's forms (JSON Schema 2020-12).

    schemas/<kind>.json                from the model alone: fields, help, choices
    schemas/ids/<kind>.json            from the data: the ids of a kind, for completion
    schemas/plans/<plan>/<kind>.json   from the data: the kind's schema, with the ids of one plan

A file names its schema in its first line. The lists of ids only help while typing: an id that is
in none of them is never refused, so lists that lag behind the data do no harm.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from phaen.core.exporters.json_schema import ids
from phaen.core.exporters.json_schema.models import schema_of
from phaen.core.graph import Graph
from phaen.core.model import KINDS
from phaen.core.model.removed import REMOVED
from phaen.core.model.sister import SISTER

FOLDER = PurePosixPath("schemas")
"""Where they are kept, below the data folder."""


def export() -> Iterator[tuple[str, bytes]]:
    """(file name, bytes) of each kind's schema, of tombstones' and of other sites'; they depend on the models alone."""
    for kind in (*KINDS.values(), REMOVED, SISTER):
        yield f"{kind.name}.json", _encode(schema_of(kind))


def export_ids(graph: Graph) -> Iterator[tuple[str, bytes]]:
    """(path, bytes) of the lists of ids, and of the schemas that use those of a plan."""
    for path, content in ids.lists(graph):
        yield path, _encode(content)


def _encode(value: dict[str, Any]) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2, sort_keys=False) + "\n").encode()
