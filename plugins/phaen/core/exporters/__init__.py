"""What the graph is written as, besides pages. `EXPORTERS` is the one list of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final, Protocol

from phaen.core.exporters import inventory, json_api, tables
from phaen.core.graph import Graph


class Exporter(Protocol):
    """Yields (path below the site's root, bytes) and writes nothing itself."""

    def __call__(self, graph: Graph, site_url: str = "") -> Iterator[tuple[str, bytes]]:
        """`site_url` is the public address of the site, with a slash at its end, or empty."""


EXPORTERS: Final[Mapping[str, Exporter]] = MappingProxyType(
    {"json-api": json_api.export, "tables": tables.export, "inventory": inventory.export}
)
