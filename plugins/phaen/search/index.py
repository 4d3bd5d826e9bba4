"""Documents in, files of the index out: (path below the site's root, bytes), the same for the same input.

    search/manifest.json      what there is: counts, where keys are, names of the rest
    search/i/<hash>.json      postings of cluster grams and Latin words
    search/f/<hash>.json      postings of folded grams, for typing errors
    search/y/<hash>.json      abbreviations and full names
    search/d/<hash>.json      where keys are, where the manifest cannot tell it all
    search/t/<hash>.json      one unit of a page: address, title, kind, parts
    search/n/<hash>.json      names of the units' files, where the manifest cannot hold them
    search/x/<hash>.json      one facet: its values and their pages

Every name but the manifest's carries a hash of its content, so that a manifest and files of another
build never mix; the manifest is always asked for afresh.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from phaen.core.garbage import not_collected
from phaen.search.documents import Document, Facet, Part, Synonym
from phaen.search.gaps import write_gaps, write_number
from phaen.search.keyed import KeyedTexts
from phaen.search.normalise import normalise
from phaen.search.postings import entries, folded, short_keys, together
from phaen.search.shards import digest, encode, nodes, pack
from phaen.search.units import cut_units, steps

ROOT = "search"
VERSION = 2
NAMES_AT_ONCE = 32
FEW_NAMES = 1_000
"""So many stand in the manifest itself: some 3.5 kB packed, where a file of their own costs a round trip."""
NAME_LENGTH = 6
"""Letters of a unit's file name; more where two would share one."""
APART = " | "
"""Between texts that do not follow one another: no gram reaches across."""

File = tuple[str, bytes]


@dataclass(slots=True)
class _Read:
    """What is known when all documents are read."""

    units: KeyedTexts = field(default_factory=KeyedTexts)
    titles: KeyedTexts = field(default_factory=KeyedTexts)
    texts: list[bytes] = field(default_factory=list)
    counts: list[int] = field(default_factory=list)


def build(
    documents: Iterable[Document],
    facets: Sequence[Facet] = (),
    synonyms: Sequence[Synonym] = (),
    progress: Callable[[int], None] = lambda _done: None,
) -> Iterator[File]:
    """All files of the index. `progress` is told how many documents are done, after each."""
    docs = sorted(documents, key=lambda doc: doc.address)
    with not_collected():
        read = _read(docs, progress)
        units, titles = read.units.lists(), read.titles.lists()
        short = short_keys(units)
        looked_up = {
            "f": entries([folded(units)], [folded(titles)]),
            "i": entries([units, together(units, short)], [titles, together(titles, short)]),
            "y": _pairs(synonyms),
        }
    names = _unique_names(read.texts)
    yield from (_file("t", name, text) for name, text in zip(names, read.texts, strict=True))
    manifest: dict[str, object] = {
        "version": VERSION,
        "count": len(docs),
        "units": "".join(map(write_number, steps(read.counts))),
    }
    for letter, told in looked_up.items():
        shards = list(pack(told))
        manifest[letter], between = nodes(shards)
        yield from (_file(letter, shard.name, shard.content) for shard in shards)
        yield from (_file("d", shard.name, shard.content) for shard in between)
    yield from _name_files(names, manifest)
    yield from _facet_files(docs, facets, manifest)
    yield f"{ROOT}/manifest.json", encode(manifest)


def _file(letter: str, name: str, content: bytes) -> File:
    return f"{ROOT}/{letter}/{name}.json", content


def _read(docs: Sequence[Document], progress: Callable[[int], None]) -> _Read:
    read = _Read()
    for number, doc in enumerate(docs):
        title = normalise(APART.join([doc.title, *doc.names, *doc.ids]))
        read.titles.add(title)
        told = cut_units(doc.parts)
        read.counts.append(len(told))
        for place, parts in enumerate(told):
            body = normalise(" ".join([part.text for part in parts]))
            read.units.add(body)
            read.texts.append(encode(_unit(doc, place, parts)))
        progress(number + 1)
    return read


def _pairs(synonyms: Sequence[Synonym]) -> list[tuple[str, str]]:
    """Each name, bare of spaces, with what it is also called."""
    known: dict[str, dict[str, None]] = defaultdict(dict)
    for pair in synonyms:
        short, long = normalise(pair.short), normalise(pair.long)
        known[short.replace(" ", "")][long] = None
        known[long.replace(" ", "")][short] = None
    return [(_quoted(name), _quoted("|".join(known[name]))) for name in sorted(known)]


def _quoted(text: str) -> str:
    return encode(text).decode()[1:-1]


def _unit(doc: Document, place: int, parts: Sequence[Part]) -> dict[str, object]:
    unit: dict[str, object] = {
        "a": doc.address,
        "u": place,
        "t": doc.title,
        "k": doc.kind,
        "c": doc.context,
        "s": doc.status,
        "n": list(doc.names),
        "i": [normalise(name) for name in doc.ids],
        "p": [[part.anchor, part.text] for part in parts],
    }
    return {name: value for name, value in unit.items() if value}


def _unique_names(texts: Sequence[bytes]) -> list[str]:
    """Hashes of the units' contents, as short as tells them apart: a name is paid for in every search."""
    whole = [digest(text, 64) for text in texts]
    different = len(set(whole))
    length = NAME_LENGTH
    while len({name[:length] for name in whole}) < different:
        length += 1
    return [name[:length] for name in whole]


def _name_files(names: Sequence[str], manifest: dict[str, object]) -> Iterator[File]:
    """The names of the units' files: in the manifest, or, of many, some in a file, since a search asks for a few."""
    length = len(names[0]) if names else 0
    if len(names) <= FEW_NAMES:
        manifest["n"] = ["".join(names), 0, length]
        return
    files = [
        encode("".join(names[start : start + NAMES_AT_ONCE]))
        for start in range(0, len(names), NAMES_AT_ONCE)
    ]
    manifest["n"] = ["".join(map(digest, files)), NAMES_AT_ONCE, length]
    yield from (_file("n", digest(content), content) for content in files)


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
        content = encode(
            [[name, label, write_gaps(numbers)] for (name, label), numbers in sorted(pages.items())]
        )
        told.append([facet.name, facet.label, digest(content)])
        yield _file("x", digest(content), content)
    manifest["facets"] = told
