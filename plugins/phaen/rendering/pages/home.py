"""The home page: what this is (hand-written), three doors, the plans, and what changed last."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from phaen.core.citations import document_order, records_by_section, section_key
from phaen.core.entry import Entry
from phaen.core.model import KINDS
from phaen.core.model.case import Case
from phaen.core.model.plan import Plan
from phaen.core.model.role import Role
from phaen.core.model.source import Source
from phaen.rendering.heads import (
    link_to,
    linked,
    links_to,
    list_head,
    say_changed,
)
from phaen.rendering.page import Context, LinkTo, Page
from phaen.rendering.pages.grouping import newest_first
from phaen.rendering.pages.timing import Timing, timing
from phaen.rendering.site import Site
from phaen.rendering.wording import say_number

MAX_CHANGES = 6
MAX_PLANS = 12


@dataclass(frozen=True, slots=True)
class PlanCard:
    """A plan as the home page shows it; `covered` of its document's `sections` are told."""

    link: LinkTo
    kind: str
    when: str
    timing: Timing
    area: str
    issuer: Sequence[LinkTo]
    holds: str
    sections: int
    covered: int


@dataclass(frozen=True, kw_only=True)
class HomeContext(Context):
    """`words` is the hand-written part; `counts` are lists with how much each holds."""

    words: Markup
    counts: Sequence[LinkTo]
    plans: Sequence[PlanCard]
    more_plans: int
    roles: Sequence[LinkTo]
    practices: Sequence[LinkTo]
    changes: Sequence[tuple[str, LinkTo]]


def home_page(site: Site, words: str) -> Page:
    """The page at the root; `words` is trusted HTML from the hand-written page."""
    return Page("", site.settings.site_name, "home.html", partial(_context, site, words))


def _context(site: Site, words: str) -> HomeContext:
    plans = newest_first(site.graph.of_kind("plan"))
    return HomeContext(
        head=list_head(site, "", "", site.settings.site_name, findings=site.findings_unread()),
        words=Markup(words),  # noqa: S704 -- rendered from the owners' own Markdown
        counts=_counts(site),
        plans=[_card(site, plan) for plan in plans[:MAX_PLANS]],
        more_plans=max(0, len(plans) - MAX_PLANS),
        roles=links_to(document_order(site.graph, site.graph.of_kind("role"))[:3]),
        practices=links_to(site.graph.of_kind("practice")[:3]),
        changes=_changes(site),
    )


def _counts(site: Site) -> list[LinkTo]:
    graph = site.graph
    duties = sum(len(role.record_as(Role).duties) for role in graph.of_kind("role"))
    problems = sum(len(case.record_as(Case).problems) for case in graph.of_kind("case"))
    counted = [
        ("plans", KINDS["plan"].index_address, len(graph.of_kind("plan"))),
        ("duties", KINDS["role"].index_address, duties),
        ("indicators", KINDS["indicator"].index_address, len(graph.of_kind("indicator"))),
        ("cases", KINDS["case"].index_address, len(graph.of_kind("case"))),
        ("practices", KINDS["practice"].index_address, len(graph.of_kind("practice"))),
        ("problems", "problems/", problems),
        ("organisations", KINDS["organisation"].index_address, len(graph.of_kind("organisation"))),
    ]
    return [
        LinkTo(site.say.of("home.count", name), address, say_number(count))
        for name, address, count in counted
    ]


def _card(site: Site, entry: Entry) -> PlanCard:
    graph, plan = site.graph, entry.record_as(Plan)
    holds = {
        "home.elements": len(graph.of_kind("element", entry.key.id)),
        "home.roles": len(graph.of_kind("role", entry.key.id)),
        "home.indicators": len(graph.of_kind("indicator", entry.key.id)),
        "home.cases": len(graph.of_kind("case", entry.key.id)),
    }
    return PlanCard(
        link_to(entry),
        site.say.label(plan.kind),
        site.say.period(plan.period),
        timing(site, plan.period),
        str(plan.area or ""),
        linked(site, entry, "issuer"),
        " · ".join(site.say(key, count=count) for key, count in holds.items() if count),
        *_coverage(site, plan),
    )


def _coverage(site: Site, plan: Plan) -> tuple[int, int]:
    """How many sections its document has, and how many of them are told by a record or need none."""
    document = site.graph.get("source", plan.source[0].document) if plan.source else None
    if document is None:
        return 0, 0
    sections = document.record_as(Source).sections
    cited = records_by_section(site.graph, document.key.id)
    done = [part for part in sections if section_key(part.label) in cited or part.has_no_record]
    return len(sections), len(done)


def _changes(site: Site) -> list[tuple[str, LinkTo]]:
    """The files that changed last, each by the first record in it."""
    first: dict[str, Entry] = {}
    for entry in site.graph.all():
        if entry.kind.name not in ("theme", "term") and entry.file in site.changed:
            first.setdefault(entry.file, entry)
    latest = sorted(first.values(), key=lambda entry: (site.changed[entry.file], entry.file))
    return [
        (say_changed(site, entry.file), link_to(entry)) for entry in latest[: -MAX_CHANGES - 1 : -1]
    ]
