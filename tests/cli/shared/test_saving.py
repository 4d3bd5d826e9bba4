from __future__ import annotations

from pathlib import Path

import pytest

from phaen.cli.shared.saving import save_all


def _tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_files_are_written_and_moved(tmp_path: Path) -> None:
    (tmp_path / "old").mkdir()
    (tmp_path / "old/a.yml").write_bytes(b"1")
    save_all(
        {tmp_path / "old/a.yml": b"2", tmp_path / "new.yml": b"3"},
        {tmp_path / "old": tmp_path / "plans/new"},
    )
    assert _tree(tmp_path) == {"plans/new/a.yml": b"2", "new.yml": b"3"}


def test_what_a_file_may_do_stays(tmp_path: Path) -> None:
    file = tmp_path / "a.yml"
    file.write_bytes(b"1")
    file.chmod(0o640)
    save_all({file: b"2"})
    assert file.stat().st_mode & 0o777 == 0o640


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_bytes(b"1")
    (tmp_path / "b.yml").symlink_to("a.yml")
    save_all({tmp_path / "b.yml": b"2"})
    assert (tmp_path / "b.yml").is_symlink()
    assert (tmp_path / "a.yml").read_bytes() == b"2"


@pytest.mark.parametrize("failing", ["write", "replace", "move"])
def test_nothing_is_changed_where_anything_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    for name in ("a.yml", "b.yml"):
        (tmp_path / name).write_bytes(b"1")
    before = _tree(tmp_path)
    files = {tmp_path / "a.yml": b"2", tmp_path / "b.yml": b"2", tmp_path / "c.yml": b"2"}
    moved = {tmp_path / "b.yml": tmp_path / "d.yml"}
    if failing == "write":
        files[tmp_path / "a.yml" / "below-a-file.yml"] = b"2"
    if failing == "replace":
        real = Path.replace

        def replace(self: Path, target: Path) -> Path:
            if Path(target).name == "b.yml":
                raise PermissionError
            return real(self, target)

        monkeypatch.setattr(Path, "replace", replace)
    if failing == "move":
        moved[tmp_path / "gone.yml"] = tmp_path / "e.yml"
    with pytest.raises((FileNotFoundError, FileExistsError, NotADirectoryError, PermissionError)):
        save_all(files, moved)
    assert _tree(tmp_path) == before
