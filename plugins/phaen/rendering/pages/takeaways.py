"""What one can take away from a plan's or a body's page: a page for print, and spreadsheets."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from phaen.core.entry import Entry
from phaen.core.exporters.tables import downloads
from phaen.core.ids import Key, fill_address
from phaen.rendering.page import LinkTo
from phaen.rendering.site import Site


def print_address(entry: Entry, id_: str = "") -> str:
    """Where a record's page for print stands; under another id, where it stood."""
    key = Key(entry.key.kind, entry.key.plan, id_ or entry.key.id)
    return f"print/{fill_address(entry.kind.address, key)}"


_TABLES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "role": "duties",
        "indicator": "indicators",
        "case": "cases",
        "practice": "practices",
        "problem": "problems",
    }
)


def whole_tables(site: Site, listed: str) -> list[LinkTo]:
    """For a list of `listed`: all of the site's in one table, where there is one, and the workbook of all tables."""
    if not site.settings.has_tables:
        return []
    table = _TABLES.get(listed)
    csv = [LinkTo("CSV", f"exports/{table}.csv", site.say("take.csv"))] if table else []
    return [*csv, LinkTo("XLSX", "exports/phaen.xlsx", site.say("take.xlsx"))]


def _files(site: Site) -> Mapping[tuple[str, str], tuple[str, str]]:
    """For each plan or body (kind, reference) that has files of its own, where its CSV and its workbook stand."""
    found = downloads(site.graph) if site.settings.has_tables else {}
    return {(kind, ref): files for kind, own in found.items() for ref, files in own.items()}


def takeaways(site: Site, entry: Entry) -> list[LinkTo]:
    """The links that its page offers. The notes are read out, not shown."""
    printed = LinkTo(site.say("take.print"), print_address(entry))
    files = site.find(_files, (entry.key.kind, entry.key.ref))
    if files is None:
        return [printed]
    table, workbook = files
    return [
        printed,
        LinkTo("CSV", table, site.say("take.csv")),
        LinkTo("XLSX", workbook, site.say("take.xlsx")),
    ]
