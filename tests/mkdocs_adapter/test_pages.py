from __future__ import annotations

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from phaen.mkdocs_adapter.pages import DataPage, _shorten, make_file
from phaen.mkdocs_adapter.shelf import Shelf
from phaen.rendering.environment import make_environment
from phaen.rendering.page import Page
from rendering.small import pages_of, small_site


@pytest.fixture
def page() -> Page:
    [found] = [
        page for _, page in pages_of(small_site()) if page.address == "roles/doi-2567/office/"
    ]
    return found


def test_a_page_stands_at_its_address(page: Page, bare: MkDocsConfig) -> None:
    file = make_file(page, bare)

    assert file.url == page.address
    assert file.dest_uri == "roles/doi-2567/office/index.html"
    assert file.edit_uri is None


def test_mkdocs_is_told_content_anchors_and_what_the_page_is(
    page: Page, bare: MkDocsConfig
) -> None:
    file, site = make_file(page, bare), small_site()
    seated = DataPage(page, "role", file, bare, make_environment(), site=site, shelf=Shelf())
    seated.read_source(bare)
    seated.render(bare, Files([]))

    assert seated.content is not None
    assert "<h1>" in seated.content
    assert {"d1", "d2"} <= seated.present_anchor_ids
    assert not seated.toc.items
    assert (seated.meta["title"], seated.meta["kind"]) == (page.title, "role")
    assert not seated.meta["unlisted"]


@pytest.mark.parametrize(
    ("text", "short"),
    [("ก  ข\nค", "ก ข ค"), ("ก" * 160, "ก" * 160), ("ก" * 161, "ก" * 159 + "…")],
)
def test_shorten(text: str, short: str) -> None:
    assert _shorten(text) == short
