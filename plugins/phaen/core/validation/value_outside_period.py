"""PH405: a value or target of a time that the plan does not cover is probably a slip of the year."""

from __future__ import annotations

from collections.abc import Iterator

from phaen.core.graph import Graph
from phaen.core.issues import Issue, Severity
from phaen.core.model.indicator import Indicator
from phaen.core.model.period import Period
from phaen.core.model.plan import Plan
from phaen.core.thai import BE_YEARS
from phaen.core.validation.rule import Finder

_FIND = Finder("PH405", Severity.WARNING)


def check(graph: Graph) -> Iterator[Issue]:
    """Yield a warning for each value or target no day of which lies in the plan's period."""
    for entry in graph.of_kind("indicator"):
        plan = graph.get("plan", entry.key.plan or "")
        if (
            plan is None
            or not isinstance(plan.record, Plan)
            or not isinstance(entry.record, Indicator)
        ):
            continue
        covered = _sane_range(plan.record.period)
        for head in ("targets", "values"):
            for index, part in enumerate(getattr(entry.record, head)):
                own = _sane_range(part.period)
                if (
                    covered
                    and own
                    and (own[1] < covered[0] or own[0] > covered[1])
                    and not part.note
                ):
                    yield _FIND.at(
                        entry,
                        (head, index, "period"),
                        f"ช่วงเวลานี้อยู่นอกช่วงของแผน “{plan.record.name}”",
                        f"outside the period of the plan “{plan.key.id}”",
                        "แก้ปี หรืออธิบายในช่อง note ของค่านี้",
                    )


def _sane_range(period: Period) -> tuple[str, str] | None:
    """Its first and last day; None where other rules refuse its years: one mistake is told once."""
    years = (period.first_year, period.last_year)
    days = period.iso_range
    is_sane = all(year in BE_YEARS for year in years if year is not None)
    return days if days and is_sane and days[0] <= days[1] else None


RULE = _FIND.rule("ค่าควรอยู่ในช่วงเวลาของแผน", "values lie in the plan's period", check)
