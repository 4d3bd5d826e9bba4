"""The small parts of linked data: addresses, bodies, documents, places, times."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, TypeAlias

from phaen.core.entry import Entry
from phaen.core.model.organisation import Organisation, OrganisationKind
from phaen.core.model.period import Period
from phaen.core.model.plan import Plan, PlanKind
from phaen.core.model.text import Text
from phaen.rendering.site import Site
from phaen.rendering.texts import plain

Node: TypeAlias = "dict[str, Any]"

# A body that may be private must not be called the government's.
_BODY_TYPES = MappingProxyType(
    {
        OrganisationKind.PARTNER: "Organization",
        OrganisationKind.SCHOOL: "EducationalOrganization",
        OrganisationKind.SCHOOL_NETWORK: "EducationalOrganization",
        OrganisationKind.UNIVERSITY: "EducationalOrganization",
    }
)
_REPORTS = (PlanKind.INSPECTION_REPORT, PlanKind.POLICY_REPORT)


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of linked data as one site makes them."""

    site: Site

    def url(self, address: str, name: str = "url") -> Node:
        """The whole address under `name`; nothing where the site does not know its own."""
        root = self.site.settings.site_url
        return {name: f"{root.rstrip('/')}/{address}"} if root else {}

    def identity(self, entry: Entry) -> Node:
        """What names a record on every page that speaks of it."""
        return self.url(entry.address, "@id")

    def base(self, entry: Entry) -> Node:
        """What every record has: its address, its names, what it is."""
        record = entry.record
        others = [record.short_title, record.title.en]
        summary = getattr(record, "summary", None)
        return self.identity(entry) | kept(
            {
                **self.url(entry.address),
                "name": words(record.title),
                "alternateName": [words(other) for other in others if other],
                "description": words(summary),
            }
        )

    def work(self, entry: Entry) -> Node:
        """What every written thing has besides: language, day, themes, and what it was made from."""
        return self.base(entry) | kept(
            {
                "inLanguage": "th",
                "dateModified": self.site.last_change(entry.file),
                "keywords": [
                    words(theme.record.title) for theme in self.site.graph.targets(entry, "themes")
                ],
                "isBasedOn": self.mentions(self._documents(entry), "CreativeWork"),
            }
        )

    def bodies(self, entries: Iterable[Entry]) -> list[Node]:
        """Organisations as others name them."""
        return [
            {"@type": body_type(entry.record_as(Organisation)), "name": words(entry.record.title)}
            | self.identity(entry)
            for entry in entries
        ]

    def mentions(self, entries: Iterable[Entry], kind: str) -> list[Node]:
        """Other records as written things of one type."""
        return [
            {"@type": kind, "name": words(entry.record.title)} | self.identity(entry)
            for entry in entries
        ]

    def plan(self, entry: Entry) -> Entry | None:
        """The plan that a record belongs to."""
        return self.site.graph.get("plan", entry.key.plan or "")

    def part_of(self, entry: Entry) -> list[Node]:
        """The plan as what the record is a part of."""
        plan = self.plan(entry)
        return self.mentions([plan], plan_type(plan.record_as(Plan))) if plan else []

    def _documents(self, entry: Entry) -> list[Entry]:
        """All documents that the record cites, from any of its fields, each once."""
        links = self.site.graph.links_out(entry)
        cited = (link.target for link in links if link.target.key.kind == "source")
        return list({document.key: document for document in cited}.values())


def words(text: Text | str | None) -> str:
    """A text without its markup, on one line."""
    return " ".join(plain(text).split()) if text else ""


def kept(node: Node) -> Node:
    """Only what is said."""
    return {name: value for name, value in node.items() if value not in (None, "", [])}


def place(area: Text | None) -> Node | None:
    """A named area."""
    return {"@type": "AdministrativeArea", "name": words(area)} if area else None


def span(periods: Iterable[Period]) -> str | None:
    """From the first day to the last of all the times named, as ISO 8601; None where none is."""
    ranges = [period.iso_range for period in periods]
    days = [day for range_ in ranges if range_ for day in range_]
    return f"{min(days)}/{max(days)}" if days else None


def body_type(organisation: Organisation) -> str:
    """The schema.org type of a body."""
    return _BODY_TYPES.get(organisation.kind, "GovernmentOrganization")


def plan_type(plan: Plan) -> str:
    """The schema.org type of a plan: some report on one."""
    return "Report" if plan.kind in _REPORTS else "CreativeWork"
