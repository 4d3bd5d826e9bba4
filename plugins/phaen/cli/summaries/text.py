"""A summary for the terminal."""

from __future__ import annotations

from phaen.cli.summaries.summary import Summary
from phaen.core.changes.records import Change
from phaen.core.visible import visible


def show(summary: Summary) -> str:
    """One paragraph a record, then what would be lost."""
    lines: list[str] = [*summary.notes]
    for entry, changes in summary.by_record:
        lines += ["", visible(summary.title(entry))]
        for change in changes:
            lines += _one(change)
    lines += ["", summary.count(), summary.verdict()]
    lines += [
        f"  {lost.address}  {visible(lost.title or lost.file)}".rstrip() for lost in summary.lost
    ]
    if summary.lost:
        lines += [summary.remedy(), *(f"  {visible(line)}" for line in summary.tombstones())]
    return "\n".join(lines).strip("\n")


def _one(change: Change) -> list[str]:
    lines = [f"  {visible(change.says)}"]
    for sign, text in (("-", change.old), ("+", change.new)):
        lines += [f"    {sign} {visible(line)}" for line in (text or "").splitlines()]
    return lines
