from __future__ import annotations

from pathlib import Path
from queue import Empty, Queue
from typing import Any

import pytest
from watchdog.events import (
    DirModifiedEvent,
    FileModifiedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers.polling import PollingObserver

from phaen.mkdocs_adapter import noticing
from phaen.mkdocs_adapter.noticing import Noticing, notice_at_once

SOON = 5.0


class _Heard(FileSystemEventHandler):
    def __init__(self) -> None:
        self.paths: Queue[str] = Queue()

    def on_any_event(self, event: FileSystemEvent) -> None:
        self.paths.put(str(event.src_path))


def _watch(folder: Path, heard: _Heard, every: float) -> Noticing:
    made = Noticing(PollingObserver(timeout=every), first=lambda: None)
    made.schedule(heard, str(folder), recursive=True)
    made.start()
    return made


def test_what_the_system_tells_is_heard_at_once_and_reading_is_no_change(tmp_path: Path) -> None:
    file, heard = tmp_path / "a.yml", _Heard()
    file.write_text("1", encoding="utf-8")
    made = _watch(tmp_path, heard, every=60)
    try:
        file.read_text(encoding="utf-8")
        with pytest.raises(Empty):
            heard.paths.get(timeout=0.3)
        file.write_text("2", encoding="utf-8")
        assert heard.paths.get(timeout=SOON) == str(file)
    finally:
        made.stop()


def test_where_the_system_does_not_tell_looking_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_self: Any) -> None:
        raise OSError

    monkeypatch.setattr(noticing.Observer, "start", refuse)
    file, heard = tmp_path / "a.yml", _Heard()
    made = _watch(tmp_path, heard, every=0.1)
    try:
        file.write_text("1", encoding="utf-8")
        assert heard.paths.get(timeout=SOON) == str(file)
    finally:
        made.stop()


def test_nothing_is_told_twice(tmp_path: Path) -> None:
    heard = _Heard()
    made = Noticing(PollingObserver(), first=lambda: None)
    event = FileModifiedEvent(str(tmp_path / "a.yml"))
    made._hear(event, heard)
    made._see(event, heard)
    made._see(FileModifiedEvent(str(tmp_path / "b.yml")), heard)

    assert [heard.paths.get_nowait() for _ in range(heard.paths.qsize())] == [
        str(tmp_path / "a.yml"),
        str(tmp_path / "b.yml"),
    ]


def test_who_is_to_know_first_is_told_of_each_file_before_the_server_is(tmp_path: Path) -> None:
    order: list[str] = []

    class Server(FileSystemEventHandler):
        def on_any_event(self, event: FileSystemEvent) -> None:
            order.append(f"server: {Path(str(event.src_path)).name}")

    made = Noticing(PollingObserver(), first=lambda: order.append("first"))
    made._hear(FileModifiedEvent(str(tmp_path / "heard.yml")), Server())
    made._see(FileModifiedEvent(str(tmp_path / "seen.yml")), Server())
    made._hear(DirModifiedEvent(str(tmp_path / "folder")), Server())

    assert order == ["first", "server: heard.yml", "first", "server: seen.yml", "server: folder"]


def test_a_server_goes_on_to_watch_what_it_watched() -> None:
    class Server:
        observer: Any = PollingObserver()

        def __init__(self) -> None:
            self.watched = ["content"]

        def watch(self, path: str) -> None:
            assert isinstance(self.observer, Noticing)
            self.watched.append(path)

        def unwatch(self, path: str) -> None:
            if path not in self.watched:
                raise KeyError(path)
            self.watched.remove(path)

    server = Server()
    told: list[str] = []
    notice_at_once(server, ["content", "theme"], lambda: told.append("first"))
    assert server.watched == ["content"]
    server.observer.first()
    assert told == ["first"]
