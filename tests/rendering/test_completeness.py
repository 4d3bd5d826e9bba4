"""What a record says stands on its page: no field is read and then dropped."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest

from phaen.core.entry import Entry
from phaen.core.ids import parse_reference
from phaen.core.model.citation import Citation
from phaen.core.model.period import NOT_STATED
from phaen.core.model.refs import Ref, SourceRef
from phaen.core.model.text import Text
from phaen.core.thai import arabic_digits
from phaen.rendering.heads import cite
from phaen.rendering.site import Site
from phaen.rendering.texts import block
from rendering.small import ROOT, Seen, html_of, look_at, site_of, small_site

LINES = frozenset({"number", "letter", "name", "label", "acronym", "also_known_as"})
ENTRIES = list(small_site().graph.all())


def _name(entry: Entry) -> str:
    return f"{entry.key.kind} {entry.key.ref}"


def _plain(markup: str) -> str:
    return re.sub(r"\s+", "", html.unescape(re.sub(r"<[^>]*>", " ", markup)))


def _page(entry: Entry, seen: dict[str, Seen]) -> Seen:
    """Where all that is known of a record stands: of a term, on the page of its letter."""
    address, _, anchor = entry.address.partition("#")
    if not anchor:
        return seen[address]
    letters = [page for page in seen.values() if page.address.startswith(f"{address}all/")]
    return next(page for page in letters if anchor in page.ids)


@pytest.mark.parametrize("entry", ENTRIES, ids=_name)
def test_every_text_stands_on_the_page(entry: Entry, seen: dict[str, Seen]) -> None:
    words = re.sub(r"\s+", "", _page(entry, seen).words)
    missing = [
        (".".join(map(str, path)), text.th)
        for path, text in entry.every(Text)
        if _plain(block(text)) not in words and text.th != NOT_STATED
    ]

    assert missing == []


@pytest.mark.parametrize("entry", ENTRIES, ids=_name)
def test_every_number_letter_and_name_stands_on_the_page(
    entry: Entry, seen: dict[str, Seen]
) -> None:
    words = re.sub(r"\s+", "", arabic_digits(_page(entry, seen).words))
    missing = [
        (".".join(map(str, path)), value)
        for path, value in entry.contents
        if isinstance(value, str)
        and LINES & set(path)
        and re.sub(r"\s+", "", arabic_digits(value)) not in words
    ]

    assert missing == []


@pytest.mark.parametrize("entry", ENTRIES, ids=_name)
def test_every_reference_is_a_link(entry: Entry, site: Site, seen: dict[str, Seen]) -> None:
    plan = entry.key.id if entry.key.kind == "plan" else entry.key.plan
    links = set(_page(entry, seen).links)
    missing = []
    for path, ref in entry.every(Ref):
        target = site.graph.resolve(ref, plan)
        if isinstance(ref, SourceRef) or target is None:
            continue
        part = parse_reference(ref).part
        if f"{ROOT}{target.address}{f'#{part}' if part else ''}" not in links:
            missing.append((".".join(map(str, path)), str(ref)))

    assert missing == []


@pytest.mark.parametrize("entry", ENTRIES, ids=_name)
def test_every_citation_is_told(entry: Entry, site: Site, seen: dict[str, Seen]) -> None:
    page = _page(entry, seen)
    whole = re.sub(r"\s+", "", page.words)
    missing = []
    for path, citation in entry.every(Citation):
        [cited] = cite(site, [citation])
        section = re.sub(r"\s+", "", cited.section)
        linked = f"{ROOT}{cited.document.address}" in page.links
        named = cited.document.title.replace(" ", "") in whole and section in whole
        if not (linked or (named and path[0] == "source")):
            missing.append(".".join(map(str, path)))

    assert missing == []


CITED = "source: {document: book, section: '1'}"
BOOK, THEME, OTHER = "sources/book/#_s1", "themes/t/", "organisations/other/"
FILES = {
    "organisations/a.yml": "[{id: body, title: ก, kind: partner}, {id: other, title: ข, kind: partner}]",
    "themes.yml": "{id: t, title: ค}",
    "sources/book.yml": "{id: book, title: ง, sections: [{label: '1'}]}",
    "plans/p/plan.yml": "{id: p, title: จ, kind: strategic-plan, issuer: body, period: {year: 2567}}",
    "plans/p/indicators/i.yml": "{id: i, title: ฉ, measure: qualitative}",
    "plans/p/structure.yml": "{id: '1', title: ช}",
    "plans/p/roles/r.yml": "{id: r, title: ซ, part: performer, duties: [{id: d1, text: ฌ}]}",
    "plans/p/cases/c.yml": "{id: c, title: ญ, about: [p], reporter: body, period: {year: 2567}}",
    "practices/m.yml": "{id: m, title: ฎ, evidence: described}",
    "glossary.yml": "{id: w, title: ฏ}",
}
DEEP = [
    ("plans/p/plan.yml", "goals: [{text: ก, themes: [t]}]", "plans/p/", THEME),
    ("plans/p/plan.yml", "goals: [{text: ก, organisations: [other]}]", "plans/p/", OTHER),
    ("plans/p/plan.yml", f"goals: [{{text: ก, {CITED}}}]", "plans/p/", BOOK),
    ("plans/p/plan.yml", f"reports: [{{id: a, title: ก, {CITED}}}]", "plans/p/", BOOK),
    (
        "plans/p/structure.yml",
        f"groups: [{{title: ก, items: [ข], {CITED}}}]",
        "plans/p/1/",
        BOOK,
    ),
    (
        "plans/p/indicators/i.yml",
        f"targets: [{{period: {{year: 2567}}, text: ก, {CITED}}}]",
        "indicators/p/i/",
        BOOK,
    ),
    (
        "plans/p/indicators/i.yml",
        f"values: [{{period: {{year: 2567}}, text: ก, {CITED}}}]",
        "indicators/p/i/",
        BOOK,
    ),
    (
        "plans/p/cases/c.yml",
        "results: [{id: a, measure: qualitative, text: ก, themes: [t]}]",
        "cases/p/c/",
        THEME,
    ),
    (
        "plans/p/cases/c.yml",
        f"results: [{{id: a, measure: qualitative, text: ก, {CITED}}}]",
        "cases/p/c/",
        BOOK,
    ),
    (
        "plans/p/cases/c.yml",
        "progress: [{indicator: i, done: [{text: ก, themes: [t]}]}]",
        "cases/p/c/",
        THEME,
    ),
    (
        "plans/p/cases/c.yml",
        f"progress: [{{indicator: i, done: [ก], {CITED}}}]",
        "cases/p/c/",
        BOOK,
    ),
    (
        "plans/p/cases/c.yml",
        f"problems: [{{id: a, problem: ก, solutions: [ข], {CITED}}}]",
        "cases/p/c/",
        BOOK,
    ),
    (
        "plans/p/cases/c.yml",
        "problems: [{id: a, problem: ก, solutions: [{text: ข, themes: [t]}]}]",
        "cases/p/c/",
        THEME,
    ),
    ("glossary.yml", CITED, "glossary/all/to-patak/", BOOK),
]


@pytest.mark.parametrize(
    ("file", "field", "address", "target"),
    DEEP,
    ids=[f"{at} {field.partition(':')[0]} to {to}" for _, field, at, to in DEEP],
)
def test_a_reference_deep_in_a_record_is_a_link(
    file: str, field: str, address: str, target: str, tmp_path: Path
) -> None:
    site = site_of(tmp_path, FILES | {file: f"{FILES[file][:-1]}, {field}}}"})
    assert site.findings == []

    assert ROOT + target in look_at(html_of(site, address), address).links
