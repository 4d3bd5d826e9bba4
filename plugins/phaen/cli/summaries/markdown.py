"""A summary as Markdown, for the comment on a pull request.

Everything that comes from data is escaped: a title must not mention people, close a tag or fake a link.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from phaen.cli.summaries.summary import Summary
from phaen.core.changes.records import Change
from phaen.core.issues import Issue, Severity
from phaen.core.visible import visible

MAX_LENGTH = 45_000
"""GitHub takes comments of 65,536 characters; the workflow's own words and what makes it harmless come on top."""
MAX_ERRORS = 20
MAX_LOST = 100

_MARKS = re.compile(r"([\\`*_{}\[\]#!|<>~&])")
# GitHub looks for people and issues in what is left of the escapes: an invisible joiner stops it.
_NAMES = re.compile(r"(@|\\#)(?=\w)")


def show(summary: Summary) -> str:
    """A heading a record, a line a change, old and new as quotes."""
    lines = ["## " + _escape(summary.count()), ""]
    lines += [f"> {_escape(note)}" for note in summary.notes]
    lines += [("⛔ " if summary.lost else "✅ ") + _escape(summary.verdict()), ""]
    if summary.lost:
        shown = summary.lost[:MAX_LOST]
        lines += [
            f"- `{lost.address}` {_escape(lost.title or lost.file)}".rstrip() for lost in shown
        ]
        lines += [_rest(summary, len(summary.lost) - len(shown)), _escape(summary.remedy()), ""]
        stones = [visible(line).replace("`", "'") for line in summary.tombstones(shown)]
        lines += ["```yaml", *stones, "```", ""] if stones else []
    length = sum(map(len, lines))
    records = summary.by_record
    for at, (entry, changes) in enumerate(records):
        part = [f"### {_escape(summary.title(entry))}", ""]
        part += [line for change in changes for line in _one(change)]
        length += sum(map(len, part)) + len(part)
        if length > MAX_LENGTH:
            lines.append(_rest(summary, len(records) - at))
            break
        lines += [*part, ""]
    return "\n".join(lines).rstrip() + "\n"


def show_errors(issues: Sequence[Issue], language: str) -> str:
    """What keeps a change from being compared, for those who read the comment and not the job's log."""
    errors = [issue for issue in issues if issue.severity is Severity.ERROR]
    count = len(errors)
    heading = f"ข้อมูลผิด {count} แห่ง" if language == "th" else f"{count} errors in the data"
    lines = [f"## {heading}", ""]
    for issue in errors[:MAX_ERRORS]:
        at = issue.place
        place = visible(f"{at.file}:{at.line}:{at.column}").replace("`", "'")
        told = issue.message.th if language == "th" else issue.message.en
        hint = f" → {_escape(issue.hint)}" if issue.hint else ""
        lines.append(f"- `{place}` {issue.code} {_escape(told)}{hint}")
    return "\n".join([*lines, "- …"] if count > MAX_ERRORS else lines) + "\n"


def _rest(summary: Summary, count: int) -> str:
    """What is told in full elsewhere; empty where nothing is left."""
    return f"\n{_escape(summary.left_out(count))}\n" if count else ""


def _one(change: Change) -> list[str]:
    lines = [f"- {_escape(change.says)}"]
    for sign, text in (("−", change.old), ("+", change.new)):
        if text:
            lines += [f"  > {sign} {_escape(line)}  " for line in text.splitlines()]
    return lines


def _escape(text: str) -> str:
    return _NAMES.sub("\\1\u2060", _MARKS.sub(r"\\\1", visible(text)))
