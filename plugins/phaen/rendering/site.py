"""All that pages are made from: the graph, and what its surroundings say about it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pkgutil import resolve_name
from typing import Any, TypeVar, cast

from phaen.core.asked import AskedGraph, Question, Watch, digest
from phaen.core.citations import sections_by_key
from phaen.core.entry import Entry
from phaen.core.graph import Graph
from phaen.core.ids import Key
from phaen.core.issues import Issue
from phaen.core.model.source import Section
from phaen.rendering.told import Watched, told
from phaen.rendering.words import Words, load_words

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Settings:
    """What the site's owner decides.

    `edit_url(file, line)` is where a data file is edited, None where nowhere; `report_email`
    takes reports of errors; `site_url` is the public address, with a slash at its end, or empty;
    `has_tables` says whether there are spreadsheets to lead to.
    """

    site_name: str = ""
    site_url: str = ""
    report_email: str = ""
    edit_url: Callable[[str, int], str | None] = field(default=lambda _file, _line: None)
    has_tables: bool = True

    def whole(self, address: str) -> str:
        """An address below the site's root as one that also works on paper; empty where the site's own is unknown."""
        return f"{self.site_url}{address}" if self.site_url else ""


@dataclass(frozen=True)
class Site(Watched):
    """The graph with its surroundings.

    `changed` gives each data file's day of last change (ISO, common era), `say` the words of the interface.
    `day` is the day as of which pages tell how far plans have come (ISO), empty where none is known.
    Who makes a page asks `graph`, `as_of`, `last_change`, `findings_…` and `find`, whose questions `watch` notes.
    """

    graph: Graph
    settings: Settings = field(default_factory=Settings)
    changed: Mapping[str, str] = field(default_factory=dict)
    findings: Sequence[Issue] = ()
    say: Words = field(default_factory=load_words)
    day: str = ""
    watch: Watch = field(default_factory=Watch, compare=False, repr=False)
    _made: dict[Callable[[Site], Iterable[Any]], Sequence[Any]] = field(
        default_factory=dict, init=False, compare=False, repr=False
    )
    _indexes: dict[Callable[[Site], Mapping[Any, Any]], Mapping[Any, Any]] = field(
        default_factory=dict, init=False, compare=False, repr=False
    )
    _digests: dict[str, Mapping[Any, bytes]] = field(
        default_factory=dict, init=False, compare=False, repr=False
    )
    _sections: dict[Key, Mapping[str, tuple[int, Section]]] = field(
        default_factory=dict, init=False, compare=False, repr=False
    )

    def once(self, make: Callable[[Site], Iterable[Made]]) -> Sequence[Made]:
        """What `make` makes of this site, made once: pages for print embed the very pages that are published."""
        if make not in self._made:
            self._made[make] = list(make(self))
        return self._made[make]

    def find(self, make: Callable[[Site], Mapping[Any, Made]], key: object) -> Made | None:
        """What stands under `key` in an index of the whole site, which is made once; None where nothing does."""
        if self.watch.asked is not None:
            self.watch.ask(("index", f"{make.__module__}:{make.__qualname__}", told(key)))
        if make not in self._indexes:
            with self.watch.aside():
                self._indexes[make] = make(self)
        return cast("Made | None", self._indexes[make].get(key))

    def digest(self, question: Question) -> bytes:
        """Of the answer that is given now to a question that was noted."""
        name, *about = question
        if name == "index":
            return self._index_digests(about[0]).get(about[1], digest(None))
        if name in self._answers:
            return digest(told(self._answers[name](*about)))
        return cast("AskedGraph", self.graph).digest(question)

    @cached_property
    def _answers(self) -> Mapping[str, Callable[..., object]]:
        """What is asked of the site itself, by the names that are noted."""
        return {
            "as_of": self.as_of,
            "last_change": self.last_change,
            "findings_in": self.findings_in,
            "findings_unread": self.findings_unread,
            "findings_for": self._findings_for_key,
        }

    def _findings_for_key(self, *key: Any) -> list[Issue] | None:
        entry = self.graph.get(key[0], Key(*key).ref)
        return self.findings_for(entry) if entry else None

    def _index_digests(self, name: str) -> Mapping[Any, bytes]:
        """For each key of an index, as it is noted, the digest of what stands there."""
        if name not in self._digests:
            make = resolve_name(name)
            self.find(make, None)
            index = self._indexes[make].items()
            self._digests[name] = {told(key): digest(told(value)) for key, value in index}
        return self._digests[name]

    def as_of(self) -> str:
        """The day as of which pages tell how far plans have come."""
        self.watch.ask(("as_of",))
        return self.day

    def last_change(self, file: str) -> str:
        """The day of a data file's last change; empty where it is not known."""
        self.watch.ask(("last_change", file))
        return self.changed.get(file, "")

    @cached_property
    def findings_by_file(self) -> Mapping[str, Sequence[Issue]]:
        """What is wrong in each file."""
        found: dict[str, list[Issue]] = {}
        for issue in self.findings:
            found.setdefault(issue.place.file, []).append(issue)
        return found

    @cached_property
    def by_file(self) -> Mapping[str, Sequence[Entry]]:
        """The records of each file."""
        found: dict[str, list[Entry]] = {}
        with self.watch.aside():
            for entry in self.graph.all():
                found.setdefault(entry.file, []).append(entry)
        return found

    def sections(self, source: Entry) -> Mapping[str, tuple[int, Section]]:
        """The sections that a source lists, by `section_key`, each with its place in the list."""
        if source.key not in self._sections:
            self._sections[source.key] = sections_by_key(source)
        return self._sections[source.key]

    def findings_for(self, entry: Entry) -> list[Issue]:
        """Findings about a record, its lines of its file, and what makes the whole file unreadable."""
        self.watch.ask(("findings_for", entry.key.kind, entry.key.plan, entry.key.id))
        near = self.findings_by_file.get(entry.file, ())
        if not near:
            return []
        starts = [other.line for other in self.by_file[entry.file]]
        end = min((line for line in starts if line > entry.line), default=float("inf"))
        return [
            issue
            for issue in near
            if _is_of_file(issue)
            or (issue.key == entry.key if issue.key else entry.line <= issue.place.line < end)
        ]

    def findings_in(self, folder: str) -> list[Issue]:
        """Findings about all files of a folder, or about one file."""
        self.watch.ask(("findings_in", folder))
        return [issue for issue in self.findings if f"/{folder}" in f"/{issue.place.file}"]

    def findings_unread(self, folder: str = "") -> list[Issue]:
        """Findings about what has no page: files and records that could not be read, tombstones.

        Of one folder where it is given.
        """
        self.watch.ask(("findings_unread", folder))
        return [
            issue
            for issue in self.findings_in(folder)
            if _is_unread(issue) or issue.place.file not in self.by_file
        ]


def _is_of_file(issue: Issue) -> bool:
    return issue.code < "PH200"


def _is_unread(issue: Issue) -> bool:
    return issue.code < "PH300"
