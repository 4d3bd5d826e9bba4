"""The form writes and checks records in the browser: as `phaen fmt` writes them and `phaen check` finds."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from conftest import Find
from core.exporters.schema_cases import ACCEPTED, FILES, REFUSED
from phaen.core.entry import Entry
from phaen.core.exporters import json_schema, suggestions
from phaen.core.formatting import format_text
from phaen.core.graph import Graph
from phaen.core.loading.nodes import to_plain
from phaen.core.loading.reading import _refuse_characters
from phaen.core.loading.records import read_records
from phaen.core.loading.tree import read_tree
from phaen.core.model import KINDS, Kind
from phaen.core.new_records.placing import file_of
from phaen.core.pipeline import run
from suggest.wrong_values import Slots

PROJECT = Path(__file__).resolve().parents[2]
SCRIPTS = PROJECT / "overrides/assets/suggest"
ODD = [
    "no",
    "1.10",
    "12:30",
    "010",
    "- a",
    'say "so"',
    "it's: a",
    "a #b",
    "ก\nข",
    "ก\nข\n",
    " ก",
    "null",
    "",
    "2567-01-01T00:00 x",
    "{{ x }}",
    "๒๕๖๗",
    "C:\\x",
    "ก: ข",
    "[ก]",
    "…",
    "🙂",
    "\ttab",
    "0x1F",
    "ไม่มี\u00a0ช่องว่าง",
]


def _ask(tasks: list[dict[str, Any]], folder: Path) -> list[Any]:
    """What the scripts answer; ids are those of an empty repository."""
    node = shutil.which("node")
    assert node, "the parity test needs Node.js"
    path = folder / "tasks.json"
    path.write_text(json.dumps({"schemas": _schemas(), "tasks": tasks}), encoding="utf-8")
    result = subprocess.run(
        [node, "tests/suggest/parity.mjs", str(SCRIPTS), str(path)],
        cwd=PROJECT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert result.returncode == 0, result.stderr
    answers: list[Any] = json.loads(result.stdout)
    return answers


def _schemas() -> dict[str, dict[str, Any]]:
    """Each kind's schema with its lists of ids, in which there is none."""
    lists = {name: json.loads(text) for name, text in json_schema.export_ids(Graph())}
    schemas = {name: json_schema.schema_of(kind) for name, kind in KINDS.items()}
    for schema in schemas.values():
        for name, part in schema["$defs"].items():
            if name in KINDS:
                schema["$defs"][name] = lists[part["$ref"]]
    return schemas


def _canonical(kind: str, value: Any) -> list[str]:
    """The record alone as `phaen fmt` writes it, without the schema's line."""
    text = yaml.safe_dump(value, allow_unicode=True, sort_keys=False, default_style='"', width=9999)
    return format_text(text, KINDS[kind].model, "s.json").splitlines()[1:]


@pytest.fixture(scope="module")
def graph() -> Graph:
    return run(PROJECT / "data", "data").graph


def test_every_record_is_written_as_phaen_fmt_writes_it(graph: Graph, tmp_path: Path) -> None:
    records = [(entry.kind.name, to_plain(entry.node)) for entry in graph.all()]
    answers = _ask([{"do": "write", "kind": k, "value": v} for k, v in records], tmp_path)
    for (kind, value), answer in zip(records, answers, strict=True):
        assert answer == _canonical(kind, value)


def test_odd_texts_are_written_as_phaen_fmt_writes_them(tmp_path: Path) -> None:
    values = [
        {"id": "a", "title": odd, "area": odd, "note": [odd, {"th": odd, "en": odd}]} for odd in ODD
    ]
    answers = _ask([{"do": "write", "kind": "organisation", "value": v} for v in values], tmp_path)
    for value, answer in zip(values, answers, strict=True):
        assert answer == _canonical("organisation", value)


def test_what_phaen_check_accepts_the_form_accepts(tmp_path: Path) -> None:
    tasks = [{"do": "check", "kind": kind, "value": _read(text)} for kind, text in ACCEPTED]
    assert [answer for answer in _ask(tasks, tmp_path) if answer] == []


def test_what_phaen_check_refuses_the_form_refuses_with_the_same_code(
    find: Find, tmp_path: Path
) -> None:
    tasks = [{"do": "check", "kind": kind, "value": _read(text)} for kind, text in REFUSED]
    differing = []
    for (kind, text), answer in zip(REFUSED, _ask(tasks, tmp_path), strict=True):
        codes = set(re.findall(r"\bPH2\d\d", "\n".join(find({FILES[kind]: text}))))
        if not {fault["code"] for fault in answer} & codes:
            differing.append((text, codes, answer))
    assert differing == []


@pytest.mark.parametrize("name", KINDS)
def test_whatever_is_written_the_form_refuses_what_phaen_check_refuses_in_the_file_it_makes(
    name: str, tmp_path: Path
) -> None:
    kind = KINDS[name]
    records = list(Slots(_schemas()[name], kind.tree).records())
    assert len(records) > 1000
    answers = _ask([{"do": "form", "kind": name, "value": one} for one in records], tmp_path)
    differing = []
    for record, answer in zip(records, answers, strict=True):
        by_form = {(fault["code"], ".".join(map(str, fault["path"]))) for fault in answer["faults"]}
        by_check = _checked("\n".join(answer["lines"]), kind)
        if by_form != by_check and not _by_letters(by_form, by_check):
            differing.append((record, by_form, by_check))
    assert differing == []


def _checked(text: str, kind: Kind) -> set[tuple[str, str]]:
    """The codes that `phaen check` gives a file by the schema, each with its field."""
    letters = _refuse_characters(text, "")[1]
    root, issues = read_tree(text, "")
    found = letters or issues or read_records(root, kind, "p", "").issues
    return {(issue.code, issue.field) for issue in found}


def _by_letters(by_form: set[tuple[str, str]], by_check: set[tuple[str, str]]) -> bool:
    """Whether both are about letters, of which `phaen check` tells where they are read."""
    codes = [{code for code, _ in one} for one in (by_form, by_check)]
    return codes[0] == codes[1] <= {"PH109", "PH115", "PH116"}


def test_the_data_of_this_project_passes(graph: Graph, tmp_path: Path) -> None:
    records = [(entry.kind.name, to_plain(entry.node)) for entry in graph.all()]
    answers = _ask([{"do": "check", "kind": k, "value": v} for k, v in records], tmp_path)
    assert [answer for answer in answers if answer] == []


def _read(text: str) -> Any:
    """As the page gets it: every scalar a text, nothing for nothing."""
    read = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 -- makes plain values only
    return _nothing_for_empty(read)


def _nothing_for_empty(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _nothing_for_empty(part) for name, part in value.items()}
    if isinstance(value, list):
        return [_nothing_for_empty(part) for part in value]
    return None if value in ("", "null") else value


FILE = """\
# yaml-language-server: $schema=../schemas/organisation.json

# The ministry first.
- id: moe
  title: กระทรวงศึกษาธิการ  # as the law has it
  # Its abbreviation.
  abbreviation: ศธ.
  kind: ministry

- id: peo
  title: "ศธจ."
  kind: partner
  note: |
    # not a comment
    ข
"""


def _described(tmp_path: Path) -> dict[str, Any]:
    path = tmp_path / "organisations/a.yml"
    path.parent.mkdir()
    path.write_text(FILE, encoding="utf-8")
    entries: list[Entry] = list(run(tmp_path).graph.all())
    return suggestions.describe(FILE, entries)


@pytest.mark.parametrize(
    ("id_", "change", "wanted"),
    [
        ("moe", {}, []),
        (
            "moe",
            {"abbreviation": "ศธ"},
            ["-  # Its abbreviation.", "-  abbreviation: ศธ.", "+  abbreviation: ศธ"],
        ),
        ("moe", {"area": "ไทย"}, ["+  area: ไทย"]),
        ("moe", {"id": "mo"}, ["-- id: moe", "+- id: mo"]),
        ("peo", {"kind": "school"}, ["-  kind: partner", "+  kind: school"]),
        ("peo", {"source": {"document": "d"}}, ["+  source: {document: d}"]),
        ("peo", {"note": None}, ["-  note: |", "-    # not a comment", "-    ข"]),
    ],
)
def test_only_what_is_changed_changes(
    tmp_path: Path, id_: str, change: dict[str, Any], wanted: list[str]
) -> None:
    file = _described(tmp_path)
    record = file["records"][id_]
    value = {name: part for name, part in (record["value"] | change).items() if part is not None}
    task = {"do": "rewrite", "kind": "organisation", "file": file, "record": record, "value": value}
    [answer] = _ask([task], tmp_path)
    old = FILE.split("\n")[record["from"] : record["to"]]
    removed = [f"-{line}" for line in old if line not in answer]
    assert removed + [f"+{line}" for line in answer if line not in old] == wanted


@pytest.mark.parametrize("kind", suggestions.BEGUN, ids=lambda kind: kind.name)
def test_a_new_record_is_written_as_phaen_fmt_writes_it_where_phaen_new_would(
    graph: Graph, tmp_path: Path, kind: Kind
) -> None:
    made = dict(suggestions.export(graph, lambda _file: None, lambda _file, _line: None))
    plans = [plan.key.id for plan in graph.of_kind("plan")] if kind.in_plan else [None]
    for plan in plans:
        begun = json.loads(made[f"suggest/new/{f'{plan}/' if plan else ''}{kind.name}.json"])
        assert begun["id"] not in begun["taken"]
        assert {entry.key.id for entry in graph.of_kind(kind.name, plan)} <= set(begun["taken"])
        assert begun["file"].replace("*", "x") == f"data/{file_of(kind, plan, 'x')}"
        slots = Slots(_schemas()[kind.name])
        value = slots.smallest(slots.record) | {"id": begun["id"]}
        task = {"do": "begin", "kind": kind.name, "schema": begun["schema"], "value": value}
        [lines] = _ask([task], tmp_path)
        text = yaml.safe_dump(value, allow_unicode=True, default_style='"', width=9999)
        assert lines == format_text(text, kind.model, kind.schema(plan)).splitlines()


def test_a_file_that_cannot_be_read_is_passed_over(graph: Graph) -> None:
    made = suggestions.export(graph, lambda _file: 'id: "never closed', lambda _file, _line: None)
    assert [path for path, _ in made if path.startswith("suggest/files/")] == []
