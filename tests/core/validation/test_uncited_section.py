from __future__ import annotations

from conftest import Find

FILE = "sources/doc.yml"
SOURCE = """
    id: doc
    title: เอกสาร
    sections:
      - {{label: "1", title: ความนำ}}
      - {second}
"""


def test_section_with_a_record_or_a_reason(find: Find) -> None:
    """The record cites the first one as ๑: digits of either script are alike."""
    assert find({FILE: SOURCE.format(second="{label: ๒, has_no_record: หน้าปก}")}) == []


def test_section_that_no_record_cites(find: Find) -> None:
    assert find({FILE: SOURCE.format(second="{label: ๒}")}) == [f"PH411 warning {FILE}:5:5"]


def test_citation_of_the_whole_document_is_not_one_of_a_section(find: Find) -> None:
    peo = "{id: peo, title: ก, kind: partner, source: {document: doc}}"
    assert find({"organisations/peo.yml": peo}) == [f"PH411 warning {FILE}:3:12"]


def test_same_section_of_another_source_does_not_count(find: Find) -> None:
    other = '{id: other, title: ก, sections: [{label: "1"}]}'
    assert find({"sources/other.yml": other}) == ["PH411 warning sources/other.yml:1:34"]
