"""Pages for print: a whole plan, or a body with its duties in full, on one page. Neither searched nor indexed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from functools import partial
from typing import Any, Final

from phaen.core.citations import document_order
from phaen.core.entry import Entry
from phaen.core.ids import Key
from phaen.core.model.citation import Citation
from phaen.core.model.source import Source
from phaen.core.model.text import Text
from phaen.rendering.heads import link_to, list_head
from phaen.rendering.page import Context, Head, LinkTo, Page
from phaen.rendering.pages import case, element, indicator, organisation, plan, role
from phaen.rendering.pages.organisation import OrganisationContext
from phaen.rendering.pages.plan import PlanContext
from phaen.rendering.pages.redirects import RedirectContext
from phaen.rendering.pages.takeaways import print_address
from phaen.rendering.site import Site

EMBEDDED: Final = (element.make_pages, role.make_pages, indicator.make_pages, case.make_pages)
"""What makes the pages that stand in others."""
_CHAPTERS: Final = ("element", "role", "indicator", "case")


@dataclass(frozen=True, slots=True)
class Chapter:
    """Records of one kind, each by its own page."""

    anchor: str
    title: str
    pages: Sequence[Page]


@dataclass(frozen=True, slots=True)
class Document:
    """A source that the plan's records cite: `at` is the whole address of its page, `web` that of the document."""

    link: LinkTo
    at: str
    where: Text | None
    web: str


@dataclass(frozen=True, kw_only=True)
class PrintPlanContext(PlanContext):
    """The plan's page; `chapters` hold its records in full, `documents` what they cite."""

    chapters: Sequence[Chapter]
    documents: Sequence[Document]


@dataclass(frozen=True, kw_only=True)
class PrintOrganisationContext(OrganisationContext):
    """The body's page; `duties_in_full` are the pages of the roles that it holds."""

    duties_in_full: Sequence[Page]


def make_pages(site: Site) -> Iterator[Page]:
    """One page a plan, one a body; their old ids lead to them."""
    for entry in site.graph.of_kind("plan"):
        yield _page(site, entry, "print_plan.html", partial(_plan, site, entry))
        yield from _old(site, entry)
    for entry in site.graph.of_kind("organisation"):
        yield _page(site, entry, "print_organisation.html", partial(_organisation, site, entry))
        yield from _old(site, entry)


def _page(site: Site, entry: Entry, template: str, make_context: Any) -> Page:
    title = site.say("print.title", title=str(entry.record.name))
    return Page(print_address(entry), title, template, make_context, listed=False)


def _old(site: Site, entry: Entry) -> Iterator[Page]:
    target = LinkTo(entry.record.name.th, print_address(entry))
    for old in entry.record.previous_ids:
        address = print_address(entry, old)
        head = list_head(site, address, site.say("page.moved"), target.title)
        context = RedirectContext(head=head, target=target)
        meta = {"redirect": target.address}
        make = partial(_same, context)
        yield Page(address, target.title, "redirect.html", make, listed=False, meta=meta)


def _same(context: RedirectContext) -> RedirectContext:
    return context


def _embedded(site: Site) -> Mapping[Key, Page]:
    """The pages that stand in others, by their records."""
    return {page.entry.key: page for make in EMBEDDED for page in site.once(make) if page.entry}


def _page_of(site: Site, entry: Entry) -> Page:
    page = site.find(_embedded, entry.key)
    if page is None:
        raise KeyError(entry.key)
    return page


def _plan(site: Site, entry: Entry) -> PrintPlanContext:
    parts = {kind: _parts(site, entry, kind) for kind in _CHAPTERS}
    return PrintPlanContext(
        **_as_on_its_page(plan.make_context(site, entry), entry),
        chapters=[
            Chapter(
                f"_all-{kind}",
                site.say.of("print.chapter", kind),
                [_page_of(site, part) for part in parts[kind]],
            )
            for kind in _CHAPTERS
            if parts[kind]
        ],
        documents=_documents(site, [entry, *(part for kind in parts for part in parts[kind])]),
    )


def _organisation(site: Site, entry: Entry) -> PrintOrganisationContext:
    roles = site.graph.sources(entry, "role", "holders")
    return PrintOrganisationContext(
        **_as_on_its_page(organisation.make_context(site, entry), entry),
        duties_in_full=[_page_of(site, held) for held in roles],
    )


def _as_on_its_page(context: Context, entry: Entry) -> dict[str, Any]:
    """What the record's own page shows, but for what one can do there."""
    values = {field.name: getattr(context, field.name) for field in fields(context)}
    return values | {"head": _head(context.head, entry), "takeaways": ()}


def _head(head: Head, entry: Entry) -> Head:
    return replace(
        head,
        address=print_address(entry),
        crumbs=[*head.crumbs, link_to(entry)],
        edit_url=None,
        suggest_query="",
        begun=(),
        report_url=None,
    )


def _parts(site: Site, entry: Entry, kind: str) -> list[Entry]:
    """The plan's records of a kind: its tree from the top down, the rest as the documents have them."""
    found = site.graph.of_kind(kind, entry.key.id)
    if kind != "element":
        return document_order(site.graph, found)
    tops = [top for top in found if top.parent is None]
    return [part for top in tops for part in _down(site, top)]


def _down(site: Site, entry: Entry) -> Iterator[Entry]:
    yield entry
    for child in site.graph.children(entry):
        yield from _down(site, child)


def _documents(site: Site, entries: Sequence[Entry]) -> list[Document]:
    cited = {cited.document for entry in entries for _, cited in entry.every(Citation)}
    return [
        _document(site, source) for source in site.graph.of_kind("source") if source.key.id in cited
    ]


def _document(site: Site, entry: Entry) -> Document:
    source = entry.record_as(Source)
    publisher = [body.record.title.th for body in site.graph.targets(entry, "publisher")]
    year = [site.say.year(source.year)] if source.year else []
    link = LinkTo(source.title.th, entry.address, " · ".join([*publisher, *year]))
    at = site.settings.whole(entry.address)
    return Document(link, at, source.where, str(source.link or ""))
