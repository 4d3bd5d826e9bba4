"""What other bodies did about the problems that one met: those that share most themes or elements come first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from heapq import nsmallest
from itertools import islice
from typing import TypeAlias

from phaen.core.entry import Entry
from phaen.core.ids import Key
from phaen.core.model.case import Case
from phaen.rendering.heads import link_to
from phaen.rendering.page import LinkTo
from phaen.rendering.pages.case_parts import ProblemPart, problem_part
from phaen.rendering.pages.problems import address_of
from phaen.rendering.site import Site

_Row: TypeAlias = tuple[Key, int]
"""A problem: its case, and its place there."""

MAX_SHOWN = 5
MAX_THEMES = 6


def solved_by_others(site: Site, body: Entry) -> list[ProblemPart]:
    """The problems of others, with their solutions, that are most like those of the body; the first few of them."""
    graph = site.graph
    own = graph.sources(body, "case", "reporter")
    keys = {case.key for case in own}
    elements = {about.key for case in own for about in graph.targets(case, "about")}
    near = {
        case.key
        for element in elements
        for case in graph.sources(graph.at(element), "case", "about")
    }
    counts = _themes(site, own)
    shared: dict[_Row, int] = {}
    for themes in site.find(_sets_of_themes, "") or ():
        count = sum(counts[theme] for theme in themes)
        if count:
            problems = site.find(_by_themes, themes) or ()
            others = (row for row in problems if row[0] not in keys)
            shared |= dict.fromkeys(islice(others, MAX_SHOWN), count)
    for case in near - keys:
        for row, themes in (site.find(_themes_by_case, case) or {}).items():
            count = sum(counts[theme] for theme in themes)
            if count:
                # The same element of the same plan says more than any theme.
                shared[row] = count + 100
    best = nsmallest(MAX_SHOWN, shared, key=lambda row: (-shared[row], *row))
    return [_part(site, site.graph.at(case), at) for case, at in best]


def _part(site: Site, case: Entry, at: int) -> ProblemPart:
    record = case.record_as(Case)
    return problem_part(site, case, record.problems[at], site.say.period(record.period))


def by_theme(site: Site, body: Entry) -> list[LinkTo]:
    """Where all problems of the body's commonest themes stand."""
    themes = _themes(site, site.graph.sources(body, "case", "reporter"))
    return [
        LinkTo(link_to(site.graph.at(theme)).title, address_of(site, theme.id))
        for theme, _ in themes.most_common(MAX_THEMES)
    ]


def _themes_by_case(site: Site) -> Mapping[Key, Mapping[_Row, frozenset[Key]]]:
    """For each case its problems that were met with a solution, each with its themes."""
    found: dict[Key, dict[_Row, frozenset[Key]]] = {}
    for case in site.graph.of_kind("case"):
        problems = case.record_as(Case).problems
        for link in site.graph.links_out(case):
            if link.head == "problems" and link.target.key.kind == "theme":
                row = (case.key, int(link.field[1]))
                if problems[row[1]].solutions:
                    own = found.setdefault(case.key, {})
                    own[row] = own.get(row, frozenset()) | {link.target.key}
    return found


def _by_themes(site: Site) -> Mapping[frozenset[Key], Sequence[_Row]]:
    """For each set of themes the problems of just these, in the order of the cases' keys.

    There are few sets: who looks for the likest need not look at all problems of the country.
    """
    found: dict[frozenset[Key], list[_Row]] = {}
    for _, rows in sorted(_themes_by_case(site).items()):
        for row, themes in sorted(rows.items(), key=lambda item: item[0][1]):
            found.setdefault(themes, []).append(row)
    return found


def _sets_of_themes(site: Site) -> Mapping[str, Sequence[frozenset[Key]]]:
    """All sets of themes that any problem has, under the empty text."""
    return {"": list(_by_themes(site))}


def _themes(site: Site, cases: Sequence[Entry]) -> Counter[Key]:
    return Counter(
        link.target.key
        for case in cases
        for link in site.graph.links_out(case)
        if link.head == "problems" and link.target.key.kind == "theme"
    )
