from __future__ import annotations

from typing import Any

import pytest

from phaen.core.issues import Words as Message
from phaen.core.model import KINDS
from phaen.core.model.period import Period
from phaen.core.model.role import Part
from phaen.rendering.words import CatalogueError, Words, load_words
from phaen.rendering.words.catalogue import Saying

SAY = Words(
    "en", {"a": Saying("a", "a"), "n": Saying("{count} duties of {who}", "{count} duty of {who}")}
)
ENGLISH = load_words("en")


def test_placeholders_are_filled_and_numbers_grouped() -> None:
    assert SAY("a") == "a"
    assert SAY("n", count=1200, who="{who}") == "1,200 duties of {who}"
    assert SAY("n", count=1, who="us") == "1 duty of us"


@pytest.mark.parametrize(
    ("key", "values"),
    [("b", {}), ("a", {"x": "1"}), ("n", {"count": 1}), ("n", {"count": 1, "who": "x", "y": "z"})],
)
def test_nothing_is_said_by_halves(key: str, values: dict[str, Any]) -> None:
    with pytest.raises(CatalogueError):
        SAY(key, **values)


def test_a_language_without_a_catalogue_is_an_error() -> None:
    with pytest.raises(CatalogueError, match="'xx'"):
        load_words("xx")


@pytest.mark.parametrize(
    ("period", "said"),
    [
        (
            {"fiscal_year": 2567, "quarters": [1, 3], "round": 2},
            "fiscal year B.E. 2567, quarters 1–3, round 2",
        ),
        (
            {"academic_year": 2567, "semester": 1},
            "semester 1, academic year B.E. 2567",
        ),
        ({"date": "2567-05-07"}, "7 May B.E. 2567"),
        ({"from": 2569, "to": 2570}, "B.E. 2569–2570"),
        ("ต้นฤดูฝน", "ต้นฤดูฝน"),
        ("not-stated", "year not stated"),
    ],
)
def test_times_in_english(period: Any, said: str) -> None:
    assert ENGLISH.period(Period.model_validate(period)) == said


def test_what_models_name_follows_the_language() -> None:
    thai = load_words()

    assert (thai.label(Part.OVERSEER), ENGLISH.label(Part.OVERSEER)) == ("ผู้กำกับดูแล", "Overseer")
    assert (thai.kind(KINDS["case"]), ENGLISH.kind(KINDS["case"])) == ("กรณีศึกษา", "Case")
    assert ENGLISH.kinds(KINDS["role"]) == "Roles and duties"
    assert (thai.message(Message("ก", "a")), ENGLISH.message(Message("ก", "a"))) == ("ก", "a")
    assert (thai.facet("year"), ENGLISH.facet("year")) == ("ปี", "Year")


def test_only_other_languages_mark_thai() -> None:
    assert load_words().mark("<b>ก</b>") == "<b>ก</b>"
    assert ENGLISH.mark("<b>ก</b>") == '<b lang="th">ก</b>'
