from __future__ import annotations

import pytest

from conftest import Find

FILE = "organisations/b.yml"


def _cite(section: str) -> str:
    return f"id: b\ntitle: ข\nkind: partner\nsource: {{document: doc, section: {section}}}\n"


@pytest.mark.parametrize("section", ["1", "๑", '" 1 "'])
def test_section_that_the_source_lists(find: Find, section: str) -> None:
    assert find({FILE: _cite(section)}) == []


@pytest.mark.parametrize("section", ["2", "1.1", "ความนำ"])
def test_section_that_the_source_does_not_list(find: Find, section: str) -> None:
    assert find({FILE: _cite(section)}) == [f"PH305 error {FILE}:4:34"]


def test_each_citation_of_a_list_is_looked_at(find: Find) -> None:
    text = """
        id: b
        title: ข
        kind: partner
        source:
          - {document: doc, section: "1"}
          - {document: doc, section: "2"}
          - {document: doc}
    """
    assert find({FILE: text}) == [f"PH305 error {FILE}:6:30"]


def test_source_without_a_list_of_sections_may_be_cited_freely(find: Find) -> None:
    assert find({FILE: _cite("9"), "sources/doc.yml": "{id: doc, title: เอกสาร}"}) == []
