from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from conftest import SOUND, Write
from phaen.cli import main
from phaen.core.pipeline import run

LOOSE = "title: ก\nid: 'b'\nevidence: described\n"
CANONICAL = "# yaml-language-server: $schema=../schemas/practice.json\nid: b\ntitle: ก\nevidence: described\n"


@pytest.fixture(autouse=True)
def _work_beside_the_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def _fmt(*arguments: str) -> Result:
    result = CliRunner().invoke(main, ["fmt", *arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result


def test_files_are_laid_out_and_named(write: Write) -> None:
    file = write({"practices/b.yml": LOOSE}) / "practices/b.yml"
    result = _fmt()

    assert file.read_text("utf-8") == CANONICAL
    assert result.exit_code == 0
    assert "data/practices/b.yml" in result.stdout


def test_check_writes_nothing_and_shows_what_differs(write: Write) -> None:
    file = write({"practices/b.yml": LOOSE}) / "practices/b.yml"
    result = _fmt("--check")

    assert file.read_text("utf-8") == LOOSE
    assert result.exit_code == 1
    assert "data/practices/b.yml" in result.stdout
    assert "  -id: 'b'" in result.stdout
    assert "  +id: b" in result.stdout


def test_check_passes_what_is_laid_out(write: Write) -> None:
    write({"practices/b.yml": CANONICAL})
    assert _fmt("--check").exit_code == 0


def test_line_ends_and_byte_order_marks_are_evened(write: Write) -> None:
    odd = b"\xef\xbb\xbf" + CANONICAL.replace("\n", "\r\n").encode()
    file = write({"practices/b.yml": odd}) / "practices/b.yml"

    assert "line ends" in _fmt("--check").stdout
    _fmt()
    assert file.read_bytes() == CANONICAL.encode()


def test_single_files_and_folders_below_the_data_can_be_named(write: Write) -> None:
    data = write({"practices/b.yml": LOOSE, "practices/c.yml": LOOSE, "themes.yml": "- {id: a}\n"})
    _fmt("data/practices/b.yml")
    assert (data / "practices/c.yml").read_text("utf-8") == LOOSE
    _fmt("data/practices", "data/practices/c.yml")
    assert (data / "practices/c.yml").read_text("utf-8") == CANONICAL
    assert (data / "themes.yml").read_text("utf-8") == "- {id: a}\n"


@pytest.mark.parametrize("check", [[], ["--check"]])
def test_what_is_no_sound_yaml_is_left_alone_and_fails(write: Write, check: list[str]) -> None:
    data = write({"practices/a.yml": "id: [\n", "practices/b.yml": LOOSE})
    result = _fmt(*check)

    assert result.exit_code == 1
    assert "data/practices/a.yml" in result.stderr
    assert "phaen check" in result.stderr
    assert (data / "practices/a.yml").read_text("utf-8") == "id: [\n"
    assert (data / "practices/b.yml").read_text("utf-8") == (LOOSE if check else CANONICAL)


def test_a_named_file_that_is_no_data_fails(write: Write) -> None:
    write({"notes.yml": "a: b\n"})
    assert _fmt("data/notes.yml").exit_code == 1
    assert _fmt("data").exit_code == 0


@pytest.mark.parametrize("named", ["data", "data/practices/b.yml"])
def test_what_a_link_out_of_the_data_leads_to_is_left_alone(
    write: Write, tmp_path: Path, named: str
) -> None:
    data = write({"practices/c.yml": LOOSE})
    (tmp_path / "outside.yml").write_text(LOOSE, encoding="utf-8")
    (data / "practices/b.yml").symlink_to("../../outside.yml")
    result = _fmt(named)

    assert result.exit_code == 1
    assert "data/practices/b.yml" in result.stderr
    assert (tmp_path / "outside.yml").read_text("utf-8") == LOOSE


def test_a_link_within_the_data_stays_one(write: Write) -> None:
    data = write({"practices/b.yml": LOOSE})
    (data / "practices/c.yml").symlink_to("b.yml")
    assert _fmt("data/practices/c.yml").exit_code == 0
    assert (data / "practices/b.yml").read_text("utf-8") == CANONICAL
    assert (data / "practices/c.yml").is_symlink()


def test_a_path_that_does_not_exist_cannot_run() -> None:
    result = _fmt("gone")
    assert (result.exit_code, result.stdout) == (2, "")


def test_the_records_are_the_same_afterwards(write: Write) -> None:
    data = write(SOUND)
    before = {entry.key: entry.record for entry in run(data, "data").graph.all()}
    _fmt()
    outcome = run(data, "data")

    assert {entry.key: entry.record for entry in outcome.graph.all()} == before
    assert outcome.issues == []
    assert _fmt("--check").exit_code == 0
