from __future__ import annotations

import pytest
from pydantic import TypeAdapter, ValidationError

from phaen.core.model import KINDS, refs
from phaen.core.model.refs import ElementOrPlanRef, Ref


def _every_ref() -> list[type[Ref]]:
    return [
        value
        for value in vars(refs).values()
        if isinstance(value, type) and issubclass(value, Ref) and value is not Ref
    ]


@pytest.mark.parametrize("ref", _every_ref())
def test_reference_leads_to_kinds_that_exist(ref: type[Ref]) -> None:
    assert ref.kinds
    assert set(ref.kinds) <= set(KINDS)


def test_reference_knows_its_kinds_when_read() -> None:
    found = TypeAdapter(ElementOrPlanRef).validate_python("tak-2566/1.1")
    assert (found, found.kinds) == ("tak-2566/1.1", ("element", "plan"))


@pytest.mark.parametrize("text", ["", "ตาก", "a b", "a/b/c", "Tak"])
def test_no_reference(text: str) -> None:
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(ElementOrPlanRef).validate_python(text)
    assert [error["type"] for error in caught.value.errors()] == ["phaen_reference"]
