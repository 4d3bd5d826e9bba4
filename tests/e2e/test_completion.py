"""What an editor sees while typing in VS Code: its YAML extension's own server, on copies of real files."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TypeAlias

import pytest

from e2e.language_server import Document, LanguageServer, running
from e2e.pages import PROJECT

CASE = "plans/tak-2566/cases/focus-1-1.yml"
ROLE = "plans/phrae-2569/roles/provincial-office.yml"
ORGANISATIONS = "organisations/tak.yml"
Change: TypeAlias = tuple[str, str]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return shutil.copytree(PROJECT / "data", tmp_path_factory.mktemp("typing") / "data")


@pytest.fixture(scope="module")
def server(folder: Path) -> Iterator[LanguageServer]:
    with running(PROJECT, folder.parent) as started:
        yield started


def _typed(server: LanguageServer, folder: Path, file: str, change: Change) -> Document:
    """The file with one place changed; there `▮` is the cursor, and `⟦…⟧` stand around a mistake."""
    old, new = change
    text = (folder / file).read_text(encoding="utf-8")
    assert old in text
    return server.open(folder / file, text.replace(old, new, 1))


def test_the_folder_recommends_the_extension_whose_server_this_is() -> None:
    text = (PROJECT / ".vscode/extensions.json").read_text(encoding="utf-8")
    assert json.loads(text)["recommendations"] == ["redhat.vscode-yaml"]


def test_fields_are_offered_with_their_help(server: LanguageServer, folder: Path) -> None:
    offered = _typed(server, folder, CASE, ("\nsummary: ", "\nsum▮\nnote: ")).offered()
    assert offered["summary"] == "ทำอะไร ได้ผลอย่างไร หนึ่งหรือสองประโยค"


def test_only_fields_that_are_not_there_yet_are_offered(
    server: LanguageServer, folder: Path
) -> None:
    offered = _typed(server, folder, CASE, ("  - id: p1\n", "  - id: p1\n    ▮\n")).offered()
    assert {"outcome", "number", "note"} <= set(offered)
    assert "problem" not in offered


def test_choices_are_offered_with_their_thai_words(server: LanguageServer, folder: Path) -> None:
    offered = _typed(server, folder, ROLE, ("part: performer", "part: ▮")).offered()
    assert offered == {
        "performer": "ผู้ดำเนินการ",
        "overseer": "ผู้กำกับดูแล",
        "beneficiary": "ผู้รับประโยชน์",
    }


@pytest.mark.parametrize(
    ("file", "change", "wanted"),
    [
        (CASE, ("reporter: peo-tak", "reporter: ▮"), ("peo-tak", "สำนักงานศึกษาธิการจังหวัดตาก")),
        (CASE, ("themes: [safety]", "themes: [▮]"), ("safety", "ความปลอดภัยในสถานศึกษา")),
        (CASE, ("indicator: 1.1-1", "indicator: ▮"), ("1.1-1", "มาตรการการป้องกัน")),
        (CASE, ("practices: [rptds]", "practices: [▮]"), ("rptds", "")),
        (CASE, ('about: ["1.1"]', "about:\n  - ▮"), ('"1.1"', "แผนและมาตรการป้องกันภัยคุกคามรูปแบบใหม่")),
        (CASE, ("document: tak-2566", "document: ▮"), ("tak-2566", "")),
        (
            ROLE,
            ("aligned_with: [", "aligned_with: [▮"),
            ("national-strategy-2561#human-capital", ""),
        ),
        (
            ORGANISATIONS,
            ("parent: moe-permanent-secretary", "parent: ▮"),
            ("moe", "กระทรวงศึกษาธิการ"),
        ),
    ],
)
def test_ids_of_this_repository_are_offered_with_what_they_name(
    server: LanguageServer, folder: Path, file: str, change: Change, wanted: Change
) -> None:
    offered = _typed(server, folder, file, change).offered()
    id_, meaning = wanted
    assert id_ in offered
    assert meaning in offered[id_]
    assert not {"true", "false", "null", "Default value"} & set(offered)


def test_ids_of_other_plans_are_not_offered(server: LanguageServer, folder: Path) -> None:
    offered = _typed(server, folder, CASE, ("indicator: 1.1-1", "indicator: ▮")).offered()
    assert [id_ for id_ in offered if "/" in id_] == []
    own = (folder / "plans/tak-2566/indicators").glob("*.yml")
    assert len(offered) == sum(path.read_text(encoding="utf-8").count("measure: ") for path in own)


def test_nothing_is_offered_where_only_the_editor_knows(
    server: LanguageServer, folder: Path
) -> None:
    assert _typed(server, folder, CASE, ("\nsummary: ", "\nsummary: ▮\nnote: ")).offered() == {}


@pytest.mark.parametrize(
    ("file", "change", "told"),
    [
        (CASE, ("reporter: peo-tak", "rep▮orter: peo-tak"), ["ผู้รายงาน", "หน่วยงานที่รายงาน"]),
        (CASE, ("reporter: peo-tak", "reporter: peo-▮tak"), ["สำนักงานศึกษาธิการจังหวัดตาก"]),
        (CASE, ("problem: ", "prob▮lem: "), ["ปัญหา", "ติดขัดเรื่องใด"]),
        (CASE, ("fiscal_year", "fiscal_▮year"), ["ปีงบประมาณ", "1 ตุลาคม", "2567"]),
        (ROLE, ("part: performer", "part: perf▮ormer"), ["ฐานะ", "ผู้ดำเนินการ", "ผู้กำกับดูแล"]),
        (ROLE, ("\ntitle: ", "\nti▮tle: "), ["ชื่อทางการ คัดตามเอกสาร"]),
    ],
)
def test_hovering_shows_help_in_thai(
    server: LanguageServer, folder: Path, file: str, change: Change, told: list[str]
) -> None:
    help_ = _typed(server, folder, file, change).hovered()
    for words in told:
        assert words in help_


@pytest.mark.parametrize(
    ("file", "change", "message"),
    [
        (CASE, ("\nreporter: ", "\n⟦reportr⟧: peo-tak\nreporter: "), "reportr"),
        (CASE, ("fiscal_year: 2566", "fiscal_year: 2566, ⟦quartres⟧: [1, 2]"), "quartres"),
        (CASE, ("    problem: ", "    ⟦probelm⟧: x\n    problem: "), "probelm"),
        (CASE, ("  - id: p1\n", "  - id: p1\n    outcome: ⟦workd⟧\n"), '"worked"'),
        (CASE, ("fiscal_year: 2566", "fiscal_year: ⟦ปีนี้⟧"), "PH208"),
        (CASE, ("reporter: peo-tak", "reporter: ⟦สพฐ.⟧"), "PH206"),
        (CASE, ("\nid: focus-1-1", "\nid: ⟦Focus 1⟧"), "PH205"),
        (ROLE, ("part: performer", "part: ⟦preformer⟧"), '"performer"'),
        (ROLE, ("  - id: d2\n", "  - ⟦idd⟧: x\n    id: d2\n"), "idd"),
    ],
)
def test_a_typo_is_underlined_where_it_stands(
    server: LanguageServer, folder: Path, file: str, change: Change, message: str
) -> None:
    document = _typed(server, folder, file, change)
    assert [(told, document.said_at(place)) for told, place in document.mistakes()] == [
        (told, document.marked) for told, _ in document.mistakes()
    ]
    assert [message in told for told, _ in document.mistakes()] == [True]


def test_an_id_that_is_new_is_not_underlined(server: LanguageServer, folder: Path) -> None:
    document = _typed(server, folder, CASE, ("themes: [safety]", "themes: [brand-new-theme]"))
    assert document.mistakes() == []


def test_nothing_is_underlined_in_the_data_of_this_project(
    server: LanguageServer, folder: Path
) -> None:
    files = sorted(folder.rglob("*.yml"))
    opened = [server.open(path, path.read_text(encoding="utf-8")) for path in files]
    assert [(document.uri, document.mistakes()) for document in opened if document.mistakes()] == []
