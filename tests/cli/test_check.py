from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from conftest import SOUND, Write
from phaen.cli import main

ERROR = {"organisations/b.yml": "id: b\ntitle: ข\nkind: partner\nparent: gone\n"}
WARNING = {"sources/b.yml": "id: b\ntitle: ข\nsections:\n  - {label: ๒}\n"}
NOTE = {"practices/b.yml": "id: b\ntitle: ข\nevidence: named-only\n"}


@pytest.fixture(autouse=True)
def _work_beside_the_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def _check(*arguments: str) -> Result:
    result = CliRunner().invoke(main, ["check", *arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result


@pytest.mark.parametrize(
    ("files", "plain", "strict"),
    [
        pytest.param({}, 0, 0, id="sound"),
        pytest.param(NOTE, 0, 0, id="note"),
        pytest.param(WARNING, 0, 1, id="warning"),
        pytest.param(ERROR, 1, 1, id="error"),
    ],
)
def test_exit_status(write: Write, files: dict[str, str], plain: int, strict: int) -> None:
    write({**SOUND, **files})
    assert _check().exit_code == plain
    assert _check("--strict").exit_code == strict


@pytest.mark.parametrize("form", ["text", "json", "github", "sarif"])
def test_exit_status_is_the_same_in_every_form(write: Write, form: str) -> None:
    write({**SOUND, **ERROR})
    assert _check("--format", form).exit_code == 1


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(["gone"], id="no such folder"),
        pytest.param(["data/themes.yml"], id="a file"),
        pytest.param(["--format", "xml"], id="unknown form"),
        pytest.param(["--lang", "fr"], id="unknown language"),
        pytest.param(["--colour"], id="unknown option"),
        pytest.param(["data", "data"], id="two folders"),
    ],
)
def test_what_could_not_run(write: Write, arguments: list[str]) -> None:
    write(SOUND)
    result = _check(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr


def test_json_has_the_shape_that_programs_rely_on(write: Write) -> None:
    write({**SOUND, **ERROR})
    (finding,) = json.loads(_check("--format", "json").stdout)
    message = finding["message"]
    assert list(message) == ["th", "en"]
    assert finding == {
        "severity": "error",
        "code": "PH301",
        "file": "data/organisations/b.yml",
        "line": 4,
        "column": 9,
        "field": "parent",
        "message": message,
        "hint": finding["hint"],
    }
    assert all(isinstance(words, str) for words in (*message.values(), finding["hint"]))


def test_json_without_findings_is_an_empty_list(write: Write) -> None:
    write(SOUND)
    assert json.loads(_check("--format", "json").stdout) == []


def test_json_is_not_escaped(write: Write) -> None:
    write({**SOUND, **ERROR})
    assert "\\u" not in _check("--format", "json").stdout


def test_json_names_all_severities(write: Write) -> None:
    write({**SOUND, **ERROR, **WARNING, **NOTE})
    found = json.loads(_check("--format", "json").stdout)
    assert [finding["severity"] for finding in found] == ["error", "note", "warning"]


def test_github_shows_the_worst_first(write: Write) -> None:
    write({**SOUND, **ERROR, **WARNING, **NOTE})
    lines = _check("--format", "github").stdout.splitlines()
    assert [line.partition("::")[2].partition("::")[0] for line in lines] == [
        "error file=data/organisations/b.yml,line=4,col=9,title=PH301",
        "warning file=data/sources/b.yml,line=4,col=5,title=PH411",
        "notice file=data/practices/b.yml,line=1,col=5,title=PH408",
    ]


@pytest.mark.parametrize(
    ("language", "thai", "english"),
    [("th", True, False), ("en", False, True), ("both", True, True)],
)
def test_language_of_the_messages(
    write: Write, language: str, *, thai: bool, english: bool
) -> None:
    write({**SOUND, **ERROR})
    message = json.loads(_check("--format", "json").stdout)[0]["message"]
    told = _check("--lang", language).stdout
    assert (message["th"] in told, message["en"] in told) == (thai, english)


def test_thai_stands_first_and_english_below_unless_asked_otherwise(write: Write) -> None:
    write({**SOUND, **ERROR})
    message = json.loads(_check("--format", "json").stdout)[0]["message"]
    assert f"PH301  {message['th']}\n      {message['en']}\n" in _check().stdout


def test_caret_stands_right_behind_a_byte_order_mark(write: Write) -> None:
    bom = "\ufeffid: PDCA\ntitle: ก\nevidence: named-only\n".encode()
    write({**SOUND, "practices/pdca.yml": bom})
    assert "      │ id: PDCA\n      │     ^\n" in _check().stdout


def test_folder_may_lie_anywhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plans = tmp_path / "elsewhere/plans of ours"
    (plans / "organisations").mkdir(parents=True)
    (plans / "organisations/b.yml").write_text(ERROR["organisations/b.yml"], encoding="utf-8")
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    for given in (str(plans), "../elsewhere/plans of ours"):
        (finding,) = json.loads(_check(given, "--format", "json").stdout)
        assert finding["file"] == "../elsewhere/plans of ours/organisations/b.yml"


def test_folder_may_be_the_working_folder(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(write({**SOUND, **ERROR}))
    (finding,) = json.loads(_check(".", "--format", "json").stdout)
    assert finding["file"] == "organisations/b.yml"


@pytest.mark.parametrize("form", ["text", "json", "github"])
@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"\xff\xfe\x00", id="not UTF-8"),
        pytest.param(b"\x00" * 100, id="binary"),
        pytest.param(b"[" * 100_000, id="deep brackets"),
        pytest.param(b"- " * 100_000, id="deep lists"),
        pytest.param(b"x" * 3_000_000, id="large"),
        pytest.param(b"a: 1" + b" " * 10_000 + b"b: 2", id="long line"),
        pytest.param(b"id: a\r\n\ttitle: b\r\n", id="tab"),
        pytest.param("id: \u202e\u2066x\n".encode(), id="bidi"),
        pytest.param(b'id: "a\\nb\\x1b[31m"\n', id="control characters in a message"),
        pytest.param(b"{{{", id="braces"),
        pytest.param(b"id: {0} %s %(x)s {given}\n", id="what a formatter would replace"),
        pytest.param(b"%YAML 9.9\n---\nid: a\n", id="unknown version of YAML"),
    ],
)
def test_any_content_is_told_and_nothing_breaks(write: Write, form: str, content: bytes) -> None:
    write({**SOUND, "practices/pdca.yml": content})
    result = _check("--format", form)
    assert result.exit_code == 1
    assert "practices/pdca.yml" in result.stdout


@pytest.mark.parametrize("form", ["text", "github"])
def test_messages_never_carry_control_characters_of_the_data(write: Write, form: str) -> None:
    write({**SOUND, "practices/pdca.yml": b'id: "a\\x1b[31m\\u202e"\ntitle: x\nevidence: y\n'})
    printed = _check("--format", form).stdout
    assert ("\x1b" in printed, "\u202e" in printed) == (False, False)


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_file_name_that_is_not_utf8_is_told(write: Write, form: str) -> None:
    folder = os.fsencode(write(SOUND))
    Path(os.fsdecode(folder + b"/practices/\xff.yml")).write_bytes(b"")
    assert _check("--format", form).exit_code == 1


def _run_in(encoding: str, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-c", "from phaen.cli import main; main()", "check", *arguments],
        env={**os.environ, "PYTHONIOENCODING": encoding},
        capture_output=True,
        check=False,
        timeout=60,
    )


@pytest.mark.parametrize("encoding", ["utf-8", "cp874", "cp1252", "ascii"])
def test_json_is_json_whatever_the_terminal_can_show(write: Write, encoding: str) -> None:
    write({**SOUND, "organisations/b.yml": "id: b\ntitle: ข\nkind: é😀\n"})
    done = _run_in(encoding, "--format", "json")
    (finding,) = json.loads(done.stdout.decode(encoding))
    assert "é😀" in finding["message"]["th"]


def test_pipe_in_the_folder_does_not_hang(write: Write) -> None:
    folder = write({**SOUND, **ERROR})
    os.mkfifo(folder / "organisations/c.yml")
    done = _run_in("utf-8")
    assert (done.returncode, done.stderr) == (1, b"")


def test_name_of_a_missing_folder_is_safe_to_show() -> None:
    assert "\x1b" not in _check("\x1b[31m").stderr


@pytest.mark.parametrize("encoding", ["utf-8", "cp874", "cp1252", "ascii"])
def test_report_is_written_whatever_the_terminal_can_show(write: Write, encoding: str) -> None:
    write({**SOUND, **ERROR})
    done = _run_in(encoding)
    assert (done.returncode, done.stderr) == (1, b"")
    assert b"organisations/b.yml" in done.stdout


def test_codes_lead_to_the_site_that_mkdocs_yml_names(write: Write, tmp_path: Path) -> None:
    write({**SOUND, **ERROR})
    config = "site_name: ก\nsite_url: 'https://plans.example/tak' # ข\n"
    (tmp_path / "mkdocs.yml").write_text(config, encoding="utf-8")
    assert "https://plans.example/tak/rules/ph301/\n" in _check().output


def test_codes_lead_to_a_given_site_or_to_the_command(write: Write) -> None:
    write({**SOUND, **ERROR})
    given = _check("--site-url", "https://other.example/").output
    assert "https://other.example/rules/ph301/\n" in given
    assert "phaen explain PH301\n" in _check().output


def test_the_summary_is_written_where_github_asks_for_it(
    write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write({**SOUND, **ERROR})
    summary = tmp_path / "summary.md"
    summary.write_text("# before\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    _check()
    assert summary.read_text(encoding="utf-8") == "# before\n"
    _check("--format", "github")
    told = summary.read_text(encoding="utf-8")
    assert told.startswith("# before\n<table>")
    assert "organisations/b.yml:4:9" in told
