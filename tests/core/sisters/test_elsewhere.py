"""What else knows of references to other sites: completing, comparing, renaming, formatting."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from conftest import SOUND, Write
from core.validation.sisters import PRACTICE, ROWS, inventory, practice, with_dole
from phaen.cli import main


@pytest.fixture
def data(write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return write({**SOUND, **with_dole(practice("builds_on: [dole:walk]"))})


def _run(*arguments: str) -> str:
    result = CliRunner().invoke(main, [*arguments])
    assert result.exit_code == 0, result.output
    return result.stdout


@pytest.mark.usefixtures("data")
def test_references_are_offered_while_typing() -> None:
    _run("schema")
    listed = json.loads(Path("data/schemas/ids/practice.json").read_text("utf-8"))
    told = dict(zip(listed["enum"], listed["enumDescriptions"], strict=True))
    assert told["dole:walk"] == "เดินดูงาน (กรมส่งเสริมการเรียนรู้)"
    assert "pdca" in told
    frameworks = json.loads(Path("data/schemas/ids/framework.json").read_text("utf-8"))["enum"]
    assert {"dole:strategy-2", "dole:strategy-2#people"} <= set(frameworks)
    of_plan = json.loads(Path("data/schemas/plans/p/role.json").read_text("utf-8"))
    assert "dole:plan-9/1.1" in of_plan["$defs"]["element"]["enum"]


def test_renaming_leaves_another_sites_ids_alone(data: Path, write: Write) -> None:
    rows = [*ROWS, ["practice", "pdca", "practices/pdca/", "วงจรของเขา"]]
    write(
        with_dole(
            {
                "practices/b.yml": "{id: b, title: ข, evidence: named-only, builds_on: [pdca, dole:pdca]}"
            },
            rows=rows,
        )
    )
    _run("rename", "practice", "pdca", "cycle")
    text = (data / "practices/b.yml").read_text("utf-8")
    assert "builds_on: [cycle, dole:pdca]" in text


@pytest.mark.usefixtures("data")
def test_comparing_tells_the_titles_of_what_is_referred_to(write: Write) -> None:
    _run("diff", "data", "data")
    before = Path("before")
    Path("data").rename(before)
    moved = [["practice", "stroll", "practices/stroll/", "เดินชมงาน", ["walk"]], *ROWS[:2]]
    write({**SOUND, **with_dole(practice("builds_on: [dole:stroll]"), rows=moved)})
    write(
        {
            "plans/p/plan.yml": SOUND["plans/p/plan.yml"].replace(
                "title", "aligned_with: [dole:strategy-2]\n            title"
            )
        }
    )
    told = _run("diff", "before", "data", "--lang", "th")
    assert "ยุทธศาสตร์ที่ 2 (กรมส่งเสริมการเรียนรู้)" in told
    assert "เดินดูงาน" in told


def test_the_one_form_of_files_holds_for_sites_too(data: Path) -> None:
    _run("fmt")
    assert 'builds_on: ["dole:walk"]' in (data / PRACTICE).read_text("utf-8")
    assert (data / "sites.yml").read_text("utf-8").startswith("# yaml-language-server")
    assert _run("check").strip()
    assert (data / "inventories/dole.json").read_text("utf-8") == inventory()
