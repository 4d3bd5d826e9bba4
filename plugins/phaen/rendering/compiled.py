"""Templates compiled once, not at each build: for a small site compiling takes longer than rendering.

Whatever is wrong with the kept files, the templates are compiled anew, and nobody hears of it.
"""

from __future__ import annotations

from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from jinja2.bccache import Bucket, FileSystemBytecodeCache

from phaen.rendering.words import Words


class Compiled(FileSystemBytecodeCache):
    """Keeps compiled templates in a folder. What is fixed when a template is compiled (`said.py`) is part of their names."""

    def __init__(self, folder: Path, say: Words) -> None:
        """Make the folder where there is none."""
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
        told = repr((say.language, sorted(say.catalogue.items())))
        super().__init__(str(folder), f"%s.{sha256(told.encode()).hexdigest()[:16]}")

    def load_bytecode(self, bucket: Bucket) -> None:
        """What was kept, where it can be used."""
        try:
            super().load_bytecode(bucket)
        except Exception:  # noqa: BLE001 -- a file cut short or not ours fails in many ways, all of no interest
            bucket.reset()

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep it, where there is room."""
        with suppress(OSError):
            super().dump_bytecode(bucket)
