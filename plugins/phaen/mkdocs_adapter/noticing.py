"""Changes of files are noticed when the system tells of them; MkDocs looks every half a second.

It looks because some disks (network, virtual machines) tell nothing. So both are done: what is seen by
looking counts only where the system has not told of it.
"""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import Any

from watchdog.events import (
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver, ObservedWatch

# Not that a file was opened or read: a build reads them all.
_CHANGES = [FileCreatedEvent, FileDeletedEvent, FileModifiedEvent, FileMovedEvent]
_TOLD_ALREADY = 10.0
"""Seconds in which looking must see what the system has told."""


class Noticing:
    """Both observers as one, as far as MkDocs needs one. `looking` is its own; `first` is told of a change before it is."""

    def __init__(self, looking: BaseObserver, first: Callable[[], None]) -> None:
        self.looking = looking
        self.first = first
        self.listening: BaseObserver | None = Observer()
        self.told: dict[str, float] = {}

    def schedule(
        self, handler: FileSystemEventHandler, path: str, *, recursive: bool = False
    ) -> ObservedWatch:
        """Let `handler` hear of changes below `path`."""
        if self.listening is not None:
            heard = _Handler(lambda event: self._hear(event, handler))
            self.listening.schedule(heard, path, recursive=recursive, event_filter=_CHANGES)
        seen = _Handler(lambda event: self._see(event, handler))
        return self.looking.schedule(seen, path, recursive=recursive)

    def unschedule(self, watch: ObservedWatch) -> None:
        """Hear no more."""
        self.looking.unschedule(watch)

    def start(self) -> None:
        """Where the system does not tell, looking is all there is."""
        try:
            if self.listening is not None:
                self.listening.start()
        except (OSError, RuntimeError):
            self.listening = None
        self.looking.start()

    def stop(self) -> None:
        """Hear and see no more."""
        if self.listening is not None:
            self.listening.stop()
        self.looking.stop()

    def join(self, timeout: float | None = None) -> None:
        """Wait until both have ended."""
        self.looking.join(timeout)

    def _hear(self, event: FileSystemEvent, handler: FileSystemEventHandler) -> None:
        self.told |= dict.fromkeys(_paths(event), monotonic())
        self._pass_on(event, handler)

    def _see(self, event: FileSystemEvent, handler: FileSystemEventHandler) -> None:
        since = monotonic() - _TOLD_ALREADY
        if not any(self.told.get(path, since) > since for path in _paths(event)):
            self._pass_on(event, handler)

    def _pass_on(self, event: FileSystemEvent, handler: FileSystemEventHandler) -> None:
        # MkDocs builds nothing for a folder.
        if not event.is_directory:
            self.first()
        handler.dispatch(event)


def _paths(event: FileSystemEvent) -> list[str]:
    return [str(path) for path in (event.src_path, event.dest_path) if path]


class _Handler(FileSystemEventHandler):
    def __init__(self, take: Callable[[FileSystemEvent], None]) -> None:
        self.take = take

    def on_any_event(self, event: FileSystemEvent) -> None:
        self.take(event)


def notice_at_once(server: Any, watched: list[str], first: Callable[[], None]) -> None:
    """Let MkDocs' server hear of changes when the system tells of them, also below what is `watched` already.

    `first` is called at each, before the server waits for more and reads its settings.
    """
    known = []
    for path in watched:
        try:
            server.unwatch(path)
        except KeyError:
            continue
        known.append(path)
    server.observer = Noticing(server.observer, first)
    for path in known:
        server.watch(path)
