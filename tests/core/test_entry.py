from __future__ import annotations

import pytest

from conftest import Build
from phaen.core.entry import Entry
from phaen.core.issues import Place
from phaen.core.model.citation import Citation
from phaen.core.model.plan import Plan
from phaen.core.model.refs import OrganisationRef, Ref
from phaen.core.model.role import Role
from phaen.core.model.text import Text

FILE = "plans/p/roles/office.yml"
ROLE = """
    # ความเห็น
    id: office
    title: สำนักงาน
    part: performer
    holders: [peo]
    note: ข้อสังเกต
    duties:
      - id: d1
        text: {th: ทำแผน, en: Plan}
        source: {document: doc, section: "1"}
"""


@pytest.fixture
def role(build: Build) -> Entry:
    return build({FILE: ROLE}).graph.of_kind("role")[0]


def test_record_is_given_as_its_own_model(role: Entry) -> None:
    assert role.record_as(Role).duties[0].id == "d1"


def test_record_is_not_given_as_another_model(role: Entry) -> None:
    with pytest.raises(TypeError, match="office"):
        role.record_as(Plan)


def test_address(role: Entry) -> None:
    assert role.address == "roles/p/office/"


def test_line_is_that_of_the_first_field(role: Entry) -> None:
    assert role.line == 2


@pytest.mark.parametrize(
    ("path", "line", "column"),
    [
        ((), 2, 1),
        (("part",), 4, 7),
        (("holders", 0), 5, 11),
        (("duties", 0), 8, 5),
        (("duties", 0, "text", "en"), 9, 27),
        (("duties", 0, "source", 0, "section"), 10, 38),
        pytest.param(("note", 0, "th"), 6, 7, id="a bare text is a list of a text"),
        pytest.param(("summary",), 2, 1, id="what is not written stands at its record"),
    ],
)
def test_place_of_a_value(role: Entry, path: tuple[str | int, ...], line: int, column: int) -> None:
    assert role.place(path) == Place(FILE, line, column)


def test_place_of_a_key(role: Entry) -> None:
    assert role.place(("duties", 0, "text", "en"), of_key=True) == Place(FILE, 9, 23)


def test_values_of_one_type_are_found_with_their_paths(role: Entry) -> None:
    texts = {".".join(map(str, path)): str(text) for path, text in role.every(Text)}
    assert texts == {
        "title": "สำนักงาน",
        "note.0": "ข้อสังเกต",
        "duties.0.text": "ทำแผน",
    }


def test_values_of_a_type_include_those_of_its_subtypes(role: Entry) -> None:
    assert [ref for _, ref in role.every(Ref)] == ["peo", "doc"]
    assert [ref for _, ref in role.every(OrganisationRef)] == ["peo"]


def test_models_are_values_too(role: Entry) -> None:
    assert [path for path, _ in role.every(Citation)] == [("duties", 0, "source", 0)]


def test_paths_use_the_names_that_editors_write(build: Build) -> None:
    plan = build({}).graph.of_kind("plan")[0]
    assert (("period", "from"), 2566) in plan.contents
