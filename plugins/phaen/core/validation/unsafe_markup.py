"""PH412: markup that the site does not render, and links that do more than lead somewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from phaen.core.graph import Graph
from phaen.core.issues import Issue, Severity, Words
from phaen.core.model.text import Text
from phaen.core.validation.rule import Finder

_FIND = Finder("PH412", Severity.ERROR)
# A tag may run over a line end, not over an empty line (CommonMark 6.6).
_TAG = re.compile(r"</?[a-zA-Z!](?:[^>\n]|\n(?![ \t]*\n))*>")
_LINK = re.compile(r"\]\(\s*<?([^)\s>]*)")
# `[1]: address` defines where `[words][1]` leads; what has no scheme there is mostly plain words.
_DEFINITION = re.compile(
    r"^[ \t>*+-]*\[[^\]\n]+\]:\s*<?([a-zA-Z&][^\s>:&]*[:&][^\s>]*)", re.MULTILINE
)
_SAFE_LINK = re.compile(r"https?://|mailto:|[#/.]|[a-z0-9-]+/", re.IGNORECASE)
_MAX_SHOWN = 40


def check(graph: Graph) -> Iterator[Issue]:
    """Yield an error for each HTML tag and each link of another scheme than http, https or mailto."""
    for entry in graph.written():
        for path, text in entry.every(Text):
            for words in filter(None, (text.th, text.en)):
                for message, hint in _faults(words):
                    yield _FIND.at(entry, path, message.th, message.en, hint)


def _faults(words: str) -> Iterator[tuple[Words, str]]:
    """What is wrong with a text, and what would mend it."""
    for match in _TAG.finditer(words):
        tag = match[0][:_MAX_SHOWN]
        message = Words(f"ใช้แท็ก HTML ไม่ได้ ({tag})", f"HTML is not allowed ({tag})")
        yield message, "ใช้ **ตัวหนา** รายการ หรือลิงก์แบบ Markdown"
    for pattern in (_LINK, _DEFINITION):
        for match in pattern.finditer(words):
            if not _SAFE_LINK.match(match[1]):
                link = match[1][:_MAX_SHOWN]
                message = Words(f"ลิงก์นี้ใช้ไม่ได้ ({link})", f"this link is not allowed ({link})")
                yield message, "ลิงก์ต้องขึ้นต้นด้วย https:// หรือเป็นที่อยู่ในเว็บนี้"


RULE = _FIND.rule("ข้อความใช้ได้เฉพาะ Markdown ที่ปลอดภัย", "texts hold safe Markdown only", check)
