"""An indicator's page: what it means, what was aimed at, what was measured."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from phaen.core.entry import Entry
from phaen.core.indicator_status import Standing, Status, standing
from phaen.core.model.case import Case
from phaen.core.model.indicator import Indicator, Measurement, Target
from phaen.core.model.item import Item
from phaen.core.thai import stands_before_number
from phaen.rendering.charts import Bar, bar_chart
from phaen.rendering.heads import (
    cite,
    index_link,
    kind_of,
    link_to,
    linked,
    linked_abroad,
    plan_index_link,
    record_head,
    resolve_links,
)
from phaen.rendering.page import Cited, Context, LinkTo, Page
from phaen.rendering.site import Site
from phaen.rendering.wording import say_amount

MAX_SIBLINGS = 8


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
    """`latest` is the value shown large; `status` and `sentence` say how the indicator stands.

    `unit_first` where the unit is said before the number.
    """

    indicator: Indicator
    plan: LinkTo
    element: Sequence[LinkTo]
    responsible: Sequence[LinkTo]
    themes: Sequence[LinkTo]
    latest: ValueRow | None
    target: ValueRow | None
    status: Status
    unit_first: bool
    sentence: str
    chart: Markup | None
    values: Sequence[ValueRow]
    targets: Sequence[ValueRow]
    baseline: ValueRow | None
    done: Sequence[DonePart]
    results: Sequence[LinkTo]
    siblings: Sequence[tuple[str, LinkTo]]
    more_siblings: LinkTo | None


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
            kept={},
        )


def _context(site: Site, entry: Entry) -> IndicatorContext:
    graph, record = site.graph, entry.record_as(Indicator)
    kind, plan_id = kind_of("indicator"), entry.key.plan or ""
    plan = graph.get("plan", plan_id)
    values = [_row(site, entry, value) for value in record.values]
    judged = standing(record)
    elements = graph.targets(entry, "element")
    siblings = [
        other
        for element in elements
        for other in graph.sources(element, "indicator", "element")
        if other is not entry
    ]
    return IndicatorContext(
        head=record_head(
            site,
            entry,
            crumbs=[index_link(site, kind), plan_index_link(site, kind, plan_id)],
            kind=_kind(site, record),
            number=elements[0].key.id if elements else "",
        ),
        indicator=record,
        plan=link_to(plan) if plan else LinkTo(plan_id, kind.index_address),
        element=[LinkTo(f"{e.key.id} {e.record.name}", e.address) for e in elements]
        + linked_abroad(site, entry, "element"),
        responsible=linked(site, entry, "responsible"),
        themes=linked(site, entry, "themes"),
        latest=_row(site, entry, judged.value) if judged.value else None,
        target=_row(site, entry, judged.target) if judged.target else None,
        status=judged.status,
        unit_first=stands_before_number(str(record.unit or "")),
        sentence=_sentence(site, record, judged),
        chart=_chart(site, record, judged),
        values=values,
        targets=[_row(site, entry, target) for target in record.targets],
        baseline=_row(site, entry, record.baseline) if record.baseline else None,
        done=_done(site, entry),
        results=_results(site, entry),
        siblings=[
            (other.record_as(Indicator).number or "", link_to(other))
            for other in siblings[:MAX_SIBLINGS]
        ],
        more_siblings=LinkTo(
            site.say("indicator.more_siblings", count=len(siblings) - MAX_SIBLINGS),
            f"{kind.index_address}{plan_id}/",
        )
        if len(siblings) > MAX_SIBLINGS
        else None,
    )


def _row(site: Site, entry: Entry, value: Target) -> ValueRow:
    reporter = value.reporter if isinstance(value, Measurement) else None
    return ValueRow(
        site.say.period(value.period),
        value,
        resolve_links(site, entry, [reporter] if reporter else []),
        cite(site, value.source),
    )


def _kind(site: Site, record: Indicator) -> str:
    measure = site.say.label(record.measure)
    if record.number:
        return site.say("indicator.kind_numbered", measure=measure, number=record.number)
    return site.say("indicator.kind", measure=measure)


def _sentence(site: Site, record: Indicator, judged: Standing) -> str:
    """What the large number means: `36 จาก 65 แห่ง ต่ำกว่าเป้าหมาย 52 ห่างกัน 16 แห่ง`."""
    say, status = site.say, site.say.of("status", judged.status.value)
    if judged.value is None or judged.value.value is None:
        return status
    unit = str(record.unit or "")
    got = say_amount(judged.value.value, unit)
    if judged.value.out_of is not None:
        total = say_amount(judged.value.out_of, unit)
        got = say("indicator.value_of_total", value=judged.value.value, total=total)
    if judged.target is None or judged.target.value is None:
        return say("indicator.sentence", value=got, status=status)
    target = judged.target.value
    words = say("indicator.sentence_target", value=got, status=status, target=target)
    gap = abs(target - judged.value.value)
    if not gap:
        return words
    return say("indicator.sentence_gap", sentence=words, gap=say_amount(round(gap, 4), unit))


def _chart(site: Site, record: Indicator, judged: Standing) -> Markup | None:
    bars = [
        Bar(_bar_label(site, value), value.value)
        for value in record.values
        if value.value is not None
    ]
    aim = judged.target.value if judged.target else None
    target = None if aim is None else Bar(site.say("indicator.target_mark", value=aim), aim)
    return bar_chart(f"{record.name}: {_sentence(site, record, judged)}", bars, target)


def _bar_label(site: Site, value: Measurement) -> str:
    place = f" {value.place}" if value.place else ""
    return f"{site.say.period(value.period)}{place}"


def _done(site: Site, entry: Entry) -> list[DonePart]:
    found = []
    for link in site.graph.incoming(entry, "case", "progress"):
        case = link.source.record_as(Case)
        found.append(
            DonePart(
                link_to(link.source),
                linked(site, link.source, "reporter"),
                site.say.period(case.period),
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
