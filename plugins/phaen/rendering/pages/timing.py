"""How far a plan has come: told as of the day of the last change to the data, kept up to date by the script."""

from __future__ import annotations

from dataclasses import dataclass

from phaen.core.model.period import Period
from phaen.core.plan_status import PlanStatus, plan_status
from phaen.core.thai import to_be
from phaen.rendering.site import Site


@dataclass(frozen=True, slots=True)
class Timing:
    """The status on the day that the site knows (`told` says it); `first` and `last` are the period's days.

    Without a day only the script can tell: `status` is None.
    """

    status: PlanStatus | None
    told: str
    first: str
    last: str


def timing(site: Site, period: Period) -> Timing:
    """The status of a plan of this period."""
    first, last = period.iso_range or ("", "")
    day = site.as_of() if first else ""
    if first and not day:
        return Timing(None, "", first, last)
    told = site.say.date(f"{to_be(int(day[:4]))}{day[4:]}") if first else ""
    return Timing(plan_status(period, day), told, first, last)
