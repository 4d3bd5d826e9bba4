"""What other bodies did about the problems that one met: those that share most themes or elements come first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from heapq import nsmallest
from itertools import islice

from phaen.core.entry import Entry
from phaen.core.ids import Key
from phaen.core.model.case import Case
from phaen.rendering.heads import link_to
from phaen.rendering.page import LinkTo
from phaen.rendering.pages.case_parts import ProblemPart, problem_part
from phaen.rendering.pages.problems import address_of
from phaen.rendering.site import Site

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
    shared: dict[tuple[Entry, int], int] = {}
    for themes, problems in site.problems_by_themes.items():
        count = sum(counts[theme] for theme in themes)
        if count:
            others = (row for row in problems if row[0].key not in keys)
            shared |= dict.fromkeys(islice(others, MAX_SHOWN), count)
    for case in near - keys:
        for row, themes in site.themes_of_problems.get(case, {}).items():
            count = sum(counts[theme] for theme in themes)
            if count:
                # The same element of the same plan says more than any theme.
                shared[row] = count + 100
    best = nsmallest(MAX_SHOWN, shared, key=lambda row: (-shared[row], row[0].key, row[1]))
    return [
        problem_part(
            site,
            case,
            case.record_as(Case).problems[at],
            site.say.period(case.record_as(Case).period),
        )
        for case, at in best
    ]


def by_theme(site: Site, body: Entry) -> list[LinkTo]:
    """Where all problems of the body's commonest themes stand."""
    themes = _themes(site, site.graph.sources(body, "case", "reporter"))
    return [
        LinkTo(link_to(site.graph.at(theme)).title, address_of(site, theme.id))
        for theme, _ in themes.most_common(MAX_THEMES)
    ]


def _themes(site: Site, cases: Sequence[Entry]) -> Counter[Key]:
    return Counter(
        link.target.key
        for case in cases
        for link in site.graph.links_from.get(case.key, [])
        if link.head == "problems" and link.target.key.kind == "theme"
    )
