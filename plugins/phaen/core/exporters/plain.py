"""Records as plain values for JSON: every field, references made whole, years in both eras."""

from __future__ import annotations

from typing import Any, TypeAlias

from pydantic import BaseModel

from phaen.core.entry import Entry
from phaen.core.graph import Graph
from phaen.core.ids import parse_reference
from phaen.core.model.element import Element
from phaen.core.model.organisation import FormerName
from phaen.core.model.period import Period
from phaen.core.model.refs import Ref
from phaen.core.model.source import Source
from phaen.core.model.text import Text
from phaen.core.sisters.abroad import Abroad
from phaen.core.thai import to_ce

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"

TEXT_STATUS = "rephrased"
"""Texts are the editors' own words, not the official ones; titles are official."""


def entry_to_plain(graph: Graph, entry: Entry) -> dict[str, Json]:
    """One record: where it stands, then every field of its model in the model's order."""
    seat: dict[str, Json] = {"id": entry.key.id, "url": entry.address, "title": None}
    if entry.key.plan:
        seat |= {"ref": entry.key.ref, "plan": entry.key.plan}
    fields = _Writer(graph, entry).write_model(entry.record)
    if isinstance(entry.record, Element):
        parent = graph.parent(entry)
        fields["parent"] = parent.key.ref if parent else None
        fields["children"] = [child.key.ref for child in graph.children(entry)]
    abroad: list[Json] = [_elsewhere(found) for found in graph.abroad.get(entry.key, ())]
    if abroad:
        fields["elsewhere"] = abroad
    return seat | fields | {"text_status": TEXT_STATUS, "file": entry.file}


def _elsewhere(found: Abroad) -> Json:
    """A record of another site: which of our fields names it, and all that readers need to reach it."""
    there = found.there
    return {
        "field": ".".join(map(str, found.field)),
        "ref": str(found.ref),
        "kind": there.listed.kind,
        "title": there.listed.title,
        "site": there.sister.name.th,
        "url": there.url,
    }


class _Writer:
    """Knows the plan from which local references are seen."""

    def __init__(self, graph: Graph, entry: Entry) -> None:
        self.graph = graph
        self.plan = entry.key.id if entry.key.kind == "plan" else entry.key.plan

    def write(self, value: Any) -> Json:
        if isinstance(value, Text):
            return {"th": value.th, "en": value.en} if value.en else value.th
        if isinstance(value, Ref):
            return self.write_ref(value)
        if isinstance(value, Period):
            return self.write_period(value)
        if isinstance(value, BaseModel):
            return self.write_model(value)
        if isinstance(value, dict):
            return {str(name): self.write(part) for name, part in value.items()}
        return self.write_plain(value)

    def write_plain(self, value: Any) -> Json:
        """Lists, and what JSON knows itself; choices are strings."""
        if isinstance(value, (list, tuple)):
            return [self.write(part) for part in value]
        return str(value) if isinstance(value, str) else value

    def write_model(self, model: BaseModel) -> dict[str, Json]:
        written: dict[str, Json] = {}
        for name, field in type(model).model_fields.items():
            written[field.alias or name] = self.write(getattr(model, name))
        if isinstance(model, Source):
            written["year_iso"] = to_ce(model.year) if model.year else None
        if isinstance(model, FormerName):
            written["until_iso"] = _until_iso(model.until)
        return written

    def write_ref(self, ref: Ref) -> str:
        target = self.graph.resolve(ref, self.plan)
        part = parse_reference(ref).part
        whole = target.key.ref if target else str(ref)
        return f"{whole}#{part}" if part and target else whole

    def write_period(self, period: Period) -> dict[str, Json]:
        """Only what is stated, and the days it spans as ISO dates."""
        whole = self.write_model(period)
        written: dict[str, Json] = {name: part for name, part in whole.items() if part is not None}
        iso = period.iso_range
        written["iso"] = {"from": iso[0], "to": iso[1]} if iso else None
        return written


def _until_iso(until: str | int | None) -> str | int | None:
    """A day or a year, as it was stated, of the common era."""
    if isinstance(until, str):
        return f"{to_ce(int(until[:4])):04d}{until[4:]}"
    return to_ce(until) if until is not None else None
