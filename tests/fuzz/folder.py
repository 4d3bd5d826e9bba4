"""A data folder with one file changed: only that file is read anew, the rest comes from memory."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from phaen.core.graph import Graph, build_graph
from phaen.core.issues import Issue
from phaen.core.loading.folder import _load_file
from phaen.core.loading.records import Loaded
from phaen.core.validation import validate

DATA = Path(__file__).parents[2] / "data"


@dataclass(frozen=True)
class Folder:
    """A copy of a data folder, by default the real one; `files` are its records' files as they are."""

    root: Path
    files: Mapping[str, bytes]
    loaded: Mapping[str, Loaded] = field(default_factory=dict)

    @classmethod
    def copy_to(cls, root: Path, data: Path = DATA) -> Folder:
        shutil.copytree(data, root, ignore=shutil.ignore_patterns("schemas"))
        names = sorted(path.relative_to(root).as_posix() for path in root.rglob("*.yml"))
        folder = cls(root, {name: (root / name).read_bytes() for name in names})
        return cls(root, folder.files, {name: folder.read(name) for name in names})

    def read(self, name: str) -> Loaded:
        return _load_file(self.root, self.root / name, PurePosixPath(name), name)

    @contextmanager
    def changed(self, name: str, content: bytes) -> Iterator[Path]:
        """The file as it is for a while."""
        path = self.root / name
        path.write_bytes(content)
        try:
            yield path
        finally:
            path.write_bytes(self.files[name])

    def with_changed(self, name: str, content: bytes) -> tuple[Graph, list[Issue]]:
        """What `phaen.core.pipeline.run` gives of the folder with one file changed."""
        with self.changed(name, content):
            changed = self.read(name)
        whole = Loaded()
        for other, loaded in self.loaded.items():
            whole.add(changed if other == name else loaded)
        graph = build_graph(whole.entries, whole.broken, whole.unread)
        issues = [*whole.issues, *validate(graph)]
        if whole.salvaged:
            entries = [*whole.entries, *whole.salvaged]
            graph = build_graph(entries, whole.broken, whole.unread)
        return graph, issues
