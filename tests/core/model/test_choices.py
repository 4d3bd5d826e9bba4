from __future__ import annotations

import re

import pytest

from phaen.core.model import case, indicator, measure, organisation, plan, practice, role
from phaen.core.model.choices import Choice

MODULES = (case, indicator, measure, organisation, plan, practice, role)


def _every_choice() -> list[Choice]:
    lists = {
        value
        for module in MODULES
        for value in vars(module).values()
        if isinstance(value, type) and issubclass(value, Choice) and value is not Choice
    }
    return [member for choice in sorted(lists, key=lambda one: one.__name__) for member in choice]


@pytest.mark.parametrize("choice", _every_choice(), ids=repr)
def test_choice_has_a_thai_and_an_english_label(choice: Choice) -> None:
    assert re.search("[ก-๙]", choice.label)
    assert re.fullmatch(r"[A-Z][\w ,-]+", choice.label_en)


@pytest.mark.parametrize("choice", _every_choice(), ids=repr)
def test_choice_is_written_as_its_word(choice: Choice) -> None:
    assert str(choice) == choice.value
    assert re.fullmatch("[a-z]+(-[a-z]+)*", choice.value)
