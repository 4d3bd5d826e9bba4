from __future__ import annotations

import pytest

from phaen.core.model import KINDS
from phaen.core.model.element import Element
from phaen.core.model.theme import Theme


def test_record_goes_by_its_short_title_where_it_has_one() -> None:
    long = Theme.model_validate({"id": "a", "title": "ความปลอดภัยในสถานศึกษา"})
    short = Theme.model_validate({"id": "a", "title": "ยาว", "short_title": "สั้น"})
    assert (str(long.name), str(short.name)) == ("ความปลอดภัยในสถานศึกษา", "สั้น")


def test_element_shows_the_number_of_the_document_or_its_id() -> None:
    plain = Element.model_validate({"id": "1.1", "title": "ก"})
    numbered = Element.model_validate({"id": "1.1", "title": "ก", "number": "๑.๑"})
    assert (plain.shown_number, numbered.shown_number) == ("1.1", "๑.๑")


@pytest.mark.parametrize("name", ["element", "indicator"])
def test_old_ids_have_the_grammar_of_the_kind(name: str) -> None:
    written = {
        "id": "1.2",
        "title": "ก",
        "previous_ids": ["1.1"],
        **({"measure": "qualitative"} if name == "indicator" else {}),
    }
    assert KINDS[name].model.model_validate(written).previous_ids == ["1.1"]
