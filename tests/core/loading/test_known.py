from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from phaen.core.entry import Entry
from phaen.core.loading.folder import load_folder
from phaen.core.loading.known import Read, fits, is_sound, pack, unpack
from phaen.core.loading.records import Loaded
from phaen.core.pipeline import run
from rendering.small import DATA


class _Kept:
    """Keeps readings as bytes, and counts them."""

    def __init__(self) -> None:
        self.packed: dict[str, bytes] = {}
        self.reads = 0

    def recall(self, name: str, data: bytes, read: Read) -> Loaded:
        def counted() -> Loaded:
            self.reads += 1
            return read()

        title = fits(name, data)
        if title in self.packed:
            return unpack(self.packed[title], name, counted)
        loaded = counted()
        if is_sound(loaded):
            self.packed[title] = pack(loaded)
        return loaded


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(DATA, tmp_path / "data")
    return tmp_path / "data"


def _told(entry: Entry) -> object:
    return (
        entry.key,
        entry.kind,
        entry.record,
        entry.file,
        entry.parent,
        entry.order,
        entry.line,
        entry.stamp,
    )


def test_what_is_known_is_what_would_be_read(folder: Path) -> None:
    kept = _Kept()
    first = load_folder(folder, "data", kept)
    reads = kept.reads
    again = load_folder(folder, "data", kept)

    assert [*map(_told, again.entries)] == [*map(_told, first.entries)]
    assert kept.reads == reads
    assert [entry.node for entry in again.entries] == [entry.node for entry in first.entries]


def test_findings_are_the_same_from_what_is_known(folder: Path) -> None:
    kept = _Kept()
    fresh = run(folder, "data").issues
    run(folder, "data", known=kept)

    assert run(folder, "data", known=kept).issues == fresh


def test_a_file_with_a_mistake_is_read_each_time(folder: Path) -> None:
    (folder / "practices" / "pdca.yml").write_text('title: "ก', encoding="utf-8")
    kept = _Kept()
    first = load_folder(folder, "data", kept)
    reads = kept.reads

    assert load_folder(folder, "data", kept).issues == first.issues
    assert kept.reads == reads + 1


def test_the_same_content_elsewhere_is_another_file() -> None:
    assert fits("data/a.yml", b"id: a") != fits("data/b.yml", b"id: a")
    assert fits("data/a.yml", b"id: a") != fits("data/a.yml", b"id: b")


@pytest.mark.parametrize(
    ("old", "new", "is_same"),
    [
        ("title: PDCA", 'title: "PDCA"', True),
        ("title: PDCA", "title: PDCA # as ever", True),
        ("title: PDCA", "title: pdca", False),
        ("id: pdca", "# a line more\nid: pdca", False),
    ],
)
def test_a_stamp_tells_what_is_written_and_where(
    folder: Path, old: str, new: str, *, is_same: bool
) -> None:
    def stamp() -> bytes:
        entries = load_folder(folder, "data").entries
        return next(entry.stamp for entry in entries if entry.key.id == "pdca")

    before, path = stamp(), folder / "practices" / "pdca.yml"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")

    assert (stamp() == before) is is_same
