"""Generated pages as MkDocs sees them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Protocol

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import TableOfContents

from phaen.mkdocs_adapter import frames
from phaen.mkdocs_adapter.shelf import Place, Shelf
from phaen.rendering.environment import render_page
from phaen.rendering.lighten import LIGHT
from phaen.rendering.linked_data import as_script, linked_data, linked_data_by_hand
from phaen.rendering.page import Context, Page
from phaen.rendering.site import Site
from phaen.rendering.social import cards_for, site_card
from phaen.rendering.texts import plain

UNKNOWN_DAY = "1970-01-01"
"""Sorts first and is left out of the sitemap: MkDocs would put the day of the build."""


class Told(Protocol):
    """Hears of a page that was rendered."""

    def __call__(self, page: DataPage, further: Sequence[Page], asked: set[int]) -> None:
        """`further` are the pages on which it goes on, `asked` what its maker asked."""


class DataPage(MkDocsPage):
    """A page whose body comes from data through our own templates, not from Markdown."""

    shown_at: str | None = None
    told: Told | None = None
    _place: Place | None = None
    _held: str | None = None

    def __init__(
        self,
        page: Page,
        maker: str,
        file: File,
        config: MkDocsConfig,
        environment: Environment,
        *,
        site: Site,
        shelf: Shelf,
    ) -> None:
        """Seat the page on its file."""
        super().__init__(page.title, file, config)
        self.own = page
        self.maker = maker
        self.environment = environment
        self.shelf = shelf
        self.site = site

    @property
    def content(self) -> str | None:
        """The body, which lies on the shelf until it is held to be written."""
        if self._held is not None or self._place is None:
            return self._held
        return self.shelf.take(self._place)

    @content.setter
    def content(self, html: str | None) -> None:
        self._held = None
        self._place = None if html is None else self.shelf.put(html)

    def hold(self, html: str) -> None:
        """The body as it is written next."""
        self._held = html

    @property
    def url(self) -> str:
        """Its address; while its frame is rendered for other pages too, that of the marker."""
        return self.shown_at or super().url

    def read_source(self, config: MkDocsConfig) -> None:
        """Nothing to read: the record was read with all others."""
        del config
        self.markdown = ""
        self.meta = {
            "title": self.own.title,
            "description": _shorten(plain(self.own.description)),
            "kind": self.maker,
            "unlisted": not self.own.listed,
            "template": frames.NAME,
            **self.own.meta,
        }

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Render the body; MkDocs checks links into the page by `present_anchor_ids`."""
        with self.site.watch.noting() as asked:
            further = self._render(config, files)
        if self.told is not None:
            self.told(self, further, asked)

    def _render(self, config: MkDocsConfig, files: Files) -> Sequence[Page]:
        # The body and the linked data share one context, so that it is made once a page.
        page = replace(self.own, make_context=self._context_once())
        linked = as_script(linked_data(self.site, page))
        rendered = render_page(self.environment, page, LIGHT - len(linked.encode()))
        self.content = rendered.html
        self.toc = TableOfContents([])
        self.present_anchor_ids = set(rendered.anchors)
        self.meta.update(
            linked_data=linked,
            og_type="article" if self.own.entry else "website",
            **_picture(self.site, self.own, files),
        )
        for further in rendered.further:
            self._go_on(further, config, files)
        return rendered.further

    def _context_once(self) -> Callable[[], Context]:
        """Makes the context now, and gives it to whoever asks, as if it were made for them."""
        watch = self.site.watch
        with watch.noting() as asked:
            context = self.own.make_context()

        def again() -> Context:
            watch.note(asked)
            return context

        return again

    def _go_on(self, further: Page, config: MkDocsConfig, files: Files) -> None:
        """Seat a page on which this one goes on. MkDocs has listed what it will render: it is rendered here."""
        file = make_file(further, config)
        files.append(file)
        page = DataPage(
            further, self.maker, file, config, self.environment, site=self.site, shelf=self.shelf
        )
        page.update_date = self.update_date
        page.read_source(config)
        page.render(config, files)


def day_of(changed: Mapping[str, str], page: Page | None) -> str:
    """The day that the sitemap names for a page: of the last change to its record's file, or to any where it has none."""
    if page is not None and page.entry is not None:
        return changed.get(page.entry.file, UNKNOWN_DAY)
    return max(changed.values(), default=UNKNOWN_DAY)


def make_file(page: Page, config: MkDocsConfig) -> File:
    """The virtual Markdown file that stands for the page."""
    uri = f"{page.address}index.md"
    file = File.generated(config, uri, content="", inclusion=InclusionLevel.NOT_IN_NAV)
    file.edit_uri = None
    return file


def describe_by_hand(page: MkDocsPage, site: Site) -> None:
    """Tell of a hand-written page what the frame prints in the head of generated ones."""
    title = str(page.title or "")
    page.meta["linked_data"] = as_script(linked_data_by_hand(site, title, page.url))


def _picture(site: Site, page: Page, files: Files) -> dict[str, str]:
    """The closest picture that was drawn: a new plan has none of its own yet."""
    fitting = cards_for(site.graph, page, site.say)
    drawn = (card for card in fitting if files.get_file_from_path(card.path) is not None)
    card = next(drawn, site_card(site.say))
    return {"social_image": card.path, "social_alt": card.alt}


def _shorten(text: str, limit: int = 160) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= limit else plain[: limit - 1].rstrip() + "…"
