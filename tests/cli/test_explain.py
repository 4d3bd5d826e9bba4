from __future__ import annotations

import pytest
from click.testing import CliRunner

from phaen.cli import main
from phaen.core.rulebook import RULEBOOK


@pytest.mark.parametrize("code", RULEBOOK)
def test_a_code_is_explained_with_both_examples(code: str) -> None:
    result = CliRunner().invoke(main, ["explain", code.lower()])
    assert result.exit_code == 0
    assert RULEBOOK[code].why.th in result.output
    assert "ผิด (wrong)" in result.output
    assert "ถูก (right)" in result.output
    assert all(letter.isprintable() or letter == "\n" for letter in result.output)


def test_no_such_code() -> None:
    result = CliRunner().invoke(main, ["explain", "PH\x1b"])
    assert result.exit_code == 2
    assert "\x1b" not in result.output
