"""The plugin's settings in mkdocs.yml."""

from __future__ import annotations

from mkdocs.config import base
from mkdocs.config import config_options as c

from phaen.core.exporters import EXPORTERS
from phaen.mkdocs_adapter.policy import origin_of


class _SisterSite(c.Type[str]):
    """The address of another site."""

    def __init__(self) -> None:
        super().__init__(str)

    def run_validation(self, value: object) -> str:
        """Only a web address has an origin that the policy may name."""
        address = super().run_validation(value)
        try:
            origin_of(address)
        except ValueError as error:
            raise base.ValidationError(str(error)) from error
        return address


class PhaenConfig(base.Config):  # type: ignore[no-untyped-call] # MkDocs leaves its class hook untyped
    """An option named `data` would recurse in MkDocs, hence `data_dir`."""

    data_dir = c.Type(str, default="data")
    """The data folder, relative to mkdocs.yml."""

    language = c.Choice(("th", "en"), default="th")
    """What the interface speaks: a catalogue of `rendering/words/`. The records stay Thai."""

    edit_url = c.Type(str, default="")
    """Where a data file is edited: `{path}` and `{line}` are filled in."""

    new_url = c.Type(str, default="")
    """Where the host makes a new data file: `{path}` is filled in."""

    report_email = c.Type(str, default="")
    """Who takes reports of errors."""

    search = c.Type(bool, default=True)
    """Whether the search index is written."""

    exports = c.ListOfItems(c.Choice(tuple(EXPORTERS)), default=list(EXPORTERS))
    """Which of the exports are written; pages link to spreadsheets only where there are any."""

    suggestions = c.Type(bool, default=True)
    """Whether the files are written from which readers' suggestions are made."""

    cache_dir = c.Type(str, default=".cache/phaen")
    """Where builds leave what the next ones need not make again, relative to mkdocs.yml; empty for nowhere."""

    ties = c.Type(bool, default=True)
    """Whether hard words are held together at the ends of lines."""

    sister_sites = c.ListOfItems(_SisterSite(), default=[])
    """Other origins that scripts may ask; the content policy allows no further host."""

    search_sites = c.ListOfItems(c.Type(str), default=[])
    """Sites of `sites.yml` that search asks besides this one, by their ids, or `all`."""
