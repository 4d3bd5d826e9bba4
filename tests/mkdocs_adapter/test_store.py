from __future__ import annotations

from pathlib import Path

import pytest

from phaen.mkdocs_adapter.incremental.store import Store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "kept.db"


def _saved(path: Path, **values: bytes) -> None:
    store = Store(path, b"v1")
    store.update(values)
    store.save()
    store.close()


def test_what_was_saved_is_there(path: Path) -> None:
    _saved(path, a=b"1", b=b"")

    store = Store(path, b"v1")
    assert {name: store[name] for name in ("a", "b")} == {"a": b"1", "b": b""}
    assert sorted(store) == ["a", "b"]
    assert len(store) == 2


def test_what_was_not_saved_is_not(path: Path) -> None:
    _saved(path, a=b"1")
    store = Store(path, b"v1")
    store["a"] = b"2"
    del store["a"]
    store["b"] = b"3"
    store.close()

    assert dict(Store(path, b"v1")) == {"a": b"1"}


def test_another_purpose_finds_nothing(path: Path) -> None:
    _saved(path, a=b"1")

    assert dict(Store(path, b"v2")) == {}


def test_what_was_altered_is_not_there(path: Path) -> None:
    _saved(path, a=b"x" * 1000)
    path.write_bytes(path.read_bytes().replace(b"xxxx", b"xxyx", 1))

    assert "a" not in Store(path, b"v1")


@pytest.mark.parametrize("content", [b"", b"no database", b"SQLite format 3\0" + b"\0" * 200])
def test_what_is_no_store_begins_anew(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    _saved(path, a=b"1")

    assert dict(Store(path, b"v1")) == {"a": b"1"}


def test_where_there_can_be_no_file_it_lives_as_long_as_the_process(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    store = Store(tmp_path / "file" / "kept.db", b"v1")
    store["a"] = b"1"
    store.save()

    assert store["a"] == b"1"


def test_a_store_that_another_build_begins_is_left_to_it(path: Path) -> None:
    one = Store(path, b"v1")
    one["a"] = b"1"
    Store(path, b"v1")["b"] = b"2"
    one.save()

    assert dict(Store(path, b"v1")) == {"a": b"1"}


def test_without_a_path_nothing_is_written() -> None:
    store = Store(None, b"v1")
    store["a"] = b"1"

    assert dict(store) == {"a": b"1"}


def test_two_at_once_do_not_wait_for_one_another_for_ever(path: Path) -> None:
    _saved(path)
    one, other = Store(path, b"v1"), Store(path, b"v1")
    one["a"] = b"1"
    other["b"] = b"2"  # gives up
    one.save()
    other.save()

    assert dict(Store(path, b"v1")) == {"a": b"1"}
