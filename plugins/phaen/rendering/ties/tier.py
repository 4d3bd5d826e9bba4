"""Ties the hard words of a text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from phaen.rendering.ties.markup import change_texts
from phaen.rendering.ties.pattern import hard_places

# An element of our own: it means nothing, and a span with a class is twice as long, some hundred times a page.
OPEN, CLOSE, BREAK = "<n-b>", "</n-b>", "<wbr>"
BAR = "|"

_CAN_BEGIN = frozenset("เแโใไ" + "".join(map(chr, range(ord("ก"), ord("ฮ") + 1))))
"""What a Thai word can begin with; ๆ and ฯ must not begin a line."""
_CAN_END = _CAN_BEGIN | frozenset(map(chr, range(ord("ฯ"), ord("\u0e4e") + 1)))


class Tier:
    """Ties the words of a list: each line one word, or several with a bar between where only company tells."""

    def __init__(self, lines: Iterable[str]) -> None:
        self.words = {line.replace(BAR, ""): line.split(BAR) for line in lines}
        self.places = hard_places(self.words)
        # The same sentence stands on many pages, so what was made of a text node is kept.
        self.tie_text = lru_cache(maxsize=20_000)(self._tie_text)

    def tie(self, html: str) -> str:
        """The same page, its hard words held together."""
        return change_texts(html, self.tie_text)

    def _tie_text(self, text: str) -> str:
        return self.places.sub(self._wrap, text).replace(BREAK + BREAK, BREAK)

    def _wrap(self, match: re.Match[str]) -> str:
        if match.lastgroup != "words":
            return OPEN + match[0] + CLOSE
        words = self.words[match[0]]
        # A browser that takes the letters for other words sees no word's end here: it must be told.
        text, start, end = match.string, match.start(), match.end()
        before = BREAK if text[max(0, start - 1) : start] in _CAN_END else ""
        after = BREAK if text[end : end + 1] in _CAN_BEGIN else ""
        return before + BREAK.join(OPEN + word + CLOSE for word in words) + after
