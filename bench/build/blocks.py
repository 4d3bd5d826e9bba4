"""What a built page says, without our markup: so that the peers are given the same words and links."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import TypeAlias

Run: TypeAlias = tuple[str, str]
"""Words, and the address below the site's root that they lead to; empty where nowhere."""
Block: TypeAlias = tuple[str, list[Run]]
"""One of `h1` … `h6`, `p`, `li`, and what it says."""

_BLOCKS = frozenset(
    {"h1", "h2", "h3", "h4", "h5", "h6", "p", "li", "tr", "dt", "dd", "caption", "summary"}
)
_SILENT = frozenset({"svg", "script", "style", "form", "button", "fieldset"})


@dataclass
class Page:
    """One page; `size` is how many bytes it has as built."""

    address: str
    size: int
    title: str = ""
    blocks: list[Block] = field(default_factory=list)


def read_site(site: Path) -> Iterator[Page]:
    """Every page of a built site, in the order of the addresses."""
    for file in sorted(site.rglob("index.html")):
        address = file.parent.relative_to(site).as_posix()
        content = file.read_bytes()
        page = Page("" if address == "." else f"{address}/", len(content))
        reader = _Reader(page)
        reader.feed(content.decode())
        reader.end_block()
        page.title = next((_words(runs) for tag, runs in page.blocks if tag == "h1"), page.address)
        yield page


def _words(runs: list[Run]) -> str:
    return "".join(words for words, _ in runs).strip()


class _Reader(HTMLParser):
    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page = page
        self.silent: list[str] = []
        self.in_main = False
        self.tag = "p"
        self.runs: list[Run] = []
        self.link = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "main":
            self.in_main = True
        elif self.silent or tag in _SILENT:
            self.silent += [tag] if tag in _SILENT else []
        elif tag == "a":
            self.link = self._leads_to(dict(attrs).get("href") or "")
        elif tag in _BLOCKS:
            self.end_block()
            self.tag = tag if tag[0] == "h" or tag == "li" else "p"

    def handle_endtag(self, tag: str) -> None:
        if tag == "main":
            self.in_main = False
        elif self.silent:
            if self.silent[-1] == tag:
                self.silent.pop()
        elif tag == "a":
            self.link = ""
        elif tag in _BLOCKS:
            self.end_block()

    def handle_data(self, data: str) -> None:
        if self.in_main and not self.silent and (data.strip() or self.runs):
            self.runs.append((" ".join(data.split()) or " ", self.link))

    def end_block(self) -> None:
        if _words(self.runs):
            self.page.blocks.append((self.tag, self.runs))
        self.runs, self.tag = [], "p"

    def _leads_to(self, href: str) -> str:
        path, _, anchor = href.partition("#")
        if ":" in path or not path or anchor:
            return ""
        whole = posixpath.normpath(posixpath.join("/", self.page.address, path)).lstrip("/")
        return f"{whole}/" if path.endswith("/") and whole else ""
