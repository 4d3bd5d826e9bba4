"""The workflows of both hosts: pinned, without rights that they do not need, and calling what there is."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from phaen.cli import main

PROJECT = Path(__file__).resolve().parents[2]
WORKFLOWS = sorted((PROJECT / ".github/workflows").glob("*.yml"))
PINNED = re.compile(r"uses: [\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")
MAY_WRITE = {
    ("comment.yml", "pull-requests"),
    *((name, right) for name in ("pages.yml", "national.yml") for right in ("pages", "id-token")),
}


def _read(path: Path) -> Any:
    # YAML 1.1 takes the word `on` for a truth value.
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 -- plain values only


def _steps(workflow: Any) -> Iterator[Any]:
    for job in workflow["jobs"].values():
        yield from job["steps"]


@pytest.fixture(params=WORKFLOWS, ids=lambda path: path.stem)
def path(request: pytest.FixtureRequest) -> Path:
    found: Path = request.param
    return found


def test_there_are_workflows() -> None:
    assert {path.stem for path in WORKFLOWS} >= {"check", "comment", "pages", "test"}


def test_actions_are_pinned_by_commit_and_say_their_version(path: Path) -> None:
    lines = [line.strip("- ") for line in path.read_text(encoding="utf-8").splitlines()]
    used = [line.strip() for line in lines if "uses:" in line]
    assert used
    assert [line for line in used if not PINNED.fullmatch(line)] == []


def test_one_action_has_one_commit() -> None:
    used = {
        tuple(found)
        for path in WORKFLOWS
        for found in re.findall(r"uses: (\S+)@(\S+)", path.read_text(encoding="utf-8"))
    }
    assert len(used) == len({action for action, _ in used})


def test_rights_are_given_job_by_job_and_no_more_than_needed(path: Path) -> None:
    workflow = _read(path)
    assert workflow["permissions"] == {}
    writes = {
        (path.name, right)
        for job in workflow["jobs"].values()
        for right, kind in job["permissions"].items()
        if kind == "write"
    }
    assert writes <= MAY_WRITE


def test_what_runs_a_strangers_code_may_only_read() -> None:
    for path in WORKFLOWS:
        workflow = _read(path)
        assert "pull_request_target" not in workflow["on"]
        if "pull_request" in workflow["on"]:
            rights = [job["permissions"] for job in workflow["jobs"].values()]
            assert rights == [{"contents": "read"}] * len(rights)
            assert "secrets." not in path.read_text(encoding="utf-8")
            assert "github.token" not in path.read_text(encoding="utf-8")


def test_no_workflow_keeps_credentials_or_puts_values_into_scripts(path: Path) -> None:
    for step in _steps(_read(path)):
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] == "false"
        assert "${{" not in step.get("run", "")
        assert "${{" not in step.get("with", {}).get("script", "")


def test_every_workflow_ends_and_does_not_run_twice_at_once(path: Path) -> None:
    workflow = _read(path)
    assert workflow["concurrency"]["group"]
    assert all(int(job["timeout-minutes"]) <= 90 for job in workflow["jobs"].values())


def test_the_comment_follows_the_check() -> None:
    check, comment = (
        _read(PROJECT / f".github/workflows/{name}.yml") for name in ("check", "comment")
    )
    assert comment["on"]["workflow_run"]["workflows"] == [check["name"]]
    named = {step["with"]["name"] for step in _steps(check) if "upload" in step.get("uses", "")}
    assert named == {"summary", "site"}


def _scripts() -> list[str]:
    gitlab = _read(PROJECT / ".gitlab-ci.yml")
    hooks = _read(PROJECT / ".pre-commit-config.yaml")["repos"][0]["hooks"]
    github = [step["run"] for path in WORKFLOWS for step in _steps(_read(path)) if "run" in step]
    jobs = [line for name in ("check", "pages") for line in gitlab[name]["script"]]
    return [*github, *jobs, *(hook["entry"] for hook in hooks)]


def test_every_command_that_is_called_exists() -> None:
    scripts = "\n".join(_scripts())
    commands = re.findall(r"bin/phaen (\w+)((?: --[a-z]+)*)", scripts)
    assert {"check", "diff", "fmt", "schema"} <= {name for name, _ in commands}
    for name, _ in commands:
        known = {option for parameter in main.commands[name].params for option in parameter.opts}
        used = re.findall(rf"bin/phaen {name}\b[^|>\n]*", scripts)
        assert {o for line in used for o in re.findall(r"--[a-z]+", line)} <= known, name
    made = (PROJECT / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"\bmake ([a-z]+)", scripts):
        assert re.search(rf"^{target}:", made, re.MULTILINE), target


def test_a_proposal_is_checked_in_the_form_that_stands_at_its_lines() -> None:
    check = _read(PROJECT / ".github/workflows/check.yml")
    told = [step["run"] for step in _steps(check) if "phaen check" in step.get("run", "")]
    assert told == [".venv/bin/phaen check data --format github"]


def test_both_hosts_and_make_ask_for_the_form_and_change_nothing() -> None:
    made = (PROJECT / "Makefile").read_text(encoding="utf-8")
    for scripts in (
        "\n".join(
            step.get("run", "") for step in _steps(_read(PROJECT / ".github/workflows/check.yml"))
        ),
        "\n".join(_read(PROJECT / ".gitlab-ci.yml")["check"]["script"]),
        made.partition("\ncheck:")[2].partition("\n\n")[0],
    ):
        assert re.findall(r"/phaen fmt( --check)?", scripts) == [" --check"]


@pytest.mark.parametrize(
    ("schema", "pattern", "more"),
    [
        ("github-workflows", ".github/workflows/*.yml", []),
        ("github-issue-forms", ".github/ISSUE_TEMPLATE/[0-9]-*.yml", []),
        ("github-issue-config", ".github/ISSUE_TEMPLATE/config.yml", []),
        ("dependabot", ".github/dependabot.yml", []),
        ("gitlab-ci", ".gitlab-ci.yml", ["--data-transform", "gitlab-ci"]),
    ],
)
def test_hosts_understand_what_is_written_for_them(
    schema: str, pattern: str, more: list[str]
) -> None:
    files = sorted(PROJECT.glob(pattern))
    assert files
    command = [Path(sys.executable).with_name("check-jsonschema"), *more]
    result = subprocess.run(
        [*command, "--builtin-schema", f"vendor.{schema}", *files],
        cwd=PROJECT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr


def test_zizmor_finds_nothing() -> None:
    zizmor = Path(sys.executable).with_name("zizmor")
    result = subprocess.run(
        [zizmor, "--offline", "--no-progress", "--persona", "pedantic", ".github"],
        cwd=PROJECT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize(
    ("proposed", "status", "says"),
    [
        pytest.param(
            "id: safety\ntitle: ความปลอดภัยในโรงเรียน\n", 0, "ความปลอดภัยในโรงเรียน", id="sound"
        ),
        pytest.param("id: planning\ntitle: การวางแผน\n", 1, "`themes/safety/`", id="refused"),
    ],
)
def test_the_comparison_runs_on_a_merged_proposal(
    tmp_path: Path, proposed: str, status: int, says: str
) -> None:
    """The step itself, in a copy whose last commit merges a proposal, as GitHub makes it."""
    there, git = tmp_path / "copy", ["git", "-c", "user.name=e", "-c", "user.email=e@example.org"]
    file = there / "data/themes.yml"

    def run(*command: str) -> None:
        subprocess.run(command, cwd=there, check=True, capture_output=True)

    there.mkdir()
    run("git", "init", "-q", "-b", "main")
    (there / "data").mkdir()
    file.write_text("id: safety\ntitle: ความปลอดภัย\n", encoding="utf-8")
    run("git", "add", "-A")
    run(*git, "commit", "-qm", "base")
    run("git", "switch", "-qc", "mend")
    file.write_text(proposed, encoding="utf-8")
    run(*git, "commit", "-qam", "mend")
    run("git", "switch", "-q", "main")
    run(*git, "merge", "-q", "--no-ff", "-m", "merged", "mend")
    (there / ".venv").symlink_to(Path(sys.executable).parents[1])
    [script] = [text for text in _scripts() if "phaen diff HEAD^1" in text]
    result = subprocess.run(
        ["/bin/bash", "-e", "-c", script],
        cwd=there,
        env=os.environ | {"GITHUB_STEP_SUMMARY": str(tmp_path / "step.md")},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert result.returncode == status, result.stdout + result.stderr
    told = (there / "summary/diff.md").read_text(encoding="utf-8")
    assert told.startswith("## เปลี่ยน")
    assert says in told
    assert (tmp_path / "step.md").read_text(encoding="utf-8") == told


def test_every_plan_has_an_owner() -> None:
    lines = (PROJECT / ".github/CODEOWNERS").read_text(encoding="utf-8").splitlines()
    owned = dict(line.split(None, 1) for line in lines if line and not line.startswith("#"))
    plans = {f"/data/plans/{path.name}/" for path in (PROJECT / "data/plans").iterdir()}
    assert {path for path in owned if path.startswith("/data/plans/")} == plans
    assert all(re.fullmatch(r"(@[\w-]+/[\w-]+ ?)+", names) for names in owned.values())


@pytest.mark.parametrize("name", ["1-wrong", "2-missing", "3-site"])
def test_issue_forms_are_sound_and_thai(name: str) -> None:
    form = _read(PROJECT / f".github/ISSUE_TEMPLATE/{name}.yml")
    ids = [part["id"] for part in form["body"]]
    assert len(ids) == len(set(ids))
    assert {part["type"] for part in form["body"]} <= {
        "input",
        "textarea",
        "dropdown",
        "checkboxes",
    }
    for said in (
        form["name"],
        form["description"],
        *(part["attributes"]["label"] for part in form["body"]),
    ):
        assert re.search("[ก-๙]", said)
