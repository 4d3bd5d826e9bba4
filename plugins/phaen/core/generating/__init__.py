"""Invented plans of as many provinces as asked for: what speed, growth and tests of whole folders need.

No province, body or figure in them is real. The same number and seed give the same bytes, and a
province does not depend on how many others there are.
"""

from __future__ import annotations

from collections.abc import Iterator

from phaen.core.exporters import json_schema
from phaen.core.generating import country
from phaen.core.generating.names import province_names
from phaen.core.generating.province import Province


def generate(provinces: int, seed: int) -> Iterator[tuple[str, bytes]]:
    """(path below the data folder, bytes) of every file; a province becomes some 300 pages."""
    for name, content in json_schema.export():
        yield f"schemas/{name}", content
    yield from country.files()
    for number, name in enumerate(province_names(provinces), start=1):
        yield from Province(number, name, seed).files()
