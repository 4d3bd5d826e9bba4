from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from phaen.cli import main
from phaen.core.exporters import json_schema

WANTED = dict(json_schema.export())


@pytest.fixture(autouse=True)
def _work_in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def _schema(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["schema", *arguments])


def _written(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_schemas_are_written_where_editors_look(tmp_path: Path) -> None:
    assert _schema().exit_code == 0
    assert _written(tmp_path / "data/schemas") == WANTED


def test_schemas_are_written_where_asked(tmp_path: Path) -> None:
    assert _schema("--out", "there").exit_code == 0
    assert _written(tmp_path / "there") == WANTED


def test_fresh_schemas_pass() -> None:
    _schema()
    assert _schema("--check").exit_code == 0


def test_writing_again_changes_nothing(tmp_path: Path) -> None:
    _schema()
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "data/schemas").iterdir()}
    _schema()
    assert {path: path.stat().st_mtime_ns for path in before} == before


@pytest.mark.parametrize("change", ["missing", "stale", "left over"])
def test_schema_that_is_not_fresh_fails_and_is_named(tmp_path: Path, change: str) -> None:
    _schema()
    folder = tmp_path / "data/schemas"
    name = "ghost.json" if change == "left over" else "role.json"
    if change == "missing":
        (folder / name).unlink()
    else:
        (folder / name).write_text("{}\n", encoding="utf-8")
    before = _written(folder)

    result = _schema("--check")
    assert result.exit_code == 1
    assert [line.partition(":")[0] for line in result.stdout.splitlines()] == [
        f"data/schemas/{name}"
    ]
    assert _written(folder) == before

    assert _schema().exit_code == 0
    assert _written(folder) == WANTED


def test_check_fails_where_there_is_no_schema_and_makes_no_folder(tmp_path: Path) -> None:
    assert _schema("--check").exit_code == 1
    assert not (tmp_path / "data").exists()
