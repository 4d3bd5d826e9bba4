"""Problems and solutions: every row of every report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from phaen.core.entry import Entry
from phaen.core.model.case import Case
from phaen.rendering.heads import HOME, link_to, list_head
from phaen.rendering.page import Context, LinkTo, Page
from phaen.rendering.pages.case_parts import ProblemPart, problem_parts
from phaen.rendering.pages.listing import MAX_ROWS
from phaen.rendering.site import Site
from phaen.rendering.wording import say_period

ADDRESS = "problems/"
TITLE = "ปัญหาและทางแก้"


@dataclass(frozen=True, slots=True)
class PlanProblems:
    """The rows of one plan's reports; none here where they stand on a page of their own (`more`)."""

    anchor: str
    plan: LinkTo
    count: int
    rows: Sequence[ProblemPart]
    more: LinkTo | None


@dataclass(frozen=True, kw_only=True)
class ProblemsContext(Context):
    """Problems grouped by plan."""

    groups: Sequence[PlanProblems]


def make_pages(site: Site) -> Iterator[Page]:
    """One page for all, and past `MAX_ROWS` rows one a plan."""
    plans = [plan for plan in site.graph.of_kind("plan") if _count(site, plan)]
    total = sum(_count(site, plan) for plan in plans)
    split = total > MAX_ROWS
    description = "ปัญหาที่หน่วยงานรายงานเอง คู่กับทางแก้ที่ทำหรือเสนอไว้"
    make = partial(_context, site, plans, ADDRESS, whole=not split)
    yield Page(ADDRESS, TITLE, "problems.html", make, description=description)
    for plan in plans if split else ():
        address = f"{ADDRESS}{plan.key.id}/"
        make = partial(_context, site, [plan], address, whole=True)
        yield Page(address, f"{TITLE}: {plan.record.name}", "problems.html", make)


def _context(site: Site, plans: Sequence[Entry], address: str, *, whole: bool) -> ProblemsContext:
    total = sum(_count(site, plan) for plan in plans)
    crumbs = [HOME] if address == ADDRESS else [HOME, LinkTo(TITLE, ADDRESS)]
    lead = "ปัญหาที่หน่วยงานรายงานเอง คู่กับสิ่งที่ทำแล้วหรือเสนอให้ทำ"
    return ProblemsContext(
        head=list_head(site, address, f"รายการ · {total} เรื่อง", TITLE, crumbs=crumbs, lead=lead),
        groups=[_group(site, plan, whole=whole) for plan in plans],
    )


def _group(site: Site, plan: Entry, *, whole: bool) -> PlanProblems:
    cases = site.graph.of_kind("case", plan.key.id) if whole else []
    rows = [
        row
        for case in cases
        for row in problem_parts(site, case, say_period(case.record_as(Case).period))
    ]
    more = None if whole else LinkTo("ดูทั้งหมด", f"{ADDRESS}{plan.key.id}/")
    return PlanProblems(plan.key.id, link_to(plan), _count(site, plan), rows, more)


def _count(site: Site, plan: Entry) -> int:
    cases = site.graph.of_kind("case", plan.key.id)
    return sum(len(case.record_as(Case).problems) for case in cases)
