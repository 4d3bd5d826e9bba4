from __future__ import annotations

import re
from pathlib import Path

from phaen.core.exporters import tables
from rendering.small import ROOT, Seen, small_site

PROJECT = Path(__file__).parents[2]
HAND_WRITTEN = {f"{path.stem}/" for path in (PROJECT / "content").glob("*.md")}
ELSEWHERE = re.compile(
    r"mailto:owner@plans\.example\?"
    r"|https://git\.example/edit/data/[a-z0-9/.-]+#L\d+"
    r"|https://docs\.example\.org/doi-report\.pdf"
)
FILES = re.compile(r"search/(index|manifest)\.json|search/|api/v1/[a-z]+\.json")
EXPORTED = {path for path, _ in tables.export(small_site().graph)}


def test_every_link_leads_somewhere(seen: dict[str, Seen]) -> None:
    lost = []
    for address, page in seen.items():
        for link in page.links:
            target, anchor = _take_apart(link)
            if not link.startswith(ROOT):
                known = ELSEWHERE.fullmatch(link) or ELSEWHERE.match(link)
            elif target in seen:
                known = not anchor or anchor in seen[target].ids
            else:
                known = target in HAND_WRITTEN or FILES.fullmatch(target)
                known = known or target in EXPORTED
            if not known:
                lost.append(f"{address or '/'} → {link}")
    assert lost == []


def _take_apart(link: str) -> tuple[str, str]:
    """The page and the anchor; what is asked of a page (`suggest/?file=…`) is its script's matter."""
    target, _, anchor = link.removeprefix(ROOT).partition("#")
    return target.partition("?")[0], anchor


def test_every_page_can_be_reached_from_the_home_page(seen: dict[str, Seen]) -> None:
    reached, ahead = {""}, [""]
    while ahead:
        for link in seen[ahead.pop()].links:
            target, _ = _take_apart(link)
            if link.startswith(ROOT) and target in seen and target not in reached:
                reached.add(target)
                ahead.append(target)
    # What the foot of every page links to (overrides/partials/colophon.html) and where old addresses lead from.
    foot = {"cases/", "frameworks/", "sources/", "alignment/"}
    # content/editing.md leads to the rules.
    foot |= {address for address in seen if address.startswith("rules/")}
    old = {address for address in seen if re.search("ย้ายแล้ว|นำออกแล้ว", seen[address].words)}

    assert set(seen) - reached - old <= foot


def test_no_link_is_without_words(bodies: dict[str, str]) -> None:
    for address, html in bodies.items():
        links = re.findall(r"<a [^>]*>(.*?)</a>", html, re.DOTALL)
        empty = [link for link in links if not re.sub(r"<[^>]*>", "", link).strip()]
        assert empty == [], address
