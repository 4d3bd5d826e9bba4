"""The panel that narrows a list, and what each row of the list is marked with for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from phaen.core.facets import Value
from phaen.core.thai import collation_key
from phaen.rendering.words import Words

Values = Mapping[str, Sequence[Value]]


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a facet: its id in addresses, its words, how many rows have it, its place in the whole list's facet."""

    id: str
    label: str
    count: int
    place: int


@dataclass(frozen=True, slots=True)
class FacetGroup:
    """One facet of the panel."""

    name: str
    label: str
    choices: Sequence[Choice]


@dataclass(frozen=True, slots=True)
class Panel:
    """The facets that tell rows apart; `sorts` are ways to order them: (name, words)."""

    groups: Sequence[FacetGroup]
    sorts: Sequence[tuple[str, str]] = ()


def make_panel(
    say: Words,
    rows: Sequence[Values],
    names: Sequence[str],
    sorts: Sequence[tuple[str, str]] = (),
) -> Panel:
    """A panel of the named facets, those left out that would narrow nothing."""
    groups = [_group(say, name, rows) for name in names]
    return Panel([group for group in groups if len(group.choices) > 1], sorts)


def part_panel(whole: Panel, rows: Sequence[Values]) -> Panel:
    """The panel of a page that holds only some of the rows: choices keep their places, so that marks mean the same."""
    groups = [_part(group, rows) for group in whole.groups]
    return Panel([group for group in groups if len(group.choices) > 1], whole.sorts)


def mark(panel: Panel, values: Values) -> str:
    """What the script reads of a row: `theme.3 plan.0`, each a facet and a choice's place in it."""
    marks = []
    for group in panel.groups:
        own = {value_id for value_id, _ in values.get(group.name, ())}
        marks += [f"{group.name}.{choice.place}" for choice in group.choices if choice.id in own]
    return " ".join(marks)


def _group(say: Words, name: str, rows: Sequence[Values]) -> FacetGroup:
    counts = _count(name, rows)
    ordered = sorted(counts.items(), key=lambda item: (-item[1], collation_key(item[0][1])))
    choices = [
        Choice(value_id, label, count, place)
        for place, ((value_id, label), count) in enumerate(ordered)
    ]
    return FacetGroup(name, say.facet(name), choices)


def _part(group: FacetGroup, rows: Sequence[Values]) -> FacetGroup:
    counts = _count(group.name, rows)
    own = [
        replace(choice, count=counts[choice.id, choice.label])
        for choice in group.choices
        if (choice.id, choice.label) in counts
    ]
    return replace(group, choices=sorted(own, key=lambda choice: -choice.count))


def _count(name: str, rows: Sequence[Values]) -> dict[Value, int]:
    counts: dict[Value, int] = {}
    for values in rows:
        for value in dict.fromkeys(values.get(name, ())):
            counts[value] = counts.get(value, 0) + 1
    return counts
