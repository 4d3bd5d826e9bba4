"""The frame of record pages and of lists, drawn from the site."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import partial
from urllib.parse import quote, urlencode

from phaen.core.citations import section_key
from phaen.core.entry import Entry
from phaen.core.ids import parse_reference
from phaen.core.model import KINDS, Kind
from phaen.core.model.citation import Citation
from phaen.core.model.framework import Framework
from phaen.core.model.refs import Ref
from phaen.core.model.text import Text
from phaen.core.removals import removals
from phaen.core.sisters.abroad import There
from phaen.core.thai import arabic_digits, to_be
from phaen.rendering.addresses import address_from
from phaen.rendering.page import Cited, Gone, Head, LinkTo
from phaen.rendering.site import Site

_FOREIGN = re.compile("([^\x00-\x7f]+)")


def home_link(site: Site) -> LinkTo:
    """A link to the page at the root."""
    return LinkTo(site.say("page.home"), "")


def link_to(entry: Entry, note: str = "") -> LinkTo:
    """A link to a record by the name that lists use."""
    return LinkTo(entry.record.name.th, entry.address, note)


def links_to(entries: Iterable[Entry]) -> list[LinkTo]:
    """Links to records, in the given order."""
    return [link_to(entry) for entry in entries]


def linked(site: Site, entry: Entry, head: str) -> list[LinkTo]:
    """What one field of a record refers to: records of this site, then those of others."""
    return [*links_to(site.graph.targets(entry, head)), *linked_abroad(site, entry, head)]


def linked_abroad(site: Site, entry: Entry, head: str) -> list[LinkTo]:
    """What one field of a record refers to on other sites, each once."""
    found = (_link_abroad(site, each.there) for each in site.graph.leads_abroad(entry, head))
    return list(dict.fromkeys(found))


def _link_abroad(site: Site, found: There) -> LinkTo:
    address = address_from(site.settings.site_url, found.url)
    return LinkTo(found.listed.title, address, site=found.sister.name.th)


def index_link(site: Site, kind: Kind) -> LinkTo:
    """A link to the list of a kind."""
    return LinkTo(site.say.kinds(kind), kind.index_address)


def plan_index_link(site: Site, kind: Kind, plan_id: str) -> LinkTo:
    """A link to the list of a kind within one plan."""
    plan = site.graph.get("plan", plan_id)
    title = plan.record.name.th if plan else plan_id
    return LinkTo(title, f"{kind.index_address}{plan_id}/")


def resolve_links(site: Site, entry: Entry, refs: Sequence[Ref]) -> list[LinkTo]:
    """References inside a record as links; those that lead nowhere are findings, not links."""
    links = (resolve_link(site, entry, ref) for ref in refs)
    return [link for link in links if link is not None]


def resolve_link(site: Site, entry: Entry, ref: Ref) -> LinkTo | None:
    """A reference inside a record as a link; None where it leads nowhere."""
    if ":" in ref:
        found = site.graph.find_abroad(ref, ref.kinds)
        return _link_abroad(site, found) if found else None
    plan = entry.key.id if entry.key.kind == "plan" else entry.key.plan
    target = site.graph.resolve(ref, plan)
    part_id = parse_reference(ref).part
    if target is None or part_id is None or not isinstance(target.record, Framework):
        return link_to(target) if target else None
    title = next((part.title.th for part in target.record.parts if part.id == part_id), part_id)
    return LinkTo(f"{target.record.name}: {title}", f"{target.address}#{part_id}")


def cite(site: Site, citations: Iterable[Citation]) -> list[Cited]:
    """Citations with the title of their document and section."""
    return [_cite_one(site, citation) for citation in citations]


def record_head(
    site: Site,
    entry: Entry,
    *,
    crumbs: Sequence[LinkTo] = (),
    kind: str = "",
    number: str = "",
    lead: Text | None = None,
    by: Sequence[LinkTo] = (),
    when: str = "",
    begun: Sequence[tuple[str, str]] = (),
) -> Head:
    """The frame of a record's page."""
    record = entry.record
    return Head(
        address=entry.address,
        kind=kind or site.say.kind(entry.kind),
        title=record.name.th,
        crumbs=crumbs or [index_link(site, entry.kind)],
        number=number,
        official_title=record.title.th if record.short_title else "",
        lead=lead,
        by=by,
        when=when,
        citations=cite(site, record.source),
        notes=record.note,
        findings=site.findings_for(entry),
        edit_url=site.settings.edit_url(entry.file, entry.line),
        suggest_query=suggest_query(entry),
        begun=begun,
        report_url=report_link(site, record.name.th, entry.address, f"{entry.file}:{entry.line}"),
        changed=say_changed(site, entry.file),
        is_record=True,
        gone=gone_from(site, entry.address),
        at=site.settings.whole(entry.address),
        see=partial(resolve_links, site, entry),
        cite=partial(cite, site),
    )


def suggest_query(entry: Entry) -> str:
    """What names a record to the page where changes are suggested."""
    return urlencode({"file": entry.file, "id": entry.key.id})


def begin(site: Site, kind: Kind, plan: str | None = None) -> tuple[str, str]:
    """A link to the form for a new record: its words, and what names its kind and plan to that page."""
    asked = {"kind": kind.name} | ({"plan": plan} if plan else {})
    return site.say("page.begin", kind=site.say.kind(kind)), urlencode(asked)


def gone_from(site: Site, address: str) -> list[Gone]:
    """The parts that the page at `address` once had, and that were removed without a successor."""
    return [
        Gone(
            anchor,
            removal.said.title.th,
            site.say.date(removal.said.date),
            removal.said.reason,
            resolve_links(site, removal.entry, removal.said.see),
        )
        for removal in removals(site.graph)
        for page, _, anchor in [removal.address.partition("#")]
        if anchor and page == address
    ]


def list_head(site: Site, address: str, kind: str, title: str, **more: object) -> Head:
    """The frame of a list or another page that is no record's."""
    values: dict[str, object] = {"report_url": report_link(site, title, address, "")}
    return Head(address=address, kind=kind, title=title, **(values | more))  # type: ignore[arg-type]


def report_link(site: Site, title: str, address: str, place: str) -> str | None:
    """A mail, filled in, that tells the owner what is wrong with a page."""
    if not site.settings.report_email:
        return None
    say = site.say
    subject = say("report.subject", title=title)
    lines = [
        say("report.page", address=f"{site.settings.site_url}{address}"),
        say("report.record", place=place) if place else "",
        say("report.what"),
    ]
    body = "\n".join(filter(None, lines))
    return f"mailto:{site.settings.report_email}?subject={_quoted(subject)}&body={_quoted(body)}"


def _quoted(text: str) -> str:
    """As `urllib.parse.quote`, which takes Thai apart byte by byte on every page."""
    pieces = _FOREIGN.split(text)
    pieces[::2] = map(quote, pieces[::2])
    pieces[1::2] = (f"%{run.encode().hex('%').upper()}" for run in pieces[1::2])
    return "".join(pieces)


def say_changed(site: Site, file: str) -> str:
    """The day on which a data file last changed, in the Buddhist era; empty where Git does not know."""
    day = site.last_change(file)
    return site.say.date(f"{to_be(int(day[:4]))}{day[4:]}") if day else ""


def kind_of(name: str) -> Kind:
    """A kind by its name."""
    return KINDS[name]


def _cite_one(site: Site, citation: Citation) -> Cited:
    document = site.graph.get("source", citation.document)
    if document is None:
        place = arabic_digits(citation.section or ""), arabic_digits(citation.page or "")
        return _cite_abroad(site, citation, *place)
    address, title, page = document.address, "", ""
    sections = site.sections(document)
    known = sections.get(section_key(citation.section)) if citation.section else None
    if known is not None:
        index, section = known
        address += f"#{section_anchor(index)}"
        title, page = section.title.th if section.title else "", section.page or ""
    return Cited(
        LinkTo(document.record.name.th, address),
        arabic_digits(citation.section or ""),
        arabic_digits(citation.page or page),
        title,
        site.settings.whole(document.address),
    )


def _cite_abroad(site: Site, citation: Citation, section: str, page: str) -> Cited:
    """A document of another site, which alone knows the titles of its sections; or of none."""
    found = site.graph.find_abroad(citation.document, citation.document.kinds)
    if found is None:
        return Cited(LinkTo(citation.document, ""), section, page)
    return Cited(_link_abroad(site, found), section, page, at=found.url)


def section_anchor(index: int) -> str:
    """Where the section at that place of the list stands on the page of its source."""
    return f"_s{index + 1}"
