from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page

from phaen.mkdocs_adapter.hand_written import document
from phaen.search.documents import Document, Part


def _document(config: MkDocsConfig, html: str) -> Document:
    page = Page("วิธีแก้", File.generated(config, "editing.md", content=""), config)
    page.content = html
    return document(page, "หน้าอธิบาย")


def test_a_page_is_cut_at_its_headings(bare: MkDocsConfig) -> None:
    found = _document(
        bare, '<h1 id="t">วิธีแก้</h1><p>คำนำ</p><h2 id="a">ก่อน</h2><p>หนึ่ง</p><h3 id="b">หลัง</h3>'
    )

    assert (found.address, found.title, found.kind) == ("editing/", "วิธีแก้", "หน้าอธิบาย")
    assert list(found.parts) == [Part("", "คำนำ"), Part("a", "ก่อน หนึ่ง"), Part("b", "หลัง")]


def test_paragraphs_are_kept_apart(bare: MkDocsConfig) -> None:
    [part] = _document(bare, "<p>หนึ่ง</p>\n<p>สอง</p>").parts

    assert part.text == "หนึ่ง สอง"


def test_words_with_markup_inside_stay_whole(bare: MkDocsConfig) -> None:
    [part] = _document(bare, "<p>แผน<strong>การศึกษา</strong>ไทย</p>").parts

    assert part.text == "แผนการศึกษาไทย"


def test_an_empty_page_has_no_parts(bare: MkDocsConfig) -> None:
    assert list(_document(bare, "").parts) == []
