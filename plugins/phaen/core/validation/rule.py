"""The form of a rule: one question asked of the whole graph."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from phaen.core.entry import Entry, Path
from phaen.core.graph import Graph
from phaen.core.issues import Issue, Severity, Words


@dataclass(frozen=True, slots=True)
class Rule:
    """A code, how bad it is, what it demands, and the check itself."""

    code: str
    severity: Severity
    demands: Words
    check: Callable[[Graph], Iterator[Issue]]


@dataclass(frozen=True, slots=True)
class Finder:
    """Makes the issues of one rule, so that its code and severity are written once."""

    code: str
    severity: Severity

    def at(
        self,
        entry: Entry,
        path: Path,
        th: str,
        en: str,
        hint: str = "",
        *,
        letter: int | None = None,
    ) -> Issue:
        """An issue at a value of a record, or at one letter of a text."""
        return Issue(
            self.code,
            self.severity,
            entry.place(path) if letter is None else entry.place_in(path, letter),
            Words(th, en),
            ".".join(str(step) for step in path),
            hint,
            entry.key,
        )

    def rule(self, th: str, en: str, check: Callable[[Graph], Iterator[Issue]]) -> Rule:
        """The rule that this finder serves."""
        return Rule(self.code, self.severity, Words(th, en), check)
