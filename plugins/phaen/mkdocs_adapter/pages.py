"""Generated pages as MkDocs sees them."""

from __future__ import annotations

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import TableOfContents

from phaen.rendering.environment import render_page
from phaen.rendering.page import Page
from phaen.rendering.texts import plain

UNKNOWN_DAY = "1970-01-01"
"""Sorts first and is left out of the sitemap: MkDocs would put the day of the build."""


class DataPage(MkDocsPage):
    """A page whose body comes from data through our own templates, not from Markdown."""

    def __init__(
        self, page: Page, maker: str, file: File, config: MkDocsConfig, environment: Environment
    ) -> None:
        """Seat the page on its file."""
        super().__init__(page.title, file, config)
        self.own = page
        self.maker = maker
        self.environment = environment

    def read_source(self, config: MkDocsConfig) -> None:
        """Nothing to read: the record was read with all others."""
        del config
        self.markdown = ""
        self.meta = {
            "title": self.own.title,
            "description": _shorten(plain(self.own.description)),
            "kind": self.maker,
            "unlisted": not self.own.listed,
            **self.own.meta,
        }

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Render the body; MkDocs checks links into the page by `present_anchor_ids`."""
        del config, files
        rendered = render_page(self.environment, self.own)
        self.content = rendered.html
        self.toc = TableOfContents([])
        self.present_anchor_ids = set(rendered.anchors)


def make_file(page: Page, config: MkDocsConfig) -> File:
    """The virtual Markdown file that stands for the page."""
    uri = f"{page.address}index.md"
    file = File.generated(config, uri, content="", inclusion=InclusionLevel.NOT_IN_NAV)
    file.edit_uri = None
    return file


def _shorten(text: str, limit: int = 160) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= limit else plain[: limit - 1].rstrip() + "…"
