"""PH402: years in the data are Buddhist-era; 2024 is a slip for 2567."""

from __future__ import annotations

from collections.abc import Iterator

from phaen.core.entry import Entry, Path
from phaen.core.graph import Graph
from phaen.core.issues import Issue, Severity
from phaen.core.model.organisation import FormerName
from phaen.core.model.period import Period
from phaen.core.model.source import Source
from phaen.core.thai import BE_YEARS, CE_YEARS, to_be
from phaen.core.validation.rule import Finder

_FIND = Finder("PH402", Severity.ERROR)
_YEAR_FIELDS = ("start", "end", "year", "fiscal_year", "academic_year")


def check(graph: Graph) -> Iterator[Issue]:
    """Yield an error for each year that cannot be meant in the Buddhist era."""
    for entry in graph.written():
        for path, year in _years(entry):
            if year in BE_YEARS:
                continue
            hint = f"พ.ศ. {to_be(year)} ใช่ไหม" if year in CE_YEARS else "ปีต้องเป็น พ.ศ. เช่น 2567"
            yield _FIND.at(
                entry,
                path,
                f"ปี {year} ไม่ใช่ปี พ.ศ.",
                f"{year} is not a Buddhist-era year",
                hint,
            )


def _years(entry: Entry) -> Iterator[tuple[Path, int]]:
    for path, period in entry.every(Period):
        for name in _YEAR_FIELDS:
            year = getattr(period, name)
            if year is not None:
                written = {"start": "from", "end": "to"}.get(name, name)
                yield (*path, written), year
        if period.date:
            yield (*path, "date"), int(period.date[:4])
    for path, former in entry.every(FormerName):
        if former.until is not None:
            yield (*path, "until"), int(str(former.until)[:4])
    if isinstance(entry.record, Source) and entry.record.year is not None:
        yield ("year",), entry.record.year


RULE = _FIND.rule("ปีในข้อมูลต้องเป็น พ.ศ.", "years are Buddhist-era", check)
