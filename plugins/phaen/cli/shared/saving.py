"""Writing several files as one step: all of them, or none."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path


def save_all(files: Mapping[Path, bytes], moved: Mapping[Path, Path] | None = None) -> None:
    """Write each file, then move files and folders (old → new); nothing is changed where anything fails.

    What is to be written is first written beside its place, so that a full disk or a forbidden folder
    is met before the first file changes. What had been replaced by then is put back.
    """
    prepared: dict[Path, Path] = {}
    undo: list[tuple[Path, bytes | None]] = []
    moves: list[tuple[Path, Path]] = []
    try:
        for named, content in files.items():
            # A link stays one: what it leads to is written.
            path = Path(os.path.realpath(named))
            prepared[path] = _write_beside(path, content)
        for path, beside in prepared.items():
            undo.append((path, path.read_bytes() if path.exists() else None))
            beside.replace(path)
        for old, new in (moved or {}).items():
            new.parent.mkdir(parents=True, exist_ok=True)
            old.rename(new)
            moves.append((old, new))
    except BaseException:
        for old, new in reversed(moves):
            new.rename(old)
        for path, before in reversed(undo):
            _put_back(path, before)
        raise
    finally:
        _remove(prepared.values())


def _write_beside(path: Path, content: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    # A hidden name: the loader and the live server pass it over.
    handle, name = tempfile.mkstemp(prefix=".phaen-", dir=path.parent)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
    beside = Path(name)
    beside.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
    return beside


def _put_back(path: Path, content: bytes | None) -> None:
    if content is None:
        path.unlink(missing_ok=True)
    else:
        path.write_bytes(content)


def _remove(files: Iterable[Path]) -> None:
    for path in files:
        with suppress(OSError):
            path.unlink(missing_ok=True)
