from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Mapping
from pathlib import Path
from textwrap import dedent

import pytest
from click.testing import CliRunner, Result

from conftest import SOUND, Write
from phaen.cli import main

GOLDEN = Path(__file__).with_name("summaries")
BEFORE = SOUND | {
    "organisations/school.yml": "{id: school, title: โรงเรียน, kind: school}",
    "plans/p/roles/office.yml": """
        id: office
        title: สำนักงาน
        part: performer
        holders: [peo]
        source: {document: doc, section: "1"}
        duties:
          - {id: d1, text: ทำแผน, elements: ["1.1"]}
          - {id: d2, text: ติดตามผลการดำเนินงานของสถานศึกษาในพื้นที่ทุกภาคเรียน}
          - {id: d3, text: รายงานผล}
    """,
    "plans/p/indicators/visits.yml": """
        id: visits
        title: ผู้ใช้แหล่งเรียนรู้
        measure: quantitative
        unit: ร้อยละ
        element: "1.1"
        responsible: [office]
        targets: [{period: {fiscal_year: 2567}, value: 80}, {period: {fiscal_year: 2568}, value: 1200.5}]
        values: [{period: {year: 2567}, value: 100, reporter: peo}]
    """,
    "practices/five.yml": "{id: five, title: ห้าขั้น, evidence: named-only, builds_on: [pdca]}",
}
CHANGED = {
    "plans/p/roles/office.yml": """
        id: office
        title: สำนักงาน
        part: overseer
        holders: [peo, school]
        duties:
          - {id: d2, text: ติดตามผลการดำเนินงานของสถานศึกษาในพื้นที่ทุกปี, themes: [safety]}
          - {id: d1, text: ทำแผน, elements: ["1"]}
          - {id: d4, text: ประเมินผล}
    """,
    "plans/p/indicators/visits.yml": """
        id: visits
        title: ผู้ใช้แหล่งเรียนรู้
        measure: quantitative
        unit: ร้อยละ
        element: "1.1"
        responsible: [office]
        direction: up
        targets: [{period: {fiscal_year: 2567}, value: 85}, {period: {fiscal_year: 2568}, value: 1200}]
        values: [{period: {year: 2567}, value: 100, reporter: peo}, {period: {year: 2568}, value: 3}]
    """,
    "plans/p/structure.yml": """
        - {id: "1", title: นโยบาย}
        - {id: "1.1", title: จุดเน้น}
    """,
    "plans/p/cases/report.yml": """
        id: report
        title: รายงาน
        about: ["1.1"]
        reporter: peo
        period: {year: 2568}
        problems: none
        practices: [quality-cycle]
    """,
    "practices/pdca.yml": "{id: quality-cycle, title: วงจรคุณภาพ, evidence: described, previous_ids: [pdca]}",
    "practices/five.yml": "{id: five, title: ห้าขั้น, evidence: named-only, builds_on: [quality-cycle]}",
    "organisations/school.yml": "{id: school, title: โรงเรียน, kind: school}",
    "themes.yml": "[{id: safety, title: ความปลอดภัย}, {id: planning, title: การวางแผน}]",
    "removed.yml": """
        - {id: "role/p/office#d3", title: รายงานผล, date: "2569-10-01", reason: รวมกับข้ออื่น}
    """,
}


def _lay(folder: Path, files: Mapping[str, str]) -> Path:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(content).lstrip("\n"), encoding="utf-8")
    return folder


@pytest.fixture(autouse=True)
def _work_beside_the_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def _diff(*arguments: str) -> Result:
    result = CliRunner().invoke(main, ["diff", *arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result


def _compare(tmp_path: Path, after: Mapping[str, str], *arguments: str) -> Result:
    _lay(tmp_path / "old", BEFORE)
    _lay(tmp_path / "new", {name: text for name, text in (BEFORE | after).items() if text})
    return _diff("old", "new", *arguments)


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("changes.th.txt", []),
        ("changes.en.txt", ["--lang", "en"]),
        ("changes.md", ["--format", "markdown"]),
        ("changes.json", ["--format", "json"]),
    ],
)
def test_a_change_of_everything_as_golden_file(
    tmp_path: Path, name: str, options: list[str]
) -> None:
    result = _compare(tmp_path, CHANGED, *options)
    if os.environ.get("PHAEN_UPDATE_GOLDEN"):
        (GOLDEN / name).write_text(result.stdout, encoding="utf-8")

    assert result.stdout == (GOLDEN / name).read_text("utf-8")
    assert result.exit_code == 0


def test_what_would_be_lost_is_refused_with_what_would_keep_it(tmp_path: Path) -> None:
    lost = {
        "practices/five.yml": "",
        "glossary.yml": "",
        "plans/p/roles/office.yml": BEFORE["plans/p/roles/office.yml"].replace("id: d3", "id: d33"),
        "plans/p/cases/report.yml": "",
    }
    result = _compare(tmp_path, lost)
    if os.environ.get("PHAEN_UPDATE_GOLDEN"):
        (GOLDEN / "lost.txt").write_text(result.stdout, encoding="utf-8")

    assert result.exit_code == 1
    assert result.stdout == (GOLDEN / "lost.txt").read_text("utf-8")
    assert json.loads(_diff("old", "new", "--format", "json").stdout)["refused"] is True


def test_tombstones_keep_what_would_be_lost(tmp_path: Path) -> None:
    what = ("practice/five", "case/p/report", "organisation/school", "term/peo")
    stones = [f'- {{id: {id_}, title: ก, date: "2569-10-01", reason: ข}}\n' for id_ in what]
    gone = {
        "practices/five.yml": "",
        "plans/p/cases/report.yml": "",
        "organisations/school.yml": "",
        "glossary.yml": "",
        "removed.yml": "".join(stones),
    }
    result = _compare(tmp_path, gone)

    assert result.exit_code == 0, result.stdout
    assert "“ข”" in result.stdout


def test_pages_for_print_are_addresses_too(tmp_path: Path) -> None:
    result = _compare(tmp_path, {"organisations/school.yml": ""})
    assert result.exit_code == 1
    assert "\n  print/organisations/school/\n" in result.stdout


def test_a_renamed_plan_keeps_the_addresses_of_all_that_is_in_it(tmp_path: Path) -> None:
    moved = {name.replace("plans/p/", "plans/q/"): text for name, text in BEFORE.items()}
    moved["plans/q/plan.yml"] = moved["plans/q/plan.yml"].replace(
        "id: p", "id: q\n            previous_ids: [p]"
    )
    _lay(tmp_path / "old", BEFORE)
    _lay(tmp_path / "new", moved)
    result = _diff("old", "new")

    assert result.exit_code == 0, result.stdout
    assert result.stdout.count("เปลี่ยนรหัสจาก") == 6
    assert "เพิ่ม" not in result.stdout


def test_another_look_of_the_same_records_is_no_change(tmp_path: Path) -> None:
    role = """
        # ผู้ดูแล
        - duties:
          - {elements: [p/1.1], text: 'ทำแผน', "id": d1}
          - text: >-
              ติดตามผลการดำเนินงานของสถานศึกษาในพื้นที่ทุกภาคเรียน
            id: d2
          - {id: d3, text: รายงานผล}
          source: [{section: "1", document: doc}]
          holders: [peo]
          part: performer
          title: "สำนักงาน"
          id: office
    """
    result = _compare(
        tmp_path, {"plans/p/roles/office.yml": "", "plans/p/roles/everybody.yml": role}
    )
    assert result.stdout.splitlines()[0] == "ข้อมูลไม่เปลี่ยน"


def test_a_part_is_called_by_the_number_that_its_document_gives_it(tmp_path: Path) -> None:
    role = BEFORE["plans/p/roles/office.yml"]
    after = role.replace(
        "{id: d3, text: รายงานผล}", '{id: d3, number: "7", text: รายงานผลต่อกระทรวง}'
    )
    told = _compare(tmp_path, {"plans/p/roles/office.yml": after}).stdout
    assert "หน้าที่ ข้อ 7: เปลี่ยนจาก “รายงานผล” เป็น “รายงานผลต่อกระทรวง”" in told


def test_nothing_changed(tmp_path: Path) -> None:
    result = _compare(tmp_path, {})
    assert result.stdout.splitlines()[0] == "ข้อมูลไม่เปลี่ยน"
    assert result.exit_code == 0


def _git(folder: Path, *arguments: str) -> None:
    who = ["-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", "-C", folder, *who, *arguments], check=True, capture_output=True)  # noqa: S607


def test_revisions_of_git_are_compared(write: Write, tmp_path: Path) -> None:
    write(BEFORE)
    _git(tmp_path, "init", "--quiet")
    _git(tmp_path, "add", ".")
    _git(tmp_path, "commit", "-qm", "before")
    write(CHANGED)

    assert _diff("HEAD").stdout == (GOLDEN / "changes.th.txt").read_text("utf-8")
    _git(tmp_path, "commit", "-qam", "after")
    _git(tmp_path, "add", ".")
    _git(tmp_path, "commit", "-qm", "after, whole")
    assert _diff("HEAD~2", "HEAD").stdout == (GOLDEN / "changes.th.txt").read_text("utf-8")
    assert "ข้อมูลไม่เปลี่ยน" in _diff("HEAD").stdout
    write(BEFORE)
    assert _diff("HEAD~2", "HEAD").stdout == (GOLDEN / "changes.th.txt").read_text("utf-8")


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_a_page_written_by_hand_goes_on_to_be_published_too(
    write: Write, tmp_path: Path, form: str
) -> None:
    write(BEFORE)
    kept = ("index.md", "guide/index.md", "notes.md", ".hidden.md")
    gone = ("about.md", "guide/more.md", "form.pdf")
    _lay(tmp_path / "content", dict.fromkeys((*kept, *gone), "ก"))
    _git(tmp_path, "init", "--quiet")
    _git(tmp_path, "add", ".")
    _git(tmp_path, "commit", "-qm", "before")
    for name in (*gone, ".hidden.md"):
        (tmp_path / "content" / name).unlink()
    result = _diff("HEAD", "--format", form)

    assert result.exit_code == 1
    lost = ("about/", "form.pdf", "guide/more/")
    told = [line.strip("- ").replace("`", "").split() for line in result.stdout.splitlines()]
    assert [words[0] for words in told if words and words[0] in lost] == list(lost)
    assert "content/about.md" in result.stdout
    assert "หน้าที่เขียนเองให้คงไฟล์ไว้ที่เดิม" in result.stdout
    assert ".hidden" not in result.stdout
    assert "removed" not in result.stdout
    _git(tmp_path, "commit", "-qam", "gone")
    assert _diff("HEAD~1", "HEAD").exit_code == 1
    assert _diff("HEAD").exit_code == 0


@pytest.mark.parametrize("revision", ["gone", "--output=x", "HEAD:data", ""])
def test_what_is_no_revision_cannot_run(write: Write, tmp_path: Path, revision: str) -> None:
    write(BEFORE)
    _git(tmp_path, "init", "--quiet")
    result = _diff("--", revision)

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr
    assert not (tmp_path / "x").exists()


def test_without_a_repository_it_cannot_run(
    write: Write, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    write(BEFORE)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert _diff("HEAD").exit_code == 2


def test_data_with_errors_are_not_compared(tmp_path: Path) -> None:
    result = _compare(tmp_path, {"practices/five.yml": "id: five\n"})
    assert result.exit_code == 2
    assert "phaen check" in result.stderr


def test_for_a_comment_the_errors_are_told_as_plain_text(tmp_path: Path) -> None:
    wrong = {"practices/five.yml": "{id: five, title: ก, evidence: '@all `x` <b>'}"}
    result = _compare(tmp_path, wrong, "--format", "markdown")
    assert result.exit_code == 2
    [heading, line] = [line for line in result.stdout.splitlines() if line]
    assert heading == "## ข้อมูลผิด 1 แห่ง"
    assert line.startswith("- `data/practices/five.yml:1:32` PH211 “@\u2060all \\`x\\` \\<b\\>”")


def test_a_base_with_errors_is_compared_as_far_as_it_goes(tmp_path: Path) -> None:
    _lay(tmp_path / "old", BEFORE | {"practices/five.yml": "id: five\n"})
    _lay(tmp_path / "new", BEFORE)
    result = _diff("old", "new")
    assert result.exit_code == 0
    assert "อ่านไม่ได้" in result.stdout


def test_markdown_of_hostile_titles_is_plain_text(tmp_path: Path) -> None:
    hostile = (
        '{id: five, title: "@everyone & [ก] `c` | #1 *x*", evidence: named-only, builds_on: [pdca]}'
    )
    shown = _compare(tmp_path, {"practices/five.yml": hostile}, "--format", "markdown").stdout

    assert "@\u2060everyone \\& \\[ก\\] \\`c\\` \\| \\#\u20601 \\*x\\*" in shown


def _inventory(site: str, *records: str) -> str:
    listed = ",\n".join(
        f'["framework","{id_}","frameworks/{id_}/","{title}"]'
        for id_, title in (one.split("=") for one in records)
    )
    return f'{{"version":1,"url":"https://plans.example.org/{site}/","records":[\n{listed}\n]}}\n'


def test_what_is_known_of_other_sites_is_compared_too(tmp_path: Path) -> None:
    _lay(
        tmp_path / "old",
        BEFORE
        | {
            "sites.yml": """
                - {id: dole, title: กรมส่งเสริมการเรียนรู้, url: https://plans.example.org/dole/}
                - {id: gone, title: เว็บที่เลิก, url: https://plans.example.org/gone/}
            """,
            "inventories/dole.json": _inventory("dole", "one=หนึ่ง", "two=สอง", "three=สาม"),
            "inventories/gone.json": _inventory("gone", "one=หนึ่ง"),
        },
    )
    _lay(
        tmp_path / "new",
        BEFORE
        | {
            "sites.yml": """
                - {id: dole, title: กรมส่งเสริมการเรียนรู้ (สกร.), url: https://plans.example.org/dole/}
                - {id: onec, title: สภาการศึกษา, url: https://plans.example.org/onec/}
            """,
            "inventories/dole.json": _inventory("dole", "one=หนึ่ง", "two=ที่สอง", "four=สี่", "five=ห้า"),
            "inventories/onec.json": _inventory("onec", "one=หนึ่ง"),
        },
    )
    told = _diff("old", "new").stdout
    assert told == dedent("""\
        เว็บไซต์อื่น “กรมส่งเสริมการเรียนรู้ (สกร.)” (dole)
          ชื่อเว็บไซต์: เปลี่ยนจาก “กรมส่งเสริมการเรียนรู้” เป็น “กรมส่งเสริมการเรียนรู้ (สกร.)”
          บัญชีระเบียนที่เก็บไว้: เพิ่ม 2 ระเบียน หายไป 1 ระเบียน เปลี่ยน 1 ระเบียน

        เว็บไซต์อื่น “สภาการศึกษา” (onec)
          เพิ่มเว็บไซต์ที่อ้างถึงได้

        เว็บไซต์อื่น “เว็บที่เลิก” (gone)
          ตัดเว็บไซต์ออก อ้างถึงไม่ได้แล้ว

        เปลี่ยน 4 แห่ง ใน 3 ระเบียน
        ที่อยู่ที่เผยแพร่แล้วยังใช้ได้ทุกแห่ง
        """)
    english = _diff("old", "new", "--lang", "en").stdout
    assert "kept inventory: 2 records added, 1 gone, 1 changed" in english


def test_the_same_sites_are_no_change(tmp_path: Path) -> None:
    sites = {
        "sites.yml": "{id: dole, title: กรม, url: https://plans.example.org/dole/}",
        "inventories/dole.json": _inventory("dole", "one=หนึ่ง"),
    }
    _lay(tmp_path / "old", BEFORE | sites)
    _lay(tmp_path / "new", BEFORE | sites)
    assert "ข้อมูลไม่เปลี่ยน" in _diff("old", "new").stdout


def test_markdown_of_hostile_texts_is_plain_text_too(tmp_path: Path) -> None:
    five = "{{id: five, title: ห้าขั้น, evidence: named-only, builds_on: [pdca], summary: '{}'}}"
    _lay(tmp_path / "old", BEFORE | {"practices/five.yml": five.format("ก" * 50)})
    _lay(tmp_path / "new", BEFORE | {"practices/five.yml": five.format("@all *x* [ก] #1 " * 4)})
    shown = _diff("old", "new", "--format", "markdown").stdout

    assert "  > + @\u2060all \\*x\\* \\[ก\\] \\#\u20601 @" in shown


def test_markdown_names_what_would_be_lost_and_what_would_keep_it(tmp_path: Path) -> None:
    result = _compare(tmp_path, {"practices/five.yml": ""}, "--format", "markdown")
    assert result.exit_code == 1
    assert "⛔ ไม่ผ่าน: ที่อยู่ที่เผยแพร่แล้ว 1 แห่งจะหายไป" in result.stdout
    assert "\n- `practices/five/` ห้าขั้น\n" in result.stdout
    assert "```yaml\n- id: practice/five\n" in result.stdout


def test_a_comment_is_no_longer_than_github_takes(tmp_path: Path) -> None:
    many = "".join(
        f"- {{id: five-{n}, title: {'ก' * 200}, evidence: named-only}}\n" for n in range(400)
    )
    shown = _compare(tmp_path, {"practices/many.yml": many}, "--format", "markdown").stdout
    assert 40_000 < len(shown) < 50_000
    told = shown.count("### ")
    assert shown.rstrip().endswith(f"\n… และอีก {400 - told} รายการ คำสั่ง phaen diff แสดงครบ")


def test_a_comment_on_many_lost_addresses_is_no_longer_either(tmp_path: Path) -> None:
    many = "".join(
        f"- {{id: five-{n}, title: {'ก' * 200}, evidence: named-only}}\n" for n in range(400)
    )
    _lay(tmp_path / "old", BEFORE | {"practices/many.yml": many})
    _lay(tmp_path / "new", BEFORE)
    result = _diff("old", "new", "--format", "markdown")
    assert result.exit_code == 1
    assert len(result.stdout) < 50_000
    assert "400 แห่งจะหายไป" in result.stdout
    assert "… และอีก 300 รายการ คำสั่ง phaen diff แสดงครบ" in result.stdout
    assert result.stdout.count("- id: practice/") == 100
