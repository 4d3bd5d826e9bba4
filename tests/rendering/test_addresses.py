from __future__ import annotations

from urllib.parse import urljoin

import pytest

from phaen.rendering.addresses import relative

CASES = [
    ("", "", "./"),
    ("", "plans/", "../"),
    ("", "plans/doi-2567/1.1/", "../../../"),
    ("plans/", "", "plans/"),
    ("plans/", "plans/", "./"),
    ("plans/", "plans/doi-2567/", "../"),
    ("plans/doi-2567/", "plans/", "doi-2567/"),
    ("roles/doi-2567/office/", "roles/lake/members/", "../../doi-2567/office/"),
    ("roles/doi-2567/office/#d1", "plans/lake/", "../../roles/doi-2567/office/#d1"),
    ("plans/lake/#_tree", "plans/lake/", "#_tree"),
    ("glossary/#dole", "", "glossary/#dole"),
    ("#_plans", "", "#_plans"),
    ("#_plans", "plans/", "../#_plans"),
    ("search/index.json", "search/", "index.json"),
    ("search/index.json", "plans/lake/", "../../search/index.json"),
    ("assets/phaen.css", "404.html", "assets/phaen.css"),
    ("plans/", "404.html", "plans/"),
    ("404.html", "plans/", "../404.html"),
]


@pytest.mark.parametrize(("target", "page", "link"), CASES)
def test_relative(target: str, page: str, link: str) -> None:
    assert relative(target, page) == link


@pytest.mark.parametrize("root", ["https://plans.example/", "https://plans.example/below/here/"])
@pytest.mark.parametrize(("target", "page", "link"), CASES)
def test_a_browser_follows_it_wherever_the_site_is_mounted(
    target: str, page: str, link: str, root: str
) -> None:
    assert urljoin(root + page, link) == root + target
