"""CONTRIBUTING.th.md, followed word for word by somebody who has nothing else to go by."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
from pathlib import Path
from textwrap import dedent

import pytest
from click.testing import CliRunner, Result

from phaen.cli import main

PROJECT = Path(__file__).parents[2]
TEXT = (PROJECT / "CONTRIBUTING.th.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"^ *```(\w*)\n(.*?)^ *```", re.DOTALL | re.MULTILINE)
BLOCKS = [(kind, dedent(body)) for kind, body in BLOCK.findall(TEXT)]
COMMANDS = [
    line.removeprefix(".venv/bin/phaen ")
    for kind, body in BLOCKS
    for line in body.splitlines()
    if not kind and line.startswith(".venv/bin/phaen ")
]
FILES = re.findall(r"เปิด `(data/\S+\.yml)`", TEXT)


@pytest.fixture
def _work_in_a_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(PROJECT / "data", tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    git = ["git", "-c", "user.name=e", "-c", "user.email=e@example.org"]
    for command in (
        ["git", "init", "-q", "-b", "main"],
        ["git", "add", "-A"],
        [*git, "commit", "-qm", "1"],
    ):
        subprocess.run(command, check=True, capture_output=True)


def _run(command: str) -> Result:
    result = CliRunner().invoke(main, shlex.split(command))
    assert result.exit_code == 0, f"{command}: {result.output}"
    return result


@pytest.mark.usefixtures("_work_in_a_copy")
def test_following_the_document_adds_a_case_a_problem_a_solution_and_a_practice() -> None:
    first_check, *begin = COMMANDS[:3]
    check, fmt, schema, diff = COMMANDS[3:]
    assert _last(_run(first_check)).startswith("ผิด 0 แห่ง")
    for command in begin:
        assert "ยังต้องเติม" in _run(command).stdout
    bodies = [body for kind, body in BLOCKS if kind == "yaml"]
    for file, body in zip(FILES, bodies, strict=True):
        path = Path(file)
        begun = path.read_text(encoding="utf-8").splitlines()
        assert [line for line in begun if line not in body and not line.endswith(":")] == []
        path.write_text(body, encoding="utf-8")
    assert _last(_run(check)).startswith("ผิด 0 แห่ง")
    assert "จัดรูปแล้ว 0 แฟ้ม" in _run(fmt).stdout
    _run(schema)
    told = _run(diff).stdout
    assert told.count("เพิ่มระเบียนใหม่") == 2
    assert "เปลี่ยน 2 แห่ง ใน 2 ระเบียน" in told


def _last(result: Result) -> str:
    return result.stdout.strip().splitlines()[-1]


def test_targets_of_make_that_are_named_exist() -> None:
    made = (PROJECT / "Makefile").read_text(encoding="utf-8")
    named = set(re.findall(r"\bmake ([a-z]+)\b", TEXT))
    assert named == {"install", "serve"}
    assert all(re.search(rf"^{name}:", made, re.MULTILINE) for name in named)


def test_commands_and_codes_that_are_named_in_sentences_exist() -> None:
    for command in re.findall(r"`\.venv/bin/phaen (\w+)", TEXT):
        assert command in main.commands
    assert "PH301" in _run("explain PH301").stdout
