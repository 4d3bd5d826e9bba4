from __future__ import annotations

import html
import json
import re
from html.parser import HTMLParser

import pytest

from mkdocs_adapter.project import SITE_URL, Built, Project

TRICKY = '"วงจร" ก < ข & ค'


class _Loads(HTMLParser):
    """Addresses that a browser fetches by itself while it shows the page."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "link" and values.get("rel") != "canonical":
            self.found.append(values.get("href", ""))
        self.found += [
            values[name] for name in ("src", "srcset", "data", "poster") if name in values
        ]


def test_sound_data_builds_strictly(built: Built) -> None:
    assert built.code == 0, built.log
    assert not re.search("^WARNING", built.log, re.MULTILINE)


def test_pages_exports_and_the_index_are_written(built: Built) -> None:
    for name in (
        "plans/doi-2567/1.1/index.html",
        "roles/doi-2567/office/index.html",
        "glossary/index.html",
        "search/index.html",
        "search/manifest.json",
        "api/v1/index.json",
        "404.html",
    ):
        assert (built.site / name).is_file(), name


def test_the_home_page_is_the_hand_written_one_in_its_frame(built: Built) -> None:
    home = built.read("")

    assert "<p>คำนำ</p>" in home
    assert 'action="search/"' in home
    assert "<title>แผนตัวอย่าง · หน้าแรก</title>" in home


def test_a_page_says_what_it_is(built: Built) -> None:
    page = built.read("roles/doi-2567/office/")

    assert "<title>สำนักงานส่งเสริมการเรียนรู้ประจำจังหวัด — แผนตัวอย่าง</title>" in page
    assert '<meta name="description" content="ทำแผนและขับเคลื่อนการเรียนรู้ในจังหวัด">' in page
    assert f'<link rel="canonical" href="{SITE_URL}roles/doi-2567/office/">' in page


def test_a_description_is_plain_text(built: Built) -> None:
    page = built.read("plans/doi-2567/")
    [description] = re.findall(r'<meta name="description" content="([^"]*)">', page)

    assert "ทุกช่อง" in description
    assert not re.search(r"\*|\]\(", description)


def test_words_of_a_record_stay_words_in_the_head_of_its_page(project: Project) -> None:
    project.change("data/practices/pdca.yml", "title: PDCA", """title: '"วงจร" ก < ข & ค'""")
    page = project.build("--strict").read("practices/pdca/")
    head = page.partition("</head>")[0]

    assert html.unescape(re.findall(r"<title>(.*?)</title>", head)[0]).startswith(TRICKY)
    [description] = re.findall(r'<meta name="description" content="([^"]*)">', head)
    assert html.unescape(description) == TRICKY
    assert "ก < ข" not in head


def test_markup_of_a_record_never_runs(project: Project) -> None:
    hostile = """title: 'ก</title><script>alert(1)</script>"><script>alert(2)</script>'"""
    project.change("data/practices/pdca.yml", "title: PDCA", hostile)

    assert "<script>alert" not in project.build().read("practices/pdca/")


def test_the_edit_link_opens_the_file_at_its_line(built: Built) -> None:
    page = built.read("roles/doi-2567/committee/")
    lines = (built.site.parent / "data/plans/doi-2567/roles/schools.yml").read_text(
        encoding="utf-8"
    )
    line = lines.split("\n").index("- id: committee") + 1

    link = f"https://git.example/edit/data/plans/doi-2567/roles/schools.yml#L{line}"
    assert f'<a href="{link}"' in page


def test_an_old_id_redirects(built: Built) -> None:
    page = built.read("roles/doi-2567/provincial-office/")

    assert '<meta http-equiv="refresh" content="0; url=../office/">' in page
    assert f'<link rel="canonical" href="{SITE_URL}roles/doi-2567/office/">' in page
    assert '<a href="../office/">' in page
    assert '<meta name="robots" content="noindex">' in page


def test_only_listed_pages_stand_in_the_sitemap(built: Built) -> None:
    places = re.findall(r"<loc>([^<]*)</loc>", built.read("sitemap.xml"))

    assert f"{SITE_URL}roles/doi-2567/office/" in places
    assert SITE_URL in places
    assert f"{SITE_URL}search/" not in places
    assert f"{SITE_URL}roles/doi-2567/provincial-office/" not in places
    assert len(places) == len(set(places))


def test_pages_for_print_are_neither_indexed_nor_searched(built: Built) -> None:
    page = built.read("print/plans/doi-2567/")

    assert '<meta name="robots" content="noindex">' in page
    assert "/print/" not in built.read("sitemap.xml")
    documents = [
        path.read_text(encoding="utf-8") for path in (built.site / "search").rglob("*.json")
    ]
    assert [text for text in documents if '"print/' in text] == []


def test_spreadsheets_tell_whole_addresses(built: Built) -> None:
    duties = built.read("exports/duties.csv")

    assert duties.startswith("\ufeff")
    assert f'"{SITE_URL}roles/doi-2567/office/#d1"' in duties
    assert (built.site / "exports" / "phaen.xlsx").read_bytes().startswith(b"PK")


def test_without_git_the_sitemap_names_no_day(built: Built) -> None:
    assert "lastmod" not in built.read("sitemap.xml")


def test_without_git_no_page_says_when_it_changed(built: Built) -> None:
    assert [name for name, page in built.pages().items() if "แก้ไขล่าสุด" in page] == []


def test_nothing_of_the_themes_bundle_is_published(built: Built) -> None:
    assets = {name for name in built.files() if name.startswith("assets/")}

    assert "assets/phaen.css" in assets
    assert "assets/phaen.js" in assets
    for folder in ("assets/javascripts/", "assets/stylesheets/", "assets/images/"):
        assert not [name for name in assets if name.startswith(folder)]


def test_the_themes_own_files_are_known_by_where_they_lie_not_by_a_folders_name(
    project: Project,
) -> None:
    moved = project.folder.parent / "material"
    project.folder.rename(moved)
    site = Project(moved).build().site

    assert (site / "assets" / "phaen.css").is_file()


def test_every_file_that_a_page_loads_is_there(built: Built) -> None:
    files = built.files()
    for name, page in built.pages().items():
        loads = _Loads()
        loads.feed(page)
        for link in loads.found:
            assert not re.match(r"[a-z]+:|//", link), f"{name} loads {link}"
            folder = "" if link.startswith("/") else name.rpartition("/")[0]
            path = [*filter(None, folder.split("/"))]
            for step in link.lstrip("/").split("/"):
                path = path[:-1] if step == ".." else [*path, step]
            assert "/".join(path) in files, f"{name} loads {link}"


def test_no_style_sheet_or_script_names_another_host(built: Built) -> None:
    for name, content in built.files().items():
        if name.endswith((".css", ".js")):
            assert re.findall(rb"https?://(?!www\.w3\.org/)[^\s\"')]+", content) == [], name


def test_pages_run_no_inline_script(built: Built) -> None:
    for name, page in built.pages().items():
        inline = re.findall(r"<script(?![^>]*\ssrc=)[^>]*>", page)
        # Linked data are read, never run: a browser does nothing with this type.
        assert set(inline) <= {'<script type="application/ld+json">'}, name


def test_the_api_lists_every_kind(built: Built) -> None:
    index = json.loads(built.read("api/v1/index.json"))

    assert index["version"] == 1
    for kind, told in index["kinds"].items():
        assert set(told) == {"count", "url"}
        items = json.loads(built.read(told["url"]))["items"]
        assert told["url"] == f"api/v1/{kind}.json"
        assert len(items) == told["count"] > 0
        for item in items:
            assert list(item)[:3] == ["id", "url", "title"]
            assert (built.site / item["url"].partition("#")[0] / "index.html").is_file()


def test_the_api_tells_roles_with_their_duties(built: Built) -> None:
    text = built.read("api/v1/role.json")
    [office] = [item for item in json.loads(text)["items"] if item["id"] == "office"]

    assert office["url"] == "roles/doi-2567/office/"
    assert office["title"] == "สำนักงานส่งเสริมการเรียนรู้ประจำจังหวัด"
    assert [duty["id"] for duty in office["duties"]] == ["d1", "d2"]
    assert office["duties"][0]["text"] == "ทำแผนของจังหวัดให้ตรงกับ **สภาพพื้นที่**"
    assert "\\u" not in text


def test_the_api_tells_years_in_both_eras(built: Built) -> None:
    items = json.loads(built.read("api/v1/plan.json"))["items"]
    periods = {item["id"]: item["period"] for item in items}

    assert periods["doi-2567"]["fiscal_year"] == 2567
    assert periods["doi-2567"]["iso"] == {"from": "2023-10-01", "to": "2024-09-30"}
    assert periods["lake"]["iso"] is None


def test_the_index_holds_records_and_hand_written_pages(built: Built) -> None:
    pages = [json.loads(path.read_bytes()) for path in (built.site / "search" / "t").iterdir()]
    addresses = {page["a"] for page in pages}

    assert {"roles/doi-2567/office/", "glossary/#dole", "about/"} <= addresses
    assert "" not in addresses
    assert json.loads(built.read("search/manifest.json"))["count"] == len(pages)


def test_two_builds_give_the_same_bytes(project: Project) -> None:
    first = project.build(out="one", PYTHONHASHSEED="1", SOURCE_DATE_EPOCH="1000000000").files()
    second = project.build(out="two", PYTHONHASHSEED="2", SOURCE_DATE_EPOCH="1700000000").files()

    assert [name for name in first if first[name] != second.get(name)] == []
    assert set(first) == set(second)
    assert "index.html" in first


def test_a_build_writes_into_neither_data_nor_content(project: Project) -> None:
    def kept() -> dict[str, bytes]:
        return {
            path.as_posix(): path.read_bytes()
            for name in ("data", "content", "overrides")
            for path in sorted((project.folder / name).rglob("*"))
            if path.is_file()
        }

    before = kept()
    assert project.build().code == 0
    assert kept() == before


@pytest.mark.parametrize(("anchor", "code"), [("#d2", 0), ("#d99", 1)])
def test_mkdocs_checks_links_of_hand_written_pages_into_records(
    anchor: str, code: int, project: Project
) -> None:
    project.change("content/about.md", "#d1", anchor)

    assert project.build("--strict").code == code


def test_settings_may_be_left_out(project: Project) -> None:
    text = (project.folder / "mkdocs.yml").read_text(encoding="utf-8")
    text = re.sub(r"  - phaen:\n(?:      .*\n)+", "  - phaen\n", text)
    project.write("mkdocs.yml", re.sub(r"site_url: .*\n", "", text))
    built = project.build("--strict")

    assert built.code == 0, built.log
    page = built.read("roles/doi-2567/office/")
    assert "mailto:" not in page
    assert "แก้ไขระเบียนนี้" not in page
