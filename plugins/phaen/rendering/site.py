"""All that pages are made from: the graph, and what its surroundings say about it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

from phaen.core.citations import sections_by_key
from phaen.core.entry import Entry
from phaen.core.exporters.tables import downloads
from phaen.core.graph import Graph
from phaen.core.ids import Key
from phaen.core.issues import Issue
from phaen.core.model.case import Case
from phaen.core.model.source import Section
from phaen.rendering.words import Words, load_words

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Settings:
    """What the site's owner decides.

    `edit_url(file, line)` is where a data file is edited, None where nowhere; `report_email`
    takes reports of errors; `site_url` is the public address, with a slash at its end, or empty;
    `has_tables` says whether there are spreadsheets to lead to.
    """

    site_name: str = ""
    site_url: str = ""
    report_email: str = ""
    edit_url: Callable[[str, int], str | None] = field(default=lambda _file, _line: None)
    has_tables: bool = True

    def whole(self, address: str) -> str:
        """An address below the site's root as one that also works on paper; empty where the site's own is unknown."""
        return f"{self.site_url}{address}" if self.site_url else ""


@dataclass(frozen=True)
class Site:
    """The graph with its surroundings.

    `changed` gives each data file's day of last change (ISO, common era), `say` the words of the interface.
    `day` is the day as of which pages tell how far plans have come (ISO), empty where none is known.
    """

    graph: Graph
    settings: Settings = field(default_factory=Settings)
    changed: Mapping[str, str] = field(default_factory=dict)
    findings: Sequence[Issue] = ()
    say: Words = field(default_factory=load_words)
    day: str = ""
    _made: dict[Callable[[Site], Iterable[Any]], Sequence[Any]] = field(
        default_factory=dict, init=False, compare=False, repr=False
    )

    def once(self, make: Callable[[Site], Iterable[Made]]) -> Sequence[Made]:
        """What `make` makes of this site, made once: pages for print embed the very pages that are published."""
        if make not in self._made:
            self._made[make] = list(make(self))
        return self._made[make]

    @cached_property
    def downloads(self) -> Mapping[str, Mapping[str, tuple[str, str]]]:
        """For plans and bodies (by kind, by reference) their CSV and their workbook, where there are any."""
        return downloads(self.graph) if self.settings.has_tables else {}

    @cached_property
    def findings_by_file(self) -> Mapping[str, Sequence[Issue]]:
        """What is wrong in each file."""
        found: dict[str, list[Issue]] = {}
        for issue in self.findings:
            found.setdefault(issue.place.file, []).append(issue)
        return found

    @cached_property
    def by_file(self) -> Mapping[str, Sequence[Entry]]:
        """The records of each file."""
        found: dict[str, list[Entry]] = {}
        for entry in self.graph.all():
            found.setdefault(entry.file, []).append(entry)
        return found

    @cached_property
    def sections(self) -> Mapping[str, Mapping[str, tuple[int, Section]]]:
        """For each source the sections that it lists, by `section_key`, each with its place in the list."""
        sources = self.graph.of_kind("source")
        return {source.key.id: sections_by_key(source) for source in sources}

    @cached_property
    def themes_of_problems(self) -> Mapping[Key, Mapping[tuple[Entry, int], frozenset[Key]]]:
        """For each case its problems that were met with a solution (the case, the place there), each with its themes."""
        found: dict[Key, dict[tuple[Entry, int], frozenset[Key]]] = {}
        for case in self.graph.of_kind("case"):
            problems = case.record_as(Case).problems
            for link in self.graph.links_from.get(case.key, []):
                if link.head == "problems" and link.target.key.kind == "theme":
                    row = (case, int(link.field[1]))
                    if problems[row[1]].solutions:
                        own = found.setdefault(case.key, {})
                        own[row] = own.get(row, frozenset()) | {link.target.key}
        return found

    @cached_property
    def problems_by_themes(self) -> Mapping[frozenset[Key], Sequence[tuple[Entry, int]]]:
        """For each set of themes the problems of just these, in the order of the cases' keys.

        There are few sets: who looks for the likest need not look at all problems of the country.
        """
        found: dict[frozenset[Key], list[tuple[Entry, int]]] = {}
        for key in sorted(self.themes_of_problems):
            for row, themes in sorted(self.themes_of_problems[key].items(), key=_place):
                found.setdefault(themes, []).append(row)
        return found

    @cached_property
    def reports_of(self) -> Mapping[Key, Sequence[tuple[Entry, int]]]:
        """For each body or role the reports that name it: the plan, and the report's place in it."""
        found: dict[Key, dict[tuple[Key, int], tuple[Entry, int]]] = {}
        for plan in self.graph.of_kind("plan"):
            for link in self.graph.links_from.get(plan.key, []):
                if link.head == "reports":
                    at = int(link.field[1])
                    found.setdefault(link.target.key, {})[plan.key, at] = (plan, at)
        return {key: list(reports.values()) for key, reports in found.items()}

    def findings_for(self, entry: Entry) -> list[Issue]:
        """Findings about a record, its lines of its file, and what makes the whole file unreadable."""
        near = self.findings_by_file.get(entry.file, ())
        if not near:
            return []
        starts = [other.line for other in self.by_file[entry.file]]
        end = min((line for line in starts if line > entry.line), default=float("inf"))
        return [
            issue
            for issue in near
            if _is_of_file(issue)
            or (issue.key == entry.key if issue.key else entry.line <= issue.place.line < end)
        ]

    def findings_in(self, folder: str) -> list[Issue]:
        """Findings about all files of a folder, or about one file."""
        return [issue for issue in self.findings if f"/{folder}" in f"/{issue.place.file}"]

    def findings_unread(self, folder: str = "") -> list[Issue]:
        """Findings about what has no page: files and records that could not be read, tombstones.

        Of one folder where it is given.
        """
        return [
            issue
            for issue in self.findings_in(folder)
            if _is_unread(issue) or issue.place.file not in self.by_file
        ]


def _is_of_file(issue: Issue) -> bool:
    return issue.code < "PH200"


def _is_unread(issue: Issue) -> bool:
    return issue.code < "PH300"


def _place(problem: tuple[tuple[Entry, int], object]) -> int:
    return problem[0][1]
