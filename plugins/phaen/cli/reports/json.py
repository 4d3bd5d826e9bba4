"""Findings for programs. A contract: the fields are fixed."""

from __future__ import annotations

import json
from collections.abc import Sequence

from phaen.cli.reports.options import Options
from phaen.core.issues import Issue


def report(issues: Sequence[Issue], options: Options) -> str:
    """A JSON list, one object a finding."""
    found = [_one(issue) for issue in issues]
    return json.dumps(found, ensure_ascii=options.ascii_only, indent=2)


def _one(issue: Issue) -> dict[str, object]:
    return {
        "severity": issue.severity.value,
        "code": issue.code,
        "file": issue.place.file,
        "line": issue.place.line,
        "column": issue.place.column,
        "field": issue.field,
        "message": {"th": issue.message.th, "en": issue.message.en},
        "hint": issue.hint,
    }
