"""The reference of tests/e2e: the words of every run of Thai letters on the pages that the test walks."""

from __future__ import annotations

from pathlib import Path

from cuts import PROJECT, Site
from segment import RUN
from texts import blocks

KINDS = PROJECT / "tests" / "e2e" / "line_breaks"


def write_reference(folder: Path, site: Site) -> None:
    """Each run once, its words parted by bars, in the order of their letters."""
    pages = (KINDS / "pages.txt").read_text(encoding="utf-8").split()
    files = [page + "index.html" if page.endswith("/") else page for page in pages]
    texts = [block for file in files for block in blocks((folder / file).parent, Path(file).name)]
    runs = {run for block in texts for run in RUN.findall("".join(block))}
    lines = sorted("|".join(site.segmenter.words(run)) for run in runs)
    (KINDS / "words.txt").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
