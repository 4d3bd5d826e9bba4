"""PH412: markup that the site does not render, and links that do more than lead somewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from phaen.core.graph import Graph
from phaen.core.issues import Issue, Severity, Words
from phaen.core.model.text import Text
from phaen.core.validation.rule import Finder

_FIND = Finder("PH412", Severity.ERROR)
# A tag may run over a line end, not over an empty line (CommonMark 6.6).
_PARAGRAPH = re.compile(r"(?:[^\n]|\n(?![ \t]*\n))+")
_TAG = re.compile(r"<(/?)([a-zA-Z!?][^\s/>]*)[^>]*>")
_IMAGE = re.compile(r"!\[[^\[\]\n]*\]\(")
_LINK = re.compile(r"\]\(\s*<?([^)\s>]*)")
# `[1]: address` defines where `[words][1]` leads; what has no scheme there is mostly plain words.
_DEFINITION = re.compile(
    r"^[ \t>*+-]*\[[^\]\n]+\]:\s*<?([a-zA-Z&][^\s>:&]*[:&][^\s>]*)", re.MULTILINE
)
# No name before the host: `https://plan.example@elsewhere.example` leads to the latter.
_WEB = r"https?://[^\s/?#@\\]+(?:[/?#].*)?"
# Steps that lead down only: neither `..` nor `//host`, nor the same in percent signs or backslashes.
_WITHIN = r"/?(?:[a-z0-9][a-z0-9._-]*/)*(?:[a-z0-9][a-z0-9._-]*)?(?:#[^\s]*)?"
_SAFE_LINK = re.compile(rf"{_WEB}|mailto:.+|(?=.){_WITHIN}", re.IGNORECASE)
_MAX_SHOWN = 40


class _Fault(NamedTuple):
    """What is wrong with a text, at which letter of it, and what would mend it."""

    letter: int
    message: Words
    hint: str


def check(graph: Graph) -> Iterator[Issue]:
    """Yield an error for each HTML element and each link that leads elsewhere than to a web page, mail or this site."""
    for entry in graph.written():
        for path, text in entry.every(Text):
            for field, words in (("th", text.th), ("en", text.en)):
                for fault in _faults(words or ""):
                    yield _FIND.at(
                        entry,
                        (*path, field) if field == "en" else path,
                        fault.message.th,
                        fault.message.en,
                        fault.hint,
                        letter=fault.letter,
                    )


def _faults(words: str) -> Iterator[_Fault]:
    if "<" in words:
        yield from _tags(words)
    if "]" not in words:
        return
    for match in _IMAGE.finditer(words):
        message = Words("ใส่ภาพในข้อความไม่ได้", "a text shows no picture")
        yield _Fault(match.start(), message, "ลบเครื่องหมาย ! เพื่อให้เป็นลิงก์")
    for pattern in (_LINK, _DEFINITION):
        for match in pattern.finditer(words):
            if not _SAFE_LINK.fullmatch(match[1]):
                link = match[1][:_MAX_SHOWN]
                message = Words(f"ลิงก์นี้ใช้ไม่ได้ ({link})", f"this link is not allowed ({link})")
                hint = "ลิงก์ต้องขึ้นต้นด้วย https:// หรือเป็นที่อยู่ในเว็บนี้ เช่น plans/tak-2566/"
                yield _Fault(match.start(1), message, hint)


def _tags(words: str) -> Iterator[_Fault]:
    told: set[str] = set()
    links = {match.start(1) - 1 for match in _LINK.finditer(words)}
    for match in _whole_tags(words):
        name = match[2].lower()
        # An element and its end are one mistake; `[…](<address>)` is a link.
        if (match[1] and name in told) or match.start() in links:
            continue
        told.add(name)
        tag = match[0][:_MAX_SHOWN]
        message = Words(f"ใช้แท็ก HTML ไม่ได้ ({tag})", f"HTML is not allowed ({tag})")
        yield _Fault(match.start(), message, "ใช้ **ตัวหนา** รายการ หรือลิงก์แบบ Markdown")


def _whole_tags(words: str) -> Iterator[re.Match[str]]:
    """Looks no further than the last `>` of a paragraph: a thousand `<` without one cost nothing."""
    for paragraph in _PARAGRAPH.finditer(words):
        end = words.rfind(">", paragraph.start(), paragraph.end()) + 1
        if end:
            yield from _TAG.finditer(words, paragraph.start(), end)


RULE = _FIND.rule("ข้อความใช้ได้เฉพาะ Markdown ที่ปลอดภัย", "texts hold safe Markdown only", check)
