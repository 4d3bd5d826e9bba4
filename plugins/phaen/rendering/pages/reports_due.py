"""Reports that somebody owes somebody: shown on the plan's page and on each body's."""

from __future__ import annotations

from dataclasses import dataclass

from phaen.core.entry import Entry
from phaen.core.model.plan import Plan, ReportDue
from phaen.rendering.heads import resolve_links
from phaen.rendering.page import LinkTo
from phaen.rendering.site import Site


@dataclass(frozen=True, slots=True)
class DueReport:
    """A report with its people as links."""

    report: ReportDue
    plan: LinkTo
    by: list[LinkTo]
    to: list[LinkTo]


def due_reports(site: Site, plan: Entry) -> list[DueReport]:
    """The reports that a plan demands."""
    return [_due(site, plan, report) for report in plan.record_as(Plan).reports]


def reports_of(site: Site, *named: Entry) -> list[DueReport]:
    """The reports that name a body or one of its roles, whatever its part in them."""
    found = {
        (plan.key, at): plan for entry in named for plan, at in site.reports_of.get(entry.key, ())
    }
    return [_due(site, plan, plan.record_as(Plan).reports[at]) for (_, at), plan in found.items()]


def _due(site: Site, plan: Entry, report: ReportDue) -> DueReport:
    here = LinkTo(plan.record.name.th, plan.address)
    by, to = (resolve_links(site, plan, refs) for refs in (report.by, report.to))
    return DueReport(report, here, by, to)
