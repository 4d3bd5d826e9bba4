from __future__ import annotations

import pytest

from phaen.core.wording import THAI, TimeWords
from phaen.mkdocs_adapter.config import PhaenConfig
from phaen.rendering.words.catalogue import Saying, differences, parse, read_catalogues


def _told(text: str) -> list[str]:
    return parse(text, "x.yml")[1]


def test_the_catalogues_are_complete_and_alike() -> None:
    catalogues = read_catalogues()

    assert {"th", "en"} <= set(catalogues)
    assert differences(catalogues) == []


def test_the_setting_offers_each_language() -> None:
    option = dict(PhaenConfig._schema)["language"]

    assert set(option.choices) == set(read_catalogues())


def test_keys_are_paths_and_texts_stay_as_written() -> None:
    found, wrong = parse('a:\n  b: no\n  c: 2567-05-07\n  d: " x "\n', "x.yml")

    assert wrong == []
    assert {key: saying.other for key, saying in found.items()} == {
        "a.b": "no",
        "a.c": "2567-05-07",
        "a.d": " x ",
    }


def test_a_text_that_counts_has_two_forms() -> None:
    found, wrong = parse('a: {one: "{count} duty", other: "{count} duties"}', "x.yml")

    assert wrong == []
    assert found == {"a": Saying("{count} duties", "{count} duty")}
    assert found["a"].names == {"count"}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("a: b\na: c", "x.yml:2"),
        ("a: [b]", "must be a text"),
        ("a: {one: b}", "must be a text"),
        ("a: ''", "says nothing"),
        ("a: '{Count} b'", "a brace that holds no placeholder"),
        ("a: 'b {'", "a brace that holds no placeholder"),
        ("a: {one: b, other: c}", "without a {count}"),
        ("a: {one: '{who} {count}', other: '{count}'}", "“one” has a placeholder"),
        ("a: 'b", "x.yml:1"),
    ],
)
def test_what_is_wrong_in_a_file_is_told(text: str, reason: str) -> None:
    assert [told for told in _told(text) if reason in told]


def test_what_a_language_lacks_is_told() -> None:
    thai = parse("a: ก {x}\nb: ข", "th.yml")[0]
    english = parse("a: a {y}\nc: c", "en.yml")[0]

    told = differences({"th": thai, "en": english})
    assert told[1:] == ["en.yml: b is missing", "th.yml: c is missing"]
    assert told[0].startswith("a has other placeholders")


def test_spreadsheets_and_pages_say_times_alike() -> None:
    catalogue = read_catalogues()["th"]
    months = tuple(catalogue[f"time.month.m{month:02d}"].other for month in range(1, 13))

    assert months == THAI.months
    for name in TimeWords.patterns():
        assert catalogue[f"time.{name}"].other == getattr(THAI, name), name
