"""The comment that tells what a pull request changes: found by GitHub's word, never by the stranger's."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml
from markdown_it import MarkdownIt

from phaen.cli.summaries.markdown import _escape

PROJECT = Path(__file__).resolve().parents[2]
RUN = {
    "head_repository": {"owner": {"login": "editor"}},
    "head_branch": "mend",
    "head_sha": "a1",
    "html_url": "https://github.com/o/r/actions/runs/1",
    "conclusion": "success",
}
PULLS = [{"number": 3, "head": {"sha": "b2"}}, {"number": 7, "head": {"sha": "a1"}}]
MARK = "<!-- phaen: what this change means -->"


def _comment(folder: Path, **given: Any) -> Any:
    node = shutil.which("node")
    assert node, "the test of the comment needs Node.js"
    path = folder / "given.json"
    defaults = {"run": RUN, "pulls": PULLS, "comments": [], "file": str(folder / "diff.md")}
    path.write_text(json.dumps(defaults | given), encoding="utf-8")
    script = PROJECT / ".github/scripts/comment.mjs"
    result = subprocess.run(
        [node, "tests/workflows/comment.mjs", str(script), str(path)],
        cwd=PROJECT,
        env=os.environ | {"GITHUB_WORKSPACE": str(PROJECT), "SUMMARY": given.get("file", "")},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert result.returncode == 0, result.stderr
    return json.loads(result.stdout)


@pytest.fixture(autouse=True)
def _summary(tmp_path: Path) -> None:
    (tmp_path / "diff.md").write_text("## เปลี่ยน 1 ข้อ\n\n- **เป้าหมาย** 80 → 85\n", encoding="utf-8")


def test_the_first_push_gets_a_comment_on_the_pull_request_of_its_commit(tmp_path: Path) -> None:
    asked, made = _comment(tmp_path)["did"]
    assert asked == [
        "list",
        {"owner": "o", "repo": "r", "state": "open", "head": "editor:mend", "per_page": 100},
    ]
    assert (made[0], made[1]["issue_number"]) == ("create", 7)
    assert made[1]["body"].startswith(f"{MARK}\n\n✅ ตรวจผ่าน")
    assert "**เป้าหมาย** 80 → 85" in made[1]["body"]


def test_the_step_of_the_workflow_posts_what_the_check_left(tmp_path: Path) -> None:
    workflow = yaml.safe_load((PROJECT / ".github/workflows/comment.yml").read_text("utf-8"))
    fetch, post = workflow["jobs"]["comment"]["steps"][1:]
    assert fetch["with"]["name"] == "summary"
    folder, file = (
        Path(given.replace("${{ runner.temp }}", str(tmp_path)))
        for given in (fetch["with"]["path"], post["env"]["SUMMARY"])
    )
    folder.mkdir()
    (tmp_path / "diff.md").rename(folder / "diff.md")
    _, made = _comment(tmp_path, step=post["with"]["script"], file=str(file))["did"]
    assert made[0] == "create"
    assert "**เป้าหมาย** 80 → 85" in made[1]["body"]


def test_the_next_push_renews_it(tmp_path: Path) -> None:
    comments = [
        {"id": 1, "user": {"login": "stranger"}, "body": MARK},
        {"id": 2, "user": {"login": "github-actions[bot]"}, "body": "another"},
        {"id": 3, "user": {"login": "github-actions[bot]"}, "body": f"{MARK}\n\nold"},
    ]
    _, made = _comment(tmp_path, comments=comments)["did"]
    assert (made[0], made[1]["comment_id"]) == ("update", 3)


def test_what_the_check_left_is_made_harmless(tmp_path: Path) -> None:
    (tmp_path / "diff.md").write_text("@everyone <img src=x> [a](https://x.example)", "utf-8")
    _, made = _comment(tmp_path)["did"]
    assert made[1]["body"].endswith("@\u200beveryone &lt;img src=x> [a]\\(https:\u200b//x.example)")


def test_a_check_that_failed_is_told_even_where_it_left_nothing(tmp_path: Path) -> None:
    (tmp_path / "diff.md").unlink()
    _, made = _comment(tmp_path, run=RUN | {"conclusion": "failure"})["did"]
    assert "❌ ตรวจไม่ผ่าน" in made[1]["body"]


def test_nothing_is_posted_where_no_pull_request_has_the_commit(tmp_path: Path) -> None:
    did = _comment(tmp_path, pulls=PULLS[:1])["did"]
    assert [name for name, _ in did] == ["list", "info"]


def test_a_link_in_the_place_of_the_summary_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret", encoding="utf-8")
    (tmp_path / "diff.md").unlink()
    (tmp_path / "diff.md").symlink_to(tmp_path / "secret")
    _, made = _comment(tmp_path)["did"]
    assert "secret" not in made[1]["body"]


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("<img src=x onerror=y>", "&lt;img src=x onerror=y>"),
        ("<!-- hidden -->", "&lt;!-- hidden -->"),
        ("@everyone", "@\u200beveryone"),
        ("closes #12", "closes #\u200b12"),
        ("![x](https://x.example/y.png)", "!\\[x]\\(https:\u200b//x.example/y.png)"),
        ("[here](https://x.example)", "[here]\\(https:\u200b//x.example)"),
        ("[a]: https://x.example", "[a]\\: https:\u200b//x.example"),
        ("www.x.example", "www\u200b.x.example"),
        ("a\u202eb\u0000", "ab"),
        ("## หัวข้อ\n- **ตัวหนา**", "## หัวข้อ\n- **ตัวหนา**"),
    ],
)
def test_what_strangers_write_is_harmless(tmp_path: Path, given: str, told: str) -> None:
    assert _comment(tmp_path, run=None, texts=[given])["tamed"] == [told]


@pytest.mark.parametrize("text", ["R & D", "a < b", "a <b> c", "&lt;", "\\<i>", "\\\\&"])
def test_what_phaen_has_escaped_is_shown_as_it_was_written(tmp_path: Path, text: str) -> None:
    [told] = _comment(tmp_path, run=None, texts=[_escape(text)])["tamed"]
    [line] = MarkdownIt().parseInline(told)
    assert {part.type for part in line.children or ()} <= {"text", "text_special"}
    assert "".join(part.content for part in line.children or ()) == text


def test_a_text_too_long_for_a_comment_is_cut(tmp_path: Path) -> None:
    [told] = _comment(tmp_path, run=None, texts=["ก" * 70_000])["tamed"]
    assert len(told) < 60_000
    assert told.endswith("…")
