"""How far a plan has come: told as of a day that is part of the input, and kept up to date by the script."""

from __future__ import annotations

from dataclasses import dataclass

from phaen.core.model.period import Period
from phaen.core.plan_status import PlanStatus, plan_status
from phaen.core.thai import to_be
from phaen.rendering.site import Site


@dataclass(frozen=True, slots=True)
class Timing:
    """The status on the day that the site knows (`told` says it); `first` and `last` are the period's days."""

    status: PlanStatus
    told: str
    first: str
    last: str


def timing(site: Site, period: Period) -> Timing | None:
    """None where the site knows no day."""
    if not site.day:
        return None
    first, last = period.iso_range or ("", "")
    told = site.say.date(f"{to_be(int(site.day[:4]))}{site.day[4:]}") if first else ""
    return Timing(plan_status(period, site.day), told, first, last)
