from __future__ import annotations

import pytest

from conftest import show
from phaen.core.loading.findings import MAX_DEPTH, MAX_NODES
from phaen.core.loading.nodes import Plain, to_plain
from phaen.core.loading.tree import read_tree


def _plain(text: str) -> Plain:
    root, issues = read_tree(text, "a.yml")
    assert issues == []
    assert root is not None
    return to_plain(root)


def _issues(text: str) -> list[str]:
    return [show(issue) for issue in read_tree(text, "a.yml")[1]]


@pytest.mark.parametrize(
    "word",
    [
        "2569-10-01",
        "2569-10-01T10:00:00Z",
        "no",
        "yes",
        "on",
        "true",
        "1:30",
        "010",
        "0x1F",
        "1_000",
        "1e3",
        ".inf",
        "2567",
        "๒๕๖๗",
        "=",
        "<<",
    ],
)
def test_plain_word_stays_text(word: str) -> None:
    assert _plain(f"a: {word}") == {"a": word}


@pytest.mark.parametrize("nothing", ["", "~", "null", "Null", "NULL"])
def test_nothing_is_none(nothing: str) -> None:
    assert _plain(f"a: {nothing}") == {"a": None}


@pytest.mark.parametrize("quoted", ['""', '"null"', "'~'"])
def test_quoted_nothing_is_text(quoted: str) -> None:
    assert _plain(f"a: {quoted}") == {"a": quoted.strip("\"'")}


def test_keys_stay_text_too() -> None:
    assert _plain("no: 1\n2567: 2\n1:30: 3\n") == {"no": "1", "2567": "2", "1:30": "3"}


def test_block_and_flow_style_are_alike() -> None:
    assert _plain("a:\n  - b: c\n  - d\n") == _plain("{a: [{b: c}, d]}")


def test_alias_repeats_its_anchor() -> None:
    assert _plain("a: &x [1, {b: 2}]\nc: *x\n") == {"a": ["1", {"b": "2"}], "c": ["1", {"b": "2"}]}


def test_merge_keys_are_not_merged() -> None:
    assert _plain("a: &x {b: 1}\nc: {<<: *x}\n") == {"a": {"b": "1"}, "c": {"<<": {"b": "1"}}}


def test_one_document_may_be_framed() -> None:
    assert _plain("---\na: 1\n...\n") == {"a": "1"}


@pytest.mark.parametrize("text", ["", "\n\n", "# ความเห็น\n", "---\n...\n"])
def test_no_value(text: str) -> None:
    root, issues = read_tree(text, "a.yml")
    assert (root is None or to_plain(root) is None, issues) == (True, [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("a: 1\nb: 2\na: 3\n", ["PH106 error a.yml:3:1"], id="duplicate key"),
        pytest.param("{a: {b: 1, b: [x]}}", ["PH106 error a.yml:1:12"], id="duplicate key inside"),
        pytest.param("'a': 1\na: 2\n", ["PH106 error a.yml:2:1"], id="duplicate key, quoted once"),
        pytest.param("a: !x b\n", ["PH107 error a.yml:1:4"], id="custom tag"),
        pytest.param("a: !!int 5\n", ["PH107 error a.yml:1:4"], id="standard tag"),
        pytest.param(
            "!!python/object/apply:os.system [x]", ["PH107 error a.yml:1:1"], id="tag of Python"
        ),
        pytest.param("a: !e!x b\n", ["PH104 error a.yml:1:4"], id="tag of unknown prefix"),
        pytest.param("a: *b\n", ["PH108 error a.yml:1:4"], id="alias of nothing"),
        pytest.param("a: &x [1, *x]\n", ["PH108 error a.yml:1:11"], id="alias of itself"),
        pytest.param("&x\na: {b: *x}\n", ["PH108 error a.yml:2:8"], id="alias of the root"),
        pytest.param("---\na: 1\n---\nb: 1\n", ["PH113 error a.yml:3:1"], id="two documents"),
        pytest.param("a: 1\n---\n", ["PH113 error a.yml:2:1"], id="end of a Jekyll header"),
        pytest.param("? [a]\n: b\n", ["PH114 error a.yml:1:3"], id="list as a key"),
        pytest.param("{{a: 1}: 2}", ["PH114 error a.yml:1:2"], id="template braces"),
        pytest.param('a: "b\\u202Ec"\n', ["PH115 error a.yml:1:4"], id="bidi escape"),
        pytest.param('"\\u2066a": 1\n', ["PH115 error a.yml:1:1"], id="bidi escape in a key"),
        pytest.param('a: "b\\ud800"\n', ["PH104 error a.yml:1:8"], id="half a surrogate pair"),
    ],
)
def test_what_is_told_about_the_text(text: str, expected: list[str]) -> None:
    assert _issues(text) == expected


@pytest.mark.parametrize("escape", ["\\0", "\\a", "\\x1b", "\\x7f", "\\x85"])
def test_control_character_as_an_escape_is_told(escape: str) -> None:
    assert _issues(f'a: "b{escape}c"\n') == ["PH109 error a.yml:1:4"]


def test_control_character_as_an_escape_in_a_key_is_told() -> None:
    assert _issues('"\\0none": [problems]\n') == ["PH109 error a.yml:1:1"]


@pytest.mark.parametrize("escape", ["\\0", "\\x1b", "\\u202E", "\\u2066"])
def test_refused_character_goes_no_further(escape: str) -> None:
    root, _ = read_tree(f'"{escape}none": "a{escape}"\n', "a.yml")
    assert root is not None
    assert to_plain(root) == {"\ufffdnone": "a\ufffd"}


def test_refused_character_in_the_file_itself_goes_no_further() -> None:
    root, _ = read_tree("a: b\u202ec\n", "a.yml")
    assert root is not None
    assert to_plain(root) == {"a": "b\ufffdc"}


def test_lines_of_a_text_stay() -> None:
    assert _plain('a: "b\\n\\tc"\nd: |\n  e\n\n  f\n') == {"a": "b\n\tc", "d": "e\n\nf\n"}


def test_message_does_not_carry_what_a_tag_hides() -> None:
    _, (issue,) = read_tree("a: !b%1Bc d\n", "a.yml")
    assert "\x1b" not in issue.message.th + issue.message.en + issue.hint


def test_escapes_in_single_quotes_are_plain_letters() -> None:
    assert _plain(r"a: 'b\u202Ec\0'") == {"a": r"b\u202Ec\0"}


def test_first_of_two_values_is_kept() -> None:
    root, _ = read_tree("a: 1\na: [2]\nb: 3\n", "a.yml")
    assert root is not None
    assert to_plain(root) == {"a": "1", "b": "3"}


@pytest.mark.parametrize(
    ("opening", "column"), [("[", 101), ("{a: ", 401), ("- ", 201)], ids=["[[[[", "{a: {", "- - -"]
)
def test_nesting_of_100_000_levels_is_refused(opening: str, column: int) -> None:
    assert _issues(opening * 100_000) == [f"PH103 error a.yml:1:{column}"]


def test_nesting_to_the_limit_is_read() -> None:
    assert _issues("[" * MAX_DEPTH + "]" * MAX_DEPTH) == []


def test_nesting_through_aliases_is_refused_too() -> None:
    half = MAX_DEPTH // 2 + 1
    text = f"a: &a {'[' * half}{']' * half}\nb: {'[' * half}*a{']' * half}\n"
    (issue,) = _issues(text)
    assert issue.endswith(f" error a.yml:2:{4 + half}")


def test_nesting_through_a_chain_of_aliases_is_refused() -> None:
    links = [f"a{n}: &a{n} {'[' * 90}*a{n - 1}{']' * 90}" for n in range(1, 40)]
    (issue,) = _issues("\n".join(["a0: &a0 x", *links]))
    assert issue == "PH103 error a.yml:3:99"


def test_nesting_through_aliases_to_the_limit_is_read() -> None:
    half = MAX_DEPTH // 2 - 1
    text = f"a: &a {'[' * half}{']' * half}\nb: {'[' * half}*a{']' * half}\n"
    assert _issues(text) == []
    assert _issues(text.replace("*a", "[[*a]]")) == [f"PH103 error a.yml:2:{6 + half}"]


def test_alias_bomb_is_refused() -> None:
    levels = [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 20)]
    (issue,) = _issues("\n".join(["a0: &a0 [x, x, x, x, x, x, x, x, x]", *levels]))
    assert issue.startswith("PH108 error a.yml:")


def test_wide_alias_bomb_is_refused() -> None:
    text = "a: &a [" + "x, " * 1000 + "]\nb: [" + "*a, " * (MAX_NODES // 1000) + "]\n"
    (issue,) = _issues(text)
    assert issue.startswith("PH108 error a.yml:2:")


def test_columns_count_letters_and_marks_not_bytes() -> None:
    assert _issues("{กำหนดที่: 1, กำหนดที่: 2}") == ["PH106 error a.yml:1:15"]
    assert _issues("{😀: 1, 😀: 2}") == ["PH106 error a.yml:1:8"]
