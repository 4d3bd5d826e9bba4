"""What is left of a record when its mistakes are taken out."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from phaen.core.loading.nodes import Mapping, to_plain
from phaen.core.loading.salvage import salvage
from phaen.core.loading.tree import read_tree
from phaen.core.model.role import Role

SOUND = """
id: office
title: สำนักงาน
part: performer
source: {document: doc}
duties:
  - {id: d1, text: ทำแผน}
  - {id: d2, text: ติดตาม}
"""


def _left(text: str) -> Role | None:
    tree, issues = read_tree(text, "role.yml")
    assert isinstance(tree, Mapping), issues
    with pytest.raises(ValidationError) as caught:
        Role.model_validate(to_plain(tree))
    left = salvage(Role, tree, caught.value)
    if left is None:
        return None
    record, sound = left
    assert Role.model_validate(to_plain(sound)) == record
    assert isinstance(record, Role)
    return record


def test_an_unknown_field_goes_alone() -> None:
    left = _left(SOUND.replace("{id: d1,", "{id: d1, theme: [x],"))
    assert left is not None
    assert [duty.id for duty in left.duties] == ["d1", "d2"]


def test_a_part_that_lacks_a_field_goes_as_a_whole() -> None:
    left = _left(SOUND.replace("{id: d1, text: ทำแผน}", "{id: d1}"))
    assert left is not None
    assert [duty.id for duty in left.duties] == ["d2"]


def test_several_mistakes_go_at_once() -> None:
    left = _left(SOUND.replace("text: ติดตาม", "text: []").replace("{id: d1,", "{id: d1, x: y,"))
    assert left is not None
    assert [duty.id for duty in left.duties] == ["d1"]


@pytest.mark.parametrize(
    "text", [SOUND.replace("title:", "titel:"), SOUND.replace("id: office", "id: [a]")]
)
def test_nothing_is_left_of_a_record_without_what_makes_it_one(text: str) -> None:
    assert _left(text) is None
