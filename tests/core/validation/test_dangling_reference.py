from __future__ import annotations

import pytest

from conftest import Build, Find

FILE = "plans/p/cases/new.yml"
CASE = """
    id: new
    title: รายงาน
    about: [{about}]
    reporter: {reporter}
    period: {{year: 2567}}
    practices: [{practice}]
"""


def _case(about: str = '"1.1"', reporter: str = "peo", practice: str = "pdca") -> str:
    return CASE.format(about=about, reporter=reporter, practice=practice)


@pytest.mark.parametrize("about", ['"1.1"', "p/1.1", "p", '"1", "1.1"'])
def test_reference_that_leads_somewhere(find: Find, about: str) -> None:
    assert find({FILE: _case(about)}) == []


@pytest.mark.parametrize(
    ("about", "places"),
    [
        ('"9.9"', ["3:9"]),
        ("q/1.1", ["3:9"]),
        ('"1.1", "9", "8"', ["3:16", "3:21"]),
    ],
)
def test_element_that_does_not_exist(find: Find, about: str, places: list[str]) -> None:
    assert find({FILE: _case(about)}) == [f"PH301 error {FILE}:{place}" for place in places]


def test_organisation_that_does_not_exist(find: Find) -> None:
    assert find({FILE: _case(reporter="tak")}) == [f"PH301 error {FILE}:4:11"]


def test_practice_that_does_not_exist(find: Find) -> None:
    assert find({FILE: _case(practice="pdca, pdcb")}) == [f"PH301 error {FILE}:6:19"]


@pytest.mark.parametrize(
    ("name", "text", "place"),
    [
        ("organisations/b.yml", "{id: b, title: ข, kind: partner, parent: gone}", "1:42"),
        ("frameworks/b.yml", "{id: b, title: ข, issuer: gone}", "1:27"),
        ("sources/b.yml", "{id: b, title: ข, publisher: gone}", "1:30"),
        ("glossary.yml", "{id: b, title: ข, organisation: gone}", "1:33"),
        ("themes.yml", "[{id: safety, title: ข, source: {document: gone}}]", "1:44"),
        ("plans/p/structure.yml", '- {id: "1.1", title: ข, themes: [gone]}', "1:34"),
        ("plans/p/structure.yml", '- {id: "1.1", title: ข, responsible: [gone]}', "1:39"),
    ],
)
def test_any_kind_of_record_may_refer(find: Find, name: str, text: str, place: str) -> None:
    assert find({name: text}) == [f"PH301 error {name}:{place}"]


def test_reference_deep_inside_a_record(find: Find) -> None:
    text = """
        id: b
        title: ข
        evidence: named-only
        addresses: [p]
        groups:
          - title: กลุ่ม
            items:
              - ข้อแรก
              - text: ข้อสอง
                source:
                  - {document: doc}
                  - {document: gone}
    """
    assert "PH301 error practices/b.yml:12:24" in find({"practices/b.yml": text})


def test_near_misses_are_suggested(build: Build) -> None:
    (issue,) = build({FILE: _case(reporter="poe")}).issues
    assert "“peo”" in issue.hint


def test_reference_to_a_broken_record_does_not_dangle(find: Find) -> None:
    assert find({"practices/pdca.yml": "{id: pdca, title: ก}"}) == [
        "PH201 error practices/pdca.yml:1:1"
    ]
