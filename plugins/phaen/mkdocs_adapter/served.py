"""Files that take their places by themselves where `mkdocs serve` serves them, when the pages are shown already."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from phaen.mkdocs_adapter.incremental.seated import StandingFile

Files = Iterable[tuple[str, bytes]]


@dataclass
class Served:
    """Some files that one process serves, as it knows them from one build to the next."""

    names: set[str] = field(default_factory=set)
    _grounds: bytes | None = None
    _given: dict[str, bytes] = field(default_factory=dict)
    _asked: dict[str, bytes] = field(default_factory=dict)
    _standing: set[str] = field(default_factory=set)

    def begin(self, grounds: bytes | None) -> None:
        """A build begins, on grounds without which nothing holds; None where nobody knows them."""
        if grounds is None or grounds != self._grounds:
            self._given.clear()
        self._asked.clear()
        self._grounds = grounds

    def stands(self, name: str, given: bytes | None) -> bool:
        """Whether a file, made from what is given alone, is as it would be made."""
        if given is not None and name in self.names and self._given.get(name) == given:
            self._standing.add(name)
            return True
        if given is not None:
            self._asked[name] = given
        return False

    def seats(self, config: MkDocsConfig, made: Files | None) -> Iterator[File]:
        """The files as MkDocs sees them, whose pages may lead to them.

        `made` are those of a first build, which it puts into their places itself; None where all stand there.
        """
        if made is None:
            for name in sorted(self.names):
                yield StandingFile.generated(config, name, content=b"")
            return
        for name, content in made:
            self._note(name)
            yield File.generated(config, name, content=content)

    def replace(self, folder: Path, files: Files) -> None:
        """Let `files` take the places of those before; what is no more goes when all others are there."""
        self._standing.clear()
        made = set()
        for name, content in files:
            put(folder / name, content)
            self._note(name)
            made.add(name)
        for name in self.names - made - self._standing:
            (folder / name).unlink(missing_ok=True)
        self.names &= made | self._standing

    def _note(self, name: str) -> None:
        self.names.add(name)
        if name in self._asked:
            self._given[name] = self._asked.pop(name)


def put(target: Path, content: bytes) -> None:
    """Nobody is served half a file."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with_another_name = target.with_name(f".{target.name}.new")
    with_another_name.write_bytes(content)
    with_another_name.replace(target)
