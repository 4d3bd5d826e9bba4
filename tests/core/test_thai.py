from __future__ import annotations

import pytest

from phaen.core import thai


def test_thai_digits_become_arabic_and_the_rest_stays() -> None:
    assert thai.arabic_digits("ข้อ ๑.๓ ปี ๒๕๖๗ (2024)") == "ข้อ 1.3 ปี 2567 (2024)"


def test_arabic_digits_become_thai_and_the_rest_stays() -> None:
    assert thai.thai_digits("ข้อ 1.3 ปี 2567 (๒๐๒๔)") == "ข้อ ๑.๓ ปี ๒๕๖๗ (๒๐๒๔)"


def test_digits_survive_a_round_trip() -> None:
    assert thai.arabic_digits(thai.thai_digits("0123456789")) == "0123456789"


def test_eras_are_543_years_apart() -> None:
    assert (thai.to_ce(2567), thai.to_be(2024)) == (2024, 2567)


def test_fiscal_year_begins_in_october_of_the_year_before() -> None:
    assert thai.fiscal_year_iso(2567) == ("2023-10-01", "2024-09-30")


def test_school_year_begins_in_may() -> None:
    assert thai.school_year_iso(2566) == ("2023-05-16", "2024-05-15")


def test_calendar_years_run_from_january_to_december() -> None:
    assert thai.calendar_years_iso(2566, 2570) == ("2023-01-01", "2027-12-31")


def test_no_year_can_be_meant_in_both_eras() -> None:
    assert set(thai.BE_YEARS).isdisjoint(thai.CE_YEARS)


@pytest.mark.parametrize(
    "in_order",
    [
        pytest.param(["กา", "เก", "ขา", "เข"], id="leading vowels sort after their consonant"),
        pytest.param(["ขา", "ข่า", "ข้า", "ขาด"], id="tone marks count only between equals"),
        pytest.param(["การ", "การณ์", "กาล"], id="silencing marks do not move a word"),
        pytest.param(["แผน 2", "แผน 10", "แผน ๑๑"], id="numbers by value, in either script"),
        pytest.param(["1", "A", "ก"], id="numbers, Latin, Thai"),
        pytest.param(["apple", "Banana", "cherry"], id="case is folded"),
        pytest.param(["เปล", "ผล", "แผน", "ฝน", "ไฝ"], id="dictionary words"),
        pytest.param(["", "ก"], id="nothing comes first"),
        pytest.param(["แผน", "แผน2", "แผนก"], id="a word before what goes on with a number"),
        pytest.param(["ก", "ก 2", "ก 2 ข", "ก 10"], id="numbers within a title"),
        pytest.param(["2567", "2567ก"], id="a number before what goes on with a letter"),
    ],
)
def test_collation(in_order: list[str]) -> None:
    words = in_order[::-1]
    words.sort(key=thai.collation_key)
    assert words == in_order


def test_either_script_of_digits_sorts_alike() -> None:
    assert thai.collation_key("ปี ๒๕๖๗") == thai.collation_key("ปี 2567")


def test_collation_survives_a_number_of_any_length() -> None:
    assert thai.collation_key("ข้อ " + "9" * 5000) > thai.collation_key("ข้อ 1")
