"""A practice's page: its steps as a figure that is real text, and where it was used."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from phaen.core.entry import Entry
from phaen.core.model.case import Case
from phaen.core.model.practice import Practice
from phaen.rendering.heads import (
    link_to,
    linked,
    linked_abroad,
    links_to,
    record_head,
)
from phaen.rendering.page import Context, LinkTo, Page
from phaen.rendering.site import Site

MOST_POINTS = 1_200
"""Letters of what is done in all steps that the figure's narrow columns can hold."""


@dataclass(frozen=True, slots=True)
class Use:
    """A case that used the practice."""

    case: LinkTo
    reporter: Sequence[LinkTo]
    when: str


@dataclass(frozen=True, kw_only=True)
class PracticeContext(Context):
    """`builds_on` and `basis_of` are the two directions of one relation.

    `points_apart` says whether the points of the steps stand below the figure, in a section of their own.
    """

    practice: Practice
    developers: Sequence[LinkTo]
    addresses: Sequence[LinkTo]
    themes: Sequence[LinkTo]
    builds_on: Sequence[LinkTo]
    basis_of: Sequence[LinkTo]
    related: Sequence[LinkTo]
    uses: Sequence[Use]
    points_apart: bool


def make_pages(site: Site) -> Iterator[Page]:
    """One page a practice."""
    for entry in site.graph.of_kind("practice"):
        yield Page(
            entry.address,
            entry.record.name.th,
            "practice.html",
            partial(_context, site, entry),
            entry,
            str(entry.record_as(Practice).summary or entry.record.title),
        )


def _context(site: Site, entry: Entry) -> PracticeContext:
    graph, practice = site.graph, entry.record_as(Practice)
    developers = linked(site, entry, "developed_by")
    related = {
        other.key: other
        for other in [
            *graph.targets(entry, "related"),
            *graph.sources(entry, "practice", "related"),
        ]
    }
    return PracticeContext(
        head=record_head(site, entry, lead=practice.summary, by=developers),
        practice=practice,
        developers=developers,
        addresses=[
            LinkTo(f"{target.key.id} {target.record.name}", target.address)
            if target.key.kind == "element"
            else link_to(target)
            for target in graph.targets(entry, "addresses")
        ]
        + linked_abroad(site, entry, "addresses"),
        themes=linked(site, entry, "themes"),
        builds_on=linked(site, entry, "builds_on"),
        basis_of=links_to(graph.sources(entry, "practice", "builds_on")),
        related=[*links_to(related.values()), *linked_abroad(site, entry, "related")],
        uses=[
            Use(
                link_to(case),
                linked(site, case, "reporter"),
                site.say.period(case.record_as(Case).period),
            )
            for case in graph.sources(entry, "case", "practices")
        ],
        points_apart=_letters_of_points(practice) > MOST_POINTS,
    )


def _letters_of_points(practice: Practice) -> int:
    return sum(len(str(point)) for step in practice.steps for point in step.points)
