"""PH412: markup that the site does not render, and links that do more than lead somewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from phaen.core.graph import Graph
from phaen.core.issues import Issue, Severity
from phaen.core.model.text import Text
from phaen.core.validation.rule import Finder

_FIND = Finder("PH412", Severity.ERROR)
_TAG = re.compile(r"</?[a-zA-Z!][^>\n]*>")
_LINK = re.compile(r"\]\(\s*<?([^)\s>]*)")
_SAFE_LINK = re.compile(r"https?://|mailto:|[#/.]|[a-z0-9-]+/", re.IGNORECASE)


def check(graph: Graph) -> Iterator[Issue]:
    """Yield an error for each HTML tag and each link of another scheme than http, https or mailto."""
    for entry in graph.all():
        for path, text in entry.every(Text):
            for words in filter(None, (text.th, text.en)):
                for match in _TAG.finditer(words):
                    yield _FIND.at(
                        entry,
                        path,
                        f"ใช้แท็ก HTML ไม่ได้ ({match[0][:40]})",
                        f"HTML is not allowed ({match[0][:40]})",
                        "ใช้ **ตัวหนา** รายการ หรือลิงก์แบบ Markdown",
                    )
                for match in _LINK.finditer(words):
                    if not _SAFE_LINK.match(match[1]):
                        yield _FIND.at(
                            entry,
                            path,
                            f"ลิงก์นี้ใช้ไม่ได้ ({match[1][:40]})",
                            f"this link is not allowed ({match[1][:40]})",
                            "ลิงก์ต้องขึ้นต้นด้วย https:// หรือเป็นที่อยู่ในเว็บนี้",
                        )


RULE = _FIND.rule("ข้อความใช้ได้เฉพาะ Markdown ที่ปลอดภัย", "texts hold safe Markdown only", check)
