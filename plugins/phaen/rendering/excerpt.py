"""A record's page as a part of another: its headings one below the other, its anchors its own.

Works on bodies that our own templates made: every element closed, attributes in double quotes, nothing unescaped.
"""

from __future__ import annotations

import re

from phaen.rendering.outline import end_of

# Navigation, panels that need a script, links to the place itself, and what is not searched either.
_ELSEWHERE = re.compile(
    r'<(?:nav|form|button)(?=[\s>])|\s(?:data-search="off"|data-facets(?=[\s>])|class="cp")'
)
_TAG = re.compile(r"<([a-z][a-z0-9-]*)[^>]*>")
_HEADING = re.compile(r"<(/?)h([1-6])\b")
_SECTION = re.compile(r"<section\b[^>]*>")
_OWN = re.compile(r'(\s(?:id|for|aria-labelledby|aria-describedby|aria-controls)=")([^"]+)')
_JUMP = re.compile(r'(\shref="#)(?=[^"])')
_NAME = re.compile(r'\saria-label(?:ledby)?="[^"]*"')
_LOWEST = 6


def excerpt(html: str, prefix: str, level: int) -> str:
    """The body with `prefix` before its anchors and its first heading at `level`, without what leads elsewhere."""
    kept = _HEADING.sub(_Descent(level), _without_what_leads_elsewhere(html))
    # A section with a name is a landmark; a hundred of them lead nobody.
    kept = _SECTION.sub(lambda section: _NAME.sub("", section[0]), kept)
    kept = _OWN.sub(lambda found: found[1] + _marked(prefix, found[2]), kept)
    return _JUMP.sub(lambda found: found[1] + prefix, kept)


def _marked(prefix: str, anchors: str) -> str:
    return " ".join(prefix + anchor for anchor in anchors.split())


def _without_what_leads_elsewhere(html: str) -> str:
    kept, at = [], 0
    while (found := _ELSEWHERE.search(html, at)) is not None:
        start = found.start() if found[0][0] == "<" else html.rfind("<", at, found.start())
        opened = _TAG.match(html, start)
        if start < 0 or opened is None or opened.end() < found.end():
            # The words only look like an attribute.
            kept.append(html[at : found.end()])
            at = found.end()
            continue
        kept.append(html[at:start])
        at = end_of(html, opened[1], opened.end())
    return "".join([*kept, html[at:]])


class _Descent:
    """Ranks of headings may be left out on a page of its own; here each is one below the one above it."""

    def __init__(self, level: int) -> None:
        self.level = level
        self.above: list[int] = []

    def __call__(self, found: re.Match[str]) -> str:
        if not found[1]:
            rank = int(found[2])
            while self.above and self.above[-1] >= rank:
                self.above.pop()
            self.above.append(rank)
        return f"<{found[1]}h{min(self.level + len(self.above) - 1, _LOWEST)}"
