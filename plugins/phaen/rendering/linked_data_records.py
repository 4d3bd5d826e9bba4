"""Records as schema.org things: one function a kind. Kinds without one have no type there that fits."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from phaen.core.entry import Entry
from phaen.core.model.case import Case
from phaen.core.model.indicator import Indicator
from phaen.core.model.organisation import Organisation
from phaen.core.model.period import Period
from phaen.core.model.plan import Plan
from phaen.core.model.practice import Practice, Step
from phaen.rendering.linked_data_values import (
    Node,
    Parts,
    body_type,
    kept,
    place,
    plan_type,
    span,
    words,
)


def indicator(parts: Parts, entry: Entry) -> Node:
    """A Dataset. No licence: the documents name none."""
    record = entry.record_as(Indicator)
    plan = parts.plan(entry)
    area = plan.record_as(Plan).area if plan else None
    variable = {"@type": "PropertyValue", "name": words(record.title)}
    # Data-set search refuses one without a description.
    said = words(record.definition) or _said_of_indicator(parts, record, plan)
    return (
        {"@type": "Dataset"}
        | parts.work(entry)
        | kept(
            {
                "description": said,
                "variableMeasured": variable | kept({"unitText": words(record.unit)}),
                "measurementTechnique": words(record.collection),
                "temporalCoverage": span(period for _, period in entry.every(Period)),
                "spatialCoverage": place(area),
                "creator": parts.bodies(_reporters(parts, entry)),
                "isPartOf": parts.part_of(entry),
            }
        )
    )


def organisation(parts: Parts, entry: Entry) -> Node:
    """A GovernmentOrganization, or what the body is where it may be none of the government's."""
    record = entry.record_as(Organisation)
    base = parts.base(entry)
    others = [*base.get("alternateName", []), words(record.abbreviation)]
    return (
        {"@type": body_type(record)}
        | base
        | kept(
            {
                "alternateName": [other for other in others if other],
                "parentOrganization": parts.bodies(parts.site.graph.targets(entry, "parent")),
                "areaServed": place(record.area),
            }
        )
    )


def practice(parts: Parts, entry: Entry) -> Node:
    """A HowTo where the steps are known, else an Article."""
    record = entry.record_as(Practice)
    work = parts.work(entry)
    others = [*work.get("alternateName", []), *record.also_known_as]
    based = [
        *work.get("isBasedOn", []),
        *parts.mentions(parts.site.graph.targets(entry, "builds_on"), "CreativeWork"),
    ]
    kind = {"@type": "HowTo"} if record.steps else _article(entry)
    return (
        kind
        | work
        | kept(
            {
                "alternateName": others,
                "isBasedOn": based,
                "author": parts.bodies(parts.site.graph.targets(entry, "developed_by")),
                "step": [_step(number, step) for number, step in enumerate(record.steps, start=1)],
            }
        )
    )


def plan(parts: Parts, entry: Entry) -> Node:
    """A Report where it reports on a plan, else a CreativeWork."""
    record = entry.record_as(Plan)
    return (
        {"@type": plan_type(record)}
        | parts.work(entry)
        | kept(
            {
                "author": parts.bodies(parts.site.graph.targets(entry, "issuer")),
                "temporalCoverage": span([record.period]),
                "spatialCoverage": place(record.area),
            }
        )
    )


def case(parts: Parts, entry: Entry) -> Node:
    """An Article by the body that reports."""
    record = entry.record_as(Case)
    return (
        _article(entry)
        | parts.work(entry)
        | kept(
            {
                "author": parts.bodies(parts.site.graph.targets(entry, "reporter")),
                "about": parts.mentions(parts.site.graph.targets(entry, "about"), "CreativeWork"),
                "temporalCoverage": span([record.period]),
                "isPartOf": parts.part_of(entry),
            }
        )
    )


def _reporters(parts: Parts, entry: Entry) -> list[Entry]:
    """Who gave the numbers; targets have no reporter, and the field of a value cites documents too."""
    links = parts.site.graph.links_out(entry)
    found = {
        link.target.key: link.target
        for link in links
        if link.head in ("baseline", "values") and link.target.key.kind == "organisation"
    }
    return list(found.values())


def _said_of_indicator(parts: Parts, record: Indicator, plan: Entry | None) -> str:
    say = parts.site.say
    measure, title = say.label(record.measure), words(record.title)
    if plan is None:
        return say("indicator.described", measure=measure, title=title)
    name = words(plan.record.title)
    return say("indicator.described_in_plan", measure=measure, title=title, plan=name)


def _article(entry: Entry) -> Node:
    return {"@type": "Article", "headline": words(entry.record.title)}


def _step(number: int, step: Step) -> Node:
    name = words(step.name_th) or step.name or step.letter or ""
    # The points stand on the page; here they would only double its weight.
    told = words(step.text) or " ".join(map(words, step.points))
    return kept({"@type": "HowToStep", "position": number, "name": name, "text": told or name})


NODES: Final[Mapping[str, Callable[[Parts, Entry], Node]]] = MappingProxyType(
    {
        "indicator": indicator,
        "organisation": organisation,
        "practice": practice,
        "plan": plan,
        "case": case,
    }
)
