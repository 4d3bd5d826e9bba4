"""The same role in other plans, duty beside duty: a row for each theme."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from phaen.core.entry import Entry
from phaen.core.model.role import Role
from phaen.rendering.heads import link_to
from phaen.rendering.page import LinkTo
from phaen.rendering.site import Site

MAX_COLUMNS = 2


@dataclass(frozen=True, slots=True)
class BesideRow:
    """The duties of one theme: of this role by number, of the others in words. Without a theme, `theme` is None."""

    theme: LinkTo | None
    own: Sequence[LinkTo]
    others: Sequence[Sequence[LinkTo]]


@dataclass(frozen=True, slots=True)
class Beside:
    """The plans that head the columns after this role's own, and the rows."""

    plans: Sequence[LinkTo]
    rows: Sequence[BesideRow]


def beside(site: Site, entry: Entry, others: Sequence[Entry]) -> Beside | None:
    """The role against the first few of the same role elsewhere; None where there is none."""
    shown = others[:MAX_COLUMNS]
    if not shown:
        return None
    own, *columns = [_by_theme(role) for role in (entry, *shown)]
    themes = [theme.key.id for theme in site.graph.of_kind("theme")]
    rows = [
        BesideRow(
            _theme(site, theme),
            [_by_number(entry, at) for at in own.get(theme, ())],
            [
                [_in_words(role, at) for at in column.get(theme, ())]
                for role, column in zip(shown, columns, strict=True)
            ],
        )
        for theme in [*themes, ""]
        if any(theme in column for column in (own, *columns))
    ]
    return Beside([_plan(site, role) for role in shown], rows)


def _by_theme(entry: Entry) -> Mapping[str, Sequence[int]]:
    """The places of the duties, each under the first of its themes."""
    found: dict[str, list[int]] = {}
    for at, duty in enumerate(entry.record_as(Role).duties):
        found.setdefault(str(duty.themes[0]) if duty.themes else "", []).append(at)
    return found


def _theme(site: Site, theme: str) -> LinkTo | None:
    known = site.graph.get("theme", theme) if theme else None
    return link_to(known) if known else None


def _plan(site: Site, entry: Entry) -> LinkTo:
    plan = site.graph.get("plan", entry.key.plan or "")
    return LinkTo(plan.record.name.th if plan else entry.record.name.th, entry.address)


def _by_number(entry: Entry, at: int) -> LinkTo:
    duty = entry.record_as(Role).duties[at]
    return LinkTo(duty.number or str(at + 1), f"{entry.address}#{duty.id}")


def _in_words(entry: Entry, at: int) -> LinkTo:
    duty = entry.record_as(Role).duties[at]
    return LinkTo(duty.text.th, f"{entry.address}#{duty.id}")
