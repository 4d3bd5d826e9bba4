"""What was asked of the graph, and whether it would be answered the same again.

A page is a function of the answers that it was given. Who makes one notes its questions; as long as the
digest of each answer is the same, the page would be the same, byte for byte, and need not be made again
(a “verifying trace”, as in “Build Systems à la Carte”, section 4.2.2).

That holds only if nothing else of the graph is read. So `AskedGraph` has no other way in, and whoever is
given an entry or a link is taken to read all of it.
"""

from __future__ import annotations

import marshal
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from hashlib import blake2b
from types import MappingProxyType
from typing import Any, Final, Generic, TypeAlias, TypeVar, cast

from phaen.core.entry import Entry
from phaen.core.graph import Graph, Link
from phaen.core.ids import Key
from phaen.core.sisters.abroad import Abroad, There

Question: TypeAlias = tuple[Any, ...]
"""A name and what is asked about; only what `marshal` can write."""
Answer: TypeAlias = Sequence[Entry | Link | Abroad | There]

Found = TypeVar("Found")
Value = TypeVar("Value")

DIGEST = 16
"""Bytes: so many that two answers that differ never share a digest."""


class Watch:
    """Notes the questions of whoever makes something; of nobody where nobody is noting."""

    __slots__ = ("_numbers", "asked")

    def __init__(self) -> None:
        self._numbers: dict[Question, int] = {}
        self.asked: set[int] | None = None

    def know(self, questions: Iterable[Question]) -> None:
        """Before any is asked: these have the numbers of their places."""
        self._numbers = {question: number for number, question in enumerate(questions)}

    @property
    def questions(self) -> list[Question]:
        """All that were ever asked, each at the place of its number."""
        return list(self._numbers)

    def ask(self, question: Question) -> None:
        """Note a question, by its number: most are asked again and again."""
        if self.asked is not None:
            self.asked.add(self._numbers.setdefault(question, len(self._numbers)))

    @contextmanager
    def noting(self) -> Iterator[set[int]]:
        """Gives the questions that are asked until the end; they are those of the maker around it too."""
        outer, mine = self.asked, set[int]()
        self.asked = mine
        try:
            yield mine
        finally:
            self.asked = outer
            if outer is not None:
                outer |= mine

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Nothing is noted until the end: an index is made, which has questions of its own."""
        outer, self.asked = self.asked, None
        try:
            yield
        finally:
            self.asked = outer

    def note(self, questions: Iterable[int]) -> None:
        """What was asked when something was made that is now used again."""
        if self.asked is not None:
            self.asked.update(questions)


class shared(Generic[Value]):  # noqa: N801 -- used like `cached_property`
    """A property that is made once for several pages: what was asked to make it is what each of them asks.

    Its owner has a `site`, whose `watch` notes.
    """

    def __init__(self, make: Callable[[Any], Value]) -> None:
        self.make = make
        self.__doc__ = make.__doc__

    def __get__(self, owner: Any, of: type | None = None) -> Value:
        """The value; noting takes a while, so whoever needs it often keeps it."""
        del of
        watch, kept = owner.site.watch, vars(owner)
        name = f"shared {self.make.__name__}"
        if name not in kept:
            with watch.noting() as asked:
                kept[name] = (self.make(owner), asked)
        else:
            watch.note(kept[name][1])
        return cast("Value", kept[name][0])


def digest(value: Any) -> bytes:
    """Of values that `marshal` can write. Its version 2 writes equal values as equal bytes."""
    return blake2b(marshal.dumps(value, 2), digest_size=DIGEST).digest()


class AskedGraph(Graph):
    """A graph that notes what it is asked, for pages. It has none of the dicts of a graph: they would pass by the notes."""

    def __init__(self, graph: Graph, watch: Watch) -> None:
        self._graph = graph
        self._watch = watch

    def digest(self, question: Question) -> bytes:
        """Of the answer that the graph gives now."""
        answer = ANSWERS[question[0]](self._graph, *question[1:])
        return digest([_stamp(one) for one in answer])

    def all(self) -> Iterator[Entry]:
        """As of any graph."""
        self._watch.ask(("all",))
        return self._graph.all()

    def gone(self) -> list[Entry]:
        """As of any graph."""
        self._watch.ask(("gone",))
        return self._graph.gone()

    def tombstone(self, id_: str) -> Entry | None:
        """As of any graph."""
        self._watch.ask(("tombstone", id_))
        return self._graph.tombstone(id_)

    def of_kind(self, kind: str, plan: str | None = None) -> list[Entry]:
        """As of any graph."""
        self._watch.ask(("of_kind", kind, plan))
        return self._graph.of_kind(kind, plan)

    def get(self, kind: str, ref: str) -> Entry | None:
        """As of any graph."""
        self._watch.ask(("get", kind, _bare(ref)))
        return self._graph.get(kind, ref)

    def at(self, key: Key) -> Entry:
        """As of any graph."""
        self._watch.ask(("get", key.kind, _bare(key.ref)))
        return self._graph.at(key)

    def children(self, entry: Entry) -> list[Entry]:
        """As of any graph."""
        self._watch.ask(("children", *_told(entry.key)))
        return self._graph.children(entry)

    def parent(self, entry: Entry) -> Entry | None:
        """As of any graph."""
        return self.get(entry.parent.kind, entry.parent.ref) if entry.parent else None

    def links_out(self, entry: Entry) -> list[Link]:
        """As of any graph."""
        self._watch.ask(("out", *_told(entry.key)))
        return self._graph.links_out(entry)

    def leads_abroad(self, entry: Entry, head: str) -> list[Abroad]:
        """As of any graph."""
        self._watch.ask(("out", *_told(entry.key)))
        return self._graph.leads_abroad(entry, head)

    def links_in(self, key: Key) -> list[Link]:
        """As of any graph."""
        self._watch.ask(("in", *_told(key)))
        return self._graph.links_in(key)

    def incoming(self, entry: Entry, kind: str, *heads: str) -> list[Link]:
        """As of any graph."""
        self._watch.ask(("in_from", *_told(entry.key), kind, *heads))
        return self._graph.incoming(entry, kind, *heads)

    def find(self, reference: str, kinds: tuple[str, ...], plan: str | None) -> Entry | None:
        """As of any graph."""
        self._watch.ask(("find", _bare(reference), kinds, plan))
        return self._graph.find(reference, kinds, plan)

    def find_abroad(self, reference: str, kinds: tuple[str, ...]) -> There | None:
        """As of any graph."""
        self._watch.ask(("find_abroad", _bare(reference), kinds))
        return self._graph.find_abroad(reference, kinds)


def _stamp(one: Entry | Link | Abroad | There) -> Any:
    if isinstance(one, Entry):
        return one.stamp
    if isinstance(one, Link):
        # Where in its source a link stands follows from its source, but not which of two are left.
        return one.source.stamp, one.target.stamp, one.field
    if isinstance(one, There):
        return one.site, repr(one.sister), repr(one.listed)
    return one.source.stamp, one.field, _stamp(one.there)


def _told(key: Key) -> tuple[str, str | None, str]:
    return key.kind, key.plan, _bare(key.id)


def _bare(text: str) -> str:
    """References are more than texts; `marshal` writes only these."""
    return text if type(text) is str else str(text)


def _one(found: Found | None) -> list[Found]:
    return [] if found is None else [found]


def _out(graph: Graph, *told: Any) -> Answer:
    key = Key(*told)
    return [*graph.links_from.get(key, ()), *graph.abroad.get(key, ())]


def _in_from(graph: Graph, kind: str, plan: str | None, id_: str, *sources: str) -> list[Link]:
    entry = graph.get(kind, Key(kind, plan, id_).ref)
    return [] if entry is None else graph.incoming(entry, *sources)


ANSWERS: Final[Mapping[str, Callable[..., Answer]]] = MappingProxyType(
    {
        "all": lambda graph: list(graph.all()),
        "gone": lambda graph: graph.gone(),
        "tombstone": lambda graph, id_: _one(graph.tombstone(id_)),
        "of_kind": lambda graph, kind, plan: graph.of_kind(kind, plan),
        "get": lambda graph, kind, ref: _one(graph.get(kind, ref)),
        "children": lambda graph, *key: graph.below.get(Key(*key), []),
        "out": _out,
        "in": lambda graph, *key: graph.links_in(Key(*key)),
        "in_from": _in_from,
        "find": lambda graph, reference, kinds, plan: _one(graph.find(reference, kinds, plan)),
        "find_abroad": lambda graph, ref, kinds: _one(graph.find_abroad(ref, kinds)),
    }
)
"""What all that may be asked of a graph gives away of it, by the name under which it is noted."""
