"""The workflows of both hosts: pinned, without rights that they do not need, and calling what there is."""

from __future__ import annotations

import json
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
            assert "secrets" not in path.read_text(encoding="utf-8")
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
    # Not of a run that was cancelled, or that waits for leave to begin.
    [job] = comment["jobs"].values()
    told = re.search(
        r"contains\(fromJSON\('(.*?)'\), github\.event\.workflow_run\.conclusion\)", job["if"]
    )
    assert told
    assert json.loads(told[1]) == ["success", "failure", "timed_out"]


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


def _compare(tmp_path: Path, proposal: str) -> subprocess.CompletedProcess[str]:
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
    file.write_text(proposal, encoding="utf-8")
    run(*git, "commit", "-qam", "mend")
    run("git", "switch", "-q", "main")
    run(*git, "merge", "-q", "--no-ff", "-m", "merged", "mend")
    (there / ".venv").symlink_to(Path(sys.executable).parents[1])
    [script] = [text for text in _scripts() if "phaen diff HEAD^1" in text]
    return subprocess.run(
        ["/bin/bash", "-e", "-c", script],
        cwd=there,
        env=os.environ | {"GITHUB_STEP_SUMMARY": str(tmp_path / "step.md")},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_the_comparison_runs_on_a_merged_proposal(tmp_path: Path) -> None:
    result = _compare(tmp_path, "id: safety\ntitle: ความปลอดภัยในโรงเรียน\n")
    assert result.returncode == 0, result.stdout + result.stderr
    told = (tmp_path / "copy/summary/diff.md").read_text(encoding="utf-8")
    # Markdown, as the comment shows it.
    assert told.startswith("## เปลี่ยน")
    assert "ความปลอดภัยในโรงเรียน" in told
    assert (tmp_path / "step.md").read_text(encoding="utf-8") == told


@pytest.mark.parametrize(
    ("proposal", "status", "told"),
    [
        pytest.param("id: safe\ntitle: ก\n", 1, "`themes/safety/`", id="a lost address"),
        pytest.param("id: safety\ntitel: ก\n", 2, "PH202", id="wrong data"),
    ],
)
def test_what_the_comparison_refuses_fails_the_step_and_is_told(
    tmp_path: Path, proposal: str, status: int, told: str
) -> None:
    assert _compare(tmp_path, proposal).returncode == status
    assert told in (tmp_path / "copy/summary/diff.md").read_text(encoding="utf-8")


def _runs(workflow: Any, job: str) -> list[str]:
    return [step["run"].strip() for step in workflow["jobs"][job]["steps"] if "run" in step]


def _uploads(workflow: Any, job: str) -> dict[str, Any]:
    """What the steps of a job leave behind, by the path that they take."""
    steps = workflow["jobs"][job]["steps"]
    return {step["with"]["path"]: step for step in steps if "/upload-" in step.get("uses", "")}


ALSO_AFTER_A_FAULT = "${{ !cancelled() }}"


def test_a_proposal_is_checked_compared_and_built() -> None:
    check = _read(PROJECT / ".github/workflows/check.yml")
    assert "pull_request" in check["on"]
    runs = _runs(check, "check")
    assert runs[:2] == ["make install", ".venv/bin/phaen check data --format github"]
    assert runs[-1] == "make build"
    uploads = _uploads(check, "check")
    assert {path: step["with"]["name"] for path, step in uploads.items()} == {
        "summary/": "summary",
        "site/": "site",
    }
    [compare] = [step for step in _steps(check) if "phaen diff" in step.get("run", "")]
    assert compare["if"] == uploads["summary/"]["if"] == ALSO_AFTER_A_FAULT


def test_the_main_branch_is_checked_built_and_published() -> None:
    pages = _read(PROJECT / ".github/workflows/pages.yml")
    assert pages["on"] == {"push": {"branches": ["main"]}, "workflow_dispatch": ""}
    assert _runs(pages, "build") == [
        "make install",
        ".venv/bin/phaen check data --format github",
        "make build",
    ]
    assert set(_uploads(pages, "build")) == {"site/"}
    deploy = pages["jobs"]["deploy"]
    assert deploy["needs"] == "build"
    assert "refs/heads/main" in deploy["if"]
    assert [step["uses"].partition("@")[0] for step in deploy["steps"]] == ["actions/deploy-pages"]
    assert deploy["permissions"] == {"pages": "write", "id-token": "write"}


def test_changed_code_is_tested_whole_by_whoever_it_is_from() -> None:
    test = _read(PROJECT / ".github/workflows/test.yml")
    # What these leave out, check.yml and pages.yml judge.
    of_editors = ["data/**", "content/**"]
    assert test["on"] == {
        "pull_request": {"paths-ignore": of_editors},
        "push": {"branches": ["main"], "paths-ignore": of_editors},
    }
    assert _runs(test, "test") == ["make test"]
    [checkout] = [step for step in _steps(test) if "checkout@" in step.get("uses", "")]
    assert checkout["with"]["fetch-depth"] == "0"


def test_each_site_of_a_country_is_built_by_a_job_of_its_own_and_all_are_joined() -> None:
    national = _read(PROJECT / ".github/workflows/national.yml")
    jobs, tool = national["jobs"], ".venv/bin/python tools/national.py"
    told = {name: [run.splitlines()[-1] for run in _runs(national, name)] for name in jobs}
    example = "test -d sites || make example SITES=sites"
    assert told == {
        "prepare": [
            "make install",
            f'echo "sites=$({tool} list sites)" >> "$GITHUB_OUTPUT"',
            f"{tool} inventories sites inventories",
        ],
        "build": ["make install", example, f'{tool} build sites "$SITE" --from inventories'],
        "join": ["make install", example, f"{tool} join sites country --built built"],
        "deploy": [],
    }
    assert jobs["build"]["strategy"]["matrix"] == {
        "site": "${{ fromJSON(needs.prepare.outputs.sites) }}"
    }
    assert jobs["build"]["env"] == {"SITE": "${{ matrix.site }}"}
    assert [jobs[name].get("needs", []) for name in jobs] == [
        [],
        "prepare",
        ["prepare", "build"],
        ["prepare", "join"],
    ]


def test_what_one_job_of_a_country_leaves_the_next_takes() -> None:
    national = _read(PROJECT / ".github/workflows/national.yml")
    assert {
        job: {path: step["with"].get("name") for path, step in _uploads(national, job).items()}
        for job in ("prepare", "build", "join")
    } == {
        "prepare": {"inventories/": "inventories"},
        "build": {"sites/${{ matrix.site }}/site/": "site-${{ matrix.site }}"},
        "join": {"country/": None},
    }
    taken = [step["with"] for step in _steps(national) if "/download-" in step.get("uses", "")]
    assert taken == [
        {"name": "inventories", "path": "inventories"},
        {"pattern": "site-*", "path": "built"},
    ]


def test_an_invented_country_is_not_published() -> None:
    deploy = _read(PROJECT / ".github/workflows/national.yml")["jobs"]["deploy"]
    assert deploy["if"] == (
        "${{ github.ref == 'refs/heads/main' && needs.prepare.outputs.own == 'true' }}"
    )
    assert [step["uses"].partition("@")[0] for step in deploy["steps"]] == ["actions/deploy-pages"]


def test_no_step_of_a_check_may_fail_unseen() -> None:
    for name in ("check", "pages", "test", "national"):
        for step in _steps(_read(PROJECT / f".github/workflows/{name}.yml")):
            assert "continue-on-error" not in step
    assert re.search(
        r"^build:.*\n\t.*mkdocs build --strict$",
        (PROJECT / "Makefile").read_text("utf-8"),
        re.MULTILINE,
    )


def test_where_a_site_is_built_the_whole_history_is_there() -> None:
    """The days on pages come from it, and so does what a proposal is compared with."""
    for name, job in (("check", "check"), ("pages", "build"), ("national", "build")):
        [checkout] = [
            step
            for step in _read(PROJECT / f".github/workflows/{name}.yml")["jobs"][job]["steps"]
            if step.get("uses", "").startswith("actions/checkout@")
        ]
        assert checkout["with"]["fetch-depth"] == "0", name
    assert _read(PROJECT / ".gitlab-ci.yml")["variables"]["GIT_DEPTH"] == "0"


def test_what_may_write_runs_the_code_of_the_main_branch_only() -> None:
    comment = _read(PROJECT / ".github/workflows/comment.yml")
    for step in _steps(comment):
        assert "run" not in step
        if step["uses"].startswith("actions/checkout@"):
            assert set(step["with"]) == {"persist-credentials", "sparse-checkout"}


def test_gitlab_does_the_same() -> None:
    gitlab = _read(PROJECT / ".gitlab-ci.yml")
    check, pages = gitlab["check"], gitlab["pages"]
    assert check["rules"] == [{"if": '$CI_PIPELINE_SOURCE == "merge_request_event"'}]
    assert pages["rules"] == [{"if": "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH"}]
    script = "\n".join(check["script"])
    steps = ("make install", "phaen check data", 'phaen diff "$CI_MERGE', "make build")
    assert [step for step in steps if step not in script] == []
    assert check["artifacts"]["paths"] == ["summary/", "site/"]
    assert check["artifacts"]["when"] == "always"
    assert check["artifacts"]["expose_as"]
    assert pages["script"] == [
        "make install",
        ".venv/bin/phaen check data",
        "make build",
        "mv site public",
    ]
    assert pages["artifacts"]["paths"] == ["public"]
    assert "allow_failure" not in check | pages


def test_hooks_format_and_check_what_is_committed_of_the_data() -> None:
    hooks = _read(PROJECT / ".pre-commit-config.yaml")["repos"][0]["hooks"]
    entries = {hook["id"]: hook["entry"] for hook in hooks}
    assert entries == {
        "phaen-fmt": ".venv/bin/phaen fmt",
        "phaen-check": ".venv/bin/phaen check data",
        "phaen-schema": ".venv/bin/phaen schema",
    }
    for hook in hooks:
        assert hook["language"] == "system"
        assert re.search(hook["files"], "data/plans/satun/plan.yml")
        assert not re.search(hook["files"], "tests/bad_files/syntax/two-documents.yml")
        # Only `fmt` takes the names of files; the others judge the folder as a whole.
        assert hook.get("pass_filenames", "true") == (
            "true" if hook["id"] == "phaen-fmt" else "false"
        )


def test_every_plan_has_an_owner() -> None:
    lines = (PROJECT / ".github/CODEOWNERS").read_text(encoding="utf-8").splitlines()
    owned = dict(line.split(None, 1) for line in lines if line and not line.startswith("#"))
    plans = {f"/data/plans/{path.name}/" for path in (PROJECT / "data/plans").iterdir()}
    assert {path for path in owned if path.startswith("/data/plans/")} == plans
    assert all(re.fullmatch(r"(@[\w-]+/[\w-]+ ?)+", names) for names in owned.values())


def test_the_form_of_a_pull_request_is_thai_and_asks_for_the_source() -> None:
    text = (PROJECT / ".github/pull_request_template.md").read_text(encoding="utf-8")
    headings = [line.removeprefix("## ") for line in text.splitlines() if line.startswith("## ")]
    assert headings
    assert all(re.fullmatch("[ก-๙ ]+", heading) for heading in headings)
    assert "ข้อมูลมาจากไหน" in headings
    assert "ไม่มีชื่อบุคคล" in text
    assert "previous_ids" in text


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
