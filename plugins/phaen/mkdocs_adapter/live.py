"""Under `mkdocs serve` a build puts only what it made into the folder that is served, and takes away what is no more.

MkDocs would empty the folder and write everything anew. It shows nothing while a build is under way (but what
`early.py` shows first), and what was there before where a build fails; so the files of one build may move one by one.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

from phaen.mkdocs_adapter.served import put
from phaen.mkdocs_adapter.staging import names_in


class Live:
    """The folder in which one build works; `publish` moves what it made to where it is served."""

    def __init__(self, served: Path, before: object = None) -> None:
        """`before` is where the last build worked: one for the same folder knows what is served."""
        self.site = served
        self.folder = served.with_name(f".{served.name}.new")
        self.standing: set[str] = set()
        known = before.served if isinstance(before, Live) and before.site == served else None
        self.served: set[str] = set(names_in(served)) if known is None else known

    def stand(self, names: Iterable[str]) -> None:
        """These files of the site stay as they are."""
        self.standing.update(names)

    def show(self, name: str, content: bytes) -> None:
        """One file is served before the others are made."""
        put(self.site / name, content)
        self.served.add(name)

    def publish(self) -> None:
        """All that was made is served, and what stands; nothing else."""
        made = set(names_in(self.folder))
        for name in made:
            target = self.site / name
            target.parent.mkdir(parents=True, exist_ok=True)
            (self.folder / name).replace(target)
        for name in self.served - made - self.standing:
            (self.site / name).unlink(missing_ok=True)
        self.served = made | self.standing
        self.close()

    def close(self) -> None:
        """Leave nothing behind."""
        shutil.rmtree(self.folder, ignore_errors=True)
