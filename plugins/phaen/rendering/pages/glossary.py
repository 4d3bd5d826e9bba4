"""The glossary: one page, an anchor a term."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from phaen.core.entry import Entry
from phaen.core.model import KINDS
from phaen.core.model.term import Term
from phaen.core.thai import collation_key
from phaen.rendering.heads import (
    cite,
    gone_from,
    home_link,
    linked,
    list_head,
)
from phaen.rendering.page import Cited, Context, LinkTo, Page
from phaen.rendering.site import Site

KIND = KINDS["term"]


@dataclass(frozen=True, slots=True)
class TermPart:
    """A term and the organisation that it names; its old ids go on to lead to it."""

    anchor: str
    old_anchors: Sequence[str]
    term: Term
    organisation: Sequence[LinkTo]
    citations: Sequence[Cited]
    edit_url: str | None


@dataclass(frozen=True, kw_only=True)
class GlossaryContext(Context):
    """Terms in Thai alphabetical order of what is looked up."""

    terms: Sequence[TermPart]


def make_pages(site: Site) -> Iterator[Page]:
    """The one page."""
    yield Page(
        KIND.index_address,
        site.say.kinds(KIND),
        "glossary.html",
        partial(_context, site),
        description=site.say("glossary.summary"),
        explains=False,
    )


def _context(site: Site) -> GlossaryContext:
    entries = sorted(site.graph.of_kind("term"), key=_sort_key)
    terms = [
        TermPart(
            entry.key.id,
            entry.record.previous_ids,
            entry.record_as(Term),
            linked(site, entry, "organisation"),
            cite(site, entry.record.source),
            site.settings.edit_url(entry.file, entry.line),
        )
        for entry in entries
    ]
    head = list_head(
        site,
        KIND.index_address,
        site.say("glossary.head", count=len(terms)),
        site.say.kinds(KIND),
        crumbs=[home_link(site)],
        findings=site.findings_in(KIND.files),
        gone=gone_from(site, KIND.index_address),
    )
    return GlossaryContext(head=head, terms=terms)


def _sort_key(entry: Entry) -> tuple[tuple[int, int, str], ...]:
    term = entry.record_as(Term)
    return collation_key(str(term.abbreviation or term.title))
