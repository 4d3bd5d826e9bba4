"""The plugin's settings in mkdocs.yml."""

from __future__ import annotations

from mkdocs.config import base
from mkdocs.config import config_options as c


class PhaenConfig(base.Config):  # type: ignore[no-untyped-call] # MkDocs leaves its class hook untyped
    """An option named `data` would recurse in MkDocs, hence `data_dir`."""

    data_dir = c.Type(str, default="data")
    """The data folder, relative to mkdocs.yml."""

    edit_url = c.Type(str, default="")
    """Where a data file is edited: `{path}` and `{line}` are filled in."""

    report_email = c.Type(str, default="")
    """Who takes reports of errors."""
