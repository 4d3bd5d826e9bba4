"""What can wait under `mkdocs serve` until the pages are shown: the next build calls it off where it is not done."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from ctypes import c_ulong, py_object, pythonapi
from threading import Event, Lock, Thread
from typing import TypeVar

from mkdocs.plugins import get_plugin_logger

from phaen.core.garbage import not_collected

log = get_plugin_logger("phaen")
_T = TypeVar("_T")
_END = object()


class CalledOff(Exception):  # noqa: N818 -- no error
    """Nobody wants the result any more."""


class Later:
    """One piece of work at a time.

    Who calls it off need not wait for a workbook of a country, which takes seconds: within `interruptible` and in
    making what `each` gives, it ends at once. Elsewhere it goes on until it comes there.
    """

    def __init__(self) -> None:
        self._off = Event()
        self._thread: Thread | None = None
        self._lock = Lock()
        self._is_open = False

    def start(self, work: Callable[[], None]) -> None:
        """Do it while others go on."""
        self.call_off()
        self._off.clear()
        self._is_open = False
        self._thread = Thread(target=_quietly, args=(work,), daemon=True)
        self._thread.start()

    @contextmanager
    def interruptible(self) -> Iterator[None]:
        """Within, `CalledOff` may be raised anywhere: nothing is written there, nothing left half done.

        No garbage is collected meanwhile: what is raised in those who listen to that would be lost.
        """
        with not_collected():
            with self._lock:
                if self._off.is_set():
                    raise CalledOff
                self._is_open = True
            try:
                yield
            finally:
                with self._lock:
                    self._is_open = False

    def each(self, made: Iterable[_T]) -> Iterator[_T]:
        """The same, one by one: making the next is interruptible, what is done with it is not."""
        left = iter(made)
        while True:
            with self.interruptible():
                item = next(left, _END)
            if item is _END:
                return
            yield item  # type: ignore[misc] # not the mark of the end

    def let_go(self) -> None:
        """Nobody wants it any more, and nobody waits for its end."""
        with self._lock:
            thread = self._thread
            if self._is_open and not self._off.is_set() and thread is not None and thread.ident:
                # Raised there at the next step of Python. One may be on its way only while the flag stands.
                pythonapi.PyThreadState_SetAsyncExc(c_ulong(thread.ident), py_object(CalledOff))
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
