"""One page a file: its first line says which page, the rest is what the page's body must be.

The part of the file's name before the first `-` is the page's maker. To add a test, add a file that holds
its first line only; PHAEN_UPDATE_GOLDEN=1 writes the rest.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from phaen.rendering.page import Page
from phaen.rendering.pages import MAKERS

GOLDEN = sorted((Path(__file__).parent / "golden").glob("*.html"))
FIRST_LINE = re.compile(r"<!-- page: /(.*) -->\n")


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.stem)
def test_golden(path: Path, pages: list[tuple[str, Page]], bodies: dict[str, str]) -> None:
    written = path.read_text(encoding="utf-8")
    first = FIRST_LINE.match(written)
    assert first, f"{path.name} begins with <!-- page: /address/ -->"
    address = first[1]
    [maker] = [name for name, page in pages if page.address == address]
    assert path.stem.partition("-")[0] == maker

    rendered = f"{first[0]}{bodies[address]}\n"
    if os.environ.get("PHAEN_UPDATE_GOLDEN"):
        path.write_text(rendered, encoding="utf-8", newline="\n")
    else:
        assert rendered == written


def test_every_maker_has_a_golden_page() -> None:
    told = {path.stem.partition("-")[0] for path in GOLDEN}

    assert told == {*MAKERS, "home"}
