"""The elements of a piece of HTML and where each begins and ends, so that it can be cut without changing a byte.

Works on bodies that our own templates made: every element closed, attributes in double quotes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_TAG = re.compile(
    r'<(/?)([a-z][a-z0-9-]*)((?:\s+[^\s"=>/]+(?:="[^"]*")?)*)\s*(/?)>|<!--.*?-->', re.DOTALL
)
_ATTRIBUTE = re.compile(r'\s([^\s"=>/]+)(?:="([^"]*)")?')
_VOID = frozenset({"br", "hr", "img", "input", "link", "meta", "wbr"})


@dataclass(eq=False)
class Element:
    """One element: its tag with its attributes, its own text from `start` to `end`, its inside from `opened` to `closed`."""

    tag: str
    attributes: str
    start: int
    opened: int
    closed: int = 0
    end: int = 0
    children: list[Element] = field(default_factory=list)

    @property
    def id(self) -> str:
        """Its anchor; empty where it has none."""
        return self.value("id")

    def value(self, name: str) -> str:
        """The value of an attribute; empty where it has none."""
        return next(
            (value for key, value in _ATTRIBUTE.findall(self.attributes) if key == name), ""
        )

    def has(self, name: str) -> bool:
        """Whether it has an attribute, with a value or without."""
        return any(key == name for key, _ in _ATTRIBUTE.findall(self.attributes))

    def children_named(self, tag: str) -> list[Element]:
        """The outermost elements of one tag inside it."""
        found: list[Element] = []
        for child in self.children:
            found += [child] if child.tag == tag else child.children_named(tag)
        return found

    def all(self) -> Iterator[Element]:
        """Itself and everything inside it, in the order of the text."""
        yield self
        for child in self.children:
            yield from child.all()


def outline(html: str) -> Element:
    """The elements of `html` below a root that stands for all of it."""
    root = Element("", "", 0, 0, len(html), len(html))
    above = [root]
    for match in _TAG.finditer(html):
        close, tag, attributes, alone = match.groups()
        if tag is None:
            continue
        if close:
            done = above.pop()
            done.closed, done.end = match.start(), match.end()
            continue
        element = Element(tag, attributes, match.start(), match.end(), match.end(), match.end())
        above[-1].children.append(element)
        if not alone and tag not in _VOID:
            above.append(element)
    return root


def end_of(html: str, tag: str, at: int) -> int:
    """Where the element that was opened just before `at` ends."""
    depth = 1
    for found in re.compile(rf"<(/?){tag}(?=[\s>])[^>]*>").finditer(html, at):
        depth += -1 if found[1] else 1
        if not depth:
            return found.end()
    return len(html)
