"""PH403: in texts too, พ.ศ. goes with a Buddhist-era year and ค.ศ. with a common-era one.

Only years that this age has in the other era are told: พ.ศ. 2325 and ค.ศ. 1776 are history.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from phaen.core.graph import Graph
from phaen.core.issues import Issue, Severity
from phaen.core.model.text import Text
from phaen.core.thai import BE_YEARS, CE_YEARS, arabic_digits, to_be, to_ce
from phaen.core.validation.rule import Finder

_FIND = Finder("PH403", Severity.ERROR)
_LETTERS = "ศ."
_ERA = re.compile(r"(พ\.ศ\.|ค\.ศ\.)\s*(\d{4})(?!\d)")


def check(graph: Graph) -> Iterator[Issue]:
    """Yield an error for each year that stands with the other era's letters."""
    for entry in graph.written():
        for path, text in entry.every(Text):
            if _LETTERS not in text.th:
                continue
            for match in _ERA.finditer(arabic_digits(text.th)):
                era, digits = match.groups()
                year = int(digits)
                is_be = era == "พ.ศ."
                if year not in (CE_YEARS if is_be else BE_YEARS):
                    continue
                other = f"พ.ศ. {to_be(year)}" if is_be else f"ค.ศ. {to_ce(year)}"
                yield _FIND.at(
                    entry,
                    path,
                    f"“{era} {digits}” ปีกับศักราชไม่ตรงกัน",
                    f"“{era} {digits}”: the year is of the other era",
                    f"{other} ใช่ไหม",
                    letter=match.start(),
                )


RULE = _FIND.rule("ปีในข้อความต้องตรงกับศักราช", "years in texts fit their era", check)
