from __future__ import annotations

from phaen.mkdocs_adapter.indexing import searched_documents
from phaen.rendering.words import load_words
from phaen.search.documents import Document
from rendering.small import small_site


def test_pages_written_by_hand_are_found_beside_the_records_and_break_at_line_ends_as_pages_do() -> (
    None
):
    graph, say = small_site().graph, load_words()
    title = "การป้องกันและปกป้องคุ้มครองผู้เรียน"
    by_hand = Document(address="about/", title=title, kind="หน้า")
    found = searched_documents(graph, say, [by_hand])

    assert [one.address for one in found[-1:]] == ["about/"]
    assert len(found) == len(searched_documents(graph, say, [])) + 1
    assert found[-1].title != title
    assert found[-1].title.translate({0x2060: None, 0x200D: None, 0x200B: None}) == title
