"""Findings for people: grouped by file, each with its line and a caret under the place."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from itertools import groupby

import click

from phaen.cli.reports.options import Language, Options
from phaen.core.issues import Issue, Severity
from phaen.core.rulebook import RULEBOOK
from phaen.core.visible import visible

_NAMES = {Severity.ERROR: "ผิด", Severity.WARNING: "ควรตรวจ", Severity.NOTE: "น่ารู้"}
_COLORS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}
_MAX_WIDTH = 100


def report(issues: Sequence[Issue], options: Options) -> str:
    """The whole report, ending in a line that counts."""
    lines: list[str] = []
    for file, found in groupby(issues, key=lambda issue: issue.place.file):
        shown = visible(file)
        lines += ["", click.style(shown, bold=True) if options.color else shown]
        for issue in found:
            lines += _one(issue, options)
    lines += _explain(issues, options)
    return "\n".join([*lines, "", _count(issues, options)]).lstrip("\n")


def _explain(issues: Sequence[Issue], options: Options) -> list[str]:
    """Where each code that was told is explained, each once."""
    codes = sorted({issue.code for issue in issues} & set(RULEBOOK))
    if not codes:
        return []
    th, en = "คำอธิบายและตัวอย่าง", "Explained, with examples"
    both = {Language.TH: th, Language.EN: en}
    found = ["", f"{both.get(options.language, f'{th} ({en})')}:"]
    for code in codes:
        demands = " / ".join(options.choose(RULEBOOK[code].demands))
        found.append(f"  {code}  {demands}")
        found.append(f"         {options.explained_at(code) or f'phaen explain {code}'}")
    return found


def _one(issue: Issue, options: Options) -> list[str]:
    place = issue.place
    name = issue.severity.value if options.language is Language.EN else _NAMES[issue.severity]
    if options.color:
        name = click.style(name, fg=_COLORS[issue.severity], bold=True)
    first, *more = (visible(line) for line in options.choose(issue.message))
    lines = [f"  {place.line}:{place.column}  {name}  {issue.code}  {first}"]
    lines += [f"      {line}" for line in more]
    source = options.read_line(place.file, place.line)
    if source.strip():
        shown, caret = _with_caret(source, place.column)
        lines += [f"      │ {shown}", f"      │ {caret}"]
    if issue.hint:
        lines.append(f"      → {visible(issue.hint)}")
    return lines


def _with_caret(line: str, column: int) -> tuple[str, str]:
    """The line (cut around the place where it is long) and a caret under the column.

    Thai vowels and marks above and below a consonant take no width on a screen.
    """
    line = line.expandtabs(1)
    start = max(0, column - 1 - _MAX_WIDTH // 2) if len(line) > _MAX_WIDTH else 0
    shown = visible(line[start : start + _MAX_WIDTH])
    before = shown[: column - 1 - start]
    width = sum(unicodedata.category(letter) not in ("Mn", "Me") for letter in before)
    lead = "…" if start else ""
    return lead + shown, " " * (width + len(lead)) + "^"


def _count(issues: Sequence[Issue], options: Options) -> str:
    counts = {
        severity: sum(issue.severity is severity for issue in issues) for severity in Severity
    }
    errors, warnings, notes = counts.values()
    th = f"ผิด {errors} แห่ง ควรตรวจ {warnings} แห่ง น่ารู้ {notes} แห่ง"
    en = f"{errors} errors, {warnings} warnings, {notes} notes"
    if options.language is Language.TH:
        return th
    return en if options.language is Language.EN else f"{th} ({en})"
