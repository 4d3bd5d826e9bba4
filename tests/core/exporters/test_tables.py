"""Spreadsheets are a contract: `expected/exports/` beside this test holds the CSV that `data/` there gives, to the byte.

After a change that is meant: `cd tests/core/exporters && phaen export tables expected`, and remove the workbooks.
"""

from __future__ import annotations

import csv
import re
import zipfile
from io import BytesIO, StringIO
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from conftest import SOUND, Build
from phaen.core.exporters import tables
from phaen.core.exporters.tables.csv_file import begins_formula, write_csv
from phaen.core.exporters.tables.fact import MIXED_COLUMNS
from phaen.core.exporters.tables.xlsx_file import Sheet, write_xlsx
from phaen.core.graph import Graph
from phaen.core.pipeline import run

HERE = Path(__file__).parent
EXPECTED = HERE / "expected"
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
DANGEROUS = [
    "=1+1",
    "+66 2 123 4567",
    "-ก",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    " =1",
    "＝1",
    '=HYPERLINK("https://x.example","ก")',
]
HARMLESS = ["ก=1", "'=1", "1-2", "", "ก\n=1", 5, -5, -0.5]


@pytest.fixture(scope="module")
def graph() -> Graph:
    outcome = run(HERE / "data", "data")
    assert outcome.issues == []
    return outcome.graph


@pytest.fixture(scope="module")
def files(graph: Graph) -> dict[str, bytes]:
    return dict(tables.export(graph))


def _read_csv(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(content.decode("utf-8-sig"), newline="")))


def _read_xlsx(content: bytes) -> dict[str, list[list[str]]]:
    """Each sheet's cells as text, by the sheet's name; a formula anywhere is an error."""
    with zipfile.ZipFile(BytesIO(content)) as book:
        shared = ET.fromstring(book.read("xl/sharedStrings.xml"))  # noqa: S314 -- our own file
        words = ["".join(part.itertext()) for part in shared.findall(f"{MAIN}si")]
        names = re.findall(r'<sheet name="([^"]+)"', book.read("xl/workbook.xml").decode())
        sheets = {}
        for number, name in enumerate(names, start=1):
            sheet = ET.fromstring(book.read(f"xl/worksheets/sheet{number}.xml"))  # noqa: S314
            assert sheet.find(f".//{MAIN}f") is None
            sheets[name] = [_row(row, words) for row in sheet.iter(f"{MAIN}row")]
    return sheets


def _row(row: ET.Element, words: list[str]) -> list[str]:
    cells: dict[str, str] = {}
    for cell in row.iter(f"{MAIN}c"):
        value = cell.findtext(f"{MAIN}v") or ""
        column = re.sub(r"\d", "", cell.get("r") or "")
        cells[column] = words[int(value)] if cell.get("t") == "s" else value
    return [cells.get(chr(ord("A") + at), "") for at in range(26)]


def test_no_csv_is_missing_or_left_over(files: dict[str, bytes]) -> None:
    kept = {path.relative_to(EXPECTED).as_posix() for path in EXPECTED.rglob("*.csv")}
    assert {path for path in files if path.endswith(".csv")} == kept


@pytest.mark.parametrize(
    "path", sorted((EXPECTED / "exports").rglob("*.csv")), ids=lambda p: p.stem
)
def test_bytes_are_as_published(files: dict[str, bytes], path: Path) -> None:
    assert files[path.relative_to(EXPECTED).as_posix()] == path.read_bytes()


def test_every_csv_has_its_workbook(files: dict[str, bytes]) -> None:
    own = {path.removesuffix(".csv") for path in files if path.count("/") > 1 and "csv" in path}
    assert own == {
        path.removesuffix(".xlsx") for path in files if path.count("/") > 1 and "xlsx" in path
    }
    assert "exports/phaen.xlsx" in files


def test_same_data_gives_same_bytes(files: dict[str, bytes]) -> None:
    assert dict(tables.export(run(HERE / "data", "data").graph)) == files


def test_no_workbook_knows_when_it_was_made(files: dict[str, bytes]) -> None:
    with zipfile.ZipFile(BytesIO(files["exports/phaen.xlsx"])) as book:
        assert {part.date_time for part in book.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"2000-01-01T00:00:00Z" in book.read("docProps/core.xml")


def test_thai_is_read_as_thai(files: dict[str, bytes]) -> None:
    for path, content in files.items():
        if path.endswith(".csv"):
            assert content.startswith(b"\xef\xbb\xbf")
            assert content.decode("utf-8-sig").startswith('"รหัส"')


@pytest.mark.parametrize("table", tables.TABLES, ids=lambda table: table.name)
def test_the_workbook_says_what_the_csv_says(files: dict[str, bytes], table: tables.Table) -> None:
    sheet = _read_xlsx(files["exports/phaen.xlsx"])[table.title]
    rows = _read_csv(files[f"exports/{table.name}.csv"])

    width = len(table.columns)
    assert tuple(sheet[0][:width]) == table.columns
    assert [row[:width] for row in sheet[1:]] == [list(row.values()) for row in rows]
    assert rows


def test_every_workbook_tells_that_texts_are_rephrased(files: dict[str, bytes]) -> None:
    for path, content in files.items():
        if path.endswith(".xlsx"):
            remarks = _read_xlsx(content)["หมายเหตุ"]
            assert remarks[1][0].startswith("ข้อความเรียบเรียงขึ้นใหม่ ไม่ใช่ถ้อยคำทางการ")


def test_a_duty_is_a_row(files: dict[str, bytes]) -> None:
    _, row = _read_csv(files["exports/duties.csv"])
    assert row["รหัส"] == "tak-2566/office#d2"
    assert row["ข้อความ"] == "ซ้อมแผน\n• ไฟไหม้\n• น้ำท่วม"
    assert row["ข้อที่"] == "ข้อ 2"
    assert row["ที่อยู่"] == "roles/tak-2566/office/#d2"


def test_each_figure_and_each_part_of_it_is_a_row(files: dict[str, bytes]) -> None:
    rows = _read_csv(files["exports/indicators.csv"])
    told = [(row["รายการ"], row["ช่วงเวลา"], row["รายการย่อย"], row["ค่า"]) for row in rows]
    assert told == [
        ("ตัวชี้วัด", "", "", ""),
        ("ค่าตั้งต้น", "พ.ศ. 2565", "", "50"),
        ("เป้าหมาย", "ปีงบประมาณ 2566", "", "80"),
        ("ค่าที่วัดได้", "30 มิถุนายน 2566", "", "75.5"),
        ("ค่าที่วัดได้", "ภาคเรียนที่ 1 ปีการศึกษา 2566", "", "36"),
        ("ค่าที่วัดได้", "ภาคเรียนที่ 1 ปีการศึกษา 2566", "อ.เมือง", "20"),
        ("ค่าที่วัดได้", "ภาคเรียนที่ 1 ปีการศึกษา 2566", "อ.แม่สอด", "16"),
        ("ค่าที่วัดได้", "เอกสารไม่ได้ระบุปี", "", ""),
    ]


def test_a_problem_stands_beside_its_solution(files: dict[str, bytes]) -> None:
    [row] = _read_csv(files["exports/problems.csv"])
    assert (row["ข้อความ"], row["ทางแก้"]) == ("ระบบปิดปรับปรุง", "แจ้งทางโทรศัพท์")
    assert row["หัวข้อ"] == "1.3"


@pytest.mark.parametrize(
    ("problem", "rows"),
    [
        ("problem: ก", [("ก", "")]),
        ("problem: ก, solutions: none", [("ก", "")]),
        ("solutions: [ข]", [("", "ข")]),
        ("problem: ก, solutions: [ข, {text: ค, points: [ง]}]", [("ก", "ข"), ("ก", "ค\n• ง")]),
    ],
)
def test_half_a_problem_is_a_row_too(
    build: Build, problem: str, rows: list[tuple[str, str]]
) -> None:
    case = f"""
        id: report
        title: รายงาน
        about: ["1.1"]
        reporter: peo
        period: {{year: 2567}}
        problems: [{{id: p1, {problem}}}]
    """
    made = dict(tables.export(build({"plans/p/cases/report.yml": case}).graph))
    told = _read_csv(made["exports/problems.csv"])
    assert [(row["ข้อความ"], row["ทางแก้"]) for row in told] == rows


def test_a_body_has_all_that_concerns_it(files: dict[str, bytes]) -> None:
    rows = _read_csv(files["exports/organisations/peo-tak.csv"])
    assert tuple(rows[0]) == MIXED_COLUMNS
    assert {row["ชนิดข้อมูล"] for row in rows} >= {
        "หน้าที่",
        "ตัวชี้วัดและค่า",
        "กรณีศึกษา",
        "ปัญหาและทางแก้",
        "รายงานที่ต้องส่ง",
    }


def test_who_receives_a_report_has_it_too(files: dict[str, bytes]) -> None:
    [row] = _read_csv(files["exports/organisations/moe.csv"])
    assert row["รหัส"] == "tak-2566#r1"
    assert "เสนอต่อ: " in row["รายละเอียด"]


def test_a_body_that_nothing_concerns_has_no_file(build: Build) -> None:
    lonely = {"organisations/lonely.yml": "{id: lonely, title: ก, kind: partner}"}
    graph = build(lonely).graph
    paths = {path for path, _ in tables.export(graph)}
    assert "exports/organisations/peo.csv" in paths
    assert "exports/organisations/lonely.csv" not in paths
    assert set(tables.downloads(graph)["organisation"]) == {"peo"}


def test_files_named_by_an_old_id_go_on_to_be_there(build: Build) -> None:
    renamed = SOUND["plans/p/plan.yml"].replace(
        "id: p", "id: p\n            previous_ids: [old, older]"
    )
    made = dict(tables.export(build({"plans/p/plan.yml": renamed}).graph))
    for ending in ("csv", "xlsx"):
        for old in ("old", "older"):
            assert made[f"exports/plans/{old}.{ending}"] == made[f"exports/plans/p.{ending}"]
    assert tables.downloads(build({"plans/p/plan.yml": renamed}).graph)["plan"].keys() == {"p"}


def test_downloads_are_what_is_written(graph: Graph, files: dict[str, bytes]) -> None:
    for kind in ("plan", "organisation"):
        for pair in tables.downloads(graph)[kind].values():
            assert set(pair) <= set(files)


def test_addresses_are_whole_where_the_site_knows_its_own(graph: Graph) -> None:
    made = dict(tables.export(graph, "https://plans.example/"))
    row = _read_csv(made["exports/duties.csv"])[0]
    assert row["ที่อยู่"] == "https://plans.example/roles/tak-2566/office/#d1"
    sheet = _read_xlsx(made["exports/phaen.xlsx"])["หน้าที่"]
    assert sheet[1][14] == row["ที่อยู่"]


@pytest.mark.parametrize("cell", DANGEROUS)
def test_no_cell_becomes_a_formula(cell: str) -> None:
    assert begins_formula(cell)
    [_, row] = csv.reader(StringIO(write_csv(["ก"], [[cell]]).decode("utf-8-sig"), newline=""))
    assert row == [f"'{cell}"]
    sheet = _read_xlsx(write_xlsx("ก", [Sheet("ข", ["ค"], [[cell]])], []))["ข"]
    # The format's own way to write a carriage return.
    assert sheet[1][0].replace("_x000D_", "\r") == cell


@pytest.mark.parametrize("cell", HARMLESS)
def test_other_cells_stay_as_they_are(cell: str | float) -> None:
    [_, row] = csv.reader(StringIO(write_csv(["ก"], [[cell]]).decode("utf-8-sig"), newline=""))
    assert row == [str(cell)]


def test_words_of_a_record_become_no_formula(build: Build) -> None:
    role = """
        id: office
        title: "=cmd|' /C calc'!A0"
        part: performer
        holders: [peo]
        duties: [{id: d1, text: "@SUM(1)", elements: ["1.1"]}]
    """
    made = dict(tables.export(build({"plans/p/roles/office.yml": role}).graph))
    cells = {
        cell
        for path, content in made.items()
        if path.endswith(".csv")
        for row in _read_csv(content)
        for cell in row.values()
    }
    assert "'@SUM(1)" in cells
    assert [cell for cell in cells if begins_formula(cell)] == []
    _read_xlsx(made["exports/phaen.xlsx"])


def test_a_text_longer_than_a_cell_may_be_is_cut_with_a_sign() -> None:
    sheet = _read_xlsx(write_xlsx("ก", [Sheet("ข", ["ค"], [["ง" * 40_000]])], []))["ข"]
    assert len(sheet[1][0]) == 32_767
    assert sheet[1][0].endswith("…")
