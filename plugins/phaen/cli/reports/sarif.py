"""Findings as SARIF 2.1.0 (OASIS), which code scanners and editors read."""

from __future__ import annotations

import json
from collections.abc import Sequence
from importlib.metadata import version
from typing import Any
from urllib.parse import quote

from phaen.cli.reports.options import Options
from phaen.core.issues import Issue, Severity
from phaen.core.rulebook import RULEBOOK, severity_of
from phaen.core.visible import visible

SCHEMA = "https://json.schemastore.org/sarif-2.1.0-rtm.5.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}


def report(issues: Sequence[Issue], options: Options) -> str:
    """One run; its rules are the codes that were met."""
    codes = sorted({issue.code for issue in issues})
    run = {
        "tool": {
            "driver": {
                "name": "phaen",
                "version": version("phaen"),
                "rules": [_rule(code, options) for code in codes],
            }
        },
        # Columns count letters, as editors do, not bytes.
        "columnKind": "unicodeCodePoints",
        "results": [_result(issue, codes.index(issue.code), options) for issue in issues],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=options.ascii_only, indent=2)


def _rule(code: str, options: Options) -> dict[str, Any]:
    entry, address = RULEBOOK[code], options.explained_at(code)
    rule = {
        "id": code,
        "shortDescription": {"text": " / ".join(options.choose(entry.demands))},
        "fullDescription": {"text": " / ".join(options.choose(entry.why))},
        "defaultConfiguration": {"level": _LEVELS[severity_of(code)]},
    }
    return rule | ({"helpUri": address} if address else {})


def _result(issue: Issue, index: int, options: Options) -> dict[str, Any]:
    words = [*options.choose(issue.message), *([f"→ {issue.hint}"] if issue.hint else [])]
    place = issue.place
    return {
        "ruleId": issue.code,
        "ruleIndex": index,
        "level": _LEVELS[issue.severity],
        "message": {"text": "\n".join(visible(line) for line in words)},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": quote(place.file)},
                    "region": {"startLine": place.line, "startColumn": place.column},
                }
            }
        ],
    }
