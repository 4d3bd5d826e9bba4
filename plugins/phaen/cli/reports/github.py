"""Findings as workflow commands, which GitHub shows on the lines of a pull request.

GitHub shows ten a step: the worst ten are such commands, the rest plain lines of the log. All of them
stand in the job's summary (`summary`), where the workflow names a file for it.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from itertools import accumulate, takewhile

from phaen.cli.reports.options import Options
from phaen.core.issues import Issue, Severity
from phaen.core.visible import visible

SHOWN = 10
# GitHub takes a summary of 1 MiB at most, and none at all that is larger.
_MAX_BYTES = 1_000_000
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def report(issues: Sequence[Issue], options: Options) -> str:
    """A command for each of the worst, a line for each of the rest."""
    worst_first = _worst_first(issues)
    commands = [_command(issue, options) for issue in worst_first[:SHOWN]]
    return "\n".join([*commands, *(_line(issue, options) for issue in worst_first[SHOWN:])])


def summary(issues: Sequence[Issue], options: Options) -> str:
    """All findings as a table of HTML, in which nothing of the data is markup."""
    if not issues:
        return "<p>phaen check: ไม่พบจุดผิด (nothing found)</p>\n"
    rows = [_row(issue, options) for issue in _worst_first(issues)]
    sizes = accumulate(len(row.encode()) for row in rows)
    shown = len(list(takewhile(lambda size: size < _MAX_BYTES, sizes)))
    head = "<tr><th></th><th>รหัส</th><th>ที่</th><th>ข้อความ</th></tr>"
    more = len(rows) - shown
    rest = f"<p>และอีก {more} แห่ง ({more} more)</p>\n" if more else ""
    return f"<table>{head}{''.join(rows[:shown])}</table>\n{rest}"


def _worst_first(issues: Sequence[Issue]) -> list[Issue]:
    return sorted(issues, key=lambda issue: issue.severity.rank)


def _command(issue: Issue, options: Options) -> str:
    place = issue.place
    words = "\n".join(_words(issue, options))
    where = f"file={_escape(place.file)},line={place.line},col={place.column},title={issue.code}"
    # Escaped line ends are none any more: what is left of that sort is not for a screen.
    return visible(f"::{_LEVELS[issue.severity]} {where}::{_escape_data(words)}")


def _line(issue: Issue, options: Options) -> str:
    place = issue.place
    words = " ".join(_words(issue, options))
    # A file's name begins it, which never begins with `::`.
    return visible(f"- {place.file}:{place.line}:{place.column} {issue.code} {words}")


def _row(issue: Issue, options: Options) -> str:
    place = issue.place
    address = options.explained_at(issue.code)
    code = f'<a href="{escape(address)}">{issue.code}</a>' if address else issue.code
    words = "<br>".join(escape(visible(line)) for line in _words(issue, options))
    at = escape(visible(f"{place.file}:{place.line}:{place.column}"))
    cells = (issue.severity.value, code, f"<code>{at}</code>", words)
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>\n"


def _words(issue: Issue, options: Options) -> list[str]:
    return [*options.choose(issue.message), *([f"→ {issue.hint}"] if issue.hint else [])]


def _escape_data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape(text: str) -> str:
    return _escape_data(text).replace(":", "%3A").replace(",", "%2C")
