from __future__ import annotations

from pathlib import Path

from phaen.rendering.site import Site
from rendering.small import html_of, site_of

UNREADABLE = {"practices/broken.yml": 'id: broken\ntitle: "ก\n'}
THEMES = """\
- id: first
  title: ประเด็นแรก
- id: second
  title: ประเด็นที่สอง
  source: {document: nobody}
- id: third
  title: ประเด็นที่สาม
"""
TREE = """\
- id: "1"
  title: นโยบาย
  children:
    - id: "1.1"
      title: จุดเน้น
  themes: [nobody]
"""
PLAN = """\
id: p
title: แผน
kind: strategic-plan
issuer: body
period: {year: 2567}
"""
BODY = "id: body\ntitle: หน่วยงาน\nkind: partner\n"


def _codes(site: Site, kind: str, ref: str) -> list[str]:
    entry = site.graph.get(kind, ref)
    assert entry is not None
    return [issue.code for issue in site.findings_for(entry)]


def test_a_finding_stands_with_its_own_record_of_a_list(tmp_path: Path) -> None:
    site = site_of(tmp_path, {"themes.yml": THEMES})

    assert _codes(site, "theme", "first") == []
    assert _codes(site, "theme", "second") == ["PH301"]
    assert _codes(site, "theme", "third") == []


def test_a_finding_of_another_file_is_not_the_records(tmp_path: Path) -> None:
    site = site_of(tmp_path, {"themes.yml": THEMES, "organisations/a.yml": BODY})

    assert _codes(site, "organisation", "body") == []


def test_a_finding_written_below_the_children_is_the_parents(tmp_path: Path) -> None:
    files = {"plans/p/plan.yml": PLAN, "plans/p/structure.yml": TREE, "organisations/a.yml": BODY}
    site = site_of(tmp_path, files)

    assert _codes(site, "element", "p/1") == ["PH301"]
    assert _codes(site, "element", "p/1.1") == []


def test_unread_findings_are_no_records(tmp_path: Path) -> None:
    broken = "- id: good\n  title: ดี\n- id: bad\n  titel: เสีย\n"
    site = site_of(tmp_path, {"themes.yml": broken})

    assert {issue.code[:3] for issue in site.findings_unread()} == {"PH2"}
    assert _codes(site, "theme", "good") == []


def test_a_record_read_in_spite_of_its_file_shows_the_finding(tmp_path: Path) -> None:
    twice = "id: twice\ntitle: ก\ntitle: ข\nevidence: named-only\n"
    site = site_of(tmp_path, {"practices/twice.yml": twice})
    assert [issue.code for issue in site.findings] == ["PH106"]

    assert 'class="alert error"' in html_of(site, "practices/")
    assert 'class="alert error"' in html_of(site, "practices/twice/")


def test_unread_findings_of_one_folder(tmp_path: Path) -> None:
    files = UNREADABLE | {"themes.yml": THEMES, "organisations/a.yml": "- ก\n"}
    site = site_of(tmp_path, files)

    assert len(site.findings_unread()) == 2
    assert [issue.place.file for issue in site.findings_unread("practices")] == [
        "data/practices/broken.yml"
    ]
    assert site.findings_unread("plans") == []


def test_meaning_errors_are_not_unread(tmp_path: Path) -> None:
    assert site_of(tmp_path, {"themes.yml": THEMES}).findings_unread() == []


def test_findings_are_shown_with_place_code_and_words(tmp_path: Path) -> None:
    html = html_of(site_of(tmp_path, {"themes.yml": THEMES}), "themes/second/")

    assert 'class="alert error"' in html
    assert '<code>data/themes.yml:5:22</code> <a href="../../rules/ph301/">PH301</a>' in html
