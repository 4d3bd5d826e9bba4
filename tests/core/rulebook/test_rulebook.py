"""Every code has a page with a wrong and a right example, and both do what they say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from phaen.core.pipeline import run
from phaen.core.rulebook import RULEBOOK, Example
from phaen.core.rulebook.base import FILES
from phaen.core.validation import RULES

CORE = Path(__file__).parents[3] / "plugins" / "phaen" / "core"
# A thousand mistakes of one record are themselves told.
MORE = {"PH119": {"PH206"}}


def _codes_after(folder: Path, example: Example | None) -> set[str]:
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    if example is not None:
        path = folder / example.path
        path.parent.mkdir(parents=True, exist_ok=True)
        if example.link:
            path.symlink_to(example.link)
        else:
            path.write_bytes(example.content)
    return {issue.code for issue in run(folder).issues}


def test_every_code_is_explained() -> None:
    sources = (path for path in CORE.rglob("*.py") if "rulebook" not in path.parts)
    codes = {code for path in sources for code in re.findall(r"PH\d{3}", path.read_text("utf-8"))}
    assert sorted(codes ^ set(RULEBOOK)) == []
    assert {rule.code for rule in RULES} <= set(RULEBOOK)


def test_the_folder_that_examples_are_laid_over_is_sound(tmp_path: Path) -> None:
    assert _codes_after(tmp_path, None) == set()


@pytest.mark.parametrize("code", RULEBOOK)
def test_the_wrong_example_breaks_this_rule_and_no_other(code: str, tmp_path: Path) -> None:
    assert _codes_after(tmp_path, RULEBOOK[code].wrong) == {code} | MORE.get(code, set())


@pytest.mark.parametrize("code", RULEBOOK)
def test_the_right_example_breaks_none(code: str, tmp_path: Path) -> None:
    assert _codes_after(tmp_path, RULEBOOK[code].right) == set()


@pytest.mark.parametrize("code", RULEBOOK)
def test_a_rule_is_said_in_both_languages(code: str) -> None:
    entry = RULEBOOK[code]
    assert all(re.search("[ก-๙]", words.th) for words in (entry.demands, entry.why))
    assert all(re.search("[a-z]", words.en) for words in (entry.demands, entry.why))
