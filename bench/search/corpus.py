"""What a built site's search knows, and which of its pages hold a term: the labels of the queries."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from built import pages

from phaen.search.normalise import normalise

THAI = "\u0e01-\u0e4e"
_LATIN = "a-z0-9\u00df-\u00f6\u00f8-\u024f"
_SPACE_BY_THAI = re.compile(f" (?=[{THAI}])|(?<=[{THAI}]) ")
GLOSSARY = "glossary/#"


def flat(text: str) -> str:
    """Normalised, without the spaces that stand beside Thai: a phrase typed without them is the same."""
    return _SPACE_BY_THAI.sub("", normalise(text))


def _pattern(term: str) -> re.Pattern[str]:
    """The term; where it begins or ends with Latin or digits, no word or number goes on there."""
    words = flat(term)
    before = f"(?<![{_LATIN}])" if re.match(f"[{_LATIN}]", words) else ""
    after = f"(?![{_LATIN}])" if re.search(f"[{_LATIN}]$", words) else ""
    before += "(?<![0-9][.,])" if words[:1].isdigit() else ""
    after += "(?![.,][0-9])" if words[-1:].isdigit() else ""
    return re.compile(before + re.escape(words) + after)


@dataclass(frozen=True)
class Page:
    """One page as it is searched. `parts` are (anchor, text)."""

    address: str
    title: str
    kind: str
    context: str
    status: str
    names: tuple[str, ...]
    ids: tuple[str, ...]
    parts: tuple[tuple[str, str], ...]

    @property
    def texts(self) -> list[str]:
        """Its title, its other names and its parts, as written."""
        return [self.title, *self.names, *(text for _, text in self.parts)]

    @cached_property
    def flat(self) -> str:
        """All that is searched, in one dress; a line between its texts, so that no term spans two."""
        return "\n".join(map(flat, [*self.texts, *self.ids]))


class Corpus:
    """All pages of one built site."""

    def __init__(self, pages: Iterable[Page]) -> None:
        self.pages = sorted(pages, key=lambda page: page.address)
        self._held: dict[str, frozenset[str]] = {}

    @classmethod
    def of_site(cls, site: Path) -> Corpus:
        """Read the built index."""
        return cls(map(_page, pages(site)))

    def holding(self, terms: Iterable[str]) -> list[str]:
        """Addresses of the pages that hold every term."""
        sets = [self._holding(term) for term in terms]
        return sorted(frozenset.intersection(*sets)) if sets else []

    def _holding(self, term: str) -> frozenset[str]:
        if term not in self._held:
            pattern = _pattern(term)
            self._held[term] = frozenset(p.address for p in self.pages if pattern.search(p.flat))
        return self._held[term]

    def __iter__(self) -> Iterator[Page]:
        return iter(self.pages)

    def __len__(self) -> int:
        return len(self.pages)


def _page(told: dict[str, Any]) -> Page:
    return Page(
        address=told["a"],
        title=told["t"],
        kind=told["k"],
        context=told.get("c", ""),
        status=told.get("s", ""),
        names=tuple(told.get("n", ())),
        ids=tuple(told.get("i", ())),
        parts=tuple((anchor, text) for anchor, text in told.get("p", ())),
    )


def address_of(href: str, origin: str) -> str:
    """A result's address as labels have it: below the origin, without an anchor but for the glossary's terms."""
    address = href.removeprefix(origin)
    return address if address.startswith(GLOSSARY) else address.partition("#")[0]
