"""Text that is safe to show: what a screen would obey, or hide, is seen instead."""

from __future__ import annotations

from typing import Final

STAND_IN: Final = "\ufffd"
"""What stands where a character may not."""


def visible(text: str) -> str:
    """The text on one line, each control, invisible or undecodable character replaced by `STAND_IN`."""
    if text.isprintable():
        return text
    return "".join(letter if letter.isprintable() else STAND_IN for letter in text)
