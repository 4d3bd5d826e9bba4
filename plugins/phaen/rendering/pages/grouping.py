"""How a list is grouped: by plan where records belong to plans, else by what divides the kind best."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from phaen.core.citations import document_order
from phaen.core.entry import Entry
from phaen.core.model import Kind
from phaen.core.model.organisation import Organisation
from phaen.core.model.plan import Plan
from phaen.core.model.source import Source
from phaen.core.thai import collation_key
from phaen.rendering.site import Site


@dataclass(frozen=True, slots=True)
class Seat:
    """What heads a group: its name in addresses, its title, and where the title leads."""

    anchor: str
    title: str
    address: str = ""


Grouper = Callable[[Site, Entry], Seat]

WHOLE = Seat("", "")


def group_records(
    site: Site, kind: Kind, entries: Sequence[Entry], *, many: bool
) -> dict[Seat, list[Entry]]:
    """The records of a list under their headings; `many` divides kinds that are one list while they are few."""
    grouper = _by_plan if kind.in_plan else _ALWAYS.get(kind.name)
    if grouper is None and many:
        grouper = _WHEN_MANY.get(kind.name)
    groups: dict[Seat, list[Entry]] = {}
    for entry in _in_order(site, kind, entries):
        groups.setdefault(grouper(site, entry) if grouper else WHOLE, []).append(entry)
    if kind.in_plan:
        return _newest_plan_first(site, groups)
    return dict(sorted(groups.items(), key=lambda item: collation_key(item[0].title)))


def newest_first(plans: Sequence[Entry]) -> list[Entry]:
    """Plans by the last year of their period, the newest first; those without a year last."""
    return sorted(plans, key=lambda plan: -(plan.record_as(Plan).period.last_year or 0))


def _in_order(site: Site, kind: Kind, entries: Sequence[Entry]) -> Sequence[Entry]:
    if kind.in_plan:
        return document_order(site.graph, entries)
    if kind.name == "plan":
        return newest_first(entries)
    if kind.name == "theme":
        return entries
    return sorted(entries, key=lambda entry: collation_key(entry.record.name.th))


def _newest_plan_first(site: Site, groups: dict[Seat, list[Entry]]) -> dict[Seat, list[Entry]]:
    plans = newest_first(site.graph.of_kind("plan"))
    known = {plan.key.id: position for position, plan in enumerate(plans)}
    return dict(sorted(groups.items(), key=lambda item: known.get(item[0].anchor, len(known))))


def _by_plan(site: Site, entry: Entry) -> Seat:
    plan_id = entry.key.plan or ""
    plan = site.graph.get("plan", plan_id)
    return Seat(plan_id, plan.record.name.th, plan.address) if plan else Seat(plan_id, plan_id)


def _by_kind_of_body(site: Site, entry: Entry) -> Seat:
    kind = entry.record_as(Organisation).kind
    return Seat(str(kind), site.say.label(kind))


def _by_kind_of_plan(site: Site, entry: Entry) -> Seat:
    kind = entry.record_as(Plan).kind
    return Seat(str(kind), site.say.label(kind))


def _by_first_theme(site: Site, entry: Entry) -> Seat:
    themes = site.graph.targets(entry, "themes")
    if not themes:
        return Seat("other", site.say("list.others"))
    return Seat(themes[0].key.id, themes[0].record.name.th)


def _by_year(site: Site, entry: Entry) -> Seat:
    year = entry.record_as(Source).year
    return (
        Seat(str(year), site.say.year(year)) if year else Seat("no-year", site.say("list.no_year"))
    )


_ALWAYS: Final[Mapping[str, Grouper]] = MappingProxyType({"organisation": _by_kind_of_body})
_WHEN_MANY: Final[Mapping[str, Grouper]] = MappingProxyType(
    {"plan": _by_kind_of_plan, "practice": _by_first_theme, "source": _by_year}
)
