"""A theme's page: all that bears on it, from all documents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from phaen.core.entry import Entry
from phaen.core.graph import Link
from phaen.core.model import KINDS
from phaen.core.model.case import Case
from phaen.core.model.role import Role
from phaen.core.model.theme import Theme
from phaen.rendering.heads import link_to, record_head
from phaen.rendering.page import Context, LinkTo, Page
from phaen.rendering.site import Site

_KINDS = ("plan", "element", "role", "indicator", "case", "practice")


@dataclass(frozen=True, slots=True)
class ThemeGroup:
    """What of one sort bears on the theme."""

    anchor: str
    title: str
    links: Sequence[LinkTo]


@dataclass(frozen=True, kw_only=True)
class ThemeContext(Context):
    """`groups` in the order problems, duties, then records by kind."""

    groups: Sequence[ThemeGroup]


def make_pages(site: Site) -> Iterator[Page]:
    """One page a theme."""
    for entry in site.graph.of_kind("theme"):
        yield Page(
            entry.address,
            entry.record.name.th,
            "theme.html",
            partial(_context, site, entry),
            entry,
            str(entry.record_as(Theme).summary or entry.record.title),
        )


def _context(site: Site, entry: Entry) -> ThemeContext:
    links = site.graph.links_in(entry.key)
    groups = [
        ThemeGroup(
            "_problems",
            site.say("theme.problems"),
            [_problem(site, link) for link in links if _is(link, "case", "problems")],
        ),
        ThemeGroup(
            "_duties",
            site.say("theme.duties"),
            [_duty(site, link) for link in links if _is(link, "role", "duties")],
        ),
        *(
            ThemeGroup(f"_{kind}", site.say.kinds(KINDS[kind]), _records(site, links, kind))
            for kind in _KINDS
        ),
    ]
    return ThemeContext(
        head=record_head(site, entry, lead=entry.record_as(Theme).summary),
        groups=[group for group in groups if group.links],
    )


def _is(link: Link, kind: str, head: str) -> bool:
    return link.source.key.kind == kind and link.head == head


def _records(site: Site, links: Sequence[Link], kind: str) -> list[LinkTo]:
    found = {
        link.source.key: link.source
        for link in links
        if link.source.key.kind == kind and link.head not in ("problems", "duties")
    }
    return [link_to(source, _where(site, source)) for source in found.values()]


def _problem(site: Site, link: Link) -> LinkTo:
    problem = link.source.record_as(Case).problems[int(link.field[1])]
    words = problem.problem or (problem.solutions[0].text if problem.solutions else problem.id)
    return LinkTo(str(words), f"{link.source.address}#{problem.id}", _where(site, link.source))


def _duty(site: Site, link: Link) -> LinkTo:
    role = link.source.record_as(Role)
    duty = role.duties[int(link.field[1])]
    note = f"{role.name} · {_where(site, link.source)}"
    return LinkTo(duty.text.th, f"{link.source.address}#{duty.id}", note)


def _where(site: Site, entry: Entry) -> str:
    plan = site.graph.get("plan", entry.key.plan or "")
    return plan.record.name.th if plan else ""
