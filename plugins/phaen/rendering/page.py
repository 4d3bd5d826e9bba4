"""What a page is, and what the frame around every page's body needs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, fields
from functools import cached_property
from typing import Any

from phaen.core.asked import digest
from phaen.core.entry import Entry
from phaen.core.issues import Issue
from phaen.core.model.citation import Citation
from phaen.core.model.refs import Ref
from phaen.core.model.text import Text
from phaen.rendering.told import told


@dataclass(frozen=True, slots=True)
class LinkTo:
    """A link as shown: its words, its address below the site's root, and what is said beside it.

    `site` names the site that it leads to, where that is another; the address may then be a whole one.
    """

    title: str
    address: str
    note: str = ""
    site: str = ""


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation as shown: the document, the section in it, the page in it.

    `at` is the whole address of the document's page, for paper; empty where the site knows none.
    """

    document: LinkTo
    section: str = ""
    page: str = ""
    section_title: str = ""
    at: str = ""


def by_document(citations: Sequence[Cited]) -> list[tuple[LinkTo, list[Cited]]]:
    """Citations gathered under their document, so that its title is said once."""
    groups: dict[str, tuple[LinkTo, list[Cited]]] = {}
    for cited in citations:
        address = cited.document.address.partition("#")[0]
        document = LinkTo(cited.document.title, address, site=cited.document.site)
        groups.setdefault(address or document.title, (document, []))[1].append(cited)
    return list(groups.values())


def _nothing(_given: Sequence[Any]) -> Sequence[Any]:
    return ()


@dataclass(frozen=True, slots=True)
class Gone:
    """A part that a page once had: its anchor still answers."""

    anchor: str
    title: str
    when: str
    reason: Text
    see: Sequence[LinkTo] = ()


@dataclass(frozen=True, slots=True)
class Head:
    """The frame of a page.

    `kind` and `title` head it; `official_title` is set where the title shown is a shorter one.
    `number` is the record's number in its plan. `by` and `when` answer who and when in one line.
    `suggest_query` names the record to the page where changes are suggested, `begun` (words, query) what may
    be begun there. `at` is the record's whole
    address, for paper; `gone` are parts that it no longer has. `see` and `cite` turn references and
    citations inside the record into links.
    """

    address: str
    kind: str
    title: str
    crumbs: Sequence[LinkTo] = ()
    number: str = ""
    official_title: str = ""
    lead: Text | None = None
    by: Sequence[LinkTo] = ()
    when: str = ""
    citations: Sequence[Cited] = ()
    notes: Sequence[Text] = ()
    findings: Sequence[Issue] = ()
    edit_url: str | None = None
    suggest_query: str = ""
    begun: Sequence[tuple[str, str]] = ()
    report_url: str | None = None
    changed: str = ""
    is_record: bool = False
    gone: Sequence[Gone] = ()
    at: str = ""
    see: Callable[[Sequence[Ref]], Sequence[LinkTo]] = _nothing
    cite: Callable[[Sequence[Citation]], Sequence[Cited]] = _nothing


@dataclass(frozen=True, kw_only=True)
class Context:
    """What a template may use. Each page kind adds its own fields."""

    head: Head


@dataclass(frozen=True)
class Page:
    """One page: where it stands, which template, and (only when asked for) its context.

    `goes_on` where what is too much for one page may move to further ones; records' pages always may. `dense`
    are bytes that it may hold less than others, since its words hardly repeat and pack worse.
    `explains` is off where abbreviations need no explaining: in the glossary. `kept` holds the parts of a
    page that others embed, once it is rendered.
    """

    address: str
    title: str
    template: str
    make_context: Callable[[], Context]
    entry: Entry | None = None
    description: str = ""
    listed: bool = True
    explains: bool = True
    goes_on: bool = False
    dense: int = 0
    meta: dict[str, Any] = field(default_factory=dict)
    kept: dict[Any, Any] | None = field(default=None, compare=False, repr=False)

    @cached_property
    def digest(self) -> bytes:
        """Of all that it is given, before it asks anything."""
        given = [getattr(self, field.name) for field in fields(self) if field.compare]
        return digest(told(given))
