from __future__ import annotations

import json
import re
import struct
from pathlib import Path

import pytest

from phaen.core.model import KINDS
from phaen.core.pipeline import run
from phaen.rendering.page import Page
from phaen.rendering.site import Site
from phaen.rendering.social import SIZE, Card, cards, cards_for
from phaen.rendering.words import load_words

PROJECT = Path(__file__).resolve().parents[2]
LANGUAGES = ("th", "en")
DRAWN = {
    name: json.loads((PROJECT / f"tools/social/drawn.{name}.json").read_text(encoding="utf-8"))
    for name in LANGUAGES
}
GRAPH = run(PROJECT / "data", "data").graph
CARDS = [card for name in LANGUAGES for card in cards(GRAPH, load_words(name))]
ICONS = {"leaf-32.png": (32, 32), "leaf-180.png": (180, 180)}
MAX_BYTES = 40_000


def _size(picture: bytes) -> tuple[int, int]:
    assert picture.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", picture[16:24])
    return width, height


@pytest.mark.parametrize("card", CARDS, ids=lambda card: f"{card.language} {card.name}")
def test_each_picture_is_there_small_and_says_what_the_data_say(card: Card) -> None:
    file = PROJECT / "overrides" / card.path
    cure = "run tools/social/draw.py (its README says how)"

    assert file.is_file(), f"{card.name} has no picture: {cure}"
    assert DRAWN[card.language].get(card.name) == card.words, (
        f"{card.name} says something else now: {cure}"
    )
    picture = file.read_bytes()
    assert _size(picture) == SIZE
    assert len(picture) <= MAX_BYTES


def test_no_picture_is_left_over() -> None:
    folder = PROJECT / "overrides" / "assets" / "social"
    there = {
        f"assets/social/{file.relative_to(folder).as_posix()}" for file in folder.rglob("*.png")
    }

    assert there == {card.path for card in CARDS}
    assert all(set(DRAWN[name]) == {card.name for card in CARDS} for name in LANGUAGES)


def test_a_picture_speaks_the_language_of_the_interface() -> None:
    english = [
        card for card in CARDS if card.language == "en" and not card.name.startswith("plan-")
    ]

    assert [card.name for card in english if re.search("[ก-๛]", f"{card.title}{card.note}")] == []


@pytest.mark.parametrize(("name", "size"), ICONS.items())
def test_icons(name: str, size: tuple[int, int]) -> None:
    assert _size((PROJECT / "overrides" / "assets" / name).read_bytes()) == size


def test_there_is_one_for_the_site_one_a_kind_and_one_a_plan(site: Site) -> None:
    plans = [f"plan-{plan.key.id}" for plan in site.graph.of_kind("plan")]

    assert [card.name for card in cards(site.graph, site.say)] == ["site", *KINDS, *plans]


@pytest.mark.parametrize(
    ("address", "names"),
    [
        ("plans/doi-2567/", ["plan-doi-2567", "plan", "site"]),
        ("plans/doi-2567/1.1/", ["element", "site"]),
        ("roles/doi-2567/office/", ["role", "site"]),
        ("plans/", ["plan", "site"]),
        ("indicators/doi-2567/", ["indicator", "site"]),
        ("glossary/", ["term", "site"]),
        ("problems/", ["site"]),
        ("", ["site"]),
    ],
)
def test_a_page_may_use_the_closest(
    address: str, names: list[str], site: Site, pages: list[tuple[str, Page]]
) -> None:
    [page] = [page for _, page in pages if page.address == address]

    assert [card.name for card in cards_for(site.graph, page, site.say)] == names


def test_the_words_of_a_plans_picture(site: Site) -> None:
    [card] = [card for card in cards(site.graph, site.say) if card.name == "plan-doi-2567"]

    assert card.words == {
        "kind": "แผนการส่งเสริมการเรียนรู้",
        "title": "แผนดอยงาม 2567",
        "note": "สกร.ดอยงาม · ปีงบประมาณ 2567",
    }
    assert card.alt == "แผนการส่งเสริมการเรียนรู้: แผนดอยงาม 2567"
    assert card.path == "assets/social/plan-doi-2567.png"
