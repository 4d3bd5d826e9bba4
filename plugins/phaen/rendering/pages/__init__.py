"""The pages of the site. `MAKERS` is the one list: each module says which pages there are and what each needs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Final, TypeAlias

from phaen.rendering.page import Page
from phaen.rendering.pages import (
    alignment,
    case,
    coverage,
    element,
    framework,
    glossary,
    indicator,
    listing,
    organisation,
    plan,
    practice,
    printing,
    problems,
    redirects,
    removed,
    role,
    rules,
    search,
    source,
    suggest,
    theme,
)
from phaen.rendering.site import Site

Maker: TypeAlias = Callable[[Site], Iterator[Page]]

MAKERS: Final[Mapping[str, Maker]] = MappingProxyType(
    {
        "plan": plan.make_pages,
        "element": element.make_pages,
        "role": role.make_pages,
        "organisation": organisation.make_pages,
        "indicator": indicator.make_pages,
        "case": case.make_pages,
        "practice": practice.make_pages,
        "framework": framework.make_pages,
        "source": source.make_pages,
        "theme": theme.make_pages,
        "term": glossary.make_pages,
        "list": listing.make_pages,
        "problems": problems.make_pages,
        "alignment": alignment.make_pages,
        "coverage": coverage.make_pages,
        "search": search.make_pages,
        "rules": rules.make_pages,
        "suggest": suggest.make_pages,
        "print": printing.make_pages,
        "redirect": redirects.make_pages,
        "removed": removed.make_pages,
    }
)


def all_pages(site: Site) -> Iterator[tuple[str, Page]]:
    """Every generated page with the name of its maker; the home page is the adapter's to join in."""
    for name, make in MAKERS.items():
        for page in site.once(make) if make in printing.EMBEDDED else make(site):
            yield name, page
