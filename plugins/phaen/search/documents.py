"""What is searched: pages, each with its title, its parts and its facets.

Titles, contexts, texts and labels of facets are shown as they are. Between U+2060 and U+200D stands what must stay on one line, at
U+200B a line may end; search passes over all three, and the browser makes elements of them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of text that a hit can open at; `anchor` is empty for the page as a whole."""

    anchor: str
    text: str


@dataclass(frozen=True, slots=True)
class Document:
    """One page. `names` are what else it is called (official name, abbreviation, ids): searched as its title is.

    `facets` maps a facet to the values that the page has in it, each an (id, label) pair.
    """

    address: str
    title: str
    kind: str
    context: str = ""
    status: str = ""
    names: Sequence[str] = ()
    ids: Sequence[str] = ()
    parts: Sequence[Part] = ()
    facets: Mapping[str, Sequence[tuple[str, str]]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Facet:
    """A way to narrow the results: the name in the address, the words on the page."""

    name: str
    label: str


@dataclass(frozen=True, slots=True)
class Synonym:
    """An abbreviation and its full name: each finds the other."""

    short: str
    long: str
