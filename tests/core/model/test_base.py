from __future__ import annotations

import pytest
from pydantic import ValidationError

from phaen.core.model.base import NONE_SAID
from phaen.core.model.case import Problem
from phaen.core.model.item import Item


def test_bare_sentence_stands_for_the_field_that_matters() -> None:
    assert Item.model_validate("ซ้อมแผน") == Item.model_validate({"text": "ซ้อมแผน"})


def test_unknown_field_is_refused() -> None:
    with pytest.raises(ValidationError):
        Item.model_validate({"text": "ซ้อมแผน", "colour": "red"})


def test_models_do_not_change() -> None:
    with pytest.raises(ValidationError):
        Item.model_validate("ซ้อมแผน").note = None


def test_none_said_outright_differs_from_silence() -> None:
    said = Problem.model_validate({"id": "p1", "problem": "ก", "solutions": NONE_SAID})
    silent = Problem.model_validate({"id": "p1", "problem": "ก"})
    assert (said.solutions, said.stated_none) == ([], ("solutions",))
    assert (silent.solutions, silent.stated_none) == ([], ())


def test_only_some_lists_may_be_none() -> None:
    with pytest.raises(ValidationError):
        Problem.model_validate({"id": "p1", "problem": "ก", "themes": NONE_SAID})


def test_editors_cannot_write_the_internal_field() -> None:
    with pytest.raises(ValidationError):
        Problem.model_validate({"id": "p1", "problem": "ก", "stated_none": ["solutions"]})
