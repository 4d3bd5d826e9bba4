"""Texts that are put aside, on the disk: MkDocs makes the bodies of all pages before it writes the first."""

from __future__ import annotations

from tempfile import TemporaryFile
from typing import TypeAlias

Place: TypeAlias = tuple[int, int]
"""Where a text stands, and its length, in bytes."""


class Shelf:
    """Is cleared when nobody knows it any more, or when the process ends, however it does."""

    def __init__(self) -> None:
        """Nothing is on it yet."""
        self._file = TemporaryFile(buffering=0)  # noqa: SIM115 -- see __del__
        self._at = self._end = 0
        self._last: tuple[Place, str] | None = None

    def __del__(self) -> None:
        if hasattr(self, "_file"):
            self._file.close()

    def put(self, text: str) -> Place:
        """Put a text aside; the last one is kept at hand too, since MkDocs looks at what it was given."""
        data = text.encode()
        place = (self._end, len(data))
        self._go_to(self._end)
        left = memoryview(data)
        while left:
            left = left[self._file.write(left) :]
        self._at = self._end = self._end + len(data)
        self._last = (place, text)
        return place

    def take(self, place: Place) -> str:
        """The text that was put there."""
        if self._last is not None and self._last[0] == place:
            return self._last[1]
        start, length = place
        self._go_to(start)
        data: bytes = self._file.read(length)
        self._at = start + length
        return data.decode()

    def _go_to(self, place: int) -> None:
        if place != self._at:
            self._file.seek(place)
            self._at = place
