from __future__ import annotations

import pytest

from phaen.rendering import lighten
from phaen.rendering.environment import Rendered, make_environment, render_page
from phaen.rendering.page import Page
from rendering.small import look_at, pages_of, render, small_site

ADDRESS = "cases/doi-2567/focus-1-1/"


def _page() -> Page:
    return next(page for _, page in pages_of(small_site()) if page.address == ADDRESS)


@pytest.fixture
def rendered(monkeypatch: pytest.MonkeyPatch) -> Rendered:
    """A case of the small site as if hardly anything fitted one page."""
    monkeypatch.setattr(lighten, "WORTH_MOVING", 500)
    monkeypatch.setattr(lighten, "PREVIEW", 300)
    monkeypatch.setattr(lighten, "CHROME", 0)
    return render_page(make_environment(), _page(), limit=3_000)


def test_links_lead_to_the_same_places_from_both_pages(rendered: Rendered) -> None:
    assert rendered.further
    own = render(_page())
    known = set(look_at(own, ADDRESS).links)

    for page in rendered.further:
        body = str(page.make_context().body)  # type: ignore[attr-defined] # a FurtherContext
        found = look_at(body, page.address).links
        assert found
        assert {link.replace(page.address, ADDRESS) for link in found} <= known


def test_a_further_page_says_whose_it_is(rendered: Rendered) -> None:
    for page in rendered.further:
        context = page.make_context()
        html = render_page(make_environment(), page).html

        assert context.head.crumbs[-1].address == ADDRESS
        assert page.address.startswith(ADDRESS)
        assert _page().title in page.title
        assert f"<h1>{context.head.title}</h1>" in html
        assert html.count("<h2") >= 1


def test_a_further_page_is_not_cut_again(rendered: Rendered) -> None:
    for page in rendered.further:
        assert not render_page(make_environment(), page).further
