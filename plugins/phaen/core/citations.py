"""Where facts come from: which records cite which section of which source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from phaen.core.entry import Entry, Path
from phaen.core.graph import Graph
from phaen.core.ids import Key
from phaen.core.model.citation import Citation
from phaen.core.model.source import Section, Source
from phaen.core.thai import arabic_digits


def section_key(label: str) -> str:
    """A label of a section as compared: digits of either script and spaces do not tell two apart."""
    return " ".join(arabic_digits(label).split())


def citations_of(entry: Entry) -> Iterator[tuple[Path, Citation]]:
    """Every citation inside a record, with its path."""
    return entry.every(Citation)


def records_by_section(graph: Graph, source_id: str) -> dict[str, list[Entry]]:
    """For each section (by `section_key`; "" for the whole document) the records made from it."""
    found: dict[str, dict[str, Entry]] = {}
    links = graph.links_in(Key("source", None, source_id))
    for entry in {link.source.key: link.source for link in links}.values():
        for _, citation in citations_of(entry):
            if citation.document == source_id:
                seat = found.setdefault(section_key(citation.section or ""), {})
                seat[f"{entry.key.kind} {entry.key.ref}"] = entry
    return {section: list(entries.values()) for section, entries in found.items()}


def document_order(graph: Graph, entries: Iterable[Entry]) -> list[Entry]:
    """Records in the order in which their sections stand in their documents; the rest last, as they come."""
    places: dict[str, Mapping[str, int]] = {}

    def place(entry: Entry) -> float:
        first = next(iter(entry.record.source), None)
        if first is None or first.section is None:
            return float("inf")
        if first.document not in places:
            places[first.document] = _places(graph.get("source", first.document))
        return places[first.document].get(section_key(first.section), float("inf"))

    return sorted(entries, key=place)


def sections_by_key(source: Entry | None) -> dict[str, tuple[int, Section]]:
    """The sections of a source by `section_key`, each with its place in the list; the first of two equal ones."""
    found: dict[str, tuple[int, Section]] = {}
    if source is not None and isinstance(source.record, Source):
        for index, section in enumerate(source.record.sections):
            found.setdefault(section_key(section.label), (index, section))
    return found


def _places(source: Entry | None) -> dict[str, int]:
    return {key: index for key, (index, _) in sections_by_key(source).items()}
