"""Records made into facts: what the collectors of all tables share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from phaen.core.entry import Entry
from phaen.core.exporters.tables.fact import Cell, Fact
from phaen.core.graph import Graph
from phaen.core.model.citation import Citation
from phaen.core.model.element import Element
from phaen.core.model.item import Item
from phaen.core.model.refs import Ref
from phaen.core.model.role import Role
from phaen.core.model.text import Text
from phaen.core.sisters.abroad import There
from phaen.core.thai import arabic_digits

SEPARATOR = "; "
BULLET = "• "


@dataclass(frozen=True, slots=True)
class Who:
    """The people of a fact: their names in one cell, and the ids of the bodies among them."""

    names: str
    ids: frozenset[str]


@dataclass(frozen=True, kw_only=True, slots=True)
class Draft:
    """What a record says in one place. `anchor` is the place's id; without a source of its own the record's holds."""

    anchor: str = ""
    text: str
    who: Who
    themes: Sequence[Ref] = ()
    source: Sequence[Citation] = ()
    note: Text | Sequence[Text] | None = None
    details: Mapping[str, Cell] = field(default_factory=dict)


def make_fact(graph: Graph, entry: Entry, draft: Draft, plans: Sequence[Entry] = ()) -> Fact:
    """The row; it stands with the plan of its record, or with `plans`."""
    own = graph.get("plan", plan_of(entry) or "")
    within = [own] if own else list(plans)
    mark = f"#{draft.anchor}" if draft.anchor else ""
    citations = draft.source or entry.record.source
    return Fact(
        id=entry.key.ref + mark,
        plan=join(map(name, within)),
        organisation=draft.who.names,
        text=draft.text,
        themes=names(graph, entry, draft.themes),
        note=_say_notes(draft.note),
        document=join(_document(graph, citation) for citation in citations),
        section=join(arabic_digits(citation.section or "") for citation in citations),
        page=join(arabic_digits(citation.page or "") for citation in citations),
        address=entry.address + mark,
        details={heading: cell for heading, cell in draft.details.items() if cell != ""},
        bodies=draft.who.ids,
        plans=frozenset(plan.key.id for plan in within),
    )


def plan_of(entry: Entry) -> str | None:
    """The plan from which the record's references are seen."""
    return entry.key.id if entry.key.kind == "plan" else entry.key.plan


def resolve(graph: Graph, entry: Entry, refs: Iterable[Ref]) -> list[Entry]:
    """The records that references of `entry` mean; those that lead nowhere are findings, not facts."""
    found = (graph.resolve(ref, plan_of(entry)) for ref in refs)
    return [target for target in found if target is not None]


def named(graph: Graph, entry: Entry, head: str) -> Who:
    """The bodies that one field of a record refers to, those of other sites too."""
    abroad = (found.there for found in graph.leads_abroad(entry, head))
    return who(graph, graph.targets(entry, head), abroad)


def referred(graph: Graph, entry: Entry, refs: Sequence[Ref]) -> Who:
    """The bodies that some references of a record mean, those of other sites too."""
    return who(graph, resolve(graph, entry, refs), _abroad(graph, refs))


def names(graph: Graph, entry: Entry, refs: Sequence[Ref]) -> str:
    """What some references of a record mean, by the names that lists use."""
    there = (found.name for found in _abroad(graph, refs))
    return join([*map(name, resolve(graph, entry, refs)), *there])


def numbers(graph: Graph, entry: Entry, refs: Sequence[Ref]) -> str:
    """The same of elements, with their numbers."""
    there = (found.name for found in _abroad(graph, refs))
    return join([numbered(resolve(graph, entry, refs)), *there])


def _abroad(graph: Graph, refs: Iterable[Ref]) -> list[There]:
    found = (graph.find_abroad(ref, ref.kinds) for ref in refs if ":" in ref)
    return [there for there in found if there]


def who(graph: Graph, entries: Iterable[Entry], abroad: Iterable[There] = ()) -> Who:
    """Bodies by their names; a role by its holders, or by its own name where the document names none."""
    bodies: dict[str, str] = {}
    others: dict[str, None] = {}
    for entry in entries:
        holders = graph.targets(entry, "holders") if isinstance(entry.record, Role) else [entry]
        bodies |= {holder.key.id: title(holder) for holder in holders}
        there = graph.leads_abroad(entry, "holders")
        others |= {found.there.name: None for found in there}
        if not holders and not there:
            others[str(entry.record_as(Role).unit_kind or entry.record.title)] = None
    others |= {there.name: None for there in abroad}
    return Who(join([*bodies.values(), *others]), frozenset(bodies))


def name(entry: Entry) -> str:
    """What lists call it: long titles, repeated in each row, would bury the facts."""
    return entry.record.name.th


def title(entry: Entry) -> str:
    """The official name, for bodies and documents: letters quote it from here."""
    return entry.record.title.th


def numbered(entries: Iterable[Entry]) -> str:
    """Elements with the numbers that their plan gives them; a plan by its name."""
    return join(
        f"{arabic_digits(entry.record.shown_number)} {name(entry)}"
        if isinstance(entry.record, Element)
        else name(entry)
        for entry in entries
    )


def join(parts: Iterable[str]) -> str:
    """Parts in one cell, each once, in order."""
    return SEPARATOR.join(dict.fromkeys(filter(None, parts)))


def say(text: Text | str | None, points: Iterable[Text] = ()) -> str:
    """A text, and its points in lines below it."""
    return "\n".join([str(text or ""), *(f"{BULLET}{point}" for point in points)]).strip("\n")


def say_item(item: Item) -> str:
    """A statement with its name and its points."""
    return say(f"{item.title}: {item.text}" if item.title else item.text, item.points)


def _say_notes(note: Text | Sequence[Text] | None) -> str:
    return str(note or "") if isinstance(note, Text | None) else "\n".join(map(str, note))


def _document(graph: Graph, citation: Citation) -> str:
    document = graph.get("source", citation.document)
    there = None if document else graph.find_abroad(citation.document, citation.document.kinds)
    return title(document) if document else there.name if there else str(citation.document)
