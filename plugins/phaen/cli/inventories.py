"""`phaen inventories`: fetch what other sites say of their records, and keep it with the data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import click

from phaen.cli.shared.exits import EXIT_COULD_NOT_RUN, EXIT_ISSUES, EXIT_SOUND
from phaen.cli.shared.fetching import FetchError, fetch
from phaen.cli.shared.saving import save_all
from phaen.core.entry import Entry
from phaen.core.graph import Graph
from phaen.core.model.sister import Sister
from phaen.core.pipeline import run
from phaen.core.sisters.cache import FOLDER, file_name, not_its_own
from phaen.core.sisters.inventory import PATH, Inventory, write
from phaen.core.sisters.reading import MAX_BYTES, InventoryError, read_inventory
from phaen.core.visible import visible

SECONDS: Final = 30.0


@click.command()
@click.argument("sites", metavar="[SITE]...", nargs=-1)
@click.option(
    "--data",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    default=Path("data"),
    help="The data folder; its sites.yml names the sites.",
)
@click.option(
    "--from",
    "source",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    help="Take DIR/<site>.json instead of asking the network.",
)
@click.option(
    "--check", "only_check", is_flag=True, help="Write nothing; fail where one is not the newest."
)
@click.option(
    "--timeout", type=click.FloatRange(min=0.1), default=SECONDS, help="Seconds for each site."
)
@click.pass_context
def inventories(
    context: click.Context,
    sites: tuple[str, ...],
    data: Path,
    source: Path | None,
    timeout: float,
    *,
    only_check: bool,
) -> None:
    """Fetch the inventories of the other SITEs (default: all) that references may lead to.

    Exit status: 0 all are kept, 1 some could not be had (what was kept of them stays), 2 could not run.
    """
    graph = run(data).graph
    known = graph.sisters.entries
    unknown = [site for site in sites if site not in known]
    if unknown or not known:
        names = visible(", ".join(unknown)) or "sites.yml"
        click.echo(f"phaen inventories: ไม่รู้จัก {names} (not known in {data}/sites.yml)", err=True)
        context.exit(EXIT_COULD_NOT_RUN)
    told = list(_fetched(graph, sites or tuple(known), data, source, timeout))
    for each in told:
        click.echo(each.says, err=each.is_failed)
    folder = data / FOLDER
    if not only_check:
        fresh = {folder / file_name(each.site): each.content for each in told if each.content}
        save_all(fresh)
    failing = any(each.is_failed or (only_check and each.is_new) for each in told)
    context.exit(EXIT_ISSUES if failing else EXIT_SOUND)


@dataclass(frozen=True, slots=True)
class _Told:
    """What came of one site; `content` is what to keep."""

    site: str
    says: str
    content: bytes = b""
    is_failed: bool = False
    is_new: bool = False


def _fetched(
    graph: Graph, sites: tuple[str, ...], data: Path, source: Path | None, timeout: float
) -> Iterator[_Told]:
    for site in sites:
        entry, kept = graph.sisters.entries[site], graph.sisters.kept.get(site)
        try:
            inventory = _fetch(entry, data, source, timeout)
        except (FetchError, InventoryError) as error:
            says = f"{site}: รับบัญชีระเบียนไม่ได้ ของเดิมยังอยู่ (not fetched) — {visible(str(error))}"
            yield _Told(site, says, is_failed=True)
            continue
        before = kept.inventory if kept else None
        yield _Told(
            site,
            f"{site}: {_compare(before, inventory)}",
            write(inventory.url, inventory.records),
            is_new=before != inventory,
        )


def _fetch(entry: Entry, data: Path, source: Path | None, timeout: float) -> Inventory:
    sister = entry.record_as(Sister)
    place, folder = sister.inventory or f"{sister.root}{PATH}", data
    if source is not None:
        place, folder = file_name(entry.key.id), source
    inventory = read_inventory(fetch(place, folder, most=MAX_BYTES, seconds=timeout))
    wrong = not_its_own(inventory, entry)
    if wrong:
        raise InventoryError(wrong)
    return inventory


def _compare(before: Inventory | None, now: Inventory) -> str:
    """How many records, and how the list has changed."""
    count = len(now.records)
    if before is None:
        return f"{count} ระเบียน (records)"
    old, new = ({(one.kind, one.ref) for one in each.records} for each in (before, now))
    return f"{count} ระเบียน เพิ่ม {len(new - old)} หาย {len(old - new)} (records, new, gone)"
