"""What search costs: bytes to the first results of a cold visit, processor time to build the index."""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from itertools import count, islice
from pathlib import Path
from statistics import median
from time import process_time
from typing import Any

from browsers import DONE, search_address
from built import facets, synonyms
from corpus import THAI, Corpus, Page
from playwright.sync_api import Browser
from served import Served, serve
from words import Words, split

from phaen.rendering.ties import tie_plain
from phaen.search.documents import Document, Facet, Part, Synonym
from phaen.search.index import build

PAGE_LENGTH = 1600
BUILT_PAGES = 1000
REPEATS = 3
CHANGED, INVENTED = 0.25, 0.02
_RUN = re.compile(f"[{THAI}]+")
_OF_INDEX = re.compile("search/([a-z])/.+\\.json")
_DIGITS = re.compile("[0-9]+")

Say = Callable[[str], None]


PARTS = {
    "scripts": "its scripts",
    "manifest": "manifest",
    "i": "postings of clusters and Latin words",
    "f": "postings of folded letters",
    "t": "texts of pages",
    "d": "where keys are",
    "n": "names of page files",
    "y": "abbreviations",
}
"""What search fetches before it shows results; facets come after, and the page itself is not search."""


@dataclass(frozen=True)
class Cold:
    """Bytes, packed, of one cold visit by what they are (PARTS, `facets`, `page`), and search's files."""

    query: str
    bytes: Mapping[str, int]
    files: int

    @property
    def search(self) -> int:
        """All that search fetches to show results with excerpts."""
        return sum(self.bytes[part] for part in PARTS)


@dataclass(frozen=True)
class Colds:
    """Cold visits at one size of the site, one a query."""

    pages: int
    visits: tuple[Cold, ...]

    @property
    def median(self) -> int:
        """Of search's bytes."""
        return int(median(visit.search for visit in self.visits))

    @property
    def most(self) -> int:
        """Of search's bytes."""
        return max(visit.search for visit in self.visits)

    def part(self, name: str) -> int:
        """The median of one part's bytes."""
        return int(median(visit.bytes[name] for visit in self.visits))

    def told(self) -> dict[str, Any]:
        """For the result file."""
        visits = [asdict(visit) | {"search": visit.search} for visit in self.visits]
        return {"pages": self.pages, "median": self.median, "max": self.most, "visits": visits}


def cold(browser: Browser, site: Path, queries: Sequence[str], pages: int) -> Colds:
    """Each query in a browser profile of its own, so that nothing is kept from before."""
    with serve(site) as served:
        return Colds(pages, tuple(_visit(browser, served, query) for query in queries))


def _visit(browser: Browser, served: Served, query: str) -> Cold:
    served.forget()
    context = browser.new_context()
    page = context.new_page()
    page.goto(search_address(served.origin, query))
    page.wait_for_selector(DONE, state="attached")
    page.wait_for_load_state("networkidle")
    context.close()
    sizes = dict.fromkeys([*PARTS, "facets", "page"], 0)
    files = 0
    for path in served.paths:
        part = _part(path)
        sizes[part] += served.size(path)
        files += part in PARTS
    return Cold(query, sizes, files)


def _part(path: str) -> str:
    if path == "assets/search.js":
        return "scripts"
    if path == "search/manifest.json":
        return "manifest"
    found = _OF_INDEX.match(path)
    return {"x": "facets"}.get(found[1], found[1]) if found else "page"


# A large site ----------------------------------------------------------------------------------


def enlarge(site: Path, out: Path, pages: int, seed: int, say: Say) -> None:
    """A site with so many pages: the real documents again and again, their texts changed; only search works."""
    corpus = Corpus.of_site(site)
    read = _Built(site, corpus)
    shutil.copytree(site / "assets", out / "assets")
    (out / "search").mkdir(parents=True)
    shutil.copy(site / "search" / "index.html", out / "search")
    made = islice(_copies(read, Words.of(corpus), seed), pages)
    for path, content in build(made, read.facets, read.synonyms, _progress(pages, say)):
        file = out / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


class _Built:
    """Documents, facets and synonyms, read back from a built index."""

    def __init__(self, site: Path, corpus: Corpus) -> None:
        of_page: list[dict[str, list[tuple[str, str]]]] = [{} for _ in corpus]
        told = list(facets(site))
        self.facets = [Facet(name, label) for name, label, _ in told]
        for name, _, values in told:
            for value, label, numbers in values:
                for number in numbers:
                    of_page[number].setdefault(name, []).append((value, label))
        self.synonyms = [Synonym(short, long) for short, long in synonyms(site)]
        self.documents = [_document(*pair) for pair in zip(corpus, of_page, strict=True)]


def _document(page: Page, facets: Mapping[str, list[tuple[str, str]]]) -> Document:
    return Document(
        address=page.address,
        title=page.title,
        kind=page.kind,
        context=page.context,
        status=page.status,
        names=page.names,
        ids=page.ids,
        parts=[Part(anchor, text) for anchor, text in page.parts],
        facets=facets,
    )


def _copies(built: _Built, words: Words, seed: int) -> Iterator[Document]:
    """The real documents, then copies of them that no longer say the same."""
    yield from built.documents
    draw = random.Random(seed)
    vocabulary = sorted(words.pages_with)

    def word_for(word: str) -> str:
        chance = draw.random()
        if chance < INVENTED:
            first, second = draw.choices(vocabulary, k=2)
            return first[: len(first) // 2] + second[len(second) // 2 :]
        return draw.choice(vocabulary) if chance < CHANGED else word

    def thai(found: re.Match[str]) -> str:
        return "".join(map(word_for, split(found[0])))

    def digits(found: re.Match[str]) -> str:
        return "".join(draw.choices("0123456789", k=len(found[0])))

    def change(text: str) -> str:
        return _DIGITS.sub(digits, _RUN.sub(thai, text))

    for copy in count(2):
        for document in built.documents:
            yield replace(
                document,
                address=f"copies/{copy}/{document.address}",
                title=tie_plain(change(document.title)),
                names=[change(name) for name in document.names],
                ids=[f"{name}-{copy}" for name in document.ids],
                parts=[Part(part.anchor, tie_plain(change(part.text))) for part in document.parts],
            )


# Building --------------------------------------------------------------------------------------


def build_time(words: Words, seed: int, say: Say) -> float:
    """Processor seconds a page of 1,600 Thai characters: the middle of three builds."""
    documents = list(islice(_synthetic(words, seed), BUILT_PAGES))
    taken = []
    for _ in range(REPEATS):
        started = process_time()
        for _file in build(documents, progress=_progress(BUILT_PAGES, say)):
            pass
        taken.append((process_time() - started) / BUILT_PAGES)
    return median(taken)


def _synthetic(words: Words, seed: int) -> Iterator[Document]:
    """Pages of the corpus' own stretches, drawn at random, with spaces between them."""
    draw = random.Random(seed)
    stretches = ["".join(stretch) for cut in words.stretches.values() for stretch in cut]
    for number in count():
        text = ""
        while len(text) < PAGE_LENGTH:
            text += draw.choice(stretches) + " "
        title, *_ = draw.choices(stretches)
        yield Document(f"pages/{number}/", title[:60], "page", parts=[Part("", text[:PAGE_LENGTH])])


def _progress(of: int, say: Say) -> Callable[[int], None]:
    def told(done: int) -> None:
        if done % max(1, of // 10) == 0:
            say(f"{done:,} of {of:,} pages")

    return told
