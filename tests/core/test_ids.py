from __future__ import annotations

import pytest

from phaen.core.ids import (
    MAX_ID_LENGTH,
    Key,
    Reference,
    fill_address,
    is_id,
    is_reference,
    parse_reference,
)


@pytest.mark.parametrize("text", ["a", "peo-tak", "tak-2566", "1", "5-steps", "a" * MAX_ID_LENGTH])
def test_id(text: str) -> None:
    assert is_id(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param("Tak", id="capital"),
        pytest.param("ตาก", id="Thai"),
        pytest.param("๑", id="Thai digit"),
        pytest.param("tak_1", id="underscore"),
        pytest.param("tak 1", id="space"),
        pytest.param("-tak", id="hyphen first"),
        pytest.param("tak-", id="hyphen last"),
        pytest.param("tak--1", id="two hyphens"),
        pytest.param("1.1", id="dot"),
        pytest.param("tak\n", id="line end"),
        pytest.param("t\u200bak", id="zero-width space"),
        pytest.param("../tak", id="way out of the folder"),
        pytest.param("a" * (MAX_ID_LENGTH + 1), id="too long"),
    ],
)
def test_no_id(text: str) -> None:
    assert not is_id(text)


@pytest.mark.parametrize("text", ["con", "prn", "aux", "nul", "com1", "lpt9"])
def test_names_that_windows_cannot_hold_are_no_ids(text: str) -> None:
    assert not is_id(text)
    assert not is_id(text, dotted=True)


@pytest.mark.parametrize("text", ["nul.1", "com1.2", "lpt9.a-b"])
def test_nor_are_they_with_an_ending(text: str) -> None:
    assert not is_id(text, dotted=True)


@pytest.mark.parametrize("text", ["con-1", "nul-a", "com10", "com0", "console", "a-con", "lpt"])
def test_names_that_only_begin_like_those_are_ids(text: str) -> None:
    assert is_id(text)


@pytest.mark.parametrize("text", ["index", "all"])
def test_folders_of_the_site_itself_are_no_ids(text: str) -> None:
    assert not is_id(text)


@pytest.mark.parametrize("text", ["1.1", "1.3-2", "visits-2567", "6.1-e-budgeting"])
def test_dotted_id(text: str) -> None:
    assert is_id(text, dotted=True)


@pytest.mark.parametrize("text", [".", "..", "1.", ".1", "1..1", "1.-1"])
def test_no_dotted_id(text: str) -> None:
    assert not is_id(text, dotted=True)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("peo-tak", Reference(None, "peo-tak", None)),
        ("1.1", Reference(None, "1.1", None)),
        ("tak-2566/1.1", Reference("tak-2566", "1.1", None)),
        (
            "national-strategy-2561#human-capital",
            Reference(None, "national-strategy-2561", "human-capital"),
        ),
        ("tak-2566/1.1#a", Reference("tak-2566", "1.1", "a")),
        ("dole:strategy-2", Reference(None, "strategy-2", None, "dole")),
        ("dole:p/1.1#a", Reference("p", "1.1", "a", "dole")),
    ],
)
def test_reference_and_its_parts(text: str, parts: Reference) -> None:
    assert is_reference(text)
    assert parse_reference(text) == parts


@pytest.mark.parametrize(
    "text",
    [
        "",
        "/",
        "a/",
        "/a",
        "a/b/c",
        "a#",
        "#a",
        "a#b#c",
        "a b",
        "../a",
        "A",
        "ตาก",
        "a\n",
        ":a",
        "a:",
        "a:b:c",
        "a/b:c",
        "a: b",
        "a#b:c",
    ],
)
def test_no_reference(text: str) -> None:
    assert not is_reference(text)


@pytest.mark.parametrize(
    ("text", "plan", "refs"),
    [
        ("1.1", None, ["1.1"]),
        ("1.1", "tak-2566", ["tak-2566/1.1", "1.1"]),
        ("satun/1.1", "tak-2566", ["satun/1.1"]),
        ("nesd#people", "tak-2566", ["tak-2566/nesd", "nesd"]),
        ("dole:1.1", "tak-2566", []),
        ("dole:tak-2566/1.1", None, []),
    ],
)
def test_what_a_reference_may_stand_for(text: str, plan: str | None, refs: list[str]) -> None:
    assert parse_reference(text).seen_from(plan) == refs


def test_reference_is_not_endless() -> None:
    assert not is_reference("a" * 1000)


def test_key_tells_how_others_refer_to_it() -> None:
    assert Key("element", "tak-2566", "1.1").ref == "tak-2566/1.1"
    assert Key("organisation", None, "peo-tak").ref == "peo-tak"


def test_address_is_filled_from_the_key() -> None:
    key = Key("role", "phrae-2569", "office")
    assert fill_address("roles/{plan}/{id}/", key) == "roles/phrae-2569/office/"
