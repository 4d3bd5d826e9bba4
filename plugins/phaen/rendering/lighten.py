"""A record's page or a list too heavy for a slow line, as several: what it holds too much of moves to pages of its own.

The heaviest sections go first, until the page is light. Of each the page keeps the first entries (of the
last to go as many as there is room for), the way to all of them, and the anchors that lead into it: links
to them go on working. What moves, and
where to, depends on the content of the page alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from phaen.rendering.cutting import Cut, Trunk, Weigh
from phaen.rendering.naming import heading_of, label_of, words_of
from phaen.rendering.outline import Element, outline

LIGHT = 32_400
"""Bytes of a body and its linked data that leave the rest of its frame room below 40 kB."""
CHROME = 5_500
"""What a further page needs of them besides the section: the way back, the line at its end."""
PREVIEW = 2_000
FOLDER = "all/"
"""Below a record's address; no id may be that word."""
WORTH_MOVING = 3_500

_SLUG = re.compile(r"_?[a-z0-9][a-z0-9.-]*")


@dataclass(frozen=True, slots=True)
class Further:
    """A page that holds a section of a record, or as much of it as one page may: the `number`th of `of`.

    `body` is as on the record's page: its links still lead from there. `first` is where the section begins.
    """

    first: str
    address: str
    title: str
    body: str
    number: int
    of: int


Left = tuple[str, Markup, str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Moved:
    """What the record's page says of a section that moved.

    `left` are its anchors, (anchor, words, address, anchors of what stands below it there); `bare` those that all stand at `address`, which says their words.
    """

    address: str
    count: int
    left: Sequence[Left] = ()
    bare: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Light:
    """A body, and the pages that it needs besides."""

    html: str
    further: Sequence[Further] = ()


Say = Callable[[Moved], str]


def lighten(html: str, address: str, say: Say, weigh: Weigh, limit: int) -> Light:
    """The body of the page at `address`, its heaviest sections moved until it weighs `limit` or none is worth moving.

    `say` shows what a section that moved leaves behind; `weigh` gives the bytes of a piece as it will be
    published. A section with `data-whole` stands whole at that link already, so that no page is made for it;
    one with `data-last` is what the page is about, and moves after all others.
    """
    # Ties and abbreviations add less than half.
    if len(html.encode()) < limit * 2 / 3:
        return Light(html)
    excess = weigh(html) - limit
    sections = [_Section(html, part, weigh) for part in outline(html).children_named("section")]
    moves: dict[int, _Move] = {}
    for section in sorted(sections, key=_Section.rank):
        if excess <= 0:
            break
        if section.weight < section.worth:
            continue
        move = section.move(address, say, limit, section.preview)
        if move is None:
            continue
        spare = section.weight - weigh(move.kept) - excess
        if spare > 0:
            move = section.move(address, say, limit, section.preview + spare) or move
        moves[section.start] = move
        excess -= section.weight - weigh(move.kept)
    kept, at = [], 0
    for section in sections:
        if section.start in moves:
            kept += [html[at : section.start], moves[section.start].kept]
            at = section.end
    further = [page for start in sorted(moves) for page in moves[start].pages]
    return Light("".join([*kept, html[at:]]), further)


@dataclass(frozen=True, slots=True)
class _Move:
    kept: str
    pages: Sequence[Further]


class _Section:
    """One section of a page that could move."""

    def __init__(self, html: str, part: Element, weigh: Weigh) -> None:
        self.html = html
        self.weigh = weigh
        self.part = part
        self.start, self.end = part.start, part.end
        self.weight = weigh(html[part.start : part.end])
        self.heading, self.slug = heading_of(part)
        self.whole = part.value("data-whole")
        # Where the whole stands elsewhere anyway, shortening costs no page.
        self.worth = WORTH_MOVING // 2 if self.whole else WORTH_MOVING
        self.preview = min(PREVIEW, self.weight // 3) if self.whole else PREVIEW

    def rank(self) -> tuple[bool, int, int]:
        """What moves first sorts first: the heaviest, but not what the page is about."""
        return self.part.has("data-last"), -self.weight, self.start

    def move(self, address: str, say: Say, limit: int, preview_bytes: int) -> _Move | None:
        """What stays, and the pages that hold the whole; None where the section has no name or nothing to cut."""
        heading, trunk = self.heading, Trunk.of(self.html, self.part)
        if heading is None or not _SLUG.fullmatch(self.slug) or len(trunk.entries) <= 1:
            return None
        base = f"{address}{FOLDER}{self.slug.removeprefix('_')}/"
        preview = trunk.first(preview_bytes, self.weigh)
        whole = self.whole
        cuts = [] if whole else list(trunk.cuts(limit - CHROME, self.weigh))
        addresses = [
            base if number == 1 else f"{base}{number}/" for number in range(1, len(cuts) + 1)
        ]
        words = words_of(self.html, heading)
        head = self.html[heading.start : heading.end]
        pages = [
            Further(base, where, words, trunk.piece(cut, head), number, len(cuts))
            for number, (where, cut) in enumerate(zip(addresses, cuts, strict=True), start=1)
        ]
        parts = list(self._beyond(preview))
        if whole:
            moved = Moved(whole, trunk.count, bare=[part.id for _, part in parts])
        else:
            moved = Moved(base, trunk.count, list(self._left(parts, cuts, addresses)))
        return _Move(trunk.piece(preview, head, say(moved)), pages)

    def _beyond(self, kept: Cut) -> Iterator[tuple[int, Element]]:
        """What has an anchor beyond `kept`, with its place among all, without entries of a list that has one itself."""
        parts = [part for part in self.part.all() if part.id]
        known = {part.id for part in parts}
        for number, part in enumerate(parts):
            if part.start >= kept.end and part.id.rpartition("-")[0] not in known:
                yield number, part

    def _left(
        self, parts: Sequence[tuple[int, Element]], cuts: Sequence[Cut], addresses: Sequence[str]
    ) -> Iterator[Left]:
        """Each anchor with its words: what templates say (`data-called`), or its heading.

        What stands below another (`data-below`) goes with it where they stand on one page.
        """
        held: tuple[str, Markup, str, list[str]] | None = None
        for number, part in parts:
            at = next(
                where for where, cut in zip(addresses, cuts, strict=True) if part.start < cut.end
            )
            if held is not None and part.has("data-below") and held[2].partition("#")[0] == at:
                held[3].append(part.id)
                continue
            if held is not None:
                yield held
            words = part.value("data-called") or label_of(self.html, part) or str(number)
            held = (part.id, Markup(words), f"{at}#{part.id}", [])  # noqa: S704 -- from the page itself
        if held is not None:
            yield held
