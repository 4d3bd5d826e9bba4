"""Many words as one regular expression."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any


def any_of(words: Iterable[str]) -> str:
    """An expression for the longest of the words: a tree of letters, so that few are tried at a place."""
    tree: dict[str, Any] = {}
    for word in words:
        node = tree
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = {}
    return _branches(tree)


def _branches(tree: dict[str, Any]) -> str:
    found = [re.escape(letter) + _branches(rest) for letter, rest in sorted(tree.items()) if letter]
    if not found:
        return ""
    joined = found[0] if len(found) == 1 and "" not in tree else f"(?:{'|'.join(found)})"
    return joined + "?" * ("" in tree)
