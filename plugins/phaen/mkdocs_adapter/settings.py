"""What mkdocs.yml says, as pages ask for it."""

from __future__ import annotations

from functools import partial

from mkdocs.config.defaults import MkDocsConfig

from phaen.mkdocs_adapter.config import PhaenConfig
from phaen.rendering.site import Settings


def settings_of(config: MkDocsConfig, own: PhaenConfig) -> Settings:
    """The site's, and the plugin's."""
    return Settings(
        config.site_name,
        config.site_url or "",
        own.report_email,
        partial(edit_url, own),
        has_tables="tables" in own.exports,
    )


def edit_url(own: PhaenConfig, file: str, line: int) -> str | None:
    """Where a line of a data file is edited; None where nowhere."""
    return own.edit_url.format(path=file, line=line) if own.edit_url else None
