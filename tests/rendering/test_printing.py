"""Pages for print hold what the records' own pages hold, with headings and anchors in order."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest

from phaen.core.entry import Entry
from phaen.core.model.period import NOT_STATED
from phaen.core.model.text import Text
from phaen.rendering.page import Page
from phaen.rendering.site import Site
from phaen.rendering.texts import plain
from rendering.small import ROOT, Seen, html_of, look_at, site_of, small_site

GRAPH = small_site().graph
IN_PLANS = [
    entry
    for entry in GRAPH.all()
    if entry.key.kind in ("plan", "element", "role", "indicator", "case")
]


def _name(entry: Entry) -> str:
    return f"{entry.key.kind} {entry.key.ref}"


def _bare(text: str) -> str:
    return re.sub(r"\s+", "", text)


@pytest.mark.parametrize("entry", IN_PLANS, ids=_name)
def test_the_print_of_a_plan_holds_every_text_of_its_records(
    entry: Entry, seen: dict[str, Seen]
) -> None:
    plan = entry.key.plan or entry.key.id
    words = _bare(seen[f"print/plans/{plan}/"].words)
    missing = [
        text.th
        for _, text in entry.every(Text)
        if text.th != NOT_STATED and not all(_bare(line) in words for line in _lines(text))
    ]

    assert missing == []


def _lines(text: Text) -> list[str]:
    return [re.sub(r"^\d+\. ", "", line) for line in plain(text).split("\n")]


def test_the_print_of_a_body_holds_its_duties_in_full(seen: dict[str, Seen]) -> None:
    page = seen["print/organisations/dole-doi/"]
    [role] = GRAPH.sources(GRAPH.entries["organisation"]["dole-doi"], "role", "holders")

    for _, text in role.every(Text):
        assert all(_bare(line) in _bare(page.words) for line in _lines(text))


def test_headings_go_down_one_level_at_a_time(seen: dict[str, Seen]) -> None:
    for address, page in seen.items():
        if not address.startswith("print/") or "ย้ายแล้ว" in page.words:
            continue
        ranks = [int(tag[1]) for tag, _ in page.elements if re.fullmatch(r"h\d", tag)]
        assert ranks[0] == 1
        assert ranks.count(1) == 1
        assert [pair for pair in pairwise(ranks) if pair[1] > pair[0] + 1] == []


def test_every_label_is_on_the_page(seen: dict[str, Seen]) -> None:
    for address, page in seen.items():
        if address.startswith("print/"):
            labels = {
                name
                for _, values in page.elements
                for name in values.get("aria-labelledby", "").split()
            }
            assert labels <= set(page.ids), address


def test_pages_for_print_are_not_listed(pages: list[tuple[str, Page]]) -> None:
    found = [page for _, page in pages if page.address.startswith("print/")]

    assert {page.address for page in found} >= {
        f"print/{entry.address}"
        for kind in ("plan", "organisation")
        for entry in GRAPH.of_kind(kind)
    }
    assert [page.address for page in found if page.listed] == []


def test_an_old_id_leads_to_the_page_for_print(site: Site) -> None:
    assert 'href="../doi-2567/"' in html_of(site, "print/plans/doi-plan/")


def test_a_page_offers_what_there_is(seen: dict[str, Seen]) -> None:
    plan, busy = seen["plans/doi-2567/"], seen["organisations/dole-doi/"]

    assert ROOT + "print/plans/doi-2567/" in plan.links
    assert ROOT + "exports/plans/doi-2567.xlsx" in plan.links
    assert ROOT + "print/organisations/dole-doi/" in busy.links
    assert ROOT + "exports/organisations/dole-doi.csv" in busy.links


def test_a_body_without_facts_offers_its_print_alone(tmp_path: Path) -> None:
    site = site_of(tmp_path, {"organisations/a.yml": "{id: lonely, title: ก, kind: partner}"})
    links = look_at(html_of(site, "organisations/lonely/"), "organisations/lonely/").links

    assert ROOT + "print/organisations/lonely/" in links
    assert not [link for link in links if "/exports/" in link]


def test_a_site_without_an_address_shows_none_on_paper(tmp_path: Path) -> None:
    files = {
        "organisations/a.yml": "{id: body, title: ก, kind: partner, source: {document: book}}",
        "sources/book.yml": "{id: book, title: ข}",
    }
    site = site_of(tmp_path, files)
    assert 'data-at="https://plans.example/sources/book/"' in html_of(site, "organisations/body/")

    nowhere = Site(site.graph)
    assert "data-at" not in html_of(nowhere, "organisations/body/")
