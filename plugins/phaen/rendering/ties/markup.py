"""The text nodes of a piece of HTML, tied one by one."""

from __future__ import annotations

import re
from functools import lru_cache

from phaen.rendering.ties.pattern import compiled

OPEN, CLOSE, BREAK = '<span class="nb">', "</span>", "<wbr>"

# What is not running text stays as it is: whole elements, comments, tags. The rest are text nodes.
_TEXT = re.compile(
    r"(<(script|style|svg|title|option|code|pre|textarea)\b.*?</\2\s*>|<!--.*?-->|<[^>]*>)|[^<]+",
    re.DOTALL | re.IGNORECASE,
)
_THAI = re.compile("[\u0e01-\u0e2e]")
_LETTER = re.compile("[\u0e01-\u0e2e\u0e40-\u0e44]")
"""What a Thai word can begin with: ๆ and ฯ must not begin a line."""


def tie(html: str) -> str:
    """The same page with its hard words held together."""
    return _TEXT.sub(_node, html)


def _node(match: re.Match[str]) -> str:
    return match[0] if match[1] or not _THAI.search(match[0]) else tie_text(match[0])


@lru_cache(maxsize=20_000)
def tie_text(text: str) -> str:
    """One text node; the same sentence stands on many pages, so what was made is kept."""
    return compiled().sub(_wrap, text).replace(BREAK + BREAK, BREAK)


def _wrap(match: re.Match[str]) -> str:
    """The match on one line. A browser that cut it elsewhere must be told where its edges are."""
    text, start, end = match.string, match.start(), match.end()
    if match.lastgroup != "words":
        return f"{OPEN}{match[0]}{CLOSE}"
    before = BREAK if start and _follows(text[start - 1]) else ""
    after = BREAK if _LETTER.match(text, end) else ""
    inner = words()[match[0]]
    return f"{before}{inner}{after}"
