"""Pages of another language: what they show of the records is Thai, and screen readers must be told.

The frame holds no Thai there (a test sees to it), so every run of Thai letters in a page's text is a
record's. Templates need not know: the marks are set when a page is made, and in Thai none are.
"""

from __future__ import annotations

import re

# What holds no text of the page stays as it is; then an element whose one text is Thai, or a bare text.
_PIECES = re.compile(
    r"<(?P<raw>script|style|textarea)\b.*?</(?P=raw)\s*>|<!--.*?-->"
    r"|<(?P<tag>[a-zA-Z][\w-]*)(?P<rest>[^<>]*)>(?P<only>[^<]+)</(?P=tag)>"
    r"|(?P<other><[^>]*>)|(?P<text>[^<]+)",
    re.DOTALL,
)
_LETTER = "[ก-๎๏-๛]"
# Thai with what stands between its letters and belongs to no other tongue: digits, points, spaces.
_RUN = re.compile(f"{_LETTER}(?:[^<>A-Za-z]*{_LETTER})?")
_LATIN = re.compile("[A-Za-z]")
_ENTITY = re.compile("&[a-z0-9#]+;", re.IGNORECASE)
# Elements whose text may hold no element: they are marked whole.
_WHOLE = frozenset({"title", "option"})


def mark_thai(html: str) -> str:
    """The same page, its Thai marked as such; what is marked already stays as it is."""
    return _PIECES.sub(_mark, html)


def _mark(piece: re.Match[str]) -> str:
    if piece["only"] is not None:
        return _element(piece)
    return _spans(piece["text"], "span") if piece["text"] else piece[0]


def _element(piece: re.Match[str]) -> str:
    tag, rest, text = piece["tag"], piece["rest"], piece["only"]
    if not _RUN.search(text):
        return piece[0]
    if " lang=" in rest:
        return piece[0]
    is_whole = tag in _WHOLE or not _LATIN.search(_ENTITY.sub("", text))
    if is_whole:
        return f'<{tag} lang="th"{rest}>{text}</{tag}>'
    return f"<{tag}{rest}>{_spans(text, 'tspan' if tag == 'text' else 'span')}</{tag}>"


def _spans(text: str, tag: str) -> str:
    return _RUN.sub(rf'<{tag} lang="th">\g<0></{tag}>', text)
