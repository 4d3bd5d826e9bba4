"""What one can take away from a plan's or a body's page: a page for print, and spreadsheets."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from phaen.core.entry import Entry
from phaen.core.ids import Key, fill_address
from phaen.rendering.page import LinkTo
from phaen.rendering.site import Site

Files = Mapping[str, tuple[str, str]]
"""For each record that has files of its own, where its CSV and its workbook stand."""

EMPTY: Final[Files] = MappingProxyType({})


def print_address(entry: Entry, id_: str = "") -> str:
    """Where a record's page for print stands; under another id, where it stood."""
    key = Key(entry.key.kind, entry.key.plan, id_ or entry.key.id)
    return f"print/{fill_address(entry.kind.address, key)}"


def takeaways(site: Site, entry: Entry, files: Files) -> list[LinkTo]:
    """The links that its page offers. The notes are read out, not shown."""
    printed = LinkTo(site.say("take.print"), print_address(entry))
    if entry.key.ref not in files:
        return [printed]
    table, workbook = files[entry.key.ref]
    return [
        printed,
        LinkTo("CSV", table, site.say("take.csv")),
        LinkTo("XLSX", workbook, site.say("take.xlsx")),
    ]
