"""Workbooks: one sheet a table, the same bytes for the same facts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

from phaen.core.exporters.tables.csv_file import begins_formula
from phaen.core.exporters.tables.fact import Cell, Row

# The library would note the moment of the build.
_MADE = datetime(2000, 1, 1, tzinfo=UTC)
# Limits of the format: a longer text, or one link more, would be left out without a word.
_LONGEST = 32_767
_MOST_LINKS = 65_000
_WIDTH, _WIDE = 18, 60
_TEXT_LENGTH = 40
"""A column whose texts are longer than this is made wide."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table with its rows."""

    title: str
    columns: Sequence[str]
    rows: Sequence[Row]


def write_xlsx(title: str, sheets: Iterable[Sheet], remarks: Sequence[str]) -> bytes:
    """A workbook; its last sheet holds what its readers should know."""
    # Takes longer to load than a small site to check: only those who write workbooks wait for it.
    import xlsxwriter  # type: ignore[import-untyped] # noqa: PLC0415 -- has types, but ships no py.typed

    out = BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    book.set_properties({"title": title, "created": _MADE})
    styles = _Styles(book)
    for sheet in sheets:
        _fill(book.add_worksheet(sheet.title), sheet, styles)
    last = book.add_worksheet("หมายเหตุ")
    last.set_column(0, 0, 2 * _WIDE)
    for line, remark in enumerate([title, *remarks]):
        last.write_string(line, 0, remark, styles.text)
    book.close()
    return out.getvalue()


class _Styles:
    """The few looks of cells."""

    def __init__(self, book: Any) -> None:
        top = {"valign": "top", "text_wrap": True}
        self.heading = book.add_format(top | {"bold": True, "bottom": 1})
        self.text = book.add_format(top)
        self.number = book.add_format({"valign": "top"})
        self.link = book.add_format(top | {"underline": 1, "font_color": "#0f4c75"})
        # Stays a text even after somebody has edited the cell.
        self.quoted = book.add_format(top | {"quote_prefix": True})


def _fill(worksheet: Any, sheet: Sheet, styles: _Styles) -> None:
    for at, column in enumerate(sheet.columns):
        worksheet.write_string(0, at, column, styles.heading)
        longest = max((len(str(row[at])) for row in sheet.rows), default=0)
        worksheet.set_column(at, at, _WIDE if longest > _TEXT_LENGTH else _WIDTH)
    for line, row in enumerate(sheet.rows, start=1):
        for at, cell in enumerate(row):
            _write(worksheet, line, at, cell, styles)
    worksheet.freeze_panes(1, 1)
    worksheet.autofilter(0, 0, len(sheet.rows), len(sheet.columns) - 1)
    worksheet.set_landscape()
    worksheet.set_paper(9)  # A4
    worksheet.fit_to_pages(1, 0)
    worksheet.repeat_rows(0)
    worksheet.set_footer("&C&P / &N")


def _write(worksheet: Any, line: int, at: int, cell: Cell, styles: _Styles) -> None:
    """Never `write`: it guesses what a text means, and takes `=…` for a formula."""
    if not isinstance(cell, str):
        worksheet.write_number(line, at, cell, styles.number)
    elif cell.startswith(("https://", "http://")) and " " not in cell and line < _MOST_LINKS:
        worksheet.write_url(line, at, cell, styles.link, cell)
    elif cell:
        style = styles.quoted if begins_formula(cell) else styles.text
        worksheet.write_string(line, at, _shorten(cell), style)


def _shorten(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
