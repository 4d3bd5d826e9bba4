"""Text fields as HTML: a small, safe subset of Markdown, raw HTML off."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup, escape

from phaen.core.model.text import Text

Href = Callable[[str], str]

# Only these start anything in the subset; a text without them needs no parser.
_ACTIVE = re.compile(r"[*_`\[\]\\&<>!\n]|^\s*(?:[-+]|\d+[.)])\s", re.MULTILINE)
_WEB = re.compile(r"https?://|mailto:", re.IGNORECASE)
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")


def inline(text: Text | str, href: Href | None = None) -> Markup:
    """A text inside a sentence. Links lead through `href`; without it (inside another link) only their words stay."""
    words = str(text)
    if not _ACTIVE.search(words):
        return escape(words)
    return _render(_parser().parseInline(words), href)


def block(text: Text | str, href: Href | None = None) -> Markup:
    """A text of its own: paragraphs and lists."""
    words = str(text)
    if not _ACTIVE.search(words):
        return Markup(f"<p>{escape(words)}</p>")  # noqa: S704 -- escaped right here
    return _render(_parser().parse(words), href)


def plain(text: Text | str) -> str:
    """The words alone, for places that hold no markup."""
    words = str(text)
    if not _ACTIVE.search(words):
        return words
    tokens = [part for token in _parser().parse(words) for part in token.children or ()]
    return "".join(
        token.content if token.type == "text" else " " * (token.type == "softbreak")
        for token in tokens
    )


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    parser = MarkdownIt("zero", {"html": False, "linkify": False, "typographer": False})
    parser.validateLink = _is_safe  # type: ignore[method-assign] # the library's own way to narrow links
    return parser.enable(["emphasis", "link", "list", "paragraph", "escape", "entity", "newline"])


def _is_safe(url: str) -> bool:
    """Web pages, mail, and addresses of this site; markdown-it itself lets images in `data:` pass."""
    return bool(_WEB.match(url)) or not _SCHEME.match(url)


def _render(tokens: Sequence[Token], href: Href | None) -> Markup:
    for token in tokens:
        if token.children:
            token.children = _lead(token.children, href)
    # The renderer escapes what the subset does not allow: its output is safe to embed.
    return Markup(_parser().renderer.render(tokens, _parser().options, {}).strip())  # noqa: S704


def _lead(children: list[Token], href: Href | None) -> list[Token]:
    """Links made to lead from this page, or taken away where the text stands inside a link."""
    if href is None:
        return [token for token in children if token.type not in ("link_open", "link_close")]
    for token in children:
        if token.type == "link_open":
            url = str(token.attrs["href"])
            if not _WEB.match(url) and not url.startswith("#"):
                token.attrs["href"] = href(url.lstrip("/"))
    return children
