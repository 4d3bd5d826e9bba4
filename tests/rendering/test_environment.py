from __future__ import annotations

from functools import partial

import pytest
from jinja2 import UndefinedError

from phaen.rendering.environment import make_environment, render_page
from phaen.rendering.page import Context, Head, Page
from phaen.rendering.pages.search import SearchContext
from rendering.small import look_at


def _page(context: type[Context], **fields: object) -> Page:
    head = Head(address="search/", kind="ทดสอบ", title="ก & ข")
    return Page("search/", "ก", "search.html", partial(context, head=head, **fields))


def test_an_unknown_name_stops_the_build() -> None:
    with pytest.raises(UndefinedError):
        make_environment().from_string("{{ nobody }}").render()


def test_an_unknown_field_stops_the_build() -> None:
    with pytest.raises(UndefinedError):
        make_environment().from_string("{{ page.nobody }}").render(page=_page(Context))


def test_a_context_without_a_field_of_its_template_stops_the_build() -> None:
    with pytest.raises(UndefinedError):
        render_page(make_environment(), _page(Context))


def test_words_are_escaped() -> None:
    html = render_page(make_environment(), _page(SearchContext, lists=(), themes=())).html

    assert "<h1>ก &amp; ข</h1>" in html


def test_anchors_are_told() -> None:
    rendered = render_page(make_environment(), _page(SearchContext, lists=(), themes=()))

    assert "_lists" in rendered.anchors
    assert list(rendered.anchors) == look_at(rendered.html).ids
