"""The picture that stands for a page where its link is shared: one a plan, one a kind, one for the site.

They are drawn by `tools/social` and committed, so that no page pays for them; this module says
which there are, what stands on each, and which of them a page may use.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from phaen.core.entry import Entry
from phaen.core.graph import Graph
from phaen.core.model import KINDS, Kind
from phaen.core.model.plan import Plan
from phaen.rendering.linked_data_values import words
from phaen.rendering.page import Page
from phaen.rendering.words import THAI, Words

FOLDER = "assets/social/"
SIZE = (1200, 630)


@dataclass(frozen=True, slots=True)
class Card:
    """The words of one picture. `name` is its file's, without folder and ending; `language` that of the interface."""

    name: str
    kind: str
    title: str
    note: str
    language: str = THAI

    @property
    def path(self) -> str:
        """Its file below the site's root."""
        return f"{folder_of(self.language)}{self.name}.png"

    @property
    def alt(self) -> str:
        """Its words, for those who do not see it."""
        return ": ".join(filter(None, (self.kind, self.title)))

    @property
    def words(self) -> dict[str, str]:
        """What is drawn, to tell a picture that is out of date."""
        return {name: getattr(self, name) for name in ("kind", "title", "note")}


def folder_of(language: str) -> str:
    """Where the pictures of a language lie."""
    return FOLDER if language == THAI else f"{FOLDER}{language}/"


def cards(graph: Graph, say: Words) -> list[Card]:
    """Every picture that should be there."""
    plans = [plan_card(graph, plan, say) for plan in graph.of_kind("plan")]
    return [site_card(say), *(kind_card(kind, say) for kind in KINDS.values()), *plans]


def cards_for(graph: Graph, page: Page, say: Words) -> Sequence[Card]:
    """The pictures that fit a page, the closest first."""
    entry = page.entry if page.entry and page.entry.address == page.address else None
    kind = entry.kind if entry else _listed_kind(page.address)
    own = [plan_card(graph, entry, say)] if entry and entry.key.kind == "plan" else []
    return [*own, *([kind_card(kind, say)] if kind else []), site_card(say)]


def site_card(say: Words) -> Card:
    """The picture of the whole site."""
    return Card("site", "", say("frame.tagline"), say("frame.pledge"), say.language)


def kind_card(kind: Kind, say: Words) -> Card:
    """The picture of all records of a kind."""
    # What models say of themselves is Thai.
    note = kind.help if say.language == THAI else say.of("list.lead", kind.name)
    return Card(kind.name, "", say.kinds(kind), note, say.language)


def plan_card(graph: Graph, entry: Entry, say: Words) -> Card:
    """The picture of one plan."""
    plan = entry.record_as(Plan)
    issuer = [words(body.record.name) for body in graph.targets(entry, "issuer")]
    when = [say.period(plan.period)] if plan.period.is_stated else []
    note = " · ".join([*issuer, *when])
    name = f"plan-{entry.key.id}"
    return Card(name, say.label(plan.kind), words(plan.name), note, say.language)


def _listed_kind(address: str) -> Kind | None:
    """The kind whose list, or part of a list, stands at the address."""
    head = address.partition("/")[0] + "/"
    return next((kind for kind in KINDS.values() if kind.index_address == head), None)
