from __future__ import annotations

import pytest

from conftest import Build
from phaen.core.citations import citations_of, records_by_section, section_key


@pytest.mark.parametrize("label", ["๑.๓.๑ ๒)", "1.3.1 2)", " 1.3.1   ๒) ", "1.3.1\t2)"])
def test_labels_of_one_section_are_alike(label: str) -> None:
    assert section_key(label) == "1.3.1 2)"


def test_different_sections_stay_apart() -> None:
    assert section_key("1.3") != section_key("13")


def test_citations_are_found_at_any_depth(build: Build) -> None:
    graph = build(
        {
            "plans/p/roles/office.yml": """
                id: office
                title: สำนักงาน
                part: performer
                source: {document: doc}
                duties:
                  - id: d1
                    text: ทำแผน
                    source: [{document: doc, section: "1"}, {document: doc, page: "9"}]
            """
        }
    ).graph
    found = [
        (".".join(map(str, path)), citation.section, citation.page)
        for path, citation in citations_of(graph.of_kind("role")[0])
    ]
    assert found == [
        ("source.0", None, None),
        ("duties.0.source.0", "1", None),
        ("duties.0.source.1", None, "9"),
    ]


def test_records_are_gathered_by_section_each_once(build: Build) -> None:
    graph = build(
        {
            "practices/pdca.yml": """
                id: pdca
                title: วงจรคุณภาพ
                evidence: named-only
                source: [{document: doc, section: ๑}, {document: doc, section: "1", page: "2"}]
            """,
            "practices/b.yml": """
                id: b
                title: ข
                evidence: named-only
                source: {document: doc}
            """,
        }
    ).graph
    found = records_by_section(graph, "doc")
    assert {section: [entry.key.id for entry in entries] for section, entries in found.items()} == {
        "1": ["peo", "pdca"],
        "": ["b"],
    }


def test_no_record_cites_a_source_that_does_not_exist(build: Build) -> None:
    assert records_by_section(build({}).graph, "nothing") == {}
