from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from phaen.cli import main
from phaen.core.generating import generate


def test_files_are_those_of_the_generator(tmp_path: Path) -> None:
    out = tmp_path / "data"
    result = CliRunner().invoke(
        main, ["generate", "--provinces", "1", "--seed", "5", "--out", str(out)]
    )
    assert result.exit_code == 0
    found = {p.relative_to(out).as_posix(): p.read_bytes() for p in out.rglob("*") if p.is_file()}
    assert found == dict(generate(1, 5))
    assert CliRunner().invoke(main, ["check", "--strict", str(out)]).exit_code == 0


def test_a_folder_that_holds_something_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "themes.yml").write_text("- id: mine\n", encoding="utf-8")
    result = CliRunner().invoke(main, ["generate", "--out", str(tmp_path)])
    assert (result.exit_code, result.stdout) == (2, "")
    assert [path.name for path in tmp_path.iterdir()] == ["themes.yml"]


def test_no_province_at_all_is_refused(tmp_path: Path) -> None:
    out = tmp_path / "data"
    result = CliRunner().invoke(main, ["generate", "--provinces", "0", "--out", str(out)])
    assert result.exit_code == 2
    assert not out.exists()
