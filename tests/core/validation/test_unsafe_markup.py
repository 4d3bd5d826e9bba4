from __future__ import annotations

import json

import pytest

from conftest import Find

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
        "[แผน](/plans/tak-2566/)",
        "[แผน](plans/tak-2566/)",
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
    "words",
    [
        "<script>",
        "ก <b\n>",
        "</div>",
        "<img src=x onerror=alert(1)>",
        "<!-- ซ่อน -->",
        "<svg/onload=alert(1)>",
        "<SCRIPT SRC=//x>",
        "[ก](javascript:alert(1))",
        "[ก]( JavaScript:alert(1))",
        "![ก](data:image/svg+xml;base64,AA)",
        "[ก](vbscript:x)",
        "[ก](ftp://tak.go.th)",
        "[ก](java&#115;cript:x)",
    ],
)
def test_unsafe_markup(find: Find, words: str) -> None:
    assert find({FILE: _organisation(words)}) == [f"PH412 error {FILE}:4:10"]


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
    assert find({FILE: text}) == [f"PH412 error {FILE}:2:8"]


def test_each_tag_is_told(find: Find) -> None:
    assert len(find({FILE: _organisation("<b>หนา</b>")})) == 2
