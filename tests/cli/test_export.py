from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from conftest import SOUND, Write
from phaen.cli import main
from phaen.core.exporters import EXPORTERS
from phaen.core.pipeline import run


@pytest.fixture(autouse=True)
def _work_beside_the_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def _export(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["export", *arguments])


def _written(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.mark.parametrize("form", EXPORTERS)
def test_files_are_those_of_the_exporter(write: Write, tmp_path: Path, form: str) -> None:
    write(SOUND)
    result = _export(form, "out")
    assert result.exit_code == 0
    wanted = dict(EXPORTERS[form](run(Path("data")).graph))
    assert _written(tmp_path / "out") == wanted
    assert result.stdout.splitlines() == [f"out/{path}" for path in wanted]


def test_bytes_do_not_depend_on_how_the_folder_is_named(write: Write, tmp_path: Path) -> None:
    folder = write(SOUND)
    _export("json-api", "a")
    _export("json-api", "b", "--data", str(folder))
    _export("json-api", "c", "--data", f"data/../{folder.name}/.")
    assert _written(tmp_path / "a") == _written(tmp_path / "b") == _written(tmp_path / "c")
    assert b'"file":"data/themes.yml"' in _written(tmp_path / "b")["api/v1/theme.json"]


def test_data_with_errors_is_not_exported(write: Write, tmp_path: Path) -> None:
    write({**SOUND, "themes.yml": ""})
    result = _export("json-api", "out")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr
    assert not (tmp_path / "out").exists()


def test_warnings_do_not_bar_the_export(write: Write) -> None:
    write({**SOUND, "sources/b.yml": "{id: b, title: ข, sections: [{label: ๒}]}"})
    assert _export("json-api", "out").exit_code == 0


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(["xml", "out"], id="unknown form"),
        pytest.param(["json-api"], id="no target"),
        pytest.param(["json-api", "out", "--data", "gone"], id="no such folder"),
        pytest.param(["json-api", "data/themes.yml"], id="target is a file"),
    ],
)
def test_what_could_not_run(write: Write, arguments: list[str]) -> None:
    write(SOUND)
    assert _export(*arguments).exit_code == 2
