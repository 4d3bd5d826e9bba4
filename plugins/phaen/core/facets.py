"""By what records can be narrowed: the same facets for the search index and for lists."""

from __future__ import annotations

from typing import Final, Protocol

from phaen.core.entry import Entry
from phaen.core.graph import Graph
from phaen.core.model import Kind
from phaen.core.model.case import Case
from phaen.core.model.choices import Choice
from phaen.core.model.indicator import Indicator
from phaen.core.model.organisation import Organisation
from phaen.core.model.period import Period
from phaen.core.model.plan import Plan
from phaen.core.model.source import Source

Value = tuple[str, str]
"""An id for addresses, and the words for the page."""

FACETS: Final = ("kind", "plan", "theme", "org", "body", "area", "year")
MAX_YEARS = 50


class Naming(Protocol):
    """What the interface calls things, in its language."""

    def kind(self, kind: Kind) -> str:
        """One record of a kind."""

    def label(self, choice: Choice) -> str:
        """A word of a closed list."""

    def facet(self, name: str) -> str:
        """One of `FACETS`."""

    def year(self, year: int) -> str:
        """A Buddhist-era year."""


def facets_of(graph: Graph, entry: Entry, naming: Naming) -> dict[str, list[Value]]:
    """The values of a record in each facet."""
    plan = entry if entry.key.kind == "plan" else graph.get("plan", entry.key.plan or "")
    targets = {link.target.key: link.target for link in graph.links_out(entry)}
    bodies = [target for target in targets.values() if target.key.kind == "organisation"]
    bodies += [entry] if entry.key.kind == "organisation" else []
    themes = [target for target in targets.values() if target.key.kind == "theme"]
    themes += [entry] if entry.key.kind == "theme" else []
    return {
        "kind": [(entry.key.kind, naming.kind(entry.kind))],
        "plan": [_named(plan)] if plan else [],
        "theme": [_named(theme) for theme in themes],
        "org": [_named(body) for body in bodies],
        "body": list(dict.fromkeys(_kind_of_body(body, naming) for body in bodies)),
        "area": _areas(entry, plan),
        "year": [(str(year), naming.year(year)) for year in _years(entry, plan)],
    }


def _named(entry: Entry) -> Value:
    return entry.key.id, entry.record.name.th


def _kind_of_body(entry: Entry, naming: Naming) -> Value:
    kind = entry.record_as(Organisation).kind
    return str(kind), naming.label(kind)


def _areas(entry: Entry, plan: Entry | None) -> list[Value]:
    area = getattr((plan or entry).record, "area", None)
    return [(str(area), str(area))] if area is not None else []


def _years(entry: Entry, plan: Entry | None) -> list[int]:
    record = entry.record
    if isinstance(record, Source):
        return [record.year] if record.year else []
    periods = [record.period] if isinstance(record, Case) else []
    if isinstance(record, Indicator):
        periods = [value.period for value in record.values]
    if not periods and plan is not None:
        periods = [plan.record_as(Plan).period]
    return sorted({year for period in periods for year in _span(period)})


def _span(period: Period) -> range:
    first, last = period.first_year, period.last_year
    return range(first, min(last, first + MAX_YEARS) + 1) if first and last else range(0)
