from __future__ import annotations

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from phaen.core.model.text import MAX_TEXT_LENGTH, Text, Texts


def test_bare_text_is_thai() -> None:
    assert Text.model_validate("แผน") == Text(th="แผน")


def test_text_may_have_english_beside_it() -> None:
    text = Text.model_validate({"th": "แผน", "en": "Plan"})
    assert (str(text), text.en) == ("แผน", "Plan")


def test_outer_space_is_dropped() -> None:
    assert str(Text.model_validate("  แผน\n")) == "แผน"


@pytest.mark.parametrize("words", ["2569-10-01", "no", "1:30", "010", "true", "null"])
def test_what_looks_like_something_else_stays_text(words: str) -> None:
    assert str(Text.model_validate(words)) == words


@pytest.mark.parametrize(
    "written",
    [
        pytest.param("", id="empty"),
        pytest.param(" \n", id="blank"),
        pytest.param({"en": "Plan"}, id="English only"),
        pytest.param({"th": "แผน", "en": ""}, id="empty English"),
        pytest.param({"th": "แผน", "fr": "Plan"}, id="a third language"),
        pytest.param(["แผน"], id="list"),
        pytest.param("ก" * (MAX_TEXT_LENGTH + 1), id="too long"),
    ],
)
def test_no_text(written: Any) -> None:
    with pytest.raises(ValidationError):
        Text.model_validate(written)


@pytest.mark.parametrize(
    "written",
    ["แผน", {"th": "แผน"}, ["แผน"], [{"th": "แผน"}]],
    ids=["bare", "th", "list", "th list"],
)
def test_one_text_is_a_list_of_one(written: Any) -> None:
    assert TypeAdapter(Texts).validate_python(written) == [Text(th="แผน")]
