"""Documents in, files of the index out: (path below the site's root, bytes), the same for the same input.

    search/manifest.json      what there is: counts, first keys and names of shards, names of the rest
    search/i/<hash>.json      postings of cluster grams and Latin words
    search/f/<hash>.json      postings of folded grams, for typing errors
    search/t/<hash>.json      one page: address, title, kind, parts
    search/n/<hash>.json      names of the page files, where there are too many for the manifest
    search/x/<hash>.json      one facet: its values and their pages
    search/y/<hash>.json      abbreviations and full names

Every name but the manifest's carries a hash of its content, so that a manifest and files of another
build never mix; the manifest is always asked for afresh.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from phaen.search.documents import Document, Facet, Synonym
from phaen.search.grams import fold_keys, gram_keys
from phaen.search.normalise import fold, normalise
from phaen.search.shards import digest, encode, gaps, pack

ROOT = "search"
VERSION = 1
NAMES_AT_ONCE = 256
NAME_LENGTH = 6
"""Letters of a page file's name; more where two pages would share one."""
APART = " | "
"""Between texts that do not follow one another: no gram reaches across."""

File = tuple[str, bytes]


def build(
    documents: Iterable[Document],
    facets: Sequence[Facet] = (),
    synonyms: Sequence[Synonym] = (),
    progress: Callable[[int], None] = lambda _done: None,
) -> Iterator[File]:
    """All files of the index. `progress` is told how many documents are done, after each."""
    docs = sorted(documents, key=lambda doc: doc.address)
    exact, folded = _Postings(), _Postings()
    pages: list[bytes] = []
    for number, doc in enumerate(docs):
        title = normalise(APART.join([doc.title, *doc.names, *doc.ids]))
        body = normalise(APART.join(part.text for part in doc.parts))
        exact.add(number, gram_keys(title), gram_keys(body))
        folded.add(number, fold_keys(fold(title)), fold_keys(fold(body)))
        pages.append(encode(_page(doc)))
        progress(number + 1)
    names = _unique_names(pages)
    yield from ((f"{ROOT}/t/{name}.json", page) for name, page in zip(names, pages, strict=True))
    manifest: dict[str, object] = {"version": VERSION, "count": len(docs)}
    for letter, postings in (("i", exact), ("f", folded)):
        shards = list(pack(postings.pages, postings.titles, len(docs)))
        manifest[letter] = [[shard.first for shard in shards], [shard.name for shard in shards]]
        yield from ((f"{ROOT}/{letter}/{shard.name}.json", shard.content) for shard in shards)
    yield from _name_files(names, manifest)
    yield from _facet_files(docs, facets, manifest)
    pairs = [[normalise(pair.short), normalise(pair.long)] for pair in synonyms]
    yield from _named("y", encode(pairs), manifest)
    yield f"{ROOT}/manifest.json", encode(manifest)


class _Postings:
    """Pages by key; `titles` those that have it in their title."""

    def __init__(self) -> None:
        self.pages: dict[str, list[int]] = defaultdict(list)
        self.titles: dict[str, list[int]] = defaultdict(list)

    def add(self, number: int, title: set[str], body: set[str]) -> None:
        pages, titles = self.pages, self.titles
        for key in title:
            titles[key].append(number)
        body |= title
        for key in body:
            pages[key].append(number)


def _page(doc: Document) -> dict[str, object]:
    page: dict[str, object] = {
        "a": doc.address,
        "t": doc.title,
        "k": doc.kind,
        "c": doc.context,
        "s": doc.status,
        "n": list(doc.names),
        "i": [normalise(name) for name in doc.ids],
        "p": [[part.anchor, part.text] for part in doc.parts],
    }
    return {name: value for name, value in page.items() if value}


def _unique_names(pages: Sequence[bytes]) -> list[str]:
    """Hashes of the pages' contents, as short as tells them apart: a name is paid for in every search."""
    whole = [digest(page, 64) for page in pages]
    different = len(set(whole))
    length = NAME_LENGTH
    while len({name[:length] for name in whole}) < different:
        length += 1
    return [name[:length] for name in whole]


def _name_files(names: Sequence[str], manifest: dict[str, object]) -> Iterator[File]:
    """The names of the page files: in the manifest while they are few, else in files of their own."""
    manifest["nameLength"] = len(names[0]) if names else NAME_LENGTH
    chunks = [
        "".join(names[start : start + NAMES_AT_ONCE])
        for start in range(0, len(names), NAMES_AT_ONCE)
    ]
    if len(chunks) <= 1:
        manifest["names"] = chunks
        return
    files = [(digest(encode(chunk)), encode(chunk)) for chunk in chunks]
    manifest["nameFiles"] = [name for name, _ in files]
    manifest["namesAtOnce"] = NAMES_AT_ONCE
    yield from ((f"{ROOT}/n/{name}.json", content) for name, content in files)


def _facet_files(
    docs: Sequence[Document], facets: Sequence[Facet], manifest: dict[str, object]
) -> Iterator[File]:
    told = []
    for facet in facets:
        pages: dict[tuple[str, str], list[int]] = defaultdict(list)
        for number, doc in enumerate(docs):
            for value in dict.fromkeys(doc.facets.get(facet.name, ())):
                pages[value].append(number)
        if not pages:
            continue
        values = [[name, label, gaps(numbers)] for (name, label), numbers in sorted(pages.items())]
        content = encode(values)
        told.append([facet.name, facet.label, digest(content)])
        yield f"{ROOT}/x/{digest(content)}.json", content
    manifest["facets"] = told


def _named(letter: str, content: bytes, manifest: dict[str, object]) -> Iterator[File]:
    manifest[letter] = digest(content)
    yield f"{ROOT}/{letter}/{digest(content)}.json", content
