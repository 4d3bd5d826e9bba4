"""A built index read back: pages put together from their units, facets, abbreviations."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

# What is there for line ends only.
_LINE_ENDS = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060"))
_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


def pages(site: Path) -> Iterator[dict[str, Any]]:
    """Each page as its first unit tells it, with the parts of all."""
    units: dict[str, list[dict[str, Any]]] = {}
    for file in sorted((site / "search" / "t").glob("*.json")):
        unit = _json(file)
        units.setdefault(unit["a"], []).append(unit)
    if not units:
        sentence = f"{site} has no search index: build the site first"
        raise SystemExit(sentence)
    for address in sorted(units):
        own = sorted(units[address], key=lambda unit: int(unit.get("u", 0)))
        yield own[0] | {"p": [part for unit in own for part in unit.get("p", ())]}


def facets(site: Path) -> Iterator[tuple[str, str, list[tuple[str, str, list[int]]]]]:
    """(name, label, values); a value is (id, label, numbers of its pages by address)."""
    folder = site / "search"
    for name, label, file in _json(folder / "manifest.json")["facets"]:
        values = _json(folder / "x" / f"{file}.json")
        yield name, label, [(value, words, list(_rising(steps))) for value, words, steps in values]


def synonyms(site: Path) -> Iterator[tuple[str, str]]:
    """Pairs of names, each way round."""
    for file in sorted((site / "search" / "y").glob("*.json")):
        for name, others in _json(file).items():
            yield from ((name, other) for other in others.split("|"))


def _rising(steps: str) -> Iterator[int]:
    at, value, shift = -1, 0, 0
    for digit in map(_DIGITS.index, steps):
        value += (digit & 31) << shift
        shift += 5
        if digit < 32:  # noqa: PLR2004 -- no more follow
            at += value
            yield at
            value = shift = 0


def _json(file: Path) -> Any:
    return json.loads(file.read_text(encoding="utf-8").translate(_LINE_ENDS))
