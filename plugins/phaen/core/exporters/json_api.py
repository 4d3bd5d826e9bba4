"""The JSON API, `api/v1/…`. A contract: within v1 no published field is renamed or removed."""

from __future__ import annotations

import json
from collections.abc import Iterator

from phaen.core.exporters.plain import TEXT_STATUS, Json, entry_to_plain
from phaen.core.graph import Graph
from phaen.core.model import KINDS

ROOT = "api/v1"


def export(graph: Graph, site_url: str = "") -> Iterator[tuple[str, bytes]]:
    """`index.json`, then one file a kind, each as (path below the site's root, bytes)."""
    del site_url  # addresses in the API are below the site's root, wherever that is
    kinds: dict[str, Json] = {
        name: {"count": len(graph.of_kind(name)), "url": f"{ROOT}/{name}.json"} for name in KINDS
    }
    yield f"{ROOT}/index.json", _encode({"version": 1, "text_status": TEXT_STATUS, "kinds": kinds})
    for name in KINDS:
        items: list[Json] = [entry_to_plain(graph, entry) for entry in graph.of_kind(name)]
        yield f"{ROOT}/{name}.json", _encode({"items": items})


def _encode(value: Json) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
