"""The template environment, and the one function that turns a page into HTML."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, fields
from functools import partial
from typing import Any, cast

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
from phaen.rendering.further import further_page
from phaen.rendering.glosses import NONE, Glosses
from phaen.rendering.lighten import LIGHT, Moved, lighten
from phaen.rendering.page import Page, by_document
from phaen.rendering.texts import Href, block, inline
from phaen.rendering.ties import tie
from phaen.rendering.wording import say_number
from phaen.rendering.words import Words, load_words

FRAME = "page.html"
_HINTS = re.compile(r'\sdata-(?:whole="[^"]*"|last(?=>))')
"""What templates tell `lighten`: nobody else needs it."""
_ANCHOR = re.compile(r'\sid="([^"]+)"')


@dataclass(frozen=True, slots=True)
class Rendered:
    """The body of a page, the anchors in it, and the pages that it needs besides."""

    html: str
    anchors: Sequence[str]
    further: Sequence[Page] = ()


def make_environment(say: Words | None = None, glosses: Glosses = NONE) -> Environment:
    """Templates that escape everything and stop at a name that does not exist; they speak Thai unless told.

    `glosses` explain abbreviations.
    """
    say = say or load_words()
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
        "period": say.period,
        "number": say_number,
        "by_document": by_document,
        "embed": _embed_here,
    }
    environment.globals["say"] = say
    # The same templates in another frame: what a record's page shows, a page for print shows too.
    in_print = ChoiceLoader([DictLoader({FRAME: '{% extends "print_part.html" %}'}), loader])
    environment.globals["glosses"] = glosses
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
    html = _HINTS.sub("", _render(context["in_print"], page, context["href"]))
    kind, ref = (page.entry.key.kind, page.entry.key.ref) if page.entry else ("page", page.address)
    return Markup(excerpt(html, f"{kind}/{ref}/", level))  # noqa: S704 -- made by our own templates


def render_page(environment: Environment, page: Page, limit: int = LIGHT) -> Rendered:
    """The HTML body of a page; of a record's page as much as `limit` bytes hold."""
    href = partial(relative, page=page.address)
    say = cast("Words", environment.globals["say"])
    glosses = cast("Glosses", environment.globals["glosses"])
    explain = partial((glosses if page.explains else NONE).explain, href=href)

    def weigh(html: str) -> int:
        return len(tie(explain(html)).encode())

    html = say.mark(_render(environment, page, href))
    further: Sequence[Page] = ()
    if page.entry is not None and page.entry.address == page.address:
        light = lighten(html, page.address, partial(_say, environment, href), weigh, limit)
        html, further = light.html, [further_page(say, page, part) for part in light.further]
    html = explain(say.mark(_HINTS.sub("", html)))
    return Rendered(html, _ANCHOR.findall(html), further)


def _say(environment: Environment, href: Href, moved: Moved) -> str:
    return environment.get_template("moved.html").render(moved=moved, href=href)


def _render(environment: Environment, page: Page, href: Href) -> str:
    context = page.make_context()
    values: dict[str, Any] = {field.name: getattr(context, field.name) for field in fields(context)}
    return environment.get_template(page.template).render(values | {"href": href})
