from __future__ import annotations

from phaen.rendering.page import Cited, LinkTo, by_document


def test_by_document_gathers_citations_of_one_document() -> None:
    first = Cited(LinkTo("ก", "sources/a/#s1"), "1")
    other = Cited(LinkTo("ข", "sources/b/"), "", "12")
    second = Cited(LinkTo("ก", "sources/a/#s2"), "2")

    assert by_document([first, other, second]) == [
        (LinkTo("ก", "sources/a/"), [first, second]),
        (LinkTo("ข", "sources/b/"), [other]),
    ]


def test_by_document_of_nothing_is_nothing() -> None:
    assert by_document([]) == []


def test_by_document_keeps_a_document_without_a_page() -> None:
    missing = Cited(LinkTo("missing-id", ""), "1")

    assert by_document([missing]) == [(LinkTo("missing-id", ""), [missing])]


def test_by_document_tells_two_documents_of_one_title_apart() -> None:
    citations = [Cited(LinkTo("ก", "sources/a/"), "1"), Cited(LinkTo("ก", "sources/b/"), "1")]

    assert [document.address for document, _ in by_document(citations)] == [
        "sources/a/",
        "sources/b/",
    ]
