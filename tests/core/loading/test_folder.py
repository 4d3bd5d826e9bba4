from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from conftest import SOUND, Find, Write, show
from phaen.core.pipeline import run

THEME = "- {id: safety, title: ความปลอดภัย}\n"


def _find_in(folder: Path) -> list[str]:
    return [show(issue) for issue in run(folder, ".").issues]


@pytest.mark.parametrize(
    "name",
    [
        "themes.yaml",
        "theme.yml",
        "deep/themes.yml",
        "organisations/deep/a.yml",
        "Organisations/a.yml",
        "organisations/a.yml.bak",
        "organisations/a",
        "plans/plan.yml",
        "plans/p/case/a.yml",
        "photo.png",
    ],
)
def test_file_in_the_wrong_place_is_told(find: Find, name: str) -> None:
    assert find({name: THEME}) == [f"PH111 error {name}:1:1"]


@pytest.mark.parametrize(
    "name",
    [
        "README.md",
        "plans/p/notes.txt",
        "schemas/theme.json",
        ".hidden.yml",
        ".git/themes.yml",
        "plans/p/.a.yml.swp",
    ],
)
def test_file_that_is_no_record_is_passed_over(find: Find, name: str) -> None:
    assert find({name: ": : :"}) == []


def test_wrong_suffix_is_told_with_the_right_name(write: Write) -> None:
    (issue,) = run(write({"themes.yaml": THEME})).issues
    assert "themes.yml" in issue.hint


def test_misspelt_folder_is_told_with_the_right_one(write: Write) -> None:
    (issue,) = run(write({"practises/pdca.yml": THEME})).issues
    assert "practices/*.yml" in issue.hint


def test_files_come_in_the_order_of_their_names(write: Write) -> None:
    themes = {f"practices/{name}.yml": f"{{id: {name}, title: ก}}" for name in "cab"}
    issues = run(write(themes), ".").issues
    assert [issue.place.file for issue in issues] == [f"practices/{name}.yml" for name in "abc"]


def test_link_out_of_the_folder_is_refused(write: Write, tmp_path: Path) -> None:
    folder = write(SOUND)
    (tmp_path / "secret.yml").write_text(THEME, encoding="utf-8")
    (folder / "practices/a.yml").symlink_to(tmp_path / "secret.yml")
    assert _find_in(folder) == ["PH112 error practices/a.yml:1:1"]


def test_link_to_a_folder_outside_is_refused(write: Write, tmp_path: Path) -> None:
    folder = write(SOUND)
    (tmp_path / "outside").mkdir()
    (folder / "plans/q").symlink_to(tmp_path / "outside")
    assert _find_in(folder) == ["PH112 error plans/q:1:1"]


def test_link_within_the_folder_is_followed(write: Write) -> None:
    folder = write(SOUND)
    (folder / "practices/a.yml").symlink_to("pdca.yml")
    assert _find_in(folder) == ["PH302 error practices/pdca.yml:1:5"]


def test_link_to_nothing_is_told(write: Write) -> None:
    folder = write(SOUND)
    (folder / "practices/a.yml").symlink_to("gone.yml")
    assert _find_in(folder) == ["PH112 error practices/a.yml:1:1"]


def test_link_to_itself_is_told(write: Write) -> None:
    folder = write(SOUND)
    (folder / "practices/a.yml").symlink_to("a.yml")
    assert _find_in(folder) == ["PH112 error practices/a.yml:1:1"]


@pytest.mark.parametrize("name", ["practices/pdca.yml", "practices/a.yml"])
def test_pipe_is_refused_and_does_not_hang(write: Write, name: str) -> None:
    folder = write(SOUND)
    (folder / name).unlink(missing_ok=True)
    os.mkfifo(folder / name)
    assert _find_in(folder) == [f"PH112 error {name}:1:1"]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        pytest.param(b"practices/\xff.yml", "practices/\ufffd.yml", id="not UTF-8"),
        pytest.param(b"practices/\x1b[31m.yml", "practices/\ufffd[31m.yml", id="escape"),
        pytest.param("plans/\u202eq/plan.yml".encode(), "plans/\ufffdq/plan.yml", id="bidi"),
        pytest.param("practices/a\u200b.yml".encode(), "practices/a\ufffd.yml", id="zero-width"),
        pytest.param(b"practices/a\n.yml", "practices/a\ufffd.yml", id="line end"),
    ],
)
def test_name_that_cannot_be_shown_is_refused(write: Write, name: bytes, shown: str) -> None:
    folder = write(SOUND)
    path = Path(os.fsdecode(os.fsencode(folder) + b"/" + name))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"{id: b, title: a, evidence: named-only}")
    assert _find_in(folder) == [f"PH111 error {shown}:1:1"]


def test_thai_name_of_a_file_is_sound(find: Find) -> None:
    assert find({"organisations/ตาก.yml": "{id: b, title: ข, kind: partner}"}) == []


@pytest.mark.parametrize("folder", ["plans/p/roles", "plans/p", "plans", "."])
def test_forbidden_folder_is_told_and_references_into_it_do_not_dangle(
    write: Write, monkeypatch: pytest.MonkeyPatch, folder: str
) -> None:
    root = write(SOUND)
    allowed = os.scandir

    def refuse(path: str) -> Iterator[os.DirEntry[str]]:
        if Path(path) == root / folder:
            raise PermissionError(13, "Permission denied", path)
        return allowed(path)

    monkeypatch.setattr(os, "scandir", refuse)
    found = [line for line in _find_in(root) if " error " in line]
    assert found == [f"PH112 error {folder}:1:1"]


def test_missing_folder_holds_no_record(tmp_path: Path) -> None:
    assert _find_in(tmp_path / "gone") == ["PH110 error .:1:1"]


REFERENCE = {"practices/pdca.yml": "{id: pdca, title: ก, evidence: named-only, themes: [safety]}"}


@pytest.mark.parametrize(
    ("themes", "expected"),
    [
        pytest.param('- id: "safety\n  title: ก\n', "PH105 error themes.yml:1:7", id="open quote"),
        pytest.param(
            "- id safety\n- {id: b, title: ก}\n", "PH204 error themes.yml:1:3", id="no colon"
        ),
        pytest.param("- {id: Safety, title: ก}\n", "PH205 error themes.yml:1:8", id="wrong id"),
        pytest.param("- {title: ก}\n", "PH201 error themes.yml:1:3", id="no id"),
        pytest.param(b"- {id: safety, title: \xff}\n", "PH101 error themes.yml:1:23", id="TIS-620"),
        pytest.param(b"#" * 2_000_001, "PH102 error themes.yml:1:1", id="too large"),
    ],
)
def test_reference_into_what_could_not_be_read_does_not_dangle(
    find: Find, themes: str | bytes, expected: str
) -> None:
    assert find({"themes.yml": themes, **REFERENCE}) == [expected]


def test_reference_into_a_file_that_could_be_read_still_dangles(find: Find) -> None:
    assert find({"glossary.yml": "- [", **REFERENCE, "themes.yml": "{id: b, title: ก}"}) == [
        "PH104 error glossary.yml:1:3",
        "PH301 error practices/pdca.yml:1:53",
    ]


def test_other_plans_are_not_hidden_by_a_file_that_could_not_be_read(find: Find) -> None:
    files = {
        "plans/q/plan.yml": "{id: q, title: ก, kind: strategic-plan, issuer: peo, period: not-stated}",
        "plans/q/structure.yml": "- [",
        "practices/pdca.yml": "{id: pdca, title: ก, evidence: named-only, addresses: [q/1, p/9]}",
    }
    assert find(files) == [
        "PH104 error plans/q/structure.yml:1:3",
        "PH301 error practices/pdca.yml:1:61",
    ]


def test_plan_that_could_not_be_read_hides_no_other_plan(find: Find) -> None:
    files = {
        "plans/q/plan.yml": "- [",
        "practices/pdca.yml": "{id: pdca, title: ก, evidence: named-only, addresses: [q, r]}",
    }
    assert find(files) == [
        "PH104 error plans/q/plan.yml:1:3",
        "PH301 error practices/pdca.yml:1:59",
    ]
