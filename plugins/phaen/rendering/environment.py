"""The template environment, and the one function that turns a page into HTML."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, fields
from functools import partial
from typing import Any

from jinja2 import (
    ChoiceLoader,
    DictLoader,
    Environment,
    PackageLoader,
    StrictUndefined,
    pass_context,
    select_autoescape,
)
from jinja2.runtime import Context as RuntimeContext
from markupsafe import Markup

from phaen.core.model.text import Text
from phaen.core.thai import arabic_digits
from phaen.rendering.addresses import relative
from phaen.rendering.excerpt import excerpt
from phaen.rendering.page import Page, by_document
from phaen.rendering.texts import Href, block, inline
from phaen.rendering.wording import say_number, say_period

FRAME = "page.html"
_ANCHOR = re.compile(r'\sid="([^"]+)"')


@dataclass(frozen=True, slots=True)
class Rendered:
    """The body of a page, and the anchors in it."""

    html: str
    anchors: Sequence[str]


def make_environment() -> Environment:
    """Templates that escape everything and stop at a name that does not exist."""
    loader = PackageLoader("phaen.rendering")
    environment = Environment(
        loader=loader,
        autoescape=select_autoescape(default=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "text": _inline_here,
        "block": _block_here,
        "words": inline,
        "digits": arabic_digits,
        "period": say_period,
        "number": say_number,
        "by_document": by_document,
        "embed": _embed_here,
    }
    # The same templates in another frame: what a record's page shows, a page for print shows too.
    in_print = ChoiceLoader([DictLoader({FRAME: '{% extends "print_part.html" %}'}), loader])
    environment.globals["in_print"] = environment.overlay(loader=in_print)
    return environment


@pass_context
def _inline_here(context: RuntimeContext, text: Text | str) -> Markup:
    return inline(text, context["href"])


@pass_context
def _block_here(context: RuntimeContext, text: Text | str) -> Markup:
    return block(text, context["href"])


@pass_context
def _embed_here(context: RuntimeContext, page: Page, level: int) -> Markup:
    """A record's page inside another, its title a heading of `level`."""
    html = _render(context["in_print"], page, context["href"])
    kind, ref = (page.entry.key.kind, page.entry.key.ref) if page.entry else ("page", page.address)
    return Markup(excerpt(html, f"{kind}/{ref}/", level))  # noqa: S704 -- made by our own templates


def render_page(environment: Environment, page: Page) -> Rendered:
    """The HTML body of a page."""
    html = _render(environment, page, partial(relative, page=page.address))
    return Rendered(html, _ANCHOR.findall(html))


def _render(environment: Environment, page: Page, href: Href) -> str:
    context = page.make_context()
    values: dict[str, Any] = {field.name: getattr(context, field.name) for field in fields(context)}
    return environment.get_template(page.template).render(values | {"href": href})
