"""The text nodes of a piece of HTML."""

from __future__ import annotations

import re
from collections.abc import Callable

# What is not running text stays as it is: whole elements, comments, tags; and the text of a row
# (display: flex), where a tie would become an item of its own and eat the spaces. The rest are text nodes.
_PIECES = re.compile(
    r'(<[^<>]*\sclass="st[\s"][^<>]*>[^<]*'
    r"|<(script|style|svg|title|option|code|pre|textarea)\b.*?</\2\s*>|<!--.*?-->|<[^>]*>)|[^<]+",
    re.DOTALL | re.IGNORECASE,
)
_THAI = re.compile("[ก-ฮ]")


def change_texts(html: str, change: Callable[[str], str]) -> str:
    """The same page, every text node with Thai in it changed."""

    def piece(match: re.Match[str]) -> str:
        return match[0] if match[1] or not _THAI.search(match[0]) else change(match[0])

    return _PIECES.sub(piece, html)
