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
    """A section and the records made from it."""

    anchor: str
    section: Section
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
    sections = [
        SectionPart(
            section_anchor(index), section, links_to(cited.get(section_key(section.label), []))
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
