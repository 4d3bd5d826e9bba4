from __future__ import annotations

from difflib import ndiff
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from conftest import SOUND, Write
from phaen.cli import main
from phaen.core.issues import Severity
from phaen.core.pipeline import run

ODD = {
    "practices/pdca.yml": """
        # ทบทวนทุกปี
        title:   วงจรคุณภาพ
        id: 'pdca'   # ใช้มานาน
        evidence: named-only
    """,
    "practices/others.yml": """
        - {id: five, title: ห้าขั้น, evidence: named-only, builds_on: [ pdca , "pdca" ]}
        - id: six
          title: หกขั้น
          evidence: named-only
          builds_on: # สองอย่าง
            - pdca # แรก
            - five
    """,
}


@pytest.fixture(autouse=True)
def _work_beside_the_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def _rename(*arguments: str) -> Result:
    result = CliRunner().invoke(main, ["rename", *arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result


def _texts(data: Path) -> dict[str, str]:
    return {
        path.relative_to(data).as_posix(): path.read_bytes().decode()
        for path in sorted(data.rglob("*"))
        if path.is_file()
    }


def _changed(before: dict[str, str], after: dict[str, str], moved: dict[str, str]) -> list[str]:
    """The lines that are not the same, file by file."""
    lines: list[str] = []
    for name in sorted(before | after):
        if name in moved.values() and name not in before:
            continue
        old, new = before.get(name, ""), after.get(moved.get(name, name), "")
        if old != new:
            told = ndiff(old.splitlines(), new.splitlines())
            lines += [name, *(line for line in told if line[0] in "+-")]
    return lines


def test_every_reference_follows_and_nothing_else_changes(write: Write) -> None:
    data = write(SOUND | ODD)
    before = _texts(data)
    result = _rename("practice", "pdca", "quality-cycle")

    assert result.exit_code == 0, result.stderr
    moved = {"practices/pdca.yml": "practices/quality-cycle.yml"}
    assert _changed(before, _texts(data), moved) == [
        "plans/p/cases/report.yml",
        "- practices: [pdca]",
        "+ practices: [quality-cycle]",
        "practices/others.yml",
        '- - {id: five, title: ห้าขั้น, evidence: named-only, builds_on: [ pdca , "pdca" ]}',
        '+ - {id: five, title: ห้าขั้น, evidence: named-only, builds_on: [ quality-cycle , "quality-cycle" ]}',
        "-     - pdca # แรก",
        "+     - quality-cycle # แรก",
        "practices/pdca.yml",
        "- id: 'pdca'   # ใช้มานาน",
        "+ id: 'quality-cycle'   # ใช้มานาน",
        "+ previous_ids: [pdca]",
    ]
    assert [i for i in run(data, "data").issues if i.severity is Severity.ERROR] == []
    assert "data/practices/others.yml" in result.stdout


def test_ids_of_a_plan_are_given_with_it(write: Write) -> None:
    data = write(
        SOUND
        | {
            "practices/pdca.yml": "{id: pdca, title: ก, evidence: described, addresses: [p/1.1]}",
            "removed.yml": '{id: "element/p/1.1#x", title: ก, date: "2569-10-01", reason: ข}',
        }
    )
    before = _texts(data)
    assert _rename("element", "p/1.1", "1.10").exit_code == 0
    assert _changed(before, _texts(data), {}) == [
        "plans/p/cases/report.yml",
        '- about: ["1.1"]',
        '+ about: ["1.10"]',
        "plans/p/indicators/visits.yml",
        '- element: "1.1"',
        '+ element: "1.10"',
        "plans/p/roles/office.yml",
        '- duties: [{id: d1, text: ทำแผน, elements: ["1.1"]}]',
        '+ duties: [{id: d1, text: ทำแผน, elements: ["1.10"]}]',
        "plans/p/structure.yml",
        '-     - {id: "1.1", title: จุดเน้น}',
        '+     - {id: "1.10", title: จุดเน้น, previous_ids: ["1.1"]}',
        "practices/pdca.yml",
        "- {id: pdca, title: ก, evidence: described, addresses: [p/1.1]}",
        "+ {id: pdca, title: ก, evidence: described, addresses: [p/1.10]}",
        "removed.yml",
        '- {id: "element/p/1.1#x", title: ก, date: "2569-10-01", reason: ข}',
        '+ {id: "element/p/1.10#x", title: ก, date: "2569-10-01", reason: ข}',
    ]


def test_a_plan_takes_its_folder_and_all_that_is_in_it_along(write: Write) -> None:
    role = SOUND["plans/p/roles/office.yml"]
    line = "# yaml-language-server: $schema=../../../schemas/plans/{}/role.json"
    data = write(
        SOUND
        | {
            "plans/p/roles/office.yml": f"            {line.format('p')}{role}",
            "practices/pdca.yml": "{id: pdca, title: ก, evidence: described, addresses: [p/1.1, p]}",
        }
    )
    result = _rename("plan", "p", "phrae-2569")

    assert result.exit_code == 0, result.stderr
    after = _texts(data)
    assert not [name for name in after if name.startswith("plans/p/")]
    assert after["plans/phrae-2569/roles/office.yml"].startswith(line.format("phrae-2569"))
    assert "addresses: [phrae-2569/1.1, phrae-2569]" in after["practices/pdca.yml"]
    assert "id: phrae-2569\n" in after["plans/phrae-2569/plan.yml"]
    assert "previous_ids: [p]\n" in after["plans/phrae-2569/plan.yml"]
    assert run(data, "data").issues == []


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("previous_ids: [a, b]", "previous_ids: [a, b, pdca]"),
        ("previous_ids: []", "previous_ids: [pdca]"),
        (
            "previous_ids:\n  - a # แรก\n  - b # สอง",
            "previous_ids:\n  - a # แรก\n  - b # สอง\n  - pdca",
        ),
        ("previous_ids: [new, a]", "previous_ids: [a, pdca]"),
        ("previous_ids:\n  - new", "previous_ids:\n  [pdca]"),
    ],
)
def test_the_old_id_is_kept_among_the_old_ids(write: Write, given: str, wanted: str) -> None:
    text = f"id: pdca\ntitle: ก\n{given}\nevidence: described\n"
    data = write(SOUND | {"practices/pdca.yml": text})

    assert _rename("practice", "pdca", "new").exit_code == 0
    written = (data / "practices/new.yml").read_text("utf-8")
    assert written == f"id: new\ntitle: ก\n{wanted}\nevidence: described\n"


def test_line_ends_stay(write: Write) -> None:
    text = "\ufeffid: pdca\r\ntitle: ก\r\nevidence: described\r\n"
    data = write(SOUND | {"practices/pdca.yml": text.encode()})
    _rename("practice", "pdca", "new")

    wanted = "\ufeffid: new\r\ntitle: ก\r\nevidence: described\r\nprevious_ids: [pdca]\r\n"
    assert (data / "practices/new.yml").read_bytes().decode() == wanted


def test_a_file_of_several_records_or_of_another_name_stays(write: Write) -> None:
    data = write(SOUND)
    assert _rename("theme", "safety", "safe").exit_code == 0
    assert _rename("case", "p/report", "p/first-report").exit_code == 0
    assert (data / "themes.yml").is_file()
    assert (data / "plans/p/cases/first-report.yml").is_file()


TWINS = {
    "practices/five.yml": "{id: five, title: ก, evidence: named-only, previous_ids: [four]}",
    "removed.yml": '{id: practice/gone, title: ก, date: "2569-10-01", reason: ข}',
    # Holders of duties are sought among the roles of the plan first.
    "plans/p/plan.yml": SOUND["plans/p/plan.yml"].rstrip()
    + "\n            reports: [{id: r1, title: รายงาน, by: [peo]}]\n",
}


@pytest.mark.parametrize(
    ("kind", "old", "new"),
    [
        pytest.param("practice", "pdca", "five", id="taken"),
        pytest.param("practice", "pdca", "four", id="once another's"),
        pytest.param("practice", "pdca", "gone", id="that of something removed"),
        pytest.param("practice", "pdca", "pdca", id="the same"),
        pytest.param("practice", "pdca", "PDCA", id="no id"),
        pytest.param("practice", "pdca", "1.1", id="a dot where none may be"),
        pytest.param("practice", "pdca", "แผน", id="Thai"),
        pytest.param("practice", "pdca", "../x", id="a path"),
        pytest.param("practice", "nobody", "x", id="unknown"),
        pytest.param("role", "office", "x", id="without its plan"),
        pytest.param("organisation", "peo", "office", id="a reference would mean another record"),
    ],
)
def test_what_is_refused_changes_nothing(write: Write, kind: str, old: str, new: str) -> None:
    data = write(SOUND | TWINS)
    before = _texts(data)
    result = _rename(kind, old, new)

    assert result.exit_code == 1
    assert result.stdout == ""
    assert "phaen rename:" in result.stderr
    assert _texts(data) == before


def test_a_file_in_the_way_is_refused(write: Write) -> None:
    data = write(SOUND | {"practices/new.yml": "{id: other, title: ก, evidence: described}"})
    before = _texts(data)
    assert _rename("practice", "pdca", "new").exit_code == 1
    assert _texts(data) == before


def test_data_with_errors_are_left_alone(write: Write) -> None:
    data = write(SOUND | {"practices/broken.yml": "id: [\n"})
    before = _texts(data)
    result = _rename("practice", "pdca", "new")
    assert (result.exit_code, result.stdout) == (1, "")
    assert _texts(data) == before


def test_a_dry_run_writes_nothing(write: Write) -> None:
    data = write(SOUND)
    before = _texts(data)
    result = _rename("practice", "pdca", "new", "--dry-run")
    assert result.exit_code == 0
    assert "data/plans/p/cases/report.yml" in result.stdout
    assert _texts(data) == before


def test_where_there_is_no_folder_it_cannot_run() -> None:
    assert _rename("practice", "a", "b", "--data", "gone").exit_code == 2
