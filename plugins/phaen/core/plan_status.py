"""How far a plan has come by the calendar: one rule for all pages.

The day is set against the first and the last day that the plan's period names (a fiscal year from
1 October to 30 September, and so on): before, *not begun*; after, *ended*; both days and all between,
*under way*. A period that names no time, or names it in words, tells nothing: *not stated*.
"""

from __future__ import annotations

from enum import Enum

from phaen.core.model.period import Period


class PlanStatus(Enum):
    """How far it has come; the site's words for it are `plan_status.…` in its catalogues."""

    NOT_BEGUN = "not_begun"
    UNDER_WAY = "under_way"
    ENDED = "ended"
    NOT_STATED = "not_stated"


def plan_status(period: Period, day: str) -> PlanStatus:
    """The status on a day, an ISO date of the common era."""
    if period.iso_range is None:
        return PlanStatus.NOT_STATED
    first, last = period.iso_range
    if day < first:
        return PlanStatus.NOT_BEGUN
    return PlanStatus.ENDED if day > last else PlanStatus.UNDER_WAY
