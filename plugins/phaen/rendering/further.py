"""The pages on which a record goes on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from markupsafe import Markup

from phaen.rendering.addresses import relative
from phaen.rendering.lighten import Further
from phaen.rendering.page import Context, LinkTo, Page
from phaen.rendering.words import Words

_LINK = re.compile(r'(\s(?:href|src|action)=")(?![a-z][a-z0-9+.-]*:|/)([^"]*)')
_ANCHOR = re.compile(r'\sid="([^"]+)"')


@dataclass(frozen=True, kw_only=True)
class FurtherContext(Context):
    """A section of a record, `number` of `of`; `previous` and `following` are the pages of the same section."""

    record: LinkTo
    body: Markup
    number: int
    of: int
    previous: LinkTo | None
    following: LinkTo | None


def further_page(say: Words, page: Page, part: Further) -> Page:
    """The page of one part of a record whose own page is `page`."""
    title = f"{part.title}: {page.title}" + (f" ({part.number})" if part.number > 1 else "")
    return Page(
        part.address,
        title,
        "further.html",
        partial(_context, say, page, part),
        page.entry,
        page.description,
    )


def _context(say: Words, page: Page, part: Further) -> FurtherContext:
    own = page.make_context().head
    record = LinkTo(own.title, page.address)
    head = replace(
        own,
        address=part.address,
        crumbs=[*own.crumbs, record],
        number="",
        official_title="",
        lead=None,
        by=(),
        when="",
        citations=(),
        notes=(),
        findings=(),
        changed="",
        at="",
    )
    return FurtherContext(
        head=head,
        record=record,
        body=Markup(_lead_from(part, page.address)),  # noqa: S704 -- made by our own templates
        number=part.number,
        of=part.of,
        previous=_beside(say, part, part.number - 1),
        following=_beside(say, part, part.number + 1),
    )


def _beside(say: Words, part: Further, number: int) -> LinkTo | None:
    if not 1 <= number <= part.of:
        return None
    address = part.first if number == 1 else f"{part.first}{number}/"
    return LinkTo(say("moved.page", title=part.title, number=number), address)


def _lead_from(part: Further, record: str) -> str:
    """The body with its links leading from its own address."""
    up = relative(record, part.address)
    own: Sequence[str] = _ANCHOR.findall(part.body)

    def lead(match: re.Match[str]) -> str:
        start, link = match.groups()
        if link.startswith("#"):
            return match[0] if link[1:] in own else f"{start}{up}{link}"
        return f"{start}{up}{link.removeprefix('./')}"

    return _LINK.sub(lead, part.body)
