"""Hand-written pages as search documents: their text, cut at the headings that a hit can open at."""

from __future__ import annotations

from html.parser import HTMLParser

from mkdocs.structure.pages import Page

from phaen.search.documents import Document, Part

_INLINE = frozenset({"a", "b", "code", "em", "i", "span", "strong"})
KIND = "page"


def document(page: Page, kind: str) -> Document:
    """The page's title and its sections; `kind` is what such pages are called."""
    reader = _Reader()
    reader.feed(page.content or "")
    return Document(
        address=page.url,
        title=str(page.title or ""),
        kind=kind,
        parts=[Part(anchor, words) for anchor, words in reader.read() if words],
        facets={"kind": [(KIND, kind)]},
    )


class _Reader(HTMLParser):
    """Collects the text of each section; headings under the title start a new one."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[tuple[str, list[str]]] = [("", [])]
        self.in_title = False

    def read(self) -> list[tuple[str, str]]:
        """(anchor, text) of each section."""
        return [(anchor, " ".join("".join(words).split())) for anchor, words in self.parts]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "h1":
            self.in_title = True
        elif tag in ("h2", "h3"):
            self.parts.append((dict(attrs).get("id") or "", []))
        elif tag not in _INLINE:
            self.parts[-1][1].append(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag == "h1":
            self.in_title = False

    def handle_data(self, data: str) -> None:
        if not self.in_title:
            self.parts[-1][1].append(data)
