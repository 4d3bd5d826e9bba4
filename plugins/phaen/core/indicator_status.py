"""How an indicator stands: one rule for all pages, lists and exports.

The latest value with a number is set against the target of its own time, else the next target
after it, else the last one.

* no value with a number: *not measured*; a value and no target with a number: *no target*;
* value at least as good as the target (by the indicator's direction, «more is better» where it
  names none): *reached*;
* else *on the way* where the target's time is still to come, and the value keeps pace with the
  straight line from the baseline to the target (without a baseline, no pace is asked);
* else *behind*.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from phaen.core.model.indicator import Direction, Indicator, Measurement, Target


class Status(Enum):
    """How it stands; the site's words for it are `status.…` in its catalogues."""

    REACHED = "reached"
    ON_THE_WAY = "on_the_way"
    BEHIND = "behind"
    NO_TARGET = "no_target"
    NOT_MEASURED = "not_measured"


@dataclass(frozen=True, slots=True)
class Standing:
    """The status, and the value and target that it was judged by."""

    status: Status
    value: Measurement | None = None
    target: Target | None = None


def standing(indicator: Indicator) -> Standing:
    """Judge an indicator by the rule above."""
    value = latest(indicator.values)
    if value is None:
        return Standing(Status.NOT_MEASURED)
    target = _target_for(value, indicator.targets)
    if target is None:
        return Standing(Status.NO_TARGET, value)
    direction = indicator.direction or Direction.UP
    if _is_reached(value, target, direction):
        return Standing(Status.REACHED, value, target)
    on_pace = _keeps_pace(value, target, indicator.baseline, direction)
    return Standing(Status.ON_THE_WAY if on_pace else Status.BEHIND, value, target)


def latest(values: Sequence[Measurement]) -> Measurement | None:
    """The value with a number that was measured last; of one time, the last in the file."""
    counted = [value for value in values if value.value is not None]
    return max(reversed(counted), key=_time, default=None)


def _time(value: Target) -> str:
    """The last day of its period; the half of a school year tells two semesters apart."""
    span = value.period.iso_range
    return f"{span[1] if span else ''} {value.period.semester or ''}"


def _target_for(value: Measurement, targets: Sequence[Target]) -> Target | None:
    counted = sorted((target for target in targets if target.value is not None), key=_time)
    own = [target for target in counted if target.period == value.period]
    coming = [target for target in counted if _time(target) >= _time(value)]
    return next(iter([*own, *coming, *counted[-1:]]), None)


def _is_reached(value: Measurement, target: Target, direction: Direction) -> bool:
    got, wanted = value.value or 0, target.value or 0
    if direction is Direction.HOLD:
        return got == wanted
    return got >= wanted if direction is Direction.UP else got <= wanted


def _keeps_pace(
    value: Measurement, target: Target, baseline: Measurement | None, direction: Direction
) -> bool:
    end, now = target.period.last_year, value.period.last_year
    if end is None or now is None or end <= now:
        return False
    start = baseline.period.last_year if baseline else None
    if baseline is None or baseline.value is None or start is None or start >= end:
        return True
    share = (now - start) / (end - start)
    expected = baseline.value + share * ((target.value or 0) - baseline.value)
    got = value.value or 0
    return got <= expected if direction is Direction.DOWN else got >= expected
