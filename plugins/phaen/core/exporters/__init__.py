"""What the graph is written as, besides pages. `EXPORTERS` is the one list of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Final, TypeAlias

from phaen.core.exporters import json_api
from phaen.core.graph import Graph

Exporter: TypeAlias = Callable[[Graph], Iterator[tuple[str, bytes]]]

EXPORTERS: Final[Mapping[str, Exporter]] = MappingProxyType({"json-api": json_api.export})
"""Each yields (path below the site's root, bytes) and writes nothing itself."""
