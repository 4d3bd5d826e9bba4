from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from conftest import SOUND, Write
from phaen.cli import main
from phaen.core.issues import Severity
from phaen.core.model import KINDS
from phaen.core.model.describe import field_names, find_field
from phaen.core.model.role import Duty, Part
from phaen.core.pipeline import run

ALL_KINDS = [*KINDS, "removed"]
PLAN = {"element", "role", "indicator", "case"}
NEEDED = {
    "organisation": ["--kind", "school"],
    "framework": [],
    "source": [],
    "plan": ["--kind", "strategic-plan", "--issuer", "peo", "--period", "from: 2569, to: 2570"],
    "element": [],
    "role": ["--part", "performer", "--duties", "{id: d1, text: ทำแผน}"],
    "indicator": ["--measure", "quantitative", "--element", "1.1", "--unit", "คน"],
    "case": ["--about", "1.1, p", "--reporter", "peo", "--period", "{fiscal_year: 2567}"],
    "practice": ["--evidence", "described"],
    "theme": [],
    "term": [],
    "removed": ["--id", "practice/gone", "--date", "2569-10-01", "--reason", "ยกเลิก"],
}


@pytest.fixture(autouse=True)
def _work_beside_the_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def _new(*arguments: str, input_: str | None = None) -> Result:
    result = CliRunner().invoke(main, ["new", *arguments], input=input_)
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result


def _errors(data: Path) -> list[str]:
    return [i.field for i in run(data, "").issues if i.severity is Severity.ERROR]


def _texts(data: Path) -> dict[str, str]:
    return {str(p): p.read_text("utf-8") for p in sorted(data.rglob("*")) if p.is_file()}


def _at(kind: str) -> list[str]:
    """What says where a record of the kind goes."""
    return (["--plan", "p"] if kind in PLAN else []) + (
        ["--id", "practice/gone"] if kind == "removed" else []
    )


@pytest.mark.parametrize("brief", [[], ["--brief"]], ids=["explained", "brief"])
@pytest.mark.parametrize("kind", ALL_KINDS)
def test_a_template_passes_but_for_what_it_says_is_left(
    write: Write, kind: str, brief: list[str]
) -> None:
    data = write(SOUND)
    CliRunner().invoke(main, ["fmt"])
    result = _new(kind, *_at(kind), *brief)

    assert result.exit_code == 0, result.stderr
    left = result.stdout.partition("left to fill): ")[2].strip().split(", ")
    assert sorted(_errors(data)) == sorted(left)
    assert CliRunner().invoke(main, ["fmt", "--check"]).exit_code == 0


@pytest.mark.parametrize(("kind", "named"), [("theme", "themes.yml"), ("practice", "practices")])
def test_nothing_is_written_where_a_link_leads_out_of_the_data(
    write: Write, tmp_path: Path, kind: str, named: str
) -> None:
    data = write(SOUND)
    (data / named).rename(tmp_path / named)
    (data / named).symlink_to(tmp_path / named)
    before = _texts(tmp_path)
    result = _new(kind)

    assert (result.exit_code, result.stdout) == (1, "")
    assert "ออกนอกโฟลเดอร์ข้อมูล" in result.stderr
    assert _texts(tmp_path) == before


@pytest.mark.parametrize("kind", ALL_KINDS)
def test_with_all_that_must_be_there_it_passes(write: Write, kind: str) -> None:
    data = write(SOUND)
    CliRunner().invoke(main, ["fmt"])
    result = _new(kind, *_at(kind)[:2], *NEEDED[kind], "--title", "ระเบียน ใหม่: ลอง")

    assert result.exit_code == 0, result.stderr
    assert "left to fill" not in result.stdout
    assert _errors(data) == []
    assert CliRunner().invoke(main, ["fmt", "--check"]).exit_code == 0


@pytest.mark.parametrize("kind", ALL_KINDS)
def test_every_field_is_explained(write: Write, kind: str) -> None:
    write(SOUND)
    text = _new(kind, *_at(kind), "--dry-run").stdout
    model = KINDS[kind].model if kind in KINDS else None
    for name, field in model.model_fields.items() if model else ():
        if name not in ("previous_ids", "children", "stated_none"):
            assert f"# {field.title}: {field.description}" in text
            assert f"{field.alias or name}:" in text


def test_choices_examples_and_the_fields_of_a_part_are_explained_too(write: Write) -> None:
    write(SOUND)
    role = _new("role", "--plan", "p", "--dry-run").stdout
    assert ", ".join(f"{part.value} {part.label}" for part in Part) in role
    for name, field in Duty.model_fields.items():
        assert name == "id" or f"    # {field.title}: {field.description}" in role
    assert " เช่น จังหวัดตาก\n" in _new("organisation", "--dry-run").stdout


@pytest.mark.parametrize(
    ("arguments", "file", "id_"),
    [
        (["practice", "--title", "STARS Model (พัทลุง)"], "practices/stars-model.yml", "stars-model"),
        (
            ["practice", "--title", "ห้าขั้น", "--acronym", "PDCA"],
            "practices/practice-1.yml",
            "practice-1",
        ),
        (["element", "--plan", "p"], "plans/p/structure.yml", '"2"'),
        (["element", "--plan", "p", "--under", "1"], "plans/p/structure.yml", '"1.2"'),
        (["element", "--plan", "p", "--under", "1.1"], "plans/p/structure.yml", '"1.1.1"'),
        (
            ["indicator", "--plan", "p", "--element", "1.1"],
            "plans/p/indicators/1.1-1.yml",
            "1.1-1",
        ),
        (["theme"], "themes.yml", "theme-1"),
        (["plan", "--id", "satun-2570"], "plans/satun-2570/plan.yml", "satun-2570"),
    ],
)
def test_the_next_free_id_at_the_right_place(
    write: Write, arguments: list[str], file: str, id_: str
) -> None:
    data = write(SOUND)
    CliRunner().invoke(main, ["fmt"])
    assert _new(*arguments).exit_code == 0
    assert f"id: {id_}\n" in (data / file).read_text("utf-8")


@pytest.mark.parametrize(("under", "id_"), [("1", "p/1.2"), ("1.1", "p/1.1.1")])
def test_an_element_stands_below_the_one_that_is_named(write: Write, under: str, id_: str) -> None:
    data = write(SOUND)
    CliRunner().invoke(main, ["fmt"])
    _new("element", "--plan", "p", "--under", under, "--title", "ใหม่")
    entry = run(data, "").graph.get("element", id_)
    assert entry is not None
    assert entry.parent is not None
    assert entry.parent.id == under


def test_an_id_that_a_record_once_had_is_not_free(write: Write) -> None:
    pdca = "id: pdca\ntitle: ก\nevidence: named-only\nprevious_ids: [stars]\n"
    data = write(SOUND | {"practices/pdca.yml": pdca})
    _new("practice", "--title", "STARS")
    assert (data / "practices/practice-1.yml").is_file()


def test_an_id_goes_on_in_its_row_and_never_comes_back(write: Write) -> None:
    rows = [{"a": f"id: school-{n}"}["a"] for n in (1, 4)]
    data = write(
        SOUND
        | {
            "organisations/schools.yml": "".join(
                f"- {{{row}, title: ก, kind: school}}\n" for row in rows
            ),
            "removed.yml": '{id: organisation/school-5, title: ก, date: "2569-10-01", reason: ข}',
        }
    )
    _new("organisation")
    assert (data / "organisations/school-6.yml").is_file()


def test_what_was_there_stays_as_it_was(write: Write) -> None:
    text = "# หัว\n- id: safety\n  title:   ความปลอดภัย # ท้าย\n"
    data = write(SOUND | {"themes.yml": text})
    _new("theme", "--title", "ใหม่", "--brief")
    assert (data / "themes.yml").read_text("utf-8") == f"{text}- id: theme-1\n  title: ใหม่\n"


def test_values_are_read_as_the_field_takes_them(write: Write) -> None:
    data = write(SOUND)
    result = _new(
        *["role", "--plan", "p", "--brief", "--id", "r", "--title", "ก: ข", "--part", "overseer"],
        *["--holders", "peo", "--duties", "{id: d1, text: ทำ}", "--duties", "{id: d2, text: ดู}"],
        *["--source", "document: doc, section: ๑"],
    )
    assert result.exit_code == 0, result.stderr
    assert (data / "plans/p/roles/r.yml").read_text("utf-8").partition("\n")[2] == (
        'id: r\ntitle: "ก: ข"\npart: overseer\nholders: [peo]\n'
        'source: {document: doc, section: "๑"}\n'
        "duties:\n  - id: d1\n    text: ทำ\n  - id: d2\n    text: ดู\n"
    )


def test_questions_choose_references_from_a_list(write: Write) -> None:
    data = write(
        SOUND | {"organisations/school.yml": "{id: school, title: โรงเรียนวัด, kind: school}"}
    )
    answers = [
        "1",  # the plan
        "บทบาทใหม่",  # title
        "ผู้กำกับ",  # part, narrowed down to one
        "1",
        "โรงเรียน",  # holders, narrowed down to one
        "1",
        "peo",  # one more, by its id
        "",  # no more
    ]
    result = _new("role", "--ask", "--brief", input_="\n".join(answers) + "\n")

    assert result.exit_code == 0, result.output
    written = (data / "plans/p/roles/role-1.yml").read_text("utf-8")
    assert "title: บทบาทใหม่\npart: overseer\nholders: [school, peo]\n" in written


def test_what_may_be_chosen_is_shown_with_its_name_the_plan_s_own_first(write: Write) -> None:
    write(
        SOUND
        | {
            "plans/a/plan.yml": SOUND["plans/p/plan.yml"].replace("id: p", "id: a"),
            "plans/a/structure.yml": "- {id: b, title: ข้อของแผนอื่น}\n",
        }
    )
    shown = _new("indicator", "--plan", "p", "--ask", "--dry-run", input_="\n" * 9).output
    asked = shown.partition("(element)")[2].partition("(measure)")[0]
    assert [line.split() for line in asked.splitlines() if line.startswith("   ")] == [
        ["1", "1", "นโยบาย"],
        ["2", "1.1", "จุดเน้น"],
        ["3", "a/b", "ข้อของแผนอื่น"],
    ]


def test_of_a_long_list_the_first_are_shown_and_words_find_the_rest(write: Write) -> None:
    rows = "".join(f"- {{id: school-{n}, title: วัด{n}, kind: school}}\n" for n in range(10, 30))
    data = write(SOUND | {"organisations/schools.yml": rows})
    told = _new("organisation", "--kind", "school", "--ask", input_="ใหม่\nวัด29\n1\n").output
    assert "  12  school-" in told
    assert "  13  " not in told
    assert "… อีก 9 รายการ" in told
    assert "parent: school-29\n" in (data / "organisations/school-30.yml").read_text("utf-8")


def test_in_a_terminal_it_asks_and_elsewhere_it_does_not(write: Write) -> None:
    write(SOUND)
    command = [sys.executable, "-c", "from phaen.cli import main; main()", "new", "theme"]
    ours, theirs = os.openpty()
    os.write(ours, "การวางแผน\n".encode())
    written = [
        subprocess.run(
            [*command, "--brief", "--dry-run"],
            stdin=stdin,
            capture_output=True,
            encoding="utf-8",
            check=True,
            timeout=60,
        ).stdout.splitlines()
        for stdin in (theirs, subprocess.DEVNULL)
    ]
    os.close(ours)
    os.close(theirs)
    assert [lines[-1] for lines in written] == ["  title: การวางแผน", "  title:"]
    assert ["(title)" in "".join(lines) for lines in written] == [True, False]


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_has_a_flag_that_explains_it(kind: str) -> None:
    told = "".join(_new(kind, "--help").stdout.split())
    model = KINDS[kind].model
    for name in field_names(model):
        field = find_field(model, name)
        assert field is not None
        if name not in ("id", "previous_ids", "children"):
            assert f"--{name.replace('_', '-')}" in told
            assert "".join(f"{field.title}: {field.description}".split()) in told


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(["practice", "--id", "pdca"], id="taken"),
        pytest.param(["practice", "--id", "แผน"], id="no id"),
        pytest.param(["practice", "--id", "../../x"], id="a path"),
        pytest.param(["role"], id="no plan"),
        pytest.param(["role", "--plan", "q"], id="an unknown plan"),
        pytest.param(["element", "--plan", "p", "--under", "9"], id="an unknown parent"),
        pytest.param(["element", "--plan", "p", "--id", "1.1"], id="taken in a list"),
        pytest.param(["case", "--plan", "p", "--reporter", "nobody"], id="a reference to nobody"),
        pytest.param(["case", "--plan", "p", "--period", "{"], id="no YAML"),
        pytest.param(["practice", "--link", "x"], id="an unknown field"),
        pytest.param(["removed"], id="nothing named"),
        pytest.param(["removed", "--id", "practice/pdca"], id="a living record"),
    ],
)
def test_what_is_refused_writes_nothing(write: Write, arguments: list[str]) -> None:
    data = write(SOUND)
    CliRunner().invoke(main, ["fmt"])
    before = _texts(data)
    result = _new(*arguments)

    assert result.exit_code != 0
    assert result.stdout == ""
    assert _texts(data) == before


def test_a_list_in_another_form_is_left_alone(write: Write) -> None:
    for text in ("[{id: safety, title: ก}]", "id: safety\ntitle: ก\n"):
        data = write(SOUND | {"themes.yml": text})
        before = _texts(data)
        assert _new("theme").exit_code == 1
        assert _texts(data) == before


def test_a_dry_run_prints_and_writes_nothing(write: Write) -> None:
    data = write(SOUND)
    before = _texts(data)
    assert _new("practice", "--dry-run", "--brief").stdout.endswith(
        "id: practice-1\ntitle:\nevidence:\n"
    )
    assert _texts(data) == before


def test_where_there_is_no_folder_it_cannot_run() -> None:
    assert _new("theme", "--data", "gone").exit_code == 2
