from __future__ import annotations

import json

import pytest

from conftest import Find
from growth import MOST, measure

FILE = "organisations/b.yml"


def _organisation(words: str) -> str:
    quoted = json.dumps(words, ensure_ascii=False)
    return f"id: b\ntitle: ข\nkind: partner\nsummary: {quoted}\n"


@pytest.mark.parametrize(
    "words",
    [
        "**หนา** *เอน*",
        "- ข้อแรก\n- ข้อสอง",
        "[เว็บ](https://tak.go.th/a_(1).pdf)",
        "[แผน](/plans/p/)",
        "[แผน](plans/p/#d2)",
        "[ทุกแผน](plans/)",
        "[แฟ้ม](exports/plans/p.csv)",
        "[จดหมาย](mailto:a@tak.go.th)",
        "[ข้อสอง](#d2)",
        "ร้อยละ < 50 และ > 20",
        "a < b > c",
        "5<6",
        "ก <b\n\nข>",
        "[หมายเหตุ]: ดูข้อ 1",
        "[เวลา]: 10:30 น.",
        "[ก][1]\n\n[1]: https://tak.go.th",
    ],
)
def test_safe_markup(find: Find, words: str) -> None:
    assert find({FILE: _organisation(words)}) == []


@pytest.mark.parametrize(
    ("words", "column"),
    [
        ("<script>", 11),
        ("ก <b\n>", 10),
        ("</div>", 11),
        ("<img src=x onerror=alert(1)>", 11),
        ("<!-- ซ่อน -->", 11),
        ("<?php x ?>", 11),
        ("<svg/onload=alert(1)>", 11),
        ("<SCRIPT SRC=//x>", 11),
        ("[ก](javascript:alert(1))", 15),
        ("[ก]( JavaScript:alert(1))", 16),
        ("[ก](<javascript:alert(1)>)", 16),
        ("[ก](vbscript:x)", 15),
        ("[ก](ftp://tak.go.th)", 15),
        ("[ก](java&#115;cript:x)", 15),
        ("[ก](//other.example/)", 15),
        ("[ก](/../../x)", 15),
        ("[ก](../x)", 15),
        ("[ก](plans/../../x)", 15),
        ("[ก](%2e%2e/x)", 15),
        ("[ก](https:/other.example/)", 15),
        ("[ก](https://plan.example@other.example/)", 15),
        ("![ก](https://other.example/z.png)", 11),
    ],
)
def test_unsafe_markup(find: Find, words: str, column: int) -> None:
    assert find({FILE: _organisation(words)}) == [f"PH412 error {FILE}:4:{column}"]


@pytest.mark.parametrize(
    "definition",
    [
        "[1]: javascript:alert(1)",
        "[1]:\n  <javascript:alert(1)",
        "> [1]: JavaScript:x",
        "[1]: java&#115;cript:x",
        "[1]: data:text/html,x",
    ],
)
def test_link_that_is_defined_below_its_text(find: Find, definition: str) -> None:
    words = f"[ก][1]\n\n{definition}"
    assert find({FILE: _organisation(words)}) == [f"PH412 error {FILE}:4:10"]


def test_english_is_looked_at_too(find: Find) -> None:
    text = "id: b\ntitle: {th: ก, en: <b>}\nkind: partner\n"
    assert find({FILE: text}) == [f"PH412 error {FILE}:2:20"]


def test_an_element_and_its_end_are_told_once(find: Find) -> None:
    assert find({FILE: _organisation("<b>หนา</b>")}) == [f"PH412 error {FILE}:4:11"]


def test_each_element_is_told(find: Find) -> None:
    assert len(find({FILE: _organisation("<b>หนา</b> <i>เอน</i>")})) == 2


@pytest.mark.parametrize(("piece", "end"), [("<a", ""), ("<a", "\n\n>"), ("![", ""), ("](", "")])
def test_time_grows_no_faster_than_markup(find: Find, piece: str, end: str) -> None:
    def look(letters: int) -> None:
        words = piece * (letters // len(piece)) + end
        find({FILE: f"id: b\ntitle: ข\nkind: partner\nnote: {json.dumps([words] * 40)}\n"})

    assert measure(look, 7_990).growth <= MOST
