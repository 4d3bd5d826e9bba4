"""An indicator's page: what it means, what was aimed at, what was measured."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from phaen.core.entry import Entry
from phaen.core.model.case import Case
from phaen.core.model.indicator import Indicator, Measurement, Target
from phaen.core.model.item import Item
from phaen.rendering.heads import (
    cite,
    index_link,
    kind_of,
    link_to,
    links_to,
    plan_index_link,
    record_head,
    resolve_links,
)
from phaen.rendering.page import Cited, Context, LinkTo, Page
from phaen.rendering.site import Site
from phaen.rendering.wording import say_period


@dataclass(frozen=True, slots=True)
class ValueRow:
    """One target or value as shown."""

    when: str
    value: Target
    reporter: Sequence[LinkTo]
    citations: Sequence[Cited]


@dataclass(frozen=True, slots=True)
class DonePart:
    """What one reporter did about this indicator."""

    case: LinkTo
    reporter: Sequence[LinkTo]
    when: str
    done: Sequence[Item]


@dataclass(frozen=True, kw_only=True)
class IndicatorContext(Context):
    """`latest` is the value shown large: the last of those with a number."""

    indicator: Indicator
    plan: LinkTo
    element: Sequence[LinkTo]
    responsible: Sequence[LinkTo]
    themes: Sequence[LinkTo]
    latest: ValueRow | None
    values: Sequence[ValueRow]
    targets: Sequence[ValueRow]
    baseline: ValueRow | None
    done: Sequence[DonePart]
    results: Sequence[LinkTo]
    siblings: Sequence[tuple[str, LinkTo]]


def make_pages(site: Site) -> Iterator[Page]:
    """One page an indicator."""
    for entry in site.graph.of_kind("indicator"):
        yield Page(
            entry.address,
            entry.record.name.th,
            "indicator.html",
            partial(_context, site, entry),
            entry,
            str(entry.record_as(Indicator).definition or entry.record.title),
        )


def _context(site: Site, entry: Entry) -> IndicatorContext:
    graph, record = site.graph, entry.record_as(Indicator)
    kind, plan_id = kind_of("indicator"), entry.key.plan or ""
    plan = graph.get("plan", plan_id)
    values = [_row(site, entry, value) for value in record.values]
    numbers = [row for row in values if row.value.value is not None]
    elements = graph.targets(entry, "element")
    number = f" · ข้อ {record.number}" if record.number else ""
    return IndicatorContext(
        head=record_head(
            site,
            entry,
            crumbs=[index_link(kind), plan_index_link(site, kind, plan_id)],
            kind=f"{kind.label}{record.measure.label}{number}",
            number=elements[0].key.id if elements else "",
        ),
        indicator=record,
        plan=link_to(plan) if plan else LinkTo(plan_id, kind.index_address),
        element=[LinkTo(f"{e.key.id} {e.record.name}", e.address) for e in elements],
        responsible=links_to(graph.targets(entry, "responsible")),
        themes=links_to(graph.targets(entry, "themes")),
        latest=numbers[-1] if numbers else None,
        values=values,
        targets=[_row(site, entry, target) for target in record.targets],
        baseline=_row(site, entry, record.baseline) if record.baseline else None,
        done=_done(site, entry),
        results=_results(site, entry),
        siblings=[
            (other.record_as(Indicator).number or "", link_to(other))
            for element in elements
            for other in graph.sources(element, "indicator", "element")
            if other is not entry
        ],
    )


def _row(site: Site, entry: Entry, value: Target) -> ValueRow:
    reporter = value.reporter if isinstance(value, Measurement) else None
    return ValueRow(
        say_period(value.period),
        value,
        resolve_links(site, entry, [reporter] if reporter else []),
        cite(site, value.source),
    )


def _done(site: Site, entry: Entry) -> list[DonePart]:
    found = []
    for link in site.graph.incoming(entry, "case", "progress"):
        case = link.source.record_as(Case)
        found.append(
            DonePart(
                link_to(link.source),
                links_to(site.graph.targets(link.source, "reporter")),
                say_period(case.period),
                case.progress[int(link.field[1])].done,
            )
        )
    return found


def _results(site: Site, entry: Entry) -> list[LinkTo]:
    found = []
    for link in site.graph.incoming(entry, "case", "results"):
        result = link.source.record_as(Case).results[int(link.field[1])]
        address = f"{link.source.address}#{result.id}"
        found.append(LinkTo(result.text.th, address, link.source.record.name.th))
    return found
