"""A source's page: its sections, and which records were made from each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from phaen.core.citations import records_by_section, section_key
from phaen.core.entry import Entry
from phaen.core.model.source import Section, Source
from phaen.rendering.heads import (
    linked,
    links_to,
    record_head,
    section_anchor,
)
from phaen.rendering.page import Context, LinkTo, Page
from phaen.rendering.site import Site


@dataclass(frozen=True, slots=True)
class SectionPart:
    """A section and the records made from it; `is_main` where no other section holds it."""

    anchor: str
    section: Section
    is_main: bool
    records: Sequence[LinkTo]


@dataclass(frozen=True, kw_only=True)
class SourceContext(Context):
    """`whole` are records that cite the document without a section; `covered` sections have a record."""

    source: Source
    publisher: Sequence[LinkTo]
    sections: Sequence[SectionPart]
    whole: Sequence[LinkTo]
    covered: int


def make_pages(site: Site) -> Iterator[Page]:
    """One page a source."""
    for entry in site.graph.of_kind("source"):
        yield Page(
            entry.address,
            entry.record.name.th,
            "source.html",
            partial(_context, site, entry),
            entry,
            str(entry.record_as(Source).summary or entry.record.title),
        )


def _context(site: Site, entry: Entry) -> SourceContext:
    source = entry.record_as(Source)
    cited = records_by_section(site.graph, entry.key.id)
    publisher = linked(site, entry, "publisher")
    when = str(source.published or (site.say.year(source.year) if source.year else ""))
    labels = {section.label for section in source.sections}
    sections = [
        SectionPart(
            section_anchor(index),
            section,
            not any(above in labels for above in _above(section.label)),
            links_to(cited.get(section_key(section.label), [])),
        )
        for index, section in enumerate(source.sections)
    ]
    return SourceContext(
        head=record_head(site, entry, lead=source.summary, by=publisher, when=when),
        source=source,
        publisher=publisher,
        sections=sections,
        whole=links_to(cited.get("", [])),
        covered=sum(bool(part.records) for part in sections),
    )


def _above(label: str) -> Iterator[str]:
    """What the sections that hold one would be called: `1.1.2 3)` stands in `1.1.2`, that in `1.1`, that in `1`."""
    for end in range(len(label) - 1, 0, -1):
        if label[end] in ". ":
            yield label[:end]
