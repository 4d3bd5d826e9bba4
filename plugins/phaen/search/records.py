"""Records as documents: what of each is searched, where a hit opens, by what it can be narrowed."""

from __future__ import annotations

from collections.abc import Iterator

from phaen.core import facets
from phaen.core.entry import Entry
from phaen.core.graph import Graph
from phaen.core.model.base import Model
from phaen.core.model.indicator import Indicator
from phaen.core.model.organisation import Organisation
from phaen.core.model.plan import Plan
from phaen.core.model.practice import Practice
from phaen.core.model.role import Role
from phaen.core.model.term import Term
from phaen.core.model.text import Text
from phaen.search.documents import Document, Facet, Part, Synonym

FACETS = tuple(name for name in facets.FACETS if name != "body")
"""By what results are narrowed, in the order shown."""
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


def documents(graph: Graph, naming: facets.Naming) -> Iterator[Document]:
    """One document a record, what it is told in the words of the interface."""
    for entry in graph.all():
        yield _document(graph, entry, naming)


def shown_facets(naming: facets.Naming) -> list[Facet]:
    """The facets with their words."""
    return [Facet(name, naming.facet(name)) for name in FACETS]


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


def _document(graph: Graph, entry: Entry, naming: facets.Naming) -> Document:
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
        kind=naming.kind(entry.kind),
        context=plan.record.name.th if plan else "",
        status=_status(entry, naming),
        names=names,
        ids=list(dict.fromkeys([entry.key.id, entry.key.ref])),
        parts=list(_parts(entry)),
        facets=facets.facets_of(graph, entry, naming),
    )


def _parts(entry: Entry) -> Iterator[Part]:
    """The record's texts, each by itself: those of a part with its own anchor together, the rest first."""
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
    for anchor, texts in {"": rest, **anchored}.items():
        yield from (Part(anchor, text) for text in texts)


def _anchor(entry: Entry, path: tuple[str | int, ...]) -> str:
    parts = getattr(entry.record, str(path[0]))
    index = path[1] if len(path) > 1 else None
    if not isinstance(parts, list) or not isinstance(index, int):
        return ""
    part = parts[index]
    return str(getattr(part, "id", "") or "") if isinstance(part, Model) else ""


def _status(entry: Entry, naming: facets.Naming) -> str:
    record = entry.record
    if isinstance(record, Practice):
        return naming.label(record.evidence)
    if isinstance(record, Indicator):
        return naming.label(record.measure)
    if isinstance(record, Role):
        return naming.label(record.part)
    if isinstance(record, Organisation):
        return naming.label(record.kind)
    return naming.label(record.kind) if isinstance(record, Plan) else ""
