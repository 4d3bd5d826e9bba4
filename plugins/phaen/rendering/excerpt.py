"""A record's page as a part of another: its headings one below the other, its anchors its own.

Works on bodies that our own templates made: attributes in double quotes, nothing unescaped.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from html.parser import HTMLParser

_HEADING = re.compile(r"h[1-6]")
_OWN = re.compile(r'(\s(?:id|for|aria-labelledby|aria-describedby|aria-controls)=")([^"]+)')
_JUMP = re.compile(r'(\shref="#)(?=[^"])')
_NAME = re.compile(r'\saria-label(?:ledby)?="[^"]*"')
_LOWEST = 6

_Attributes = Sequence[tuple[str, str | None]]


def excerpt(html: str, prefix: str, level: int) -> str:
    """The body with `prefix` before its anchors and its first heading at `level`, without what leads elsewhere."""
    reader = _Reader(prefix, level)
    reader.feed(html)
    reader.close()
    return "".join(reader.kept)


class _Reader(HTMLParser):
    """Passes on what it reads; `skipped` is the element being left out and how many of its name are open."""

    def __init__(self, prefix: str, level: int) -> None:
        super().__init__(convert_charrefs=False)
        self.prefix = prefix
        self.level = level
        self.kept: list[str] = []
        self.above: list[int] = []
        self.skipped: tuple[str, int] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self.skipped:
            self._count(tag, 1)
        elif _leads_elsewhere(tag, attrs):
            self.skipped = (tag, 1)
        elif _HEADING.fullmatch(tag):
            self._descend(int(tag[1]))
            self._keep(f"<{self._heading}", self._text()[len(tag) + 1 :])
        elif tag == "section":
            # A section with a name is a landmark; a hundred of them lead nobody.
            self._keep("<section", _NAME.sub("", self._text())[len("<section") :])
        else:
            self._keep("", self._text())

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if not self.skipped and not _leads_elsewhere(tag, attrs):
            self._keep("", self._text())

    def handle_endtag(self, tag: str) -> None:
        if self.skipped:
            self._count(tag, -1)
        else:
            self.kept.append(f"</{self._heading if _HEADING.fullmatch(tag) else tag}>")

    def handle_data(self, data: str) -> None:
        if not self.skipped:
            self.kept.append(data)

    def handle_entityref(self, name: str) -> None:
        self.handle_data(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.handle_data(f"&#{name};")

    @property
    def _heading(self) -> str:
        return f"h{min(self.level + len(self.above) - 1, _LOWEST)}"

    def _text(self) -> str:
        return self.get_starttag_text() or ""

    def _keep(self, start: str, rest: str) -> None:
        own = _OWN.sub(lambda found: found[1] + self._mark(found[2]), rest)
        self.kept.append(start + _JUMP.sub(rf"\g<1>{self.prefix}", own))

    def _mark(self, anchors: str) -> str:
        return " ".join(self.prefix + anchor for anchor in anchors.split())

    def _descend(self, rank: int) -> None:
        """Ranks may be left out on a page of its own; here each is one below the one above it."""
        while self.above and self.above[-1] >= rank:
            self.above.pop()
        self.above.append(rank)

    def _count(self, tag: str, step: int) -> None:
        name, open_ones = self.skipped or ("", 0)
        if tag == name:
            self.skipped = (name, open_ones + step) if open_ones + step else None


def _leads_elsewhere(tag: str, attrs: _Attributes) -> bool:
    """Navigation, panels that need a script, links to the place itself, and what is not searched either."""
    values = dict(attrs)
    return (
        tag in ("nav", "form", "button")
        or values.get("data-search") == "off"
        or "data-facets" in values
        or values.get("class") == "cp"
    )
