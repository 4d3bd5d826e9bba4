from __future__ import annotations

from importlib.metadata import version
from pathlib import Path

import pytest
from click.testing import CliRunner

from phaen import cli
from phaen.cli import main


@pytest.mark.parametrize("option", ["-h", "--help"])
@pytest.mark.parametrize("command", [[], *([name] for name in main.commands)])
def test_help(command: list[str], option: str) -> None:
    result = CliRunner().invoke(main, [*command, option])
    assert result.exit_code == 0
    assert "--help" in result.stdout


def test_version() -> None:
    assert version("phaen") in CliRunner().invoke(main, ["--version"]).stdout


def test_every_command_stands_in_the_module_of_its_name() -> None:
    modules = {path.stem for path in Path(cli.__file__).parent.glob("*.py")} - {"__init__"}
    assert set(main.commands) == modules


@pytest.mark.parametrize("name", main.commands)
def test_every_command_has_a_test_of_its_name(name: str) -> None:
    assert Path(__file__).with_name(f"test_{name}.py").is_file()


def test_unknown_command_could_not_run() -> None:
    assert CliRunner().invoke(main, ["chekc"]).exit_code == 2
