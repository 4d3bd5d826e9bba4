from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from phaen.mkdocs_adapter.later import CalledOff
from phaen.mkdocs_adapter.served import Served


def _found(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.json")
    }


def _made(served: Served, files: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """Each file is made from its own content alone."""
    return ((name, one) for name, one in files.items() if not served.stands(name, one))


def test_files_take_the_place_of_those_before(tmp_path: Path) -> None:
    index = Served()
    index.replace(tmp_path, [("search/i/a.json", b"1"), ("search/manifest.json", b"1")])
    (tmp_path / "search" / "page.json").write_bytes(b"of others")
    index.replace(tmp_path, [("search/i/b.json", b"2"), ("search/manifest.json", b"2")])

    assert _found(tmp_path) == {
        "search/i/b.json": b"2",
        "search/manifest.json": b"2",
        "search/page.json": b"of others",
    }


@pytest.mark.parametrize(
    ("grounds", "kept"), [(b"code", b"as it was made"), (b"other code", b"1"), (None, b"1")]
)
def test_what_stands_is_not_made_again_on_the_same_grounds(
    tmp_path: Path, grounds: bytes | None, kept: bytes
) -> None:
    served = Served()
    served.begin(b"code")
    served.replace(tmp_path, _made(served, {"a.json": b"1", "b.json": b"1"}))
    (tmp_path / "a.json").write_bytes(b"as it was made")

    served.begin(grounds)
    served.replace(tmp_path, _made(served, {"a.json": b"1", "b.json": b"2"}))
    assert _found(tmp_path) == {"a.json": kept, "b.json": b"2"}


def test_what_was_called_off_is_made_next_time(tmp_path: Path) -> None:
    def first(files: Iterator[tuple[str, bytes]]) -> Iterator[tuple[str, bytes]]:
        yield next(files)
        raise CalledOff

    served = Served()
    served.begin(b"code")
    before = {"a.json": b"1", "b.json": b"1", "gone.json": b"1"}
    served.replace(tmp_path, _made(served, before))
    after = {"a.json": b"2", "b.json": b"2"}
    served.begin(b"code")
    with pytest.raises(CalledOff):
        served.replace(tmp_path, first(_made(served, after)))
    assert _found(tmp_path) == {"a.json": b"2", "b.json": b"1", "gone.json": b"1"}

    served.begin(b"code")
    served.replace(tmp_path, _made(served, after))
    assert _found(tmp_path) == after
