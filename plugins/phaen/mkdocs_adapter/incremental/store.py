"""What is kept between builds, in one file: all of a build's changes to it are saved, or none.

SQLite sees to that, whether a build is killed or the disk is full. Whatever is wrong with the file, it is
thrown away and nobody hears of it: everything in it can be made again.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, MutableMapping
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

_CHECK = 16
_WAIT = 1.0
"""Seconds until another build has saved; who has waited longer goes on without."""
_IN_USE = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_SCHEMA = "CREATE TABLE IF NOT EXISTS kept (name TEXT PRIMARY KEY, value BLOB) WITHOUT ROWID"


class Store(MutableMapping[str, bytes]):
    """Bytes by name, as those left them who used a store for the same `purpose`; else it begins empty.

    Changes last only when they are saved. Without a `path` it lives as long as the process.
    """

    def __init__(self, path: Path | None, purpose: bytes) -> None:
        """`purpose` says for which versions of what the store is good."""
        self.path = path
        self.purpose = purpose
        self._is_lost = False
        if path is not None:
            with suppress(OSError):
                path.parent.mkdir(parents=True, exist_ok=True)
        try:
            self._open()
        except (sqlite3.Error, OSError) as error:
            self._begin_anew(is_in_use=getattr(error, "sqlite_errorcode", None) in _IN_USE)

    def save(self) -> None:
        """Let the changes last."""
        with suppress(sqlite3.Error):
            self._database.commit()

    def close(self) -> None:
        """Forget what was not saved."""
        with suppress(sqlite3.Error):
            self._database.close()

    def __getitem__(self, name: str) -> bytes:
        """What is not as it was written is not there."""
        try:
            row = self._database.execute("SELECT value FROM kept WHERE name = ?", [name]).fetchone()
        except sqlite3.Error:
            row = None
        if row is None or not isinstance(row[0], bytes) or not _is_whole(name, row[0]):
            raise KeyError(name)
        return row[0][_CHECK:]

    def __setitem__(self, name: str, value: bytes) -> None:
        """Nothing is kept where there is no room."""
        self._change("REPLACE INTO kept VALUES (?, ?)", [name, _check(name, value) + value])

    def __delitem__(self, name: str) -> None:
        """Also what is not there may be deleted."""
        self._change("DELETE FROM kept WHERE name = ?", [name])

    def __iter__(self) -> Iterator[str]:
        """All names."""
        try:
            rows = self._database.execute("SELECT name FROM kept").fetchall()
        except sqlite3.Error:
            return iter(())
        return (name for (name,) in rows if name)

    def __len__(self) -> int:
        """How many names there are."""
        return sum(1 for _ in self)

    def _change(self, statement: str, values: list[object]) -> None:
        if self._is_lost:
            return
        try:
            self._database.execute(statement, values)
        except sqlite3.Error:
            # Half of a build's changes are worth nothing.
            self._is_lost = True
            with suppress(sqlite3.Error):
                self._database.rollback()

    def _open(self) -> None:
        self._database = sqlite3.connect(self.path or ":memory:", _WAIT, check_same_thread=False)
        self._database.execute("PRAGMA synchronous = OFF")
        self._database.execute(_SCHEMA)
        if self.get("") != self.purpose:
            self._database.execute("DELETE FROM kept")
            self[""] = self.purpose

    def _begin_anew(self, *, is_in_use: bool) -> None:
        """The file is broken, or cannot be: then there is none. One that another build writes is left to it."""
        with suppress(sqlite3.Error, AttributeError):
            self._database.close()
        if is_in_use:
            self.path = None
        if self.path is not None:
            for name in (self.path.name, f"{self.path.name}-journal"):
                with suppress(OSError):
                    self.path.with_name(name).unlink()
        try:
            self._open()
        except (sqlite3.Error, OSError):
            self.path = None
            self._open()


def _check(name: str, value: bytes) -> bytes:
    return blake2b(name.encode() + b"\0" + value, digest_size=_CHECK).digest()


def _is_whole(name: str, value: bytes) -> bool:
    return value[:_CHECK] == _check(name, value[_CHECK:])
