"""Findings as workflow commands, which GitHub shows on the lines of a pull request.

GitHub shows ten of each severity a step: the worst come first.
"""

from __future__ import annotations

from collections.abc import Sequence

from phaen.cli.reports.options import Options
from phaen.core.issues import Issue, Severity
from phaen.core.visible import visible

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def report(issues: Sequence[Issue], options: Options) -> str:
    """One command a finding."""
    worst_first = sorted(issues, key=lambda issue: issue.severity.rank)
    return "\n".join(_one(issue, options) for issue in worst_first)


def _one(issue: Issue, options: Options) -> str:
    place = issue.place
    words = "\n".join(
        [*options.choose(issue.message), *([f"→ {issue.hint}"] if issue.hint else [])]
    )
    where = f"file={_escape(place.file)},line={place.line},col={place.column},title={issue.code}"
    # Escaped line ends are none any more: what is left of that sort is not for a screen.
    return visible(f"::{_LEVELS[issue.severity]} {where}::{_escape_data(words)}")


def _escape_data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape(text: str) -> str:
    return _escape_data(text).replace(":", "%3A").replace(",", "%2C")
