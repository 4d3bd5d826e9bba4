"""Findings as MkDocs tells them: errors as its warnings, so that --strict fails on them."""

from __future__ import annotations

from collections.abc import Iterable

from mkdocs.plugins import get_plugin_logger

from phaen.core.issues import Issue, Severity

log = get_plugin_logger("phaen")


def relay(issues: Iterable[Issue]) -> None:
    """Tell each; what is no error only where MkDocs is asked for everything."""
    for issue in issues:
        (log.warning if issue.severity is Severity.ERROR else log.debug)(_say(issue))


def _say(issue: Issue) -> str:
    place = issue.place
    where = f"{place.file}:{place.line}:{place.column}"
    hint = f" → {issue.hint}" if issue.hint else ""
    return f"{where}: {issue.code} {issue.message.th} ({issue.message.en}){hint}"
