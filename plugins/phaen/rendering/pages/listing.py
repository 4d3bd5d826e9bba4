"""Lists: all records of a kind, grouped; a kind of plans has a list a plan besides.

A list too heavy for one page keeps the first rows of its groups (`lighten.py`), each with the way to all of
them: the script fetches those when a reader narrows the list. Past `MAX_ROWS` rows it holds none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType
from typing import Final

from phaen.core.asked import shared
from phaen.core.entry import Entry
from phaen.core.exporters.suggestions import BEGUN
from phaen.core.facets import facets_of
from phaen.core.ids import Key
from phaen.core.model import KINDS, Kind
from phaen.core.model.case import Case
from phaen.core.model.framework import Framework
from phaen.core.model.indicator import Indicator
from phaen.core.model.organisation import Organisation
from phaen.core.model.plan import Plan
from phaen.core.model.practice import Practice
from phaen.core.model.role import Role
from phaen.core.model.source import Source
from phaen.rendering.heads import begin, home_link, index_link, link_to, list_head
from phaen.rendering.page import Context, LinkTo, Page
from phaen.rendering.pages.facet_panel import Panel, Values, make_panel, mark, part_panel
from phaen.rendering.pages.grouping import Seat, group_records
from phaen.rendering.pages.takeaways import whole_tables
from phaen.rendering.site import Site

MAX_ROWS = 200
LONGEST_BESIDE = 36
"""Letters of a note that a reading column has room for beside a title."""


@dataclass(frozen=True, slots=True)
class Row:
    """One record in a list: its number where it has one, its link, what is said beside it."""

    number: str
    link: LinkTo
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under one heading; `more` leads to them where they stand on another page.

    `whole` is the address of the page that holds them all whatever they weigh; empty where there is none.
    """

    anchor: str
    title: str
    address: str
    count: int
    rows: Sequence[Row]
    more: LinkTo | None = None
    whole: str = ""

    @property
    def notes_below(self) -> bool:
        """Whether notes are too long to stand beside: they stand below their rows then, all of them."""
        return any(len(row.link.note) > LONGEST_BESIDE for row in self.rows)


@dataclass(frozen=True, kw_only=True)
class ListContext(Context):
    """`groups` in the order of the kind; `panel` narrows them."""

    groups: Sequence[Group]
    panel: Panel
    takeaways: Sequence[LinkTo]


LISTED = (
    "plan",
    "role",
    "organisation",
    "indicator",
    "case",
    "practice",
    "framework",
    "source",
    "theme",
)
_FACETS: Final[Mapping[str, Sequence[str]]] = MappingProxyType(
    {
        "plan": ("body", "area", "year"),
        "role": ("plan", "theme", "org"),
        "organisation": ("body", "area"),
        "indicator": ("plan", "theme", "org", "year"),
        "case": ("plan", "theme", "body", "area", "year"),
        "practice": ("theme", "body", "org"),
        "framework": ("area",),
        "source": ("body", "year"),
    }
)


def make_pages(site: Site) -> Iterator[Page]:
    """The head of each kind's addresses; for kinds of plans one list a plan, for long lists one a group."""
    for name in LISTED:
        kind, kinds = KINDS[name], site.say.kinds(KINDS[name])
        entries = site.graph.of_kind(name)
        is_long = len(entries) > MAX_ROWS
        groups = group_records(site, kind, entries, many=is_long)
        lead = site.say.of("list.lead", name)
        marks = _Marks(site, kind, entries)
        divided = kind.in_plan or is_long
        whole = _List(kind, kind.index_address, kinds, lead, groups, marks, is_long, divided)
        yield _page(site, whole)
        for seat, rows in groups.items() if divided else ():
            if seat.anchor:
                address, lead = _part_address(kind, seat), f"{kinds}: {seat.title}"
                # Where the whole list holds no rows, none of a part ever joins others.
                own = _Marks(site, kind, rows) if is_long else marks
                part = _List(kind, address, seat.title, lead, {seat: rows}, own, is_part=True)
                yield _page(site, part)


@dataclass(frozen=True)
class _Marks:
    """By what the records of a kind can be narrowed: looked up when the first of its lists is rendered.

    Every list of the kind marks a record alike, so that rows of one may join another.
    """

    site: Site
    kind: Kind
    entries: Sequence[Entry]

    @shared
    def facets(self) -> Mapping[Key, Values]:
        """The values of each record."""
        return {row.key: facets_of(self.site.graph, row, self.site.say) for row in self.entries}

    @shared
    def panel(self) -> Panel:
        """The panel of the whole list."""
        say, rows = self.site.say, list(self.facets.values())
        sorts = [("", say("list.sort_as_is")), ("title", say("list.sort_by_title"))]
        return make_panel(say, rows, _FACETS.get(self.kind.name, ()), sorts)

    def panel_of(self, rows: Sequence[Entry]) -> Panel:
        """The panel of a list that holds these of the records."""
        facets = self.facets
        return part_panel(self.panel, [facets[row.key] for row in rows])


@dataclass(frozen=True, slots=True)
class _List:
    """One list to be made: all of a kind, or the part of it under one heading.

    `split` where parts hold the rows, `divided` where there are parts.
    """

    kind: Kind
    address: str
    title: str
    lead: str
    groups: Mapping[Seat, Sequence[Entry]]
    marks: _Marks
    split: bool = False
    divided: bool = False
    is_part: bool = False


def _page(site: Site, made: _List) -> Page:
    title = f"{site.say.kinds(made.kind)}: {made.title}" if made.is_part else made.title
    make = partial(_context, site, made)
    return Page(made.address, title, "list.html", make, description=made.lead, goes_on=True)


def _context(site: Site, made: _List) -> ListContext:
    kind = made.kind
    count = sum(len(rows) for rows in made.groups.values())
    head = list_head(
        site,
        made.address,
        _head(site, made, count),
        made.title,
        crumbs=[home_link(site), *([index_link(site, kind)] if made.is_part else [])],
        lead=made.lead,
        findings=site.findings_unread(kind.files.split("/{", 1)[0].split("/*", 1)[0]),
        # What belongs to a plan is begun on the plan's page.
        begun=[begin(site, kind)] if kind in BEGUN and not kind.in_plan else [],
    )
    shown = [] if made.split else [row for rows in made.groups.values() for row in rows]
    return ListContext(
        head=head,
        groups=[_group(site, made, seat, rows) for seat, rows in made.groups.items()],
        panel=made.marks.panel_of(shown) if shown else Panel(()),
        takeaways=whole_tables(site, kind.name),
    )


def _head(site: Site, made: _List, count: int) -> str:
    if made.is_part:
        return site.say("list.head_part", kinds=site.say.kinds(made.kind), count=count)
    return site.say("list.head", count=count)


def _part_address(kind: Kind, seat: Seat) -> str:
    """Groups that are no plans stand below `all/`, a word that no id may be."""
    return f"{kind.index_address}{'' if kind.in_plan else 'all/'}{seat.anchor}/"


def _group(site: Site, made: _List, seat: Seat, rows: Sequence[Entry]) -> Group:
    title, whole = seat.title or site.say("list.rows"), ""
    if made.divided and seat.anchor:
        whole = _part_address(made.kind, seat)
    if made.split and whole:
        more = LinkTo(site.say("page.see_all"), whole)
        return Group(seat.anchor, title, seat.address, len(rows), [], more)
    panel, facets = made.marks.panel, made.marks.facets
    marked = [_row(site, row, mark(panel, facets[row.key])) for row in rows]
    return Group(seat.anchor, title, seat.address, len(rows), marked, whole=whole)


def _row(site: Site, entry: Entry, marked: str) -> Row:
    record, say = entry.record, site.say
    number, note = "", ""
    if isinstance(record, Plan):
        issuer = ", ".join(org.record.name.th for org in site.graph.targets(entry, "issuer"))
        note = f"{issuer} · {say.period(record.period)}"
    elif isinstance(record, Role):
        note = say("role.count", count=len(record.duties))
    elif isinstance(record, Indicator):
        elements = site.graph.targets(entry, "element")
        number = elements[0].key.id if elements else ""
        note = say.label(record.measure)
    elif isinstance(record, Case):
        note = ", ".join(org.record.name.th for org in site.graph.targets(entry, "reporter"))
    elif isinstance(record, Practice):
        note = say.label(record.evidence)
    elif isinstance(record, Organisation):
        note = str(record.area or "")
    elif isinstance(record, Framework):
        note = say.period(record.period) if record.period else ""
    elif isinstance(record, Source):
        note = say.year(record.year) if record.year else ""
    return Row(number, link_to(entry, note), marked)
