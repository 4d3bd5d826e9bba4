"""What is wrong or worth knowing about the data: one value, told the same way by every command.

A finding is never an exception: steps return lists of `Issue`, so that one mistake
hides no other.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from phaen.core.ids import Key


class Severity(StrEnum):
    """How bad a finding is; the order of the members is the order of reports."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """0 for the worst."""
        return list(Severity).index(self)


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A point in a data file. `file` is a POSIX path as the user gave it; line and column count from 1.

    Columns count characters (code points), as editors and the YAML parser do, not bytes.
    """

    file: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True)
class Words:
    """One sentence in both languages of the project."""

    th: str
    en: str


@dataclass(frozen=True, slots=True)
class Issue:
    """One finding.

    `code` is `PH` and three digits: 1xx syntax, 2xx schema, 3xx references, 4xx meaning.
    `field` is the dotted path inside the record (`duties.2.text`), empty for a whole file.
    `hint` says, in Thai, what would mend it; empty when the message already does. `key` names the
    record, where there is one to name.
    """

    code: str
    severity: Severity
    place: Place
    message: Words
    field: str = ""
    hint: str = ""
    key: Key | None = None


def sort_issues(issues: Iterable[Issue]) -> list[Issue]:
    """By file, then place, then severity: the order in which an editor mends them."""
    return sorted(
        issues,
        key=lambda issue: (issue.place, issue.severity.rank, issue.code, issue.field),
    )


def has_errors(issues: Iterable[Issue]) -> bool:
    """Whether anything here may not be published."""
    return any(issue.severity is Severity.ERROR for issue in issues)
