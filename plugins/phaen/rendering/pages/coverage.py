"""What is missing: sections without records, elements without reports, indicators without values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from phaen.core.citations import records_by_section, section_key
from phaen.core.entry import Entry
from phaen.core.model.indicator import Indicator
from phaen.core.model.measure import Measure
from phaen.core.model.source import Source
from phaen.rendering.heads import home_link, link_to, links_to, list_head
from phaen.rendering.page import Context, LinkTo, Page
from phaen.rendering.site import Site

ADDRESS = "coverage/"


@dataclass(frozen=True, slots=True)
class SourceRow:
    """How many sections of a source have a record, are excused, or are missing."""

    source: LinkTo
    sections: int
    covered: int
    excused: int
    missing: Sequence[str]


@dataclass(frozen=True, slots=True)
class PlanRow:
    """What of a plan lacks something; `unreported` are its lowest elements without a case."""

    plan: LinkTo
    elements: int
    unreported: Sequence[LinkTo]
    indicators: int
    unmeasured: int
    untold: Sequence[LinkTo]


@dataclass(frozen=True, kw_only=True)
class CoverageContext(Context):
    """Counts computed from the records; nothing here is written by hand."""

    sources: Sequence[SourceRow]
    plans: Sequence[PlanRow]


def make_pages(site: Site) -> Iterator[Page]:
    """The one page."""
    lead, title = site.say("coverage.lead"), site.say("coverage.title")
    yield Page(ADDRESS, title, "coverage.html", partial(_context, site, lead), description=lead)


def _context(site: Site, lead: str) -> CoverageContext:
    say = site.say
    crumbs = [home_link(site)]
    head = list_head(
        site, ADDRESS, say("page.table"), say("coverage.title"), crumbs=crumbs, lead=lead
    )
    return CoverageContext(
        head=head,
        sources=[_source_row(site, source) for source in site.graph.of_kind("source")],
        plans=[_plan_row(site, plan) for plan in site.graph.of_kind("plan")],
    )


def _source_row(site: Site, entry: Entry) -> SourceRow:
    sections = entry.record_as(Source).sections
    cited = records_by_section(site.graph, entry.key.id)
    covered = [section for section in sections if section_key(section.label) in cited]
    open_ones = [section for section in sections if section_key(section.label) not in cited]
    missing = [section.label for section in open_ones if not section.has_no_record]
    return SourceRow(
        link_to(entry), len(sections), len(covered), len(open_ones) - len(missing), missing
    )


def _plan_row(site: Site, plan: Entry) -> PlanRow:
    graph = site.graph
    elements = graph.of_kind("element", plan.key.id)
    leaves = [element for element in elements if not graph.children(element)]
    indicators = graph.of_kind("indicator", plan.key.id)
    silent = [
        indicator
        for indicator in indicators
        if not indicator.record_as(Indicator).values and not graph.incoming(indicator, "case")
    ]
    counted = [
        indicator
        for indicator in indicators
        if indicator.record_as(Indicator).measure is Measure.QUANTITATIVE
        and not indicator.record_as(Indicator).values
    ]
    return PlanRow(
        plan=link_to(plan),
        elements=len(leaves),
        unreported=links_to(leaf for leaf in leaves if not graph.sources(leaf, "case", "about")),
        indicators=len(indicators),
        unmeasured=len(counted),
        untold=links_to(silent),
    )
