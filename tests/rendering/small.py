"""The small data folder beside this module as a site, and its pages rendered."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin

from phaen.core.graph import Graph
from phaen.core.issues import Issue, Severity
from phaen.core.pipeline import run
from phaen.rendering.environment import make_environment, render_page
from phaen.rendering.page import Page
from phaen.rendering.pages import all_pages
from phaen.rendering.pages.home import home_page
from phaen.rendering.site import Settings, Site

DATA = Path(__file__).parent / "data"
CHANGED = {
    "data/plans/doi-2567/plan.yml": "2024-10-01",
    "data/plans/doi-2567/roles/office.yml": "2024-12-31",
    "data/practices/stars.yml": "2025-01-02",
}
SETTINGS = Settings(
    site_name="แผนตัวอย่าง",
    site_url="https://plans.example/",
    report_email="owner@plans.example",
    edit_url=lambda file, line: f"https://git.example/edit/{file}#L{line}",
)
WORDS = "<h1>แผนตัวอย่าง</h1>\n<p>คำนำที่เขียนด้วยมือ</p>"
ROOT = "https://plans.example/"
_ENVIRONMENT = make_environment()


def make_site(graph: Graph, findings: Sequence[Issue] = ()) -> Site:
    """A graph as a site with every setting filled in."""
    return Site(graph, SETTINGS, CHANGED, findings, day="2024-10-02")


def small_site() -> Site:
    return make_site(run(DATA, "data").graph)


def site_of(folder: Path, files: Mapping[str, str]) -> Site:
    """A site of a few files written into `folder`, with its errors as findings."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    outcome = run(folder, "data")
    errors = [issue for issue in outcome.issues if issue.severity is Severity.ERROR]
    return make_site(outcome.graph, errors)


def pages_of(site: Site) -> list[tuple[str, Page]]:
    """Every page with its maker, the home page too."""
    return [("home", home_page(site, WORDS)), *all_pages(site)]


def html_of(site: Site, address: str) -> str:
    """The one page at an address, rendered."""
    [page] = [page for _, page in pages_of(site) if page.address == address]
    return render(page)


def render(page: Page) -> str:
    return render_page(_ENVIRONMENT, page).html


def render_whole(page: Page) -> str:
    """The page with nothing of it moved to further pages, whatever it weighs."""
    return render_page(_ENVIRONMENT, page, limit=10**9).html


@dataclass
class Seen(HTMLParser):
    """What stands in a page: elements with their attributes, ids, links (whole), and its words."""

    address: str
    elements: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    words: str = ""

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.elements.append((tag, values))
        if "id" in values:
            self.ids.append(values["id"])
        for name in ("href", "src", "action", "data-index"):
            if name in values:
                self.links.append(urljoin(ROOT + self.address, values[name]))

    def handle_data(self, data: str) -> None:
        self.words += data


def look_at(html: str, address: str = "") -> Seen:
    seen = Seen(address)
    seen.feed(html)
    seen.close()
    seen.words = re.sub(r"\s+", " ", seen.words)
    return seen
