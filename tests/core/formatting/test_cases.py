"""Each file of `cases` is a test: its name says what holds, its parts what is given and what becomes of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from phaen.core.formatting import format_text
from phaen.core.model import KINDS

CASES = sorted(Path(__file__).with_name("cases").glob("*.txt"))
SCHEMA = "# yaml-language-server: $schema=s.json\n"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_what_is_given_becomes_the_canonical_form(case: Path) -> None:
    kind, rest = case.read_text("utf-8").split("\n--- given\n")
    given, wanted = rest.split("--- becomes\n")
    model = KINDS[kind].model

    assert format_text(given, model, "s.json") == SCHEMA + wanted
    assert format_text(SCHEMA + wanted, model, "s.json") == SCHEMA + wanted
