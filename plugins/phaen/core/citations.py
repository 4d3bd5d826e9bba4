"""Where facts come from: which records cite which section of which source."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from phaen.core.entry import Entry, Path
from phaen.core.graph import Graph
from phaen.core.model.citation import Citation
from phaen.core.model.source import Source
from phaen.core.thai import arabic_digits


def section_key(label: str) -> str:
    """A label of a section as compared: digits of either script and spaces do not tell two apart."""
    return re.sub(r"\s+", " ", arabic_digits(label)).strip()


def citations_of(entry: Entry) -> Iterator[tuple[Path, Citation]]:
    """Every citation inside a record, with its path."""
    return entry.every(Citation)


def records_by_section(graph: Graph, source_id: str) -> dict[str, list[Entry]]:
    """For each section (by `section_key`; "" for the whole document) the records made from it."""
    found: dict[str, dict[str, Entry]] = {}
    for entry in graph.all():
        for _, citation in citations_of(entry):
            if citation.document == source_id:
                seat = found.setdefault(section_key(citation.section or ""), {})
                seat[f"{entry.key.kind} {entry.key.ref}"] = entry
    return {section: list(entries.values()) for section, entries in found.items()}


def document_order(graph: Graph, entries: Iterable[Entry]) -> list[Entry]:
    """Records in the order in which their sections stand in their documents; the rest last, as they come."""
    places: dict[tuple[str, str], int] = {}
    for source in graph.of_kind("source"):
        for index, section in enumerate(source.record_as(Source).sections):
            places.setdefault((source.key.id, section_key(section.label)), index)

    def place(entry: Entry) -> float:
        first = next(iter(entry.record.source), None)
        if first is None or first.section is None:
            return float("inf")
        return places.get((first.document, section_key(first.section)), float("inf"))

    return sorted(entries, key=place)
