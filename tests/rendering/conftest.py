"""The small site, loaded and rendered once."""

from __future__ import annotations

import pytest

from phaen.rendering.page import Page
from phaen.rendering.site import Site
from rendering.small import Seen, look_at, pages_of, render, small_site


@pytest.fixture(scope="session")
def site() -> Site:
    return small_site()


@pytest.fixture(scope="session")
def pages(site: Site) -> list[tuple[str, Page]]:
    """Every page with the name of its maker."""
    return pages_of(site)


@pytest.fixture(scope="session")
def bodies(pages: list[tuple[str, Page]]) -> dict[str, str]:
    """The HTML of every page by its address."""
    return {page.address: render(page) for _, page in pages}


@pytest.fixture(scope="session")
def seen(bodies: dict[str, str]) -> dict[str, Seen]:
    """What stands in every page by its address."""
    return {address: look_at(html, address) for address, html in bodies.items()}
