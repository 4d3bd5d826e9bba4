"""No Thai word is broken at a line's end: the real lines of two real browsers against word boundaries.

`line_breaks/words.txt` holds the words of each run of Thai letters, made by tools/ties from a
dictionary that the site itself does not need. Texts written since are not in it: they are not
judged, but too many of them say that the tool should run again. Excerpts of results begin and end
inside a run now and then: of those, fewer are known.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TypedDict

import pytest
from playwright.sync_api import Browser

from e2e.pages import PAGES as KINDS
from e2e.pages import PROJECT

HERE = Path(__file__).parent / "line_breaks"
PAGES = (HERE / "pages.txt").read_text(encoding="utf-8").split()
RESULTS = [
    "search/?q=%E0%B8%84%E0%B8%A7%E0%B8%B2%E0%B8%A1%E0%B8%9B%E0%B8%A5%E0%B8%AD%E0%B8%94%E0%B8%A0%E0%B8%B1%E0%B8%A2",
    "search/?q=STARS",
    "search/?q=%E0%B8%A8%E0%B8%98%E0%B8%88.",
    "search/?q=%E0%B8%87%E0%B8%9A%E0%B8%9B%E0%B8%A3%E0%B8%B0%E0%B8%A1%E0%B8%B2%E0%B8%93",
]
"""Safety, a model, an abbreviation, budget."""
DONE = ".search-results[data-search-state=done]"
KNOWN, KNOWN_OF_RESULTS = 0.8, 0.5
LINES = (HERE / "lines.js").read_text(encoding="utf-8")
WIDTHS = [320, 360, 414, 768, 1024, 1280]
RUN = re.compile("[\u0e01-\u0e5b]+")
ROWS = """[...document.querySelectorAll("n-b, wbr")].map(tie => tie.parentElement)
    .filter(box => /flex|grid/.test(getComputedStyle(box).display)).map(box => box.outerHTML)"""
LOUD = """[...document.querySelectorAll("n-b")].filter(tie => {
    const own = getComputedStyle(tie), box = getComputedStyle(tie.parentElement);
    return own.display !== "inline" || own.font !== box.font || own.color !== box.color;
}).map(tie => tie.parentElement.outerHTML.slice(0, 200))"""
HELD = re.compile(r"(?:ข้อ|หน้า|พ\.ศ\.|ปีงบประมาณ) (?=[0-9])| (?=ๆ)")


class Block(TypedDict):
    text: str
    breaks: list[int]


def _reference() -> dict[str, list[str]]:
    lines = (HERE / "words.txt").read_text(encoding="utf-8").split()
    return {line.replace("|", ""): line.split("|") for line in lines}


def _broken(block: Block, run: re.Match[str], words: list[str]) -> list[str]:
    """The words of the run with a line's end in them, shown with a bar there."""
    found = []
    at = run.start()
    for word in words:
        inside = range(at + 1, at + len(word))
        found += [
            f"{word[: place - at]}|{word[place - at :]}"
            for place in block["breaks"]
            if place in inside
        ]
        at += len(word)
    return found


def _judge(found: Mapping[str, Sequence[Block]], known_share: float, least: int) -> None:
    """Fails where a word is broken, where lines were not read, and where too few words are known."""
    reference = _reference()
    broken: list[tuple[str, str]] = []
    ends = known = seen = 0
    for address, blocks in found.items():
        for block in blocks:
            ends += len(block["breaks"])
            for run in RUN.finditer(block["text"]):
                words = reference.get(run[0], [])
                seen += len(run[0])
                known += len(run[0]) if words else 0
                broken += [(address, word) for word in _broken(block, run, words)]
            starts = {match.end() for match in HELD.finditer(block["text"])}
            broken += [
                (address, block["text"][max(0, place - 12) : place + 4])
                for place in starts & set(block["breaks"])
            ]
    assert broken == []
    assert ends > least, "the lines were not read"
    assert known > known_share * seen, "most texts are new: run tools/ties"


def _judge_all(found: Mapping[str, Sequence[Block]]) -> None:
    _judge({address: found[address] for address in PAGES}, KNOWN, 150)
    _judge({address: found[address] for address in RESULTS}, KNOWN_OF_RESULTS, 10)


@pytest.mark.parametrize("width", WIDTHS)
def test_no_word_is_broken_at_a_lines_end(browser: Browser, origin: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900}, bypass_csp=True)
    found: dict[str, list[Block]] = {}
    for address in PAGES + RESULTS:
        page.goto(origin + address)
        if address in RESULTS:
            page.wait_for_selector(DONE, state="attached")
        page.evaluate("document.fonts.ready.then(() => 0)")
        found[address] = page.evaluate(LINES)
    page.close()
    _judge_all(found)


@pytest.fixture(scope="module")
def in_firefox(origin: str) -> dict[str, dict[str, list[Block]]]:
    """The lines of every page at every width; a machine without Firefox fails, it does not skip."""
    firefox = shutil.which("firefox-esr") or shutil.which("firefox")
    assert firefox, "the tests need Firefox on PATH (Debian: apt-get install firefox-esr)"
    widths = ",".join(map(str, WIDTHS))
    command = ["node", HERE / "firefox.mjs", firefox, HERE / "lines.js", origin, widths]
    answer = subprocess.run(
        [*command, *PAGES, *RESULTS], cwd=PROJECT, stdout=subprocess.PIPE, check=True
    )
    found: dict[str, dict[str, list[Block]]] = json.loads(answer.stdout)
    return found


@pytest.mark.parametrize("width", WIDTHS)
def test_no_word_is_broken_at_a_lines_end_in_firefox(
    in_firefox: dict[str, dict[str, list[Block]]], width: int
) -> None:
    _judge_all(in_firefox[str(width)])


@pytest.mark.parametrize("width", [320, 1280])
def test_no_tie_is_an_item_of_a_row(browser: Browser, origin: str, width: int) -> None:
    """In a flex or grid box each tie would stand apart, and the spaces between words would go."""
    page = browser.new_page(viewport={"width": width, "height": 900}, bypass_csp=True)
    found = []
    for address in KINDS.values():
        page.goto(origin + address)
        found += [(address, html) for html in page.evaluate(ROWS)]
    page.close()
    assert found == []


def test_a_tie_looks_like_the_text_around_it(browser: Browser, origin: str) -> None:
    """A rule for `span` that means a part of a page must not catch the ties within that part."""
    page = browser.new_page(viewport={"width": 1280, "height": 900}, bypass_csp=True)
    found = []
    for address in KINDS.values():
        page.goto(origin + address)
        found += [(address, html) for html in page.evaluate(LOUD)]
    page.close()
    assert found == []


def test_ties_leave_copying_and_finding_clean(browser: Browser, origin: str) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 900}, bypass_csp=True)
    tied = "#_main p:has(n-b + wbr + n-b)"
    page.goto(origin + "cases/tak-2566/focus-1-2/")
    text = page.locator(tied).first.inner_text()
    copied = page.evaluate(
        "where => { getSelection().selectAllChildren(document.querySelector(where)); return getSelection().toString() }",
        tied,
    )
    assert copied.strip() == text.strip()
    assert not re.search("[\u00a0\u00ad\u200b-\u200d\u2060]", copied)
    phrase = next(run for run in sorted(RUN.findall(text), key=len, reverse=True))
    page.evaluate("getSelection().removeAllRanges()")
    assert page.evaluate("phrase => window.find(phrase)", phrase)
    page.close()
