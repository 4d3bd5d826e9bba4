from __future__ import annotations

from typing import Annotated

import pytest

from phaen.core.model.case import Case, Progress
from phaen.core.model.citation import Citation
from phaen.core.model.describe import field_names, find_field, inner_model, model_at
from phaen.core.model.item import Item
from phaen.core.model.period import Period


def test_names_are_those_that_editors_write() -> None:
    assert field_names(Period)[:3] == ["from", "to", "year"]
    assert "stated_none" not in field_names(Case)


def test_field_by_the_name_that_editors_write() -> None:
    found = find_field(Period, "from")
    assert found is Period.model_fields["start"]
    assert find_field(Period, "start") is None


@pytest.mark.parametrize(
    ("path", "model"),
    [
        ((), Case),
        (("period",), Period),
        (("progress", 0), Progress),
        (("progress", 0, "done", 2), Item),
        (("progress", 0, "done", 2, "source", 0), Citation),
        (("title",), None),
    ],
)
def test_model_at_a_path(path: tuple[str | int, ...], model: type | None) -> None:
    found = model_at(Case, path)
    assert found is model or (model is None and found is not None and found.__name__ == "Text")


@pytest.mark.parametrize("annotation", [Item, Item | None, list[Item], Annotated[list[Item], 1]])
def test_model_inside_an_annotation(annotation: object) -> None:
    assert inner_model(annotation) is Item


def test_no_model_inside_plain_types() -> None:
    assert inner_model(list[str]) is None
