from __future__ import annotations

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from phaen.core.model.fields import Date, DottedId, Id, Line, Link, Number, OneOrMany, Whole, Year


def _refused(of: Any, text: str) -> str:
    """The type of the error; these codes are what findings are worded by."""
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(of).validate_python(text)
    return str(caught.value.errors()[0]["type"])


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("227560", 227560),
        ("0", 0),
        ("-5", -5),
        ("50.25", 50.25),
        ("๓๖", 36),
        ("๕๐.๕", 50.5),
        pytest.param("010", 10, id="not octal"),
    ],
)
def test_number(text: str, number: float) -> None:
    found = TypeAdapter(Number).validate_python(text)
    assert (found, type(found)) == (number, type(number))


@pytest.mark.parametrize(
    "text", ["1,000", "36 คน", "1:30", "0x10", "1e3", ".5", "5.", "+1", "nan", "inf", "no", "1_000"]
)
def test_no_number(text: str) -> None:
    assert _refused(Number, text) == "phaen_number"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("9" * 5000, id="more digits than Python reads"),
        pytest.param("9" * 400 + ".0", id="greater than any float: infinity is no JSON"),
    ],
)
def test_endless_number_is_no_whole_number(text: str) -> None:
    assert _refused(Whole, text) == "phaen_whole"


@pytest.mark.parametrize(("text", "number"), [("3", 3), ("๓", 3), ("0", 0), ("-1", -1)])
def test_whole_number(text: str, number: int) -> None:
    assert TypeAdapter(Whole).validate_python(text) == number


@pytest.mark.parametrize("text", ["1.5", "1.0", "สอง", "", "1 ", "²", "٣"])
def test_no_whole_number(text: str) -> None:
    assert _refused(Whole, text) == "phaen_whole"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("9" * 5000, id="more digits than Python reads"),
        pytest.param("9" * 400 + ".0", id="greater than any float: infinity is no JSON"),
        pytest.param("1." + "9" * 400, id="more decimals than a float keeps"),
        pytest.param("٣", id="digits of other scripts"),
    ],
)
def test_endless_number_is_no_number(text: str) -> None:
    assert _refused(Number, text) == "phaen_number"


@pytest.mark.parametrize("text", ["2567", "๒๕๖๗", "พ.ศ. 2567", "พ.ศ.๒๕๖๗", "พศ 2567"])
def test_year(text: str) -> None:
    assert TypeAdapter(Year).validate_python(text) == 2567


def test_year_of_another_era_is_read_and_left_to_a_rule() -> None:
    assert TypeAdapter(Year).validate_python("2024") == 2024


@pytest.mark.parametrize("text", ["67", "25670", "ค.ศ. 2024", "2567-2568", "ปี 2567", "", "2567.0"])
def test_no_year(text: str) -> None:
    assert _refused(Year, text) == "phaen_year"


@pytest.mark.parametrize("text", ["2567-05-07", "2567-02-29"])
def test_date_is_kept_as_written(text: str) -> None:
    assert TypeAdapter(Date).validate_python(text) == text


def test_date_in_thai_digits() -> None:
    assert TypeAdapter(Date).validate_python("๒๕๖๗-๐๕-๐๗") == "2567-05-07"


@pytest.mark.parametrize("text", ["2024-05-07", "2024-02-29"])
def test_date_of_another_era_is_read_and_left_to_a_rule(text: str) -> None:
    assert TypeAdapter(Date).validate_python(text) == text


@pytest.mark.parametrize(
    "text",
    ["2567", "2567-5-7", "7/5/2567", ""],
)
def test_no_date(text: str) -> None:
    assert _refused(Date, text) == "phaen_date"


@pytest.mark.parametrize("text", ["2567-13-01", "2567-00-10", "2567-06-31", "2566-02-29"])
def test_no_day_of_the_calendar(text: str) -> None:
    assert _refused(Date, text) == "phaen_day"


@pytest.mark.parametrize("text", ["https://tak.go.th/a.pdf", "http://tak.go.th"])
def test_link(text: str) -> None:
    assert TypeAdapter(Link).validate_python(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "javascript:alert(1)",
        "tak.go.th",
        "https://",
        "https://a b",
        "ftp://a",
        'https://a"onclick=x',
    ],
)
def test_no_link(text: str) -> None:
    assert _refused(Link, text) == "phaen_link"


@pytest.mark.parametrize("written", ["a", ["a"]])
def test_one_part_is_a_list_of_one(written: Any) -> None:
    assert TypeAdapter(OneOrMany[Id]).validate_python(written) == ["a"]


def test_nothing_is_no_list_of_one() -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(OneOrMany[Id]).validate_python(None)


def test_ids_of_elements_and_indicators_may_have_dots() -> None:
    assert TypeAdapter(DottedId).validate_python("1.3-2") == "1.3-2"
    assert _refused(Id, "1.3-2") == "phaen_id"
    assert _refused(DottedId, "๑.๓") == "phaen_id"


def test_line_loses_outer_space_and_must_hold_something() -> None:
    assert TypeAdapter(Line).validate_python(" ๑.๓ ") == "๑.๓"
    assert _refused(Line, "  ") == "string_too_short"
    assert _refused(Line, "ก" * 401) == "string_too_long"
