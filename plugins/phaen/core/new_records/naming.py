"""An id that is free: from the words of the title where it has Latin ones, else the next in the row."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, count

from phaen.core.graph import Graph
from phaen.core.ids import is_id
from phaen.core.model import Kind
from phaen.core.removals import old_keys, removals

_NUMBERED = re.compile(r"(.*?)([0-9]+)")
# `focus-2-9` belongs to section 2 of a document: its row is not one to go on with.
_ROW = re.compile(r"(?:[a-z]+-)+")
_MOST_WORDS = 5


def free_id(
    graph: Graph, kind: Kind, plan: str | None, given: Mapping[str, str], under: str = ""
) -> str:
    """The first proposal that no record has or had. `given` are the fields known so far, `under` an element."""
    taken = taken_ids(graph, kind, plan)
    proposals = chain(
        _from_tree(graph, kind, plan, under, given), _from_words(given), _next(taken, kind)
    )
    return next(id_ for id_ in proposals if id_ not in taken and is_id(id_, dotted=True))


def taken_ids(graph: Graph, kind: Kind, plan: str | None) -> set[str]:
    """Present and old ids, and those of what was removed: an address keeps its meaning."""
    taken = {
        key.id
        for entry in graph.of_kind(kind.name, plan)
        for key in (entry.key, *old_keys(graph, entry.key, entry.record.previous_ids))
    }
    return taken | {
        r.key.id for r in removals(graph) if (r.key.kind, r.key.plan) == (kind.name, plan)
    }


def _from_tree(
    graph: Graph, kind: Kind, plan: str | None, under: str, given: Mapping[str, str]
) -> Iterator[str]:
    """Numbers go on where the document's stop: `1.3` below `1`, `2.1-4` for an indicator of `2.1`."""
    if kind.tree:
        beside = [
            entry.key.id
            for entry in graph.of_kind(kind.name, plan)
            if (entry.parent.id if entry.parent else "") == under
        ]
        prefix = f"{under}." if under else ""
        yield from (f"{prefix}{number}" for number in count(_last(beside) + 1))
    element = given.get("element", "").rpartition("/")[2]
    if element:
        yield from (f"{element}-{number}" for number in count(1))


def _from_words(given: Mapping[str, str]) -> Iterator[str]:
    """`STARS Model` → `stars-model`. Thai gives no id: slugs made from it lose vowels and collide."""
    for name in ("acronym", "short_title", "title", "abbreviation"):
        words = re.findall(r"[a-z0-9]+", given.get(name, "").lower())
        if any(word.isalpha() for word in words):
            yield "-".join(words[:_MOST_WORDS])


def _next(taken: Iterable[str], kind: Kind) -> Iterator[str]:
    """The next in the longest row of ids that end in a number."""
    # In order: of rows as long as another, the same one each time.
    heads = Counter(match[1] for id_ in sorted(taken) if (match := _NUMBERED.fullmatch(id_)))
    rows = [head for head, many in heads.most_common(1) if many > 1 and _ROW.fullmatch(head)]
    head = rows[0] if rows else f"{kind.name}-"
    last = _last(id_ for id_ in taken if id_.startswith(head))
    yield from (f"{head}{number}" for number in count(last + 1))


def _last(ids: Iterable[str]) -> int:
    return max((int(m[2]) for id_ in ids if (m := _NUMBERED.fullmatch(id_))), default=0)
