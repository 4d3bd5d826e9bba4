"""The banner: what `phaen check` tells of a page's data, word for word, the worst first."""

from __future__ import annotations

import re
from html import unescape

import pytest

from conftest import SOUND, Write
from phaen.core.issues import Issue, Severity
from phaen.core.model import KINDS
from phaen.core.pipeline import run
from phaen.core.visible import visible
from phaen.rendering.environment import make_environment, render_page
from phaen.rendering.site import Site
from phaen.rendering.words import load_words
from rendering.small import pages_of

BANNER = re.compile(
    r'<div class="alert (\w+)" role="note">\s*<p><b>(.*?)</b></p>(.*?)</div>', re.DOTALL
)
LINE = re.compile(r"<li>(.*?)</li>", re.DOTALL)
TAG = re.compile(r"<[^>]+>")
NOWHERE = "source: {document: nowhere}\n"
# A reference that leads nowhere, written into a record of each kind, and the page concerned.
SLIPS = {
    "organisation": ("organisations/b.yml", "id: b\ntitle: ข\nkind: partner\n", "organisations/b/"),
    "framework": ("frameworks/b.yml", "id: b\ntitle: ข\n", "frameworks/b/"),
    "source": ("sources/b.yml", "id: b\ntitle: ข\n", "sources/b/"),
    "plan": (
        "plans/b/plan.yml",
        "id: b\ntitle: ข\nkind: strategic-plan\nissuer: peo\nperiod: not-stated\n",
        "plans/b/",
    ),
    "element": ("plans/p/structure.yml", 'id: "2"\ntitle: ข\n', "plans/p/2/"),
    "role": (
        "plans/p/roles/b.yml",
        "id: b\ntitle: ข\npart: performer\nduties: [{id: d1, text: ก}]\n",
        "roles/p/b/",
    ),
    "indicator": (
        "plans/p/indicators/b.yml",
        "id: b\ntitle: ข\nmeasure: qualitative\n",
        "indicators/p/b/",
    ),
    "case": (
        "plans/p/cases/b.yml",
        'id: b\ntitle: ข\nabout: ["1.1"]\nreporter: peo\nperiod: {year: 2567}\n',
        "cases/p/b/",
    ),
    "practice": ("practices/b.yml", "id: b\ntitle: ข\nevidence: named-only\n", "practices/b/"),
    "theme": ("themes.yml", "id: b\ntitle: ข\n", "themes/b/"),
    "term": ("glossary.yml", "id: b\ntitle: ข\n", "glossary/"),
}


def _site(write: Write, files: dict[str, str], language: str = "th") -> tuple[Site, list[Issue]]:
    outcome = run(write({**SOUND, **files}), "data")
    return Site(outcome.graph, findings=outcome.issues, say=load_words(language)), outcome.issues


def _html(site: Site, address: str) -> str:
    [page] = [page for _, page in pages_of(site) if page.address == address]
    return render_page(make_environment(site.say), page).html


def _words(html: str) -> str:
    return " ".join(unescape(TAG.sub("", html)).replace("\u00a0", " ").split())


def _banners(html: str) -> list[tuple[str, str, list[str]]]:
    """Severity, heading and lines of each banner."""
    return [
        (severity, heading, [_words(line) for line in LINE.findall(body)])
        for severity, heading, body in BANNER.findall(html)
    ]


def _told(issue: Issue) -> str:
    place = issue.place
    said = f"{place.file}:{place.line}:{place.column} {issue.code} {issue.message.th} {issue.hint}"
    return " ".join(visible(said).split())


def test_slips_are_of_every_kind() -> None:
    assert set(SLIPS) == set(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_the_page_of_a_record_tells_what_is_wrong_with_it_word_for_word(
    write: Write, kind: str
) -> None:
    file, text, address = SLIPS[kind]
    site, issues = _site(write, {file: text + NOWHERE})
    wanted = [
        _told(issue)
        for issue in issues
        if issue.place.file == f"data/{file}" and issue.code == "PH301"
    ]
    assert wanted
    lines = [line for _, _, lines in _banners(_html(site, address)) for line in lines]
    assert [line for line in lines if "PH301" in line] == wanted
    mended, _ = _site(write, {file: text})
    assert "PH301" not in _html(mended, address)


def test_a_mistake_in_a_tombstone_is_told_at_home(write: Write) -> None:
    tombstone = "- {id: practice/pdca, title: ก, date: 2567-01-01, reason: ข}\n"
    site, [issue] = _site(write, {"removed.yml": tombstone})
    [(severity, _, lines)] = _banners(_html(site, ""))
    assert (issue.code, severity) == ("PH311", "error")
    assert lines == [_told(issue)]


@pytest.mark.parametrize(
    ("language", "headings"),
    [
        (
            "th",
            [
                "ข้อมูลของหน้านี้มีจุดที่ต้องแก้",
                "ข้อมูลของหน้านี้มีจุดที่ควรตรวจ",
                "เรื่องน่ารู้เกี่ยวกับข้อมูลของหน้านี้",
            ],
        ),
        (
            "en",
            [
                "The data of this page needs mending",
                "The data of this page should be looked at",
                "Worth knowing about the data of this page",
            ],
        ),
    ],
)
def test_heading_and_look_follow_severity_the_worst_first(
    write: Write, language: str, headings: list[str]
) -> None:
    practice = (
        "id: b\ntitle: ข\nevidence: named-only\nnote: นายสมชาย ใจดี\nsource: {document: nowhere}\n"
    )
    site, issues = _site(write, {"practices/b.yml": practice}, language)
    banners = _banners(_html(site, "practices/b/"))
    assert [severity for severity, _, _ in banners] == [severity.value for severity in Severity]
    assert [_words(heading) for _, heading, _ in banners] == headings
    told = [_told(issue) for issue in sorted(issues, key=lambda one: one.severity.rank)]
    if language == "th":
        assert [line for _, _, lines in banners for line in lines] == told


def test_what_a_screen_would_obey_is_seen_instead(write: Write) -> None:
    practice = 'id: b\ntitle: ข\nevidence: "named\\u202eonly"\n'
    site, issues = _site(write, {"practices/b.yml": practice})
    lines = [line for _, _, lines in _banners(_html(site, "practices/")) for line in lines]
    assert "\u202e" not in "".join(lines)
    assert lines == [_told(issue) for issue in issues if issue.place.file == "data/practices/b.yml"]
