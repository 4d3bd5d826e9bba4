"""An organisation's own page: all that concerns it, from all plans."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from phaen.core.entry import Entry
from phaen.core.model.case import Case
from phaen.core.model.organisation import FormerName, Organisation
from phaen.core.model.plan import Plan
from phaen.core.model.role import Role
from phaen.core.thai import arabic_digits
from phaen.rendering.heads import (
    link_to,
    linked,
    links_to,
    record_head,
)
from phaen.rendering.page import Context, LinkTo, Page
from phaen.rendering.pages.case_parts import ProblemPart, problem_parts
from phaen.rendering.pages.reports_due import DueReport, reports_of
from phaen.rendering.pages.same_problems import by_theme, solved_by_others
from phaen.rendering.pages.takeaways import takeaways
from phaen.rendering.site import Site


@dataclass(frozen=True, slots=True)
class HeldRole:
    """A role that the body holds, with its duties as links."""

    link: LinkTo
    part: str
    plan: LinkTo
    duties: Sequence[LinkTo]


@dataclass(frozen=True, kw_only=True)
class OrganisationContext(Context):
    """`mentions` are plans, cases and practices whose statements name the body.

    `elsewhere` are problems like its own that others met, `by_theme` leads to all of them.
    """

    organisation: Organisation
    parents: Sequence[LinkTo]
    children: Sequence[LinkTo]
    former: Sequence[tuple[FormerName, str]]
    plans: Sequence[LinkTo]
    roles: Sequence[HeldRole]
    indicators: Sequence[LinkTo]
    reports_by: Sequence[DueReport]
    reports_to: Sequence[DueReport]
    cases: Sequence[LinkTo]
    practices: Sequence[LinkTo]
    problems: Sequence[ProblemPart]
    elsewhere: Sequence[ProblemPart]
    by_theme: Sequence[LinkTo]
    sources: Sequence[LinkTo]
    mentions: Sequence[LinkTo]
    takeaways: Sequence[LinkTo]


def make_pages(site: Site) -> Iterator[Page]:
    """One page an organisation."""
    for entry in site.graph.of_kind("organisation"):
        record = entry.record_as(Organisation)
        yield Page(
            entry.address,
            record.title.th,
            "organisation.html",
            partial(make_context, site, entry),
            entry,
            str(record.summary or site.say("organisation.summary", name=str(record.title))),
        )


def make_context(site: Site, entry: Entry) -> OrganisationContext:
    """What the page shows."""
    graph, record = site.graph, entry.record_as(Organisation)
    cases = graph.sources(entry, "case", "reporter")
    roles = graph.sources(entry, "role", "holders")
    answered = [
        *graph.sources(entry, "indicator", "responsible", "values"),
        *(answer for role in roles for answer in graph.sources(role, "indicator", "responsible")),
    ]
    indicators = {answer.key: answer for answer in answered}
    reports = reports_of(site, entry, *roles)
    own = {body.address for body in (entry, *roles)}
    plans = graph.sources(entry, "plan", "issuer")
    practices = graph.sources(entry, "practice", "developed_by")
    named_in = ("plan", "case", "practice")
    mentioned = [other for kind in named_in for other in graph.sources(entry, kind)]
    return OrganisationContext(
        head=record_head(
            site,
            entry,
            kind=site.say.label(record.kind),
            number="",
            lead=record.summary,
            when=str(record.area or ""),
        ),
        organisation=record,
        parents=linked(site, entry, "parent"),
        children=links_to(graph.sources(entry, "organisation", "parent")),
        former=[(name, _until(site, name)) for name in record.former_names],
        plans=[link_to(plan, site.say.period(plan.record_as(Plan).period)) for plan in plans],
        roles=[_held(site, role) for role in roles],
        indicators=links_to(indicators.values()),
        reports_by=[r for r in reports if any(by.address in own for by in r.by)],
        reports_to=[r for r in reports if any(to.address == entry.address for to in r.to)],
        cases=[link_to(case, site.say.period(case.record_as(Case).period)) for case in cases],
        practices=links_to(practices),
        problems=[part for case in cases for part in problem_parts(site, case)],
        elsewhere=solved_by_others(site, entry),
        by_theme=by_theme(site, entry),
        sources=links_to(graph.sources(entry, "source", "publisher")),
        mentions=links_to(
            other for other in mentioned if other not in [*cases, *plans, *practices]
        ),
        takeaways=takeaways(site, entry),
    )


def _held(site: Site, entry: Entry) -> HeldRole:
    role = entry.record_as(Role)
    plan = site.graph.get("plan", entry.key.plan or "")
    duties = [LinkTo(duty.text.th, f"{entry.address}#{duty.id}") for duty in role.duties]
    return HeldRole(
        link_to(entry), site.say.label(role.part), link_to(plan) if plan else link_to(entry), duties
    )


def _until(site: Site, name: FormerName) -> str:
    if name.until is None:
        return ""
    until = arabic_digits(str(name.until))
    return site.say.date(until) if "-" in until else site.say.year(until)
