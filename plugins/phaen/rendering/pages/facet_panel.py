"""The panel that narrows a list, and what each row of the list is marked with for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from phaen.core.facets import Value
from phaen.core.thai import collation_key
from phaen.rendering.words import Words

Values = Mapping[str, Sequence[Value]]


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a facet: its id in addresses, its words, how many rows have it."""

    id: str
    label: str
    count: int


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


def mark(panel: Panel, values: Values) -> str:
    """What the script reads of a row: `theme.3 plan.0`, each a facet and a choice's place in it."""
    marks = []
    for group in panel.groups:
        own = {value_id for value_id, _ in values.get(group.name, ())}
        marks += [
            f"{group.name}.{index}"
            for index, choice in enumerate(group.choices)
            if choice.id in own
        ]
    return " ".join(marks)


def _group(say: Words, name: str, rows: Sequence[Values]) -> FacetGroup:
    counts: dict[Value, int] = {}
    for values in rows:
        for value in dict.fromkeys(values.get(name, ())):
            counts[value] = counts.get(value, 0) + 1
    ordered = sorted(counts.items(), key=lambda item: (-item[1], collation_key(item[0][1])))
    choices = [Choice(value_id, label, count) for (value_id, label), count in ordered]
    return FacetGroup(name, say.facet(name), choices)
