"""What the sections of a page and their entries are called."""

from __future__ import annotations

import re
from collections.abc import Iterator

from phaen.rendering.outline import Element

_TAGS = re.compile(r"<[^>]*>")
_LONGEST_LABEL = 60
_NAMES = frozenset({"h3", "h4", "b", "dt"})
"""What an entry is known by."""
_REMARK = "ed"
"""The class of editors' remarks, which begin with a word of their own."""


def heading_of(section: Element) -> tuple[Element | None, str]:
    """The heading of a section, and what its own page is called in an address; a group's where it holds nothing else.

    Sections of the frame are called by their anchors, which begin with `_`. Editors name groups as they like, also
    as the frame names sections.
    """
    heading = next((inner for inner in section.all() if inner.tag == "h2"), None)
    if heading is not None:
        return heading, heading.id
    groups = section.children_named("section")
    if len(groups) != 1:
        return None, ""
    heading = next((inner for inner in groups[0].all() if inner.tag == "h3"), None)
    return heading, f"_group-{groups[0].id.removeprefix('_')}"


def label_of(html: str, entry: Element) -> str:
    """What an entry is called; empty where it has no name, or one too long."""
    named = next((inner for inner in _without_remarks(entry) if inner.tag in _NAMES), None)
    words = words_of(html, named) if named else ""
    return words if len(words) <= _LONGEST_LABEL else ""


def words_of(html: str, part: Element) -> str:
    """The text of an element."""
    return _TAGS.sub("", html[part.opened : part.closed]).strip()


def _without_remarks(part: Element) -> Iterator[Element]:
    if part.value("class") != _REMARK:
        yield part
        for child in part.children:
            yield from _without_remarks(child)
