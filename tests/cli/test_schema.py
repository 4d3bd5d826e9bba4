from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from phaen.cli import main
from phaen.core.exporters import json_schema
from phaen.core.graph import Graph

WANTED = dict(json_schema.export()) | dict(json_schema.export_ids(Graph()))
THEME = "id: safety\ntitle: ความปลอดภัย\n"


@pytest.fixture(autouse=True)
def _work_in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def _schema(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["schema", *arguments])


def _written(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


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
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "data/schemas").rglob("*.json")}
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


def _add_a_theme(folder: Path) -> None:
    (folder / "data/themes.yml").write_text(THEME, encoding="utf-8")


def test_ids_that_lag_behind_are_told_and_fail_only_when_asked_to(tmp_path: Path) -> None:
    _schema()
    _add_a_theme(tmp_path)
    told = _schema("--check")
    assert (told.exit_code, told.stdout.partition(":")[0]) == (0, "data/schemas/ids/theme.json")
    assert _schema("--check", "--strict").exit_code == 1
    assert _schema().exit_code == 0
    assert _schema("--check", "--strict").exit_code == 0


def test_ids_of_a_plan_that_is_gone_go_with_it(tmp_path: Path) -> None:
    gone = tmp_path / "data/schemas/plans/gone/case.json"
    gone.parent.mkdir(parents=True)
    gone.write_text("{}\n", encoding="utf-8")
    assert _schema().exit_code == 0
    assert not gone.parent.exists()


def test_check_fails_where_there_is_no_schema_and_makes_no_folder(tmp_path: Path) -> None:
    assert _schema("--check").exit_code == 1
    assert not (tmp_path / "data").exists()
