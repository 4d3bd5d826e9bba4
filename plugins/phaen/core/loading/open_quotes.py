"""A quote that was never closed, found from where the parser stumbled.

To the parser such a text goes on to the next quote, lines below, which was meant to open
another: it stumbles just behind that one. What it took for one text tells what happened,
for fields or list items stand in it. Quotes in comments and plain texts are none to the
scanner, and so never blamed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

_SWALLOWED = re.compile(r"""\n[ ]*(?:-[ ]|[^\s:"'#-][^\s:"']*:\s)""")


def find_open_quote(error: yaml.MarkedYAMLError, text: str) -> yaml.Mark | None:
    """Where the quote opens from which the parser's failure follows; None where it is of another kind."""
    stumbled, opened = error.problem_mark, error.context_mark
    if stumbled is None:
        return None
    if opened is None or "quoted scalar" not in str(error.context):
        return _swallower_before(stumbled, text)
    before = _swallower_before(opened, text)
    if before is not None:
        return before
    never_ends = any(end in str(error.problem) for end in ("end of stream", "document indicator"))
    return opened if never_ends or _swallows(text, opened, stumbled) else None


def quote_before(mark: yaml.Mark, text: str) -> bool:
    """Whether a quoted text ends on the line of `mark`, right before it."""
    return any(
        end.line == mark.line and not text[end.index : mark.index].strip()
        for _, end in _quoted(text)
    )


def _swallower_before(mark: yaml.Mark, text: str) -> yaml.Mark | None:
    """The quote whose text, fields and all, ends on the line of `mark` and before it."""
    for start, end in _quoted(text):
        if end.line == mark.line and end.index <= mark.index and _swallows(text, start, end):
            return start
    return None


def _swallows(text: str, start: yaml.Mark, end: yaml.Mark) -> bool:
    return _SWALLOWED.search(text, start.index, end.index) is not None


def _quoted(text: str) -> Iterator[tuple[yaml.Mark, yaml.Mark]]:
    """Where each quoted text opens and ends, as far as the scanner comes."""
    try:
        for token in yaml.scan(text, Loader=yaml.CSafeLoader):
            if isinstance(token, yaml.ScalarToken) and token.style in ("'", '"'):
                yield token.start_mark, token.end_mark
    except yaml.YAMLError:
        return
