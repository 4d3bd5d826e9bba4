"""Pages that are not made again, as MkDocs sees them: files that need no copying."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel


@dataclass
class StandingPage:
    """What MkDocs and the sitemap ask of a page that stands already."""

    canonical_url: str | None
    update_date: str
    present_anchor_ids: Sequence[str]
    meta: dict[str, Any] = field(default_factory=dict)


class StandingFile(File):
    """A page's file that is where it belongs. Links from pages written by hand may lead to it."""

    def is_documentation_page(self) -> bool:
        """Not to be read, nor rendered."""
        return False

    def copy_file(self, dirty: bool = False) -> None:  # noqa: FBT001, FBT002 -- as MkDocs calls it
        """It is there."""
        del dirty


def seat(address: str, page: StandingPage, config: MkDocsConfig) -> File:
    """The file of the page at an address."""
    uri = f"{address}index.md"
    file = StandingFile.generated(config, uri, content="", inclusion=InclusionLevel.NOT_IN_NAV)
    file.dest_uri = f"{address}index.html"
    file.page = page  # type: ignore[assignment] # all of a page that is asked for
    return file
