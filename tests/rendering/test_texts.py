from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import pytest

from phaen.core.model.text import Text
from phaen.rendering.texts import block, inline

Render: TypeAlias = Callable[[str, Callable[[str], str]], str]

INLINE = [
    ("ธรรมดา", "ธรรมดา"),
    ("**หนา**", "<strong>หนา</strong>"),
    ("ต่อ*เอน*ต่อ", "ต่อ<em>เอน</em>ต่อ"),
    (
        "[คู่มือ](https://a.example/ก?b=1&c=2)",
        '<a href="https://a.example/%E0%B8%81?b=1&amp;c=2">คู่มือ</a>',
    ),
    ("[จดหมาย](mailto:a@b.example)", '<a href="mailto:a@b.example">จดหมาย</a>'),
    ("ก < ข & ค", "ก &lt; ข &amp; ค"),
    ("R&amp;D &lt;", "R&amp;D &lt;"),
    (r"ไม่ใช่\*ตัวเอน\*", "ไม่ใช่*ตัวเอน*"),
    ("เส้นทาง_ที่_หนึ่ง", "เส้นทาง_ที่_หนึ่ง"),
    ("2 * 3 * 4", "2 * 3 * 4"),
]

BLOCKS = [
    ("ธรรมดา", "<p>ธรรมดา</p>"),
    ("หนึ่ง\n\nสอง", "<p>หนึ่ง</p>\n<p>สอง</p>"),
    ("- ก\n- ข", "<ul>\n<li>ก</li>\n<li>ข</li>\n</ul>"),
    ("1. ก\n2. ข", "<ol>\n<li>ก</li>\n<li>ข</li>\n</ol>"),
    ("นำ\n- ก", "<p>นำ</p>\n<ul>\n<li>ก</li>\n</ul>"),
    ("- **ก**", "<ul>\n<li><strong>ก</strong></li>\n</ul>"),
]

UNSAFE_LINKS = [
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    "java&#x73;cript:alert(1)",
    "&#106;avascript:alert(1)",
    "<javascript:alert(1)>",
    "vbscript:alert(1)",
    "data:text/html,hello",
    "data:image/png;base64,AAAA",
    "file:///etc/passwd",
]

NOT_RENDERED = [
    "<script>alert(1)</script>",
    '<b onclick="x">ก</b>',
    "<!-- ก -->",
    "<https://a.example>",
    "https://a.example",
    "# หัวเรื่อง",
    "หัวเรื่อง\n=======",
    "`โค้ด`",
    "```\nโค้ด\n```",
    "    โค้ด",
    "> คำพูด",
    "| ก | ข |\n|---|---|\n| ค | ง |",
    "---",
    "~~ขีดฆ่า~~",
]


@pytest.mark.parametrize(("text", "html"), INLINE)
def test_inline(text: str, html: str) -> None:
    assert inline(text, str) == html
    assert inline(Text(th=text), str) == html


@pytest.mark.parametrize(("text", "html"), BLOCKS)
def test_block(text: str, html: str) -> None:
    assert block(text) == html
    assert block(Text(th=text)) == html


@pytest.mark.parametrize("text", [text for text, _ in INLINE])
def test_one_line_reads_the_same_in_a_block(text: str) -> None:
    assert block(text, str) == f"<p>{inline(text, str)}</p>"


@pytest.mark.parametrize("render", [inline, block])
@pytest.mark.parametrize("address", UNSAFE_LINKS)
def test_unsafe_links_stay_text(address: str, render: Render) -> None:
    assert "<a" not in render(f"[กด]({address})", str)


@pytest.mark.parametrize("render", [inline, block])
@pytest.mark.parametrize("text", NOT_RENDERED)
def test_all_else_stays_text(text: str, render: Render) -> None:
    html = render(text, str)
    plain = html.replace("<p>", "").replace("</p>", "").replace("\n", "")
    assert "<" not in plain
    assert ">" not in plain


@pytest.mark.parametrize("render", [inline, block])
def test_images_are_not_loaded(render: Render) -> None:
    assert "<img" not in render("![ก](https://a.example/a.png)")
