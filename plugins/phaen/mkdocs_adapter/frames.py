"""The frame around a page's body, rendered once for all pages that share it.

Pages of one section and depth have the same frame but for a few values: title, description, address …
It is rendered with a marker in the place of each, cut there, and joined with the values of each page.
A template may pass a value on as it is, escaped or percent-encoded: how, is seen from what became of its
marker. Whatever else differs between pages is part of the key under which a frame is kept. The first
page of each frame is rendered in full too: where the joined page is not the same, letter for letter, all
pages of that frame are rendered in full.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import Any, Protocol
from urllib.parse import quote

from jinja2 import BaseLoader, Environment, Template
from markupsafe import escape
from mkdocs.structure.pages import Page as MkDocsPage

NAME = "phaen/frame"
"""What pages give as their template; no file of a theme can bear it."""

_OPEN, _CLOSE = "\x04", "\x05"
_ADDRESS, _SEGMENTS = "address", 2
_IN_META = ("title", "description", "linked_data", "social_image", "social_alt")
_IN_PAGE = ("title", "content", "canonical_url")
# What MkDocs makes anew for each page, equal for all of one depth.
_OF_PAGE = frozenset({"page", "base_url", "build_date_utc"})

_FORMS: Mapping[str, Callable[[str], str]] = {
    "as it is": lambda value: value,
    "escaped": lambda value: str(escape(value)),
    # As Jinja's `urlencode` does it.
    "encoded": lambda value: quote(value.encode(), safe="/"),
}

Values = Mapping[str, str]
Kept = dict[Hashable, Sequence[tuple[str, str, str]] | None]
"""Frames by what their pages have in common; None where pages must be rendered in full."""


class Addressed(Protocol):
    """A page whose address can be another one while its frame is rendered."""

    shown_at: str | None


class Frames(BaseLoader):
    """Offers the one template `NAME`, which joins pages from frames."""

    def __init__(self, template: str = "main.html", frames: Kept | None = None) -> None:
        """`template` is the theme's own, that renders whole pages; `frames` are known of the same theme."""
        self.template = template
        self.frames = {} if frames is None else frames

    def load(self, environment: Environment, name: str, globals: Any = None) -> Template:  # noqa: A002 -- named by Jinja
        """The joining template; MkDocs asks for it as for any other."""
        if name != NAME:
            return super().load(environment, name, globals)
        whole = environment.get_template(self.template)
        joined: Any = Joined(whole, self.frames)
        return joined  # type: ignore[no-any-return] # renders as a template does, all that MkDocs asks


class Joined:
    """Renders pages as the whole template would."""

    is_up_to_date = True

    def __init__(self, whole: Template, frames: Kept) -> None:
        """`frames` are those that are known already."""
        self.whole = whole
        self.globals = whole.globals
        self.frames = frames
        self.around: dict[str, Any] | None = None

    def render(self, context: dict[str, Any]) -> str:
        """The page of `context`."""
        page: MkDocsPage = context["page"]
        values = _values(page)
        key = self._key(context, page, values)
        if key is None:
            return self.whole.render(context)
        if key not in self.frames:
            html = self.whole.render(context)
            frame = _cut(self._with_markers(context, page, values), _markers(page, values))
            self.frames[key] = frame if frame and _join(frame, values) == html else None
            return html
        frame = self.frames[key]
        return self.whole.render(context) if frame is None else _join(frame, values)

    def _key(self, context: dict[str, Any], page: MkDocsPage, values: Values) -> Hashable:
        """What pages must have in common to share a frame; None for those that have one of their own."""
        if page.url.count("/") < _SEGMENTS or not hasattr(page, "shown_at"):
            return None
        if "redirect" in page.meta:
            return None  # its way to another page is not that of its neighbours
        around = {name: value for name, value in context.items() if name not in _OF_PAGE}
        if self.around is None:
            self.around = around
        if around.keys() != self.around.keys() or any(
            value is not self.around[name] and value != self.around[name]
            for name, value in around.items()
        ):
            return None
        rest = tuple((name, value) for name, value in page.meta.items() if name not in _IN_META)
        given = tuple(name for name, value in values.items() if value)
        section = page.url.partition("/")[0]
        # Values of other plugins need not be hashable.
        return section, page.url.count("/"), given, repr(rest)

    def _with_markers(self, context: dict[str, Any], page: MkDocsPage, values: Values) -> str:
        markers = _markers(page, values)
        shown: Any = copy.copy(page)
        told = {name: markers.get(f"meta {name}") for name in _IN_META}
        shown.meta = {**page.meta, **{name: marker for name, marker in told.items() if marker}}
        for name in _IN_PAGE:
            if name in markers:
                setattr(shown, name, markers[name])
        shown.shown_at = markers[_ADDRESS]
        return self.whole.render({**context, "page": shown})


def _values(page: MkDocsPage) -> Values:
    found = {f"meta {name}": page.meta[name] for name in _IN_META if name in page.meta}
    found |= {name: getattr(page, name) or "" for name in _IN_PAGE}
    return found | {_ADDRESS: page.url}


def _markers(page: MkDocsPage, values: Values) -> dict[str, str]:
    """A marker for each value that is not empty; that of the address is as deep, and in the same section."""
    found = {
        name: f"{_OPEN}{at}&{_CLOSE}" for at, (name, value) in enumerate(values.items()) if value
    }
    section = page.url.partition("/")[0]
    found[_ADDRESS] = f"{section}/" + f"{_OPEN}{_CLOSE}/" * (page.url.count("/") - 1)
    return found


def _cut(html: str, markers: Mapping[str, str]) -> Sequence[tuple[str, str, str]] | None:
    """The frame as (text, value, form of the value) …, the last with no value; None where a marker is not recognised."""
    slots = {
        form(marker): (name, kind)
        for kind, form in reversed(list(_FORMS.items()))
        for name, marker in markers.items()
    }
    places = re.compile("|".join(map(re.escape, sorted(slots, key=len, reverse=True))))
    frame, at = [], 0
    for place in places.finditer(html):
        frame.append((html[at : place.start()], *slots[place[0]]))
        at = place.end()
    frame.append((html[at:], "", ""))
    return None if any(_OPEN in text or _CLOSE in text for text, _, _ in frame) else frame


def _join(frame: Sequence[tuple[str, str, str]], values: Values) -> str:
    parts = []
    for text, name, form in frame:
        parts.append(text)
        if name:
            parts.append(_FORMS[form](values[name]))
    return "".join(parts)
