"""The running text of the built site: its blocks, each a list of text nodes."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

INLINE = frozenset(
    [
        "a",
        "abbr",
        "b",
        "bdi",
        "cite",
        "em",
        "i",
        "label",
        "mark",
        "q",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "time",
        "u",
    ]
)
TIES = frozenset(["n-b", "wbr"])
SKIPPED = frozenset(
    ["script", "style", "svg", "title", "option", "code", "pre", "textarea", "head"]
)

Block = tuple[str, ...]


def blocks(folder: Path, pattern: str = "**/*.html") -> list[Block]:
    """Every different block of the pages, in the order of their letters."""
    found: set[Block] = set()
    for page in folder.glob(pattern):
        reader = _Reader()
        reader.feed(page.read_text(encoding="utf-8"))
        found.update(reader.blocks)
    return sorted(found)


class _Reader(HTMLParser):
    """Cuts at every tag that is not inline. Ties of an earlier run are seen through."""

    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[Block] = []
        self.nodes: list[str] = []
        self.skipping = 0
        self.joins = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self.skipping += tag in SKIPPED
        self.cut(tag)

    def handle_endtag(self, tag: str) -> None:
        self.skipping -= tag in SKIPPED
        self.cut(tag)

    def cut(self, tag: str) -> None:
        """End the text node at a tag, and the block at a tag of the layout."""
        if tag in TIES:
            self.joins = True
            return
        self.joins = False
        if tag not in INLINE:
            if any(node.strip() for node in self.nodes):
                self.blocks.append(tuple(self.nodes))
            self.nodes = []

    def handle_data(self, data: str) -> None:
        if self.skipping:
            return
        data = " ".join(f"·{data}·".split())[1:-1]
        if self.joins and self.nodes:
            self.nodes[-1] += data
        else:
            self.nodes.append(data)
        self.joins = True
