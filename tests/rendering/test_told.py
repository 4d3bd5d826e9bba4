from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import Any

import pytest

from phaen.core.ids import Key
from phaen.core.model.measure import Measure
from phaen.core.model.refs import ThemeRef
from phaen.core.model.text import Text
from phaen.rendering.site import Site
from phaen.rendering.told import told
from rendering.small import small_site


@dataclass(frozen=True)
class _Thing:
    name: str
    aside: object = field(default=None, compare=False)


def _function() -> None:
    """Somebody's."""


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        ("ก", "ก"),
        (ThemeRef("planning"), "planning"),
        ([1, ("a", None)], (1, ("a", None))),
        ({"b": 1, "a": 2}, (("b", 1), ("a", 2))),
        (frozenset({"b", "a"}), ("a", "b")),
        (Key("role", "plan", "id"), ("role", "plan", "id")),
        (Measure.QUANTITATIVE, ("Measure", "QUANTITATIVE")),
        (_Thing("a", object()), ("a",)),
        (_function, f"{__name__}:_function"),
        (partial(_function, 1, b=2), (f"{__name__}:_function", (1,), (("b", 2),))),
        (Text(th="ก"), repr(Text(th="ก"))),
    ],
)
def test_values_are_told_as_plain_ones(value: Any, plain: object) -> None:
    assert told(value) == plain
    assert type(told(value)) is type(plain)


def test_an_entry_is_its_stamp_and_a_site_answers_for_itself() -> None:
    site: Site = small_site()
    entry = next(site.graph.all())

    assert told(entry) == entry.stamp != b""
    assert told(site) is None


def test_what_nobody_knows_is_refused() -> None:
    with pytest.raises(TypeError, match="what a object depends on is not known"):
        told(object())
