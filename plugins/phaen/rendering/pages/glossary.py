"""The glossary: one page with every term and what it stands for, and one a letter with all that is known of each.

A term's address is its anchor on the first. Letters there that are too heavy keep the first of their terms
(`lighten.py`), and the anchors of the rest lead to the letter's own page.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from phaen.core.entry import Entry
from phaen.core.model import KINDS
from phaen.core.model.term import Term
from phaen.core.thai import collation_key, initial
from phaen.rendering.heads import (
    cite,
    gone_from,
    home_link,
    index_link,
    linked,
    list_head,
    suggest_query,
)
from phaen.rendering.page import Cited, Context, LinkTo, Page
from phaen.rendering.site import Site

KIND = KINDS["term"]
FOLDER = f"{KIND.index_address}all/"
DENSE = 500
_DIGITS = "0–9"


@dataclass(frozen=True, slots=True)
class TermPart:
    """A term and the organisation that it names; its old ids go on to lead to it."""

    anchor: str
    old_anchors: Sequence[str]
    term: Term
    organisation: Sequence[LinkTo]
    citations: Sequence[Cited]
    edit_url: str | None
    suggest_query: str

    @property
    def names(self) -> LinkTo | None:
        """The organisation, where it is called just like the term: then the term's own words lead to it."""
        title = self.term.title.th
        same = (to for to in self.organisation if self.term.abbreviation and to.title == title)
        return next(same, None)


@dataclass(frozen=True, slots=True)
class Letter:
    """The terms that begin with a letter: its name in anchors, where they stand with all that is known of them."""

    anchor: str
    letter: str
    address: str
    terms: Sequence[TermPart]


@dataclass(frozen=True, kw_only=True)
class GlossaryContext(Context):
    """Terms in Thai alphabetical order of what is looked up."""

    letters: Sequence[Letter]


@dataclass(frozen=True, kw_only=True)
class LetterContext(Context):
    """The terms of one letter; `previous` and `following` are the letters beside it."""

    terms: Sequence[TermPart]
    previous: LinkTo | None
    following: LinkTo | None


def make_pages(site: Site) -> Iterator[Page]:
    """The page of all terms, and one a letter."""
    kinds, letters = site.say.kinds(KIND), _letters(site)
    count = len(letters)
    yield Page(
        KIND.index_address,
        kinds,
        "glossary.html",
        partial(_context, site, count),
        description=site.say("glossary.summary"),
        explains=False,
        goes_on=True,
        dense=DENSE,
    )
    for place, letter in letters.items():
        yield Page(
            letter.address,
            f"{kinds}: {letter.letter}",
            "glossary_letter.html",
            partial(_letter_context, site, place),
            explains=False,
            goes_on=True,
        )


def _letters(site: Site) -> dict[int, Letter]:
    """The letters in their order, each under its place."""
    entries = sorted(site.graph.of_kind("term"), key=_place)
    grouped = groupby(entries, key=_heading)
    return {
        place: Letter(
            _slug(letter), letter, f"{FOLDER}{_slug(letter)}/", [_part(site, e) for e in own]
        )
        for place, (letter, own) in enumerate(grouped)
    }


def _letter(site: Site, place: int) -> Letter | None:
    return site.find(_letters, place)


def _place(entry: Entry) -> tuple[object, ...]:
    """By heading first: a bracket or quote before a term would part it from those of its letter."""
    return collation_key(_heading(entry)), collation_key(_looked_up(entry))


def _heading(entry: Entry) -> str:
    """The letter that a term stands under; all that begin with a digit stand together, by value, and what has none."""
    letter = initial(_looked_up(entry))[:1]  # some capitals are two letters
    return _DIGITS if not letter or letter.isdecimal() else letter


def _slug(letter: str) -> str:
    """A letter's name as Unicode has it: `ko-kai` for ก, `a` for A."""
    if letter == _DIGITS:
        return "digits"
    name = unicodedata.name(letter, "other").lower()
    for script in ("thai character ", "latin capital letter "):
        name = name.removeprefix(script)
    return name.replace(" ", "-")


def _part(site: Site, entry: Entry) -> TermPart:
    return TermPart(
        entry.key.id,
        entry.record.previous_ids,
        entry.record_as(Term),
        linked(site, entry, "organisation"),
        cite(site, entry.record.source),
        site.settings.edit_url(entry.file, entry.line),
        suggest_query(entry),
    )


def _context(site: Site, count: int) -> GlossaryContext:
    found = (_letter(site, place) for place in range(count))
    letters = [letter for letter in found if letter]
    head = list_head(
        site,
        KIND.index_address,
        site.say("glossary.head", count=sum(len(letter.terms) for letter in letters)),
        site.say.kinds(KIND),
        crumbs=[home_link(site)],
        lead=site.say("glossary.lead"),
        findings=site.findings_in(KIND.files),
        gone=gone_from(site, KIND.index_address),
    )
    return GlossaryContext(head=head, letters=letters)


def _letter_context(site: Site, place: int) -> LetterContext:
    own = _letter(site, place)
    if own is None:
        raise KeyError(place)
    head = list_head(
        site,
        own.address,
        site.say("glossary.head", count=len(own.terms)),
        site.say("glossary.beginning", letter=own.letter),
        crumbs=[home_link(site), index_link(site, KIND)],
    )
    return LetterContext(
        head=head,
        terms=own.terms,
        previous=_link(_letter(site, place - 1)),
        following=_link(_letter(site, place + 1)),
    )


def _link(letter: Letter | None) -> LinkTo | None:
    return LinkTo(letter.letter, letter.address) if letter else None


def _looked_up(entry: Entry) -> str:
    term = entry.record_as(Term)
    return str(term.abbreviation or term.title)
