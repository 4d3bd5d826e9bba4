"""What can wait under `mkdocs serve` until the pages are shown: the next build calls it off where it is not done."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from threading import Event, Thread

from mkdocs.plugins import get_plugin_logger

log = get_plugin_logger("phaen")


class CalledOff(Exception):  # noqa: N818 -- no error
    """Nobody wants the result any more."""


class Later:
    """One piece of work at a time."""

    def __init__(self) -> None:
        self._off = Event()
        self._thread: Thread | None = None

    def start(self, work: Callable[[], None]) -> None:
        """Do it while others go on; it asks `check` now and then."""
        self.call_off()
        self._off.clear()
        self._thread = Thread(target=_quietly, args=(work,), daemon=True)
        self._thread.start()

    def check(self, _done: int = 0) -> None:
        """Raises `CalledOff` where nobody wants the result any more."""
        if self._off.is_set():
            raise CalledOff

    def let_go(self) -> None:
        """Nobody wants it any more, and nobody waits for its end."""
        self._off.set()

    def call_off(self) -> None:
        """Nobody wants it any more; it has ended."""
        self.let_go()
        self.wait()

    def wait(self) -> None:
        """Until it is done, or has heard that nobody wants it."""
        if self._thread is not None:
            self._thread.join()
            self._thread = None


def _quietly(work: Callable[[], None]) -> None:
    with suppress(CalledOff):
        try:
            work()
        except OSError as error:
            # The server may have ended, and its folder with it.
            log.debug("not finished: %s", error)
