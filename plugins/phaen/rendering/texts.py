"""Text fields as HTML: a small, safe subset of Markdown, raw HTML off."""

from __future__ import annotations

import re
from functools import lru_cache

from markdown_it import MarkdownIt
from markupsafe import Markup, escape

from phaen.core.model.text import Text

# Only these start anything in the subset; a text without them needs no parser.
_ACTIVE = re.compile(r"[*_`\[\]\\&<>!\n]|^\s*(?:[-+]|\d+[.)])\s", re.MULTILINE)


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    parser = MarkdownIt("zero", {"html": False, "linkify": False, "typographer": False})
    return parser.enable(["emphasis", "link", "list", "paragraph", "escape", "entity", "newline"])


def inline(text: Text | str) -> Markup:
    """A text inside a sentence or a heading."""
    words = str(text)
    if not _ACTIVE.search(words):
        return escape(words)
    # The renderer escapes what the subset does not allow: its output is safe to embed.
    return Markup(_parser().renderInline(words).strip())  # noqa: S704


def block(text: Text | str) -> Markup:
    """A text of its own: paragraphs and lists."""
    words = str(text)
    if not _ACTIVE.search(words):
        return Markup("<p>{}</p>").format(words)
    return Markup(_parser().render(words).strip())  # noqa: S704 -- as above
