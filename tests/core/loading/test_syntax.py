"""Broken YAML: the place that is told is that of the slip, not where the parser noticed it."""

from __future__ import annotations

from textwrap import dedent

import pytest

from conftest import show
from phaen.core.loading.tree import read_tree


def _issues(text: str) -> list[str]:
    return [show(issue) for issue in read_tree(dedent(text).lstrip("\n"), "a.yml")[1]]


UNCLOSED = {
    "at the end of the file": """
        a: 1
        b: "x
    """,
    "closed by a quote further down": """
        a: 1
        b: "x
        c: 2
        d: "y"
    """,
    "single, closed by a quote further down": """
        a: 1
        b: 'x
        c: 2
        d: 'y'
    """,
    "with the other kind of quote inside": """
        a: 1
        b: "x 'y' z
        c: 'w'
        d: "v"
    """,
    "with an escaped quote inside": r"""
        a: 1
        b: "x \"y
        d: "v"
    """,
    "with a doubled quote inside": """
        a: 1
        b: 'it''s
        d: 'v'
    """,
    "after a sound multi-line quote": """
        a: "x
          y"
        b: "z
        c: "w"
    """,
    "closed before a quote that is never closed itself": """
        a: "x
        b: ""
        c: 1
    """,
    "closed inside a plain text": """
        a: 1
        b: "x
        c: เขาว่า "ดี" มาก
    """,
    "with a backslash further down": """
        a: 1
        b: "x
        c: C:\\Users
    """,
    "with a line of hyphens further down": """
        a: 1
        b: "x
        ---
        c: 2
    """,
    "inside braces": """
        a: 1
        b: "x
        c: {d: "y"}
    """,
    "closed after a backslash of Windows": r"""
        a: 1
        b: "C:\"
        c: "y"
    """,
}
PLACES = {
    "after a sound multi-line quote": "3:4",
    "closed before a quote that is never closed itself": "1:4",
}


@pytest.mark.parametrize("name", UNCLOSED)
def test_unclosed_quote_is_told_where_it_opens(name: str) -> None:
    assert _issues(UNCLOSED[name]) == [f"PH105 error a.yml:{PLACES.get(name, '2:4')}"]


def test_unclosed_quote_in_a_list_is_told_where_it_opens() -> None:
    assert _issues('a:\n  - "x\n  - y\n  - "z"\n') == ["PH105 error a.yml:2:5"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        pytest.param("a: b: c\n", "1:5", id="colon inside a text"),
        pytest.param("a: 1\nb\nc: 2\n", "2:1", id="no colon after a key"),
        pytest.param("a: 1\nb:2\nc: 3\n", "2:1", id="no space after a colon"),
        pytest.param("a: 1\n b: 2\n", "2:3", id="indented too far"),
        pytest.param("- a: 1\n  b: 2\n c: 3\n", "3:2", id="indented too little"),
        pytest.param("- a: 1\nb: 2\n", "2:1", id="key in a list"),
        pytest.param("a:\n\t- b\n", "2:1", id="tab before a list"),
        pytest.param("a: 1\n\tb: 2\n", "2:1", id="tab before a key"),
        pytest.param("a: @b\n", "1:4", id="reserved letter"),
        pytest.param("a: %b\n", "1:4", id="percent sign"),
        pytest.param('a: "b" c\n', "1:8", id="text after a quote"),
        pytest.param('a: "\\q"\n', "1:5", id="unknown escape"),
        pytest.param("a: [b, c\nd: 1\n", "1:4", id="open bracket"),
        pytest.param("a: {b: c\nd: 1\n", "1:4", id="open brace"),
        pytest.param("a: b]\nc: ]\n", "2:4", id="bracket that closes nothing"),
    ],
)
def test_slip_is_told_where_it_stands(text: str, place: str) -> None:
    assert _issues(text) == [f"PH104 error a.yml:{place}"]


def test_text_behind_a_sound_quote_of_two_lines_is_told_where_it_stands() -> None:
    assert _issues('a: "x\n  y" z\n') == ["PH104 error a.yml:2:6"]


@pytest.mark.parametrize(
    "text",
    ["a:\n\t- b\n", "a: 1\n\tb: 2\n", "- a\n\t- b\n", "a: |\n\tb\n", "a:\n  b: 1\n\tc: 2\n"],
)
def test_tab_is_called_a_tab(text: str) -> None:
    (issue,) = read_tree(text, "a.yml")[1]
    assert "Tab" in issue.message.th
    assert "tabs cannot indent" in issue.message.en


@pytest.mark.parametrize(
    "text",
    [
        "a: b: c\n",
        "a: - b\n",
        "a: @b\n",
        "a: &\n",
        'a: "\\q"\n',
        "a: 1\n}\n",
        "a: ,\n",
        "- a: 1\n- b\n c: 1\n",
        "a: 1\nb\nc: 2\n",
        "a: {b\n",
        "a: [b\n",
        "a: !e!x b\n",
        "[a]\nb: 1\n",
    ],
)
def test_slip_is_told_in_words_of_its_own(text: str) -> None:
    (issue,) = read_tree(text, "a.yml")[1]
    assert issue.message.th != "รูปแบบไฟล์ไม่ถูกต้อง"


@pytest.mark.parametrize(
    "before",
    [
        pytest.param('a: "x\n  y"\n', id="quoted text of two lines"),
        pytest.param("a: 'x\n  y'\n", id="single-quoted text of two lines"),
        pytest.param('# ดู: "เดิม\na: 1\n', id="quote in a comment"),
        pytest.param('a: |\n  เขา: "เดิม\n', id="quote in a block of text"),
        pytest.param("a: don't\nb: '90s'\n", id="apostrophe in a text"),
        pytest.param('a: เขาว่า "ดี\n', id="quote in a text"),
    ],
)
def test_sound_quotes_above_are_not_blamed(before: str) -> None:
    assert _issues(f"{before}c: d: e\n") == [f"PH104 error a.yml:{before.count(chr(10)) + 1}:5"]
