"""CSV (RFC 4180) that spreadsheet programs read as Thai and never as a formula."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

from phaen.core.exporters.tables.fact import Cell, Row

# What spreadsheet programs take for the beginning of a formula, full-width forms too
# (OWASP, "CSV Injection"); a number of ours is written as a number and begins as it likes.
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_CONTROL = ("\t", "\r", "\n")


def begins_formula(cell: Cell) -> bool:
    """Whether a spreadsheet program might compute the cell instead of showing it."""
    return isinstance(cell, str) and (
        cell.startswith(_CONTROL) or cell.lstrip().startswith(_FORMULA)
    )


def write_csv(columns: Sequence[str], rows: Iterable[Row]) -> bytes:
    """A heading and rows. The byte-order mark tells Excel that this is UTF-8."""
    out = StringIO(newline="")
    # Texts stand in quotes, so that a program that also splits at `;` or tabs finds no new cell in them.
    writer = csv.writer(out, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_as_text(cell) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def _as_text(cell: Cell) -> Cell:
    return f"'{cell}" if begins_formula(cell) else cell
