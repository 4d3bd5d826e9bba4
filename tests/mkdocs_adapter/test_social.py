"""The head of each page, as those who share it or search for it read it."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser

import pytest

from mkdocs_adapter.project import SITE_URL, Built, Project

TAGS = {
    "og:title",
    "og:description",
    "og:type",
    "og:locale",
    "og:site_name",
    "og:url",
    "og:image",
    "og:image:alt",
    "twitter:card",
}
NOT_LISTED = 'name="robots" content="noindex"'


class _Head(HTMLParser):
    """The `meta` tags by name, the links by what they are, and the linked data."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.meta: dict[str, str] = {}
        self.links: dict[str, list[str]] = {}
        self.data: list[str] = []
        self.in_data = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "meta":
            name = values.get("property") or values.get("name", "")
            assert name not in TAGS or name not in self.meta, f"{name} twice"
            self.meta[name] = values.get("content", "")
        elif tag == "link":
            self.links.setdefault(values.get("rel", ""), []).append(values["href"])
        self.in_data = tag == "script" and values.get("type") == "application/ld+json"

    def handle_endtag(self, tag: str) -> None:
        del tag
        self.in_data = False

    def handle_data(self, data: str) -> None:
        if self.in_data:
            self.data.append(data)


def _address(name: str) -> str:
    return SITE_URL + name.removesuffix("index.html")


def _pages(built: Built) -> dict[str, str]:
    """Pages with an address of their own: the 404 page has none, and old addresses lead away."""
    return {
        name: page
        for name, page in built.pages().items()
        if name != "404.html" and 'http-equiv="refresh"' not in page
    }


def test_every_page_says_how_to_show_its_link(built: Built) -> None:
    files = built.files()
    for name, page in _pages(built).items():
        meta = _Head(page).meta
        assert set(meta) >= TAGS, name
        assert meta["og:url"] == _address(name)
        assert meta["og:locale"] == "th_TH"
        assert meta["og:title"], name
        assert meta["og:image:alt"], name
        assert meta["og:image"].startswith(SITE_URL)
        assert meta["og:image"].removeprefix(SITE_URL) in files, name


@pytest.mark.parametrize(
    ("address", "image", "kind"),
    [
        ("", "site", "website"),
        ("about/", "site", "website"),
        ("problems/", "site", "website"),
        ("roles/", "role", "website"),
        ("roles/doi-2567/office/", "role", "article"),
        ("plans/doi-2567/1.1/", "element", "article"),
        # A plan that nobody has drawn yet shows the picture of all plans.
        ("plans/doi-2567/", "plan", "article"),
    ],
)
def test_the_picture_is_that_of_the_kind(address: str, image: str, kind: str, built: Built) -> None:
    meta = _Head(built.read(address)).meta

    assert meta["og:image"] == f"{SITE_URL}assets/social/{image}.png"
    assert meta["og:type"] == kind


def test_a_plan_that_was_drawn_shows_its_own_picture(project: Project) -> None:
    social = project.folder / "overrides" / "assets" / "social"
    (social / "plan-doi-2567.png").write_bytes((social / "plan.png").read_bytes())
    (social / "role.png").unlink()
    built = project.build("--strict")
    meta = _Head(built.read("plans/doi-2567/")).meta

    assert meta["og:image"] == f"{SITE_URL}assets/social/plan-doi-2567.png"
    assert meta["og:image:alt"] == "แผนการส่งเสริมการเรียนรู้: แผนดอยงาม 2567"
    assert _Head(built.read("roles/")).meta["og:image"] == f"{SITE_URL}assets/social/site.png"


def test_words_of_a_record_stay_words(project: Project) -> None:
    hostile = (
        """ก</title></script><script>alert(1)</script>"><meta property="og:url" content="x">"""
    )
    project.change("data/practices/pdca.yml", "title: PDCA", f"title: '{hostile}'")
    page = project.build().read("practices/pdca/")
    head = _Head(page)

    assert head.meta["og:title"] == hostile
    assert head.meta["og:url"] == f"{SITE_URL}practices/pdca/"
    assert "<script>alert" not in page
    assert json.loads(head.data[0])["@graph"][0]["name"] == hostile


def test_every_listed_page_tells_its_linked_data_once(built: Built) -> None:
    for name, page in _pages(built).items():
        data = _Head(page).data
        assert len(data) == (0 if NOT_LISTED in page else 1), name
        for text in data:
            told = json.loads(text)
            assert told["@context"] == "https://schema.org"
            assert told["@graph"], name


def test_the_icons_are_there(built: Built) -> None:
    files = built.files()
    links = _Head(built.read("")).links

    assert links["icon"] == ["assets/leaf-32.png", "assets/leaf.svg"]
    assert links["apple-touch-icon"] == ["assets/leaf-180.png"]
    assert {*links["icon"], *links["apple-touch-icon"]} <= set(files)


def test_every_page_names_its_own_address_and_the_sitemap_has_all_that_are_listed(
    built: Built,
) -> None:
    places = re.findall(r"<loc>([^<]*)</loc>", built.read("sitemap.xml"))
    for name, page in _pages(built).items():
        assert _Head(page).links["canonical"] == [_address(name)], name
        assert (_address(name) in places) == (NOT_LISTED not in page), name
    assert set(places) <= {_address(name) for name in built.pages()}


def test_without_an_address_no_page_names_one(project: Project) -> None:
    text = (project.folder / "mkdocs.yml").read_text(encoding="utf-8")
    project.write("mkdocs.yml", re.sub(r"site_url: .*\n", "", text))
    head = _Head(project.build("--strict").read("indicators/doi-2567/visits/"))

    assert "canonical" not in head.links
    assert not {"og:url", "og:image", "og:image:alt", "twitter:card"} & set(head.meta)
    assert head.meta["og:title"] == "จำนวนผู้ใช้แหล่งเรียนรู้"
    assert SITE_URL not in head.data[0]
