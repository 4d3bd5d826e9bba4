"""Records as documents: what of each is searched, where a hit opens, by what it can be narrowed."""

from __future__ import annotations

from collections.abc import Iterator

from phaen.core.entry import Entry
from phaen.core.graph import Graph
from phaen.core.model.base import Model
from phaen.core.model.case import Case
from phaen.core.model.indicator import Indicator
from phaen.core.model.organisation import Organisation
from phaen.core.model.period import Period
from phaen.core.model.plan import Plan
from phaen.core.model.practice import Practice
from phaen.core.model.role import Role
from phaen.core.model.source import Source
from phaen.core.model.term import Term
from phaen.core.model.text import Text
from phaen.search.documents import Document, Facet, Part, Synonym

FACETS = (
    Facet("kind", "ประเภท"),
    Facet("plan", "แผน"),
    Facet("theme", "ประเด็น"),
    Facet("org", "หน่วยงาน"),
    Facet("area", "พื้นที่"),
    Facet("year", "ปี"),
)
# The lists whose parts stand on the record's page under their own ids.
_ANCHORED = (
    "duties",
    "problems",
    "results",
    "reports",
    "parts",
    "goals",
    "mechanisms",
    "monitoring",
)
_TITLE_FIELDS = ("title", "short_title", "id", "previous_ids")


def documents(graph: Graph) -> Iterator[Document]:
    """One document a record."""
    for entry in graph.all():
        yield _document(graph, entry)


def synonyms(graph: Graph) -> list[Synonym]:
    """Abbreviations and full names, from the glossary and the organisations."""
    pairs: dict[tuple[str, str], None] = {}
    for entry in graph.of_kind("term"):
        term = entry.record_as(Term)
        shorts = [term.abbreviation, *term.also] if term.abbreviation is not None else []
        for short in shorts:
            if str(short) != term.title.th:
                pairs[str(short), term.title.th] = None
    for entry in graph.of_kind("organisation"):
        organisation = entry.record_as(Organisation)
        if organisation.abbreviation is not None:
            pairs[organisation.abbreviation.th, organisation.title.th] = None
    return [Synonym(short, long) for short, long in pairs]


def _document(graph: Graph, entry: Entry) -> Document:
    record = entry.record
    plan = graph.get("plan", entry.key.plan or "")
    names = [record.title.th] if record.short_title else []
    if isinstance(record, (Organisation, Term)) and record.abbreviation is not None:
        names.append(record.abbreviation.th)
    if isinstance(record, Practice):
        names += [*record.also_known_as, *filter(None, [record.acronym])]
    return Document(
        address=entry.address,
        title=record.name.th,
        kind=entry.kind.label,
        context=plan.record.name.th if plan else "",
        status=_status(entry),
        names=names,
        ids=list(dict.fromkeys([entry.key.id, entry.key.ref])),
        parts=list(_parts(entry)),
        facets=_facets(graph, entry),
    )


def _parts(entry: Entry) -> Iterator[Part]:
    """The record's texts, those of a part with its own anchor together, the rest first."""
    rest: list[str] = []
    anchored: dict[str, list[str]] = {}
    for path, text in entry.every(Text):
        head = str(path[0])
        if head in _TITLE_FIELDS:
            continue
        seat = _anchor(entry, path) if head in _ANCHORED else ""
        (anchored.setdefault(seat, []) if seat else rest).append(text.th)
    if isinstance(entry.record, Practice):
        rest += [step.name for step in entry.record.steps if step.name]
    if rest:
        yield Part("", " ".join(rest))
    for anchor, texts in anchored.items():
        yield Part(anchor, " ".join(texts))


def _anchor(entry: Entry, path: tuple[str | int, ...]) -> str:
    parts = getattr(entry.record, str(path[0]))
    index = path[1] if len(path) > 1 else None
    if not isinstance(parts, list) or not isinstance(index, int):
        return ""
    part = parts[index]
    return str(getattr(part, "id", "") or "") if isinstance(part, Model) else ""


def _status(entry: Entry) -> str:
    record = entry.record
    if isinstance(record, Practice):
        return record.evidence.label
    if isinstance(record, Indicator):
        return record.measure.label
    if isinstance(record, Role):
        return record.part.label
    if isinstance(record, Organisation):
        return record.kind.label
    return record.kind.label if isinstance(record, Plan) else ""


def _facets(graph: Graph, entry: Entry) -> dict[str, list[tuple[str, str]]]:
    plan = entry if entry.key.kind == "plan" else graph.get("plan", entry.key.plan or "")
    links = graph.links_from.get(entry.key, [])
    targets = [link.target for link in links]
    facets = {
        "kind": [(entry.key.kind, entry.kind.label)],
        "theme": [_named(target) for target in targets if target.key.kind == "theme"],
        "org": [_named(target) for target in targets if target.key.kind == "organisation"],
        "plan": [_named(plan)] if plan else [],
        "area": _areas(entry, plan),
        "year": [(str(year), str(year)) for year in _years(entry, plan)],
    }
    if entry.key.kind in ("organisation", "theme"):
        facets["org" if entry.key.kind == "organisation" else "theme"].append(_named(entry))
    return facets


def _named(entry: Entry) -> tuple[str, str]:
    return entry.key.id, entry.record.name.th


def _areas(entry: Entry, plan: Entry | None) -> list[tuple[str, str]]:
    record = plan.record if plan else entry.record
    area = getattr(record, "area", None)
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
    return range(first, min(last, first + 50) + 1) if first and last else range(0)
