"""The bodies of pages as their templates make them, and the parts that pages for print take of them.

A record stands on its own page and in print. It is rendered once: links stay marked until it is known
on which page they stand (`addresses.py`), and the frame marks what print takes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import fields
from functools import partial
from typing import Any, cast

from jinja2 import Environment
from markupsafe import Markup

from phaen.rendering.excerpt import excerpt
from phaen.rendering.keeping import Keeping
from phaen.rendering.page import Head, Page

_MARK, _MARKED = "<!--:", "-->\n"
_HINTS = re.compile(r'\sdata-(?:(?:whole|called)="[^"]*"|(?:last|below)(?=>))')
"""What templates tell `lighten`: nobody else needs it."""
_SIGNS = (" data-whole=", " data-last>", ' data-called="')


def body_of(environment: Environment, page: Page) -> str:
    """The body of a page, its links still marked; what others embed of it is kept for them."""
    with keeping(environment).watch.noting() as asked:
        context = page.make_context()
        values: dict[str, Any] = {
            field.name: getattr(context, field.name) for field in fields(context)
        }
        html = environment.get_template(page.template).render(values)
    start, *pieces = html.split(_MARK)
    parts = [piece.partition(_MARKED) for piece in pieces]
    if page.kept is not None:
        named = [(name, part) for name, _, part in parts if name]
        page.kept[environment] = (context.head, named, asked)
    return "".join([start, *(part for _, _, part in parts)])


def without_hints(html: str) -> str:
    """A body without them."""
    return _HINTS.sub("", html) if any(hint in html for hint in _SIGNS) else html


def part_of(environment: Environment, page: Page, level: int) -> Markup:
    """A record's page inside another, its title a heading of `level`, its links still marked."""
    html = keeping(environment).part(page, level, partial(_part_of, environment, page, level))
    return Markup(html)  # noqa: S704 -- made by our own templates


def keeping(environment: Environment) -> Keeping:
    """What an environment keeps of what it made."""
    return cast("Keeping", environment.globals["keeping"])


def _part_of(environment: Environment, page: Page, level: int) -> str:
    head, parts = _parts(environment, page)
    html = environment.get_template("print_part.html").render(head=head, parts=parts)
    kind, ref = (page.entry.key.kind, page.entry.key.ref) if page.entry else ("page", page.address)
    return excerpt(without_hints(html), f"{kind}/{ref}/", level)


def _parts(environment: Environment, page: Page) -> tuple[Head, Mapping[str, Markup]]:
    kept = page.kept if page.kept is not None else {}
    if environment not in kept:
        body_of(environment, page)
    head, parts, asked = kept[environment]
    keeping(environment).watch.note(asked)
    if page.entry is not None and page.entry.key.kind != "role":
        # Only roles are embedded twice, for their plan and for their holder.
        del kept[environment]
    named = {"top": "", "facts": "", "body": ""} | dict(parts)
    # The templates escaped what they filled in.
    return head, {name: Markup(html) for name, html in named.items()}  # noqa: S704
