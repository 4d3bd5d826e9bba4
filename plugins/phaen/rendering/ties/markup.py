"""The text nodes of a piece of HTML."""

from __future__ import annotations

import re
from collections.abc import Callable

# What is not running text stays as it is: whole elements, comments, tags.
_MARKUP = re.compile(
    r"(<(script|style|svg|title|option|code|pre|textarea)\b.*?</\2\s*>|<!--.*?-->|<[^>]*>)",
    re.DOTALL | re.IGNORECASE,
)
# So does the text of a row (display: flex), where a tie would become an item of its own and eat the spaces.
_ROW = re.compile(r'\sclass="st[\s"]', re.IGNORECASE)
_THAI = re.compile("[ก-ฮ]")


def change_texts(html: str, change: Callable[[str], str]) -> str:
    """The same page, every text node with Thai in it changed."""
    # A text, the markup behind it, the name of a whole element; and so on.
    pieces = _MARKUP.split(html)
    for at in range(0, len(pieces), 3):
        text = pieces[at]
        if text.isascii() or not _THAI.search(text):
            continue
        is_of_row = at and pieces[at - 1] is None and _ROW.search(pieces[at - 2])
        if not is_of_row:
            pieces[at] = change(text)
    del pieces[2::3]
    return "".join(pieces)
