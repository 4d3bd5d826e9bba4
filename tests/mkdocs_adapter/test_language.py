"""The frame in another language: complete, and the records' Thai told from it."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from mkdocs_adapter.project import Built, Project, make_project

THAI = re.compile("[\u0e01-\u0e5b]")
VOID = frozenset({"meta", "link", "input", "br", "wbr", "img", "rect", "path", "circle"})
SPOKEN = ("aria-label", "alt", "placeholder", "title", "label")


class _Unmarked(HTMLParser):
    """Collects Thai that is not marked as such: texts, and attributes that are read out."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[tuple[str, str]] = [("", "")]
        self.found: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        spoken = (values.get(name) or "" for name in SPOKEN)
        # A path is in no language.
        self.found += [text for text in spoken if THAI.search(text) and not text.endswith(".yml")]
        if tag not in VOID:
            self.open.append((tag, values.get("lang") or self.open[-1][1]))

    def handle_endtag(self, tag: str) -> None:
        while len(self.open) > 1 and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        tag, language = self.open[-1]
        if language != "th" and tag not in ("script", "style") and THAI.search(data):
            self.found.append(f"{tag}: {data}")


def _speaking(project: Project, language: str) -> Project:
    project.change(
        "mkdocs.yml", "data_dir: data\n", f"data_dir: data\n      language: {language}\n"
    )
    return project


@pytest.fixture(scope="module")
def english(tmp_path_factory: pytest.TempPathFactory) -> Built:
    folder = tmp_path_factory.mktemp("english") / "project"
    return _speaking(make_project(folder), "en").build("--strict")


def test_it_builds(english: Built) -> None:
    assert english.code == 0, english.log


def test_every_page_says_its_language_and_marks_what_is_thai(english: Built) -> None:
    for name, page in english.pages().items():
        assert '<html lang="en"' in page, name
        assert _Unmarked(page).found == [], name


def test_the_frame_and_the_page_speak_english(english: Built) -> None:
    page = english.read("roles/doi-2567/office/")

    for words in (
        "Skip to content",
        ">Plans</a>",
        "Edit this record",
        "Register of Thai education",
    ):
        assert words in page
    assert '<meta property="og:locale" content="en_GB">' in page
    assert "<title>Page not found" in english.read("404.html").replace(' lang="th"', "")


def test_scripts_and_styles_hold_their_words(english: Built, built: Built) -> None:
    files, thai = english.files(), built.files()
    for name in files:
        if name.startswith("assets/") and name.endswith((".js", ".css")):
            assert b'say("' not in files[name], name
            assert b'say("' not in thai[name], name
    assert b'"Link copied"' in files["assets/phaen.js"]
    assert "คัดลอกลิงก์แล้ว" in thai["assets/phaen.js"].decode()
    assert b'content:"Source "' in files["assets/phaen.css"]


def test_the_index_and_the_addresses_are_the_same(english: Built, built: Built) -> None:
    def addresses(of: Built) -> set[str]:
        return {name for name in of.files() if name.endswith(".html")}

    assert addresses(english) == addresses(built)
    assert english.files()["api/v1/role.json"] == built.files()["api/v1/role.json"]


def test_a_language_that_is_not_there_is_told(project: Project) -> None:
    told = _speaking(project, "xx").build()

    assert told.code != 0
    assert "language" in told.log


def test_wrong_words_of_the_theme_are_corrected(project: Project) -> None:
    project.write(
        "overrides/partials/colophon.html",
        '{% import "partials/language.html" as lang with context %}'
        '<i>{{ lang.t("source.file.date.updated") }}|{{ lang.t("blog.categories.in") }}|{{ lang.t("search") }}</i>',
    )
    page = project.build("--strict").read("about/")

    assert "<i>แก้ไขล่าสุด|ใน|ค้นหา</i>" in page
