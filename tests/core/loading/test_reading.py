from __future__ import annotations

import os
from pathlib import Path

import pytest

from conftest import show
from phaen.core.loading.findings import MAX_BYTES
from phaen.core.loading.reading import MAX_REPORTED, read_text


def _read(tmp_path: Path, data: bytes) -> tuple[str | None, list[str]]:
    path = tmp_path / "a.yml"
    path.write_bytes(data)
    text, issues = read_text(path, "a.yml")
    return text, [show(issue) for issue in issues]


@pytest.mark.parametrize(
    "data",
    [
        pytest.param("ก: 1\nข: 2\n".encode(), id="plain"),
        pytest.param("ก: 1\nข: 2\n".encode("utf-8-sig"), id="byte-order mark"),
        pytest.param("ก: 1\r\nข: 2\r\n".encode(), id="line ends of Windows"),
        pytest.param("ก: 1\rข: 2\r".encode(), id="line ends of old Macs"),
    ],
)
def test_text_is_the_same_whatever_the_editor(tmp_path: Path, data: bytes) -> None:
    assert _read(tmp_path, data) == ("ก: 1\nข: 2\n", [])


@pytest.mark.parametrize(
    ("data", "line", "column"),
    [
        pytest.param("id: a\ntitle: สำนักงาน\n".encode("tis-620"), 2, 8, id="TIS-620"),
        pytest.param("แผน: a\n".encode("utf-16"), 1, 1, id="UTF-16"),
        pytest.param("แผน: ".encode() + b"\xff", 1, 6, id="after Thai letters"),
        pytest.param(b"\xef\xbb\xbfid: \xff", 1, 5, id="after a byte-order mark"),
        pytest.param(b"a: 1\r\nb: \xff", 2, 4, id="after a line end of Windows"),
        pytest.param(b"\xef\xbb\xbfa: 1\nb: \xff", 2, 4, id="in line 2 after a byte-order mark"),
        pytest.param(b"a: 1\rb: \xff", 2, 4, id="after a line end of old Macs"),
        pytest.param(b"a: \xe0\xb8", 1, 4, id="half a letter at the end"),
    ],
)
def test_not_utf8_is_told_at_the_first_bad_byte(
    tmp_path: Path, data: bytes, line: int, column: int
) -> None:
    assert _read(tmp_path, data) == (None, [f"PH101 error a.yml:{line}:{column}"])


def test_file_of_50_megabytes_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "a.yml"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    text, issues = read_text(path, "a.yml")
    assert (text, [show(issue) for issue in issues]) == (None, ["PH102 error a.yml:1:1"])


def test_file_of_the_greatest_size_is_read(tmp_path: Path) -> None:
    text, issues = _read(tmp_path, b"#" * MAX_BYTES)
    assert (len(text or ""), issues) == (MAX_BYTES, [])


@pytest.mark.parametrize(
    "code", [0x00, 0x07, 0x0B, 0x0C, 0x1B, 0x7F, 0x85, 0x9F, 0x2028, 0xFEFF, 0xFFFE]
)
def test_control_character_bars_parsing(tmp_path: Path, code: int) -> None:
    text, issues = _read(tmp_path, f"ก: 1\nข: แ{chr(code)}ผน\n".encode())
    assert (text, issues) == (None, ["PH109 error a.yml:2:5"])


def test_tab_is_no_control_character(tmp_path: Path) -> None:
    assert _read(tmp_path, b"a: 1\t# b\n") == ("a: 1\t# b\n", [])


@pytest.mark.parametrize("code", [0x061C, 0x200E, 0x200F, 0x202A, 0x202E, 0x2066, 0x2069])
def test_bidi_control_is_told_and_reading_goes_on(tmp_path: Path, code: int) -> None:
    written = f"ก: 1\nข: แ{chr(code)}ผน\n"
    assert _read(tmp_path, written.encode()) == (written, ["PH115 error a.yml:2:5"])


def test_zero_width_space_is_part_of_thai_typing(tmp_path: Path) -> None:
    assert _read(tmp_path, "ก: แผน\u200bงาน\n".encode())[1] == []


def test_many_bad_characters_do_not_flood_the_report(tmp_path: Path) -> None:
    _, issues = _read(tmp_path, b"\x07" * 1000)
    assert len(issues) == MAX_REPORTED


def test_pipe_is_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.yml")
    text, issues = read_text(tmp_path / "a.yml", "a.yml")
    assert (text, [show(issue) for issue in issues]) == (None, ["PH112 error a.yml:1:1"])


def test_missing_file_is_unreadable(tmp_path: Path) -> None:
    text, issues = read_text(tmp_path / "gone.yml", "gone.yml")
    assert (text, [show(issue) for issue in issues]) == (None, ["PH112 error gone.yml:1:1"])


def test_forbidden_file_is_unreadable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert _read_issues(tmp_path) == ["PH112 error a.yml:1:1"]


def _read_issues(tmp_path: Path) -> list[str]:
    return _read(tmp_path, b"a: 1\n")[1]
