"""The generated pages of one build among the files of MkDocs: those that must be made, and those that stand."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from urllib.parse import urljoin

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from phaen.mkdocs_adapter.incremental.builds import Build, Standing
from phaen.mkdocs_adapter.incremental.seated import StandingPage, seat
from phaen.mkdocs_adapter.pages import DataPage, Told, make_file
from phaen.mkdocs_adapter.shelf import Shelf
from phaen.rendering.page import Page
from phaen.rendering.site import Site

Pages = Sequence[tuple[str, Page]]


def is_known_whole(config: MkDocsConfig, pages: Pages) -> bool:
    """Whether all that goes into pages is known: other plugins may add anything, and the navigation our titles."""
    others = [name for name in config.plugins if name != "phaen"]
    listed = json.dumps(config.nav, ensure_ascii=False)
    return not (
        others or config.hooks or any(f'"{page.address}index.md"' in listed for _, page in pages)
    )


@dataclass
class Seating:
    """Seats pages on `files`; `day_of` gives the day that the sitemap names for a page."""

    site: Site
    environment: Environment
    config: MkDocsConfig
    files: Files
    build: Build
    day_of: Callable[[Page], str]
    order: list[str] = field(default_factory=list)
    shelf: Shelf = field(default_factory=Shelf)

    def seat(self, pages: Pages) -> None:
        """Every page with the name of its maker."""
        standing = []
        seats = Counter(page.address for _, page in pages)
        for maker, page in pages:
            # Of pages that share an address by mistake the last is shown: none of them is known by it.
            is_alone = seats[page.address] == 1
            found = self.build.find(maker, page) if is_alone else None
            self.order.append(page.address)
            if found is None:
                self._seat_new(maker, page, self._keep if is_alone else None)
            else:
                self._seat_standing(page.address, page, found.anchors)
                standing.append((page, found))
        for page, found in standing:
            for address in found.further:
                self._seat_standing(address, page, ())

    def in_order(self) -> Iterator[File]:
        """What the sitemap lists: pages written by hand, then ours, then those on which ours go on."""
        ours = list(self.order)
        for address in self.order:
            ours += self.build.further.get(address, ())
        own = dict.fromkeys(f"{address}index.md" for address in ours)
        yield from (file for file in self.files.documentation_pages() if file.src_uri not in own)
        for uri in own:
            file = self.files.get_file_from_path(uri)
            if file is not None:
                yield file

    def _seat_new(self, maker: str, page: Page, told: Told | None) -> None:
        file = make_file(page, self.config)
        self.files.append(file)
        seated = DataPage(
            page, maker, file, self.config, self.environment, site=self.site, shelf=self.shelf
        )
        seated.update_date = self.day_of(page)
        seated.told = told

    def _seat_standing(self, address: str, page: Page, anchors: Sequence[str]) -> None:
        root = self.config.site_url
        url = urljoin(root if root.endswith("/") else f"{root}/", address) if root else None
        unlisted = {"unlisted": not page.listed}
        self.files.append(
            seat(address, StandingPage(url, self.day_of(page), anchors, unlisted), self.config)
        )

    def _keep(self, page: DataPage, further: Sequence[Page], asked: set[int]) -> None:
        anchors = list(page.present_anchor_ids or ())
        standing = Standing([more.address for more in further], anchors)
        self.build.keep(page.maker, page.own, standing, asked)
