from __future__ import annotations

from textwrap import dedent

from phaen.cli.reports.options import Language, Options
from phaen.cli.reports.text import report
from phaen.core.issues import Issue, Place, Severity, Words

LINES = {
    ("a.yml", 3): "ชื่อ: ที่นี่ peo",
    ("a.yml", 4): "id:\tx",
    ("b.yml", 1): "ก" * 120 + "x" + "ข" * 120,
    ("b.yml", 2): "a\x1b[31mb",
    ("b.yml", 3): "a\u200b\u200bx",
}


def _read_line(file: str, line: int) -> str:
    return LINES.get((file, line), "")


def _report(*issues: Issue, language: Language = Language.BOTH, color: bool = False) -> str:
    return report(issues, Options(language, _read_line, color=color))


def _issue(file: str, line: int, column: int, hint: str = "", code: str = "PH301") -> Issue:
    words = Words("ผิดตรงนี้", "wrong here")
    return Issue(code, Severity.ERROR, Place(file, line, column), words, hint=hint)


def _text(golden: str) -> str:
    return dedent(golden).strip("\n")


def test_caret_stands_under_the_place_where_marks_take_no_width() -> None:
    assert _report(_issue("a.yml", 3, 14, "แก้ให้ถูก"), _issue("a.yml", 4, 5)) == _text("""
        a.yml
          3:14  ผิด  PH301  ผิดตรงนี้
              wrong here
              │ ชื่อ: ที่นี่ peo
              │        ^
              → แก้ให้ถูก
          4:5  ผิด  PH301  ผิดตรงนี้
              wrong here
              │ id: x
              │     ^

        คำอธิบายและตัวอย่าง (Explained, with examples):
          PH301  รหัสอ้างอิงต้องมีระเบียนรองรับ / every reference leads to a record
                 phaen explain PH301

        ผิด 2 แห่ง ควรตรวจ 0 แห่ง น่ารู้ 0 แห่ง (2 errors, 0 warnings, 0 notes)
    """)


def test_thai_only() -> None:
    assert _report(_issue("gone.yml", 1, 1), language=Language.TH) == _text("""
        gone.yml
          1:1  ผิด  PH301  ผิดตรงนี้

        คำอธิบายและตัวอย่าง:
          PH301  รหัสอ้างอิงต้องมีระเบียนรองรับ
                 phaen explain PH301

        ผิด 1 แห่ง ควรตรวจ 0 แห่ง น่ารู้ 0 แห่ง
    """)


def test_english_only() -> None:
    assert _report(_issue("gone.yml", 1, 1), language=Language.EN) == _text("""
        gone.yml
          1:1  error  PH301  wrong here

        Explained, with examples:
          PH301  every reference leads to a record
                 phaen explain PH301

        1 errors, 0 warnings, 0 notes
    """)


def test_each_code_leads_once_to_its_page() -> None:
    options = Options(Language.TH, _read_line, site_url="https://plans.example/")
    found = report([_issue("a.yml", 3, 1), _issue("a.yml", 4, 1)], options)
    assert found.count("https://plans.example/rules/ph301/") == 1


def test_nothing_found() -> None:
    assert _report(language=Language.EN) == "0 errors, 0 warnings, 0 notes"


def test_files_are_told_apart() -> None:
    lines = _report(_issue("gone.yml", 1, 1), _issue("lost.yml", 1, 1)).splitlines()
    assert [line for line in lines if line.endswith(".yml")] == ["gone.yml", "lost.yml"]


def test_long_line_is_cut_around_the_place() -> None:
    shown, caret = _report(_issue("b.yml", 1, 121)).splitlines()[3:5]
    assert len(shown) < 120
    assert shown[caret.index("^")] == "x"


def test_terminal_never_gets_control_characters_of_the_data() -> None:
    assert "\x1b" not in _report(_issue("b.yml", 2, 1))


def test_terminal_never_gets_control_characters_of_names() -> None:
    found = _report(_issue("\x1b[31m.yml", 1, 1))
    assert "\x1b" not in found


def test_terminal_never_gets_control_characters_of_messages() -> None:
    words = Words("ก\x1b[31m\n", "x\u202e")
    issue = Issue("PH111", Severity.ERROR, Place("a.yml"), words, hint="ข\x9b")
    found = report([issue], Options(Language.BOTH, _read_line))
    assert [found.count(letter) for letter in "\x1b\u202e\x9b\ufffd"] == [0, 0, 0, 4]


def test_caret_stands_right_behind_what_is_hidden_otherwise() -> None:
    shown, caret = _report(_issue("b.yml", 3, 4)).splitlines()[3:5]
    assert shown[caret.index("^")] == "x"


def test_colour_where_the_terminal_has_it() -> None:
    assert "\x1b[" in _report(_issue("gone.yml", 1, 1), color=True)
    assert "\x1b[" not in _report(_issue("gone.yml", 1, 1))
