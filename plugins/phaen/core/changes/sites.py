"""Other sites on both sides: which are referred to, and what is kept of each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from phaen.core.changes.fields import Comparison
from phaen.core.changes.records import Change, Sort
from phaen.core.changes.sentences import Tongue
from phaen.core.changes.sides import Side
from phaen.core.graph import Graph
from phaen.core.sisters.inventory import Listed


def compare_sites(old: Graph, new: Graph, tongue: Tongue) -> Iterator[Change]:
    """Every change: sites as the new side has them, then those that are gone."""
    before = old.sisters.entries
    for site, entry in new.sisters.entries.items():
        was = before.get(site)
        if was is None:
            yield Change(Sort.ADDED, entry, tongue("site_added"))
            continue
        comparison = Comparison(tongue, Side(old), Side(new), None, None)
        for change in comparison.models(was.record, entry.record):
            yield Change(Sort.CHANGED, entry, change.says, change.path, change.old, change.new)
        told = _of_inventory(_listed(old, site), _listed(new, site), tongue)
        if told:
            yield Change(Sort.CHANGED, entry, told, ("inventory",))
    for site, entry in before.items():
        if site not in new.sisters.entries:
            yield Change(Sort.REMOVED, entry, tongue("site_removed"))


def _of_inventory(
    before: Mapping[tuple[str, str], Listed],
    after: Mapping[tuple[str, str], Listed],
    tongue: Tongue,
) -> str:
    """How many records of another site came, went and changed, in one sentence; empty where none did."""
    come, gone = len(after.keys() - before.keys()), len(before.keys() - after.keys())
    other = sum(1 for name in after.keys() & before.keys() if after[name] != before[name])
    return tongue("inventory", come=come, gone=gone, other=other) if come or gone or other else ""


def _listed(graph: Graph, site: str) -> Mapping[tuple[str, str], Listed]:
    kept = graph.sisters.kept.get(site)
    records = kept.inventory.records if kept and kept.inventory else ()
    return {(one.kind, one.ref): one for one in records}
