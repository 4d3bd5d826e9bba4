"""Bad files, each with the exact findings that it must give, and no other.

`tests/bad_files/<topic>/expected.txt` lists the cases of a topic: the file, where it is laid over the
smallest sound folder (`/`: the case is a folder laid over the whole), and what is then found: code,
line and column, with the file where it is another one. A practice of a case is used by nobody, of
which PH408 tells: only the case that is about it lists it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

from conftest import SOUND, Build, Write
from growth import MOST, TIMES_AS_MUCH, measure
from phaen.core.issues import Issue
from phaen.core.pipeline import run

CORPUS = Path(__file__).parents[1] / "bad_files"
CODES_ELSEWHERE = {
    "PH102": "huge files are made by the test",
    "PH112": "so are links and pipes",
    "PH119": "and a thousand mistakes",
}
SECONDS = 10


class Case(NamedTuple):
    path: Path
    laid_at: str
    found: list[str]

    def __str__(self) -> str:
        return self.path.relative_to(CORPUS).with_suffix("").as_posix()

    def files(self) -> dict[str, bytes]:
        if self.path.is_file():
            return {self.laid_at: self.path.read_bytes()}
        parts = (part for part in self.path.rglob("*") if part.is_file())
        return {part.relative_to(self.path).as_posix(): part.read_bytes() for part in parts}


def _cases() -> list[Case]:
    found = []
    for table in sorted(CORPUS.glob("*/expected.txt")):
        for line in table.read_text(encoding="utf-8").splitlines()[1:]:
            name, laid_at, findings = (part.strip() for part in line.split("|"))
            expected = [] if findings == "nothing" else findings.split("; ")
            found.append(Case(table.parent / name, laid_at, expected))
    return found


CASES = _cases()


def _show(issue: Issue, laid_at: str) -> str:
    place = issue.place
    file = "" if place.file == laid_at else f"{place.file}:"
    return f"{issue.code} {file}{place.line}:{place.column}"


def _find(write: Write, files: Mapping[str, str | bytes], laid_at: str = "") -> list[str]:
    return [_show(issue, laid_at) for issue in run(write({**SOUND, **files}), ".").issues]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_case_gives_its_findings_and_no_other(case: Case, write: Write) -> None:
    found = _find(write, case.files(), case.laid_at)
    about_use = any(line.startswith("PH408") for line in case.found)
    assert [line for line in found if about_use or not line.startswith("PH408")] == case.found


def test_there_are_enough_cases() -> None:
    assert sum(bool(case.found) for case in CASES) >= 150


def test_every_file_of_the_corpus_is_a_case() -> None:
    files = {path for path in CORPUS.rglob("*") if path.is_file() and path.name != "expected.txt"}
    listed = {path for path in files for case in CASES if case.path in (path, *path.parents)}
    assert sorted(files - listed) == []


def test_every_code_is_met() -> None:
    """A code that the sources name and no case gives."""
    sources = (Path(__file__).parents[2] / "plugins" / "phaen" / "core").rglob("*.py")
    codes = {code for path in sources for code in re.findall(r"PH\d{3}", path.read_text("utf-8"))}
    met = {line[:5] for case in CASES for line in case.found}
    assert sorted(codes - met - set(CODES_ELSEWHERE)) == []
    assert sorted(met - codes) == []


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"practices/x\ny.yml": "{}"}, ["PH111 practices/x\ufffdy.yml:1:1"]),
        ({"practices/x\u200b.yml": "{}"}, ["PH111 practices/x\ufffd.yml:1:1"]),
        ({"practices/<b>x.yml": "id: x\nevidence: x\n"}, ["PH201 practices/<b>x.yml:1:1"]),
        ({"plans/a\\..\\x/plan.yml": "id: x\n"}, ["PH118 plans/a\\..\\x/plan.yml:1:1"]),
        ({"plans/a\\..\\x/plan.yml": "", "plans/a\\..\\x/structure.yml": ""}, ["PH118 "]),
    ],
    ids=["line end", "invisible letter", "markup", "backslashes", "told once a folder"],
)
def test_name_that_not_every_machine_can_hold(
    write: Write, files: dict[str, str | bytes], expected: list[str]
) -> None:
    found = _find(write, files)
    assert len(found) >= len(expected)
    assert all(line.startswith(start) for line, start in zip(found, expected, strict=False))
    assert sum(line.startswith("PH118") for line in found) <= 1


@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("practices/x.yml", "/etc/passwd"),
        ("practices/x.yml", "../../outside.yml"),
        ("practices/x.yml", "x.yml"),
        ("plans/q", "../.."),
        ("plans/q", "/usr"),
        ("schemas", "/etc"),
        ("notes.md", "/etc/passwd"),
        ("practices/x.yml", "nowhere.yml"),
    ],
)
def test_link_out_of_the_folder_is_refused(write: Write, name: str, target: str) -> None:
    folder = write(SOUND)
    (folder.parent / "outside.yml").write_text("id: x\n", encoding="utf-8")
    (folder / name).symlink_to(target)
    found = [_show(issue, "") for issue in run(folder, ".").issues]
    assert found == [f"PH112 {name}:1:1"]


def test_link_inside_the_folder_is_read(write: Write) -> None:
    folder = write(SOUND)
    (folder / "organisations" / "x.yml").symlink_to("peo.yml")
    found = [_show(issue, "") for issue in run(folder, ".").issues]
    assert found == ["PH302 organisations/x.yml:1:5"]


ROW = "id: x\ntitle: ก\nevidence: named-only\n"
HUGE: dict[str, tuple[Callable[[int], str | bytes], int, str]] = {
    "bytes": (lambda n: b"# " + b"x" * n, 2_000_000, "PH102"),
    "letters in one text": (lambda n: f"{ROW}summary: {'ก' * n}\n", 600_000, "PH204"),
    "open brackets": (lambda n: "[" * n, 1_900_000, "PH103"),
    "open braces": (lambda n: "{a: " * n, 450_000, "PH103"),
    "dashes": (lambda n: "- " * n, 900_000, "PH103"),
    "entries": (lambda n: f"{ROW}also_known_as: [{'ก,' * n}ก]\n", 300_000, "PH2|PH408"),
    "unknown fields": (
        lambda n: ROW + "".join(f"k{number}: 1\n" for number in range(n)),
        100_000,
        "PH202|PH119",
    ),
    "wrong entries": (lambda n: f"{ROW}steps: [{'ก,' * n}ก]\n", 150_000, "PH204|PH119"),
    "dangling references": (
        lambda n: f"{ROW}themes: [{'safty, ' * n}safety]\n",
        60_000,
        "PH301|PH408",
    ),
    "references that are none": (
        lambda n: f"{ROW}themes: [{'ก, ' * n}safety]\n",
        60_000,
        "PH206|PH119",
    ),
    "records of one id": (
        lambda n: "- {id: x, title: ก, evidence: named-only}\n" * n,
        30_000,
        "PH302|PH408",
    ),
    "records of no kind": (lambda n: "- {a: ก}\n" * n, 150_000, "PH204"),
    "one key": (lambda n: ROW + "title: ก\n" * n, 100_000, "PH106|PH408"),
    "control letters": (lambda n: "\x07" * n, 1_900_000, "PH109"),
    "lost letters": (lambda n: f"{ROW}summary: {chr(0xFFFD) * n}\n", 600_000, "PH116|PH204|PH408"),
    "anchors": (lambda n: ROW + "also_known_as:\n" + "- &a ก\n- *a\n" * n, 60_000, "PH"),
    "open quotes": (lambda n: f"{ROW}summary: {chr(34) * (n + 1)}\n", 1_000_000, "PH1"),
    "conflict marks": (lambda n: "<<<<<<<\n" * n, 200_000, "PH1|PH204"),
    "tags of HTML": (
        lambda n: f"{ROW}results: [{','.join(['<b' * 3000 + '>'] * n)}]\n",
        300,
        "PH412|PH408",
    ),
    "links": (lambda n: f"{ROW}note: '{'[ก](x:y) ' * n}'\n", 800, "PH412|PH408"),
}


@pytest.mark.parametrize("name", HUGE)
def test_huge_file_is_told_in_good_time(name: str, build: Build) -> None:
    make, size, code = HUGE[name]
    content = {n: make(n) for n in (size, size // TIMES_AS_MUCH)}
    found: list[Issue] = []

    def read(n: int) -> None:
        found[:] = build({"practices/x.yml": content[n]}).issues

    taken = measure(read, size)
    assert taken.growth <= MOST
    assert taken.seconds < SECONDS
    assert found
    assert {issue.code for issue in found if not re.match(code, issue.code)} == set()
    assert all(len(issue.message.th) + len(issue.hint) < 3000 for issue in found)
