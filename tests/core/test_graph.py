from __future__ import annotations

import pytest

from conftest import Build
from phaen.core.entry import Entry
from phaen.core.graph import Graph
from phaen.core.ids import Key
from phaen.core.model.refs import ElementOrPlanRef, ElementRef, FrameworkRef, HolderRef, Ref

OTHER_PLAN = """
    id: q
    title: แผนอื่น
    kind: strategic-plan
    issuer: peo
    period: not-stated
    aligned_with: [nesd#people, p]
"""


def _refs(entries: list[Entry]) -> list[str]:
    return [entry.key.ref for entry in entries]


@pytest.fixture
def graph(build: Build) -> Graph:
    files = {
        "plans/q/plan.yml": OTHER_PLAN,
        "plans/q/structure.yml": """
            - {id: "1", title: อื่น}
        """,
        "organisations/office.yml": """
            id: office
            title: ชื่อเดียวกับบทบาท
            kind: partner
            parent: peo
        """,
    }
    outcome = build(files)
    assert outcome.issues == []
    return outcome.graph


def test_records_come_in_the_order_of_their_tree(graph: Graph) -> None:
    assert _refs(graph.of_kind("element")) == ["p/1", "p/1.1", "q/1"]


def test_records_of_one_plan(graph: Graph) -> None:
    assert _refs(graph.of_kind("element", "q")) == ["q/1"]


def test_record_by_its_reference(graph: Graph) -> None:
    found = graph.get("element", "p/1.1")
    assert found is not None
    assert found is graph.at(Key("element", "p", "1.1"))


def test_no_record_by_an_unknown_reference_or_kind(graph: Graph) -> None:
    assert graph.get("element", "1.1") is None
    assert graph.get("ghost", "p") is None
    assert graph.of_kind("ghost") == []


def test_every_record_stands_in_the_graph_once(graph: Graph) -> None:
    keys = [entry.key for entry in graph.all()]
    assert len(keys) == len(set(keys)) == 15


def test_tree_downwards_and_upwards(graph: Graph) -> None:
    top, below = graph.of_kind("element", "p")
    assert graph.children(top) == [below]
    assert graph.children(below) == []
    assert graph.parent(below) is top
    assert graph.parent(top) is None
    assert graph.ancestors(below) == [top]


@pytest.mark.parametrize(
    ("ref", "plan", "expected"),
    [
        pytest.param(ElementRef("1"), "p", "p/1", id="its own plan first"),
        pytest.param(ElementRef("1"), "q", "q/1", id="its own plan first, seen from the other"),
        pytest.param(ElementRef("p/1"), "q", "p/1", id="another plan by name"),
        pytest.param(ElementRef("p/1"), None, "p/1", id="from outside all plans"),
        pytest.param(ElementRef("1"), None, None, id="no plan, no element"),
        pytest.param(ElementRef("1.1"), "q", None, id="not the same number in another plan"),
        pytest.param(ElementOrPlanRef("q"), "p", "q", id="the second kind allowed"),
        pytest.param(HolderRef("office"), "p", "p/office", id="a role before an organisation"),
        pytest.param(HolderRef("office"), "q", "office", id="an organisation where no role"),
        pytest.param(FrameworkRef("nesd#people"), "p", "nesd", id="the part is not looked at"),
        pytest.param(FrameworkRef("p/nesd"), "p", None, id="frameworks have no plan"),
    ],
)
def test_resolving(graph: Graph, ref: Ref, plan: str | None, expected: str | None) -> None:
    found = graph.resolve(ref, plan)
    assert (found.key.ref if found else None) == expected


def test_link_tells_where_it_stands_and_where_it_leads(graph: Graph) -> None:
    links = graph.links_from[Key("plan", None, "q")]
    assert [(link.head, link.field, link.target.key.ref, link.part) for link in links] == [
        ("issuer", ("issuer",), "peo", None),
        ("aligned_with", ("aligned_with", 0), "nesd", "people"),
        ("aligned_with", ("aligned_with", 1), "p", None),
    ]


def test_links_can_be_followed_backwards(graph: Graph) -> None:
    element = graph.at(Key("element", "p", "1.1"))
    assert _refs(graph.sources(element, "role")) == ["p/office"]
    assert _refs(graph.sources(element, "role", "duties")) == ["p/office"]
    assert _refs(graph.sources(element, "role", "holders")) == []
    assert _refs(graph.sources(element, "case")) == ["p/report"]


def test_every_link_stands_in_both_directions(graph: Graph) -> None:
    forth = {id(link) for links in graph.links_from.values() for link in links}
    back = {id(link) for links in graph.links_to.values() for link in links}
    assert forth == back


def test_target_named_twice_is_listed_once(build: Build) -> None:
    graph = build(
        {
            "plans/p/roles/office.yml": """
                id: office
                title: สำนักงาน
                part: performer
                duties:
                  - {id: d1, text: ก, elements: ["1.1", "1"]}
                  - {id: d2, text: ข, elements: ["1.1"]}
            """
        }
    ).graph
    role = graph.at(Key("role", "p", "office"))
    assert _refs(graph.targets(role, "duties")) == ["p/1.1", "p/1"]
    assert len(graph.incoming(graph.at(Key("element", "p", "1.1")), "role")) == 2
    assert _refs(graph.sources(graph.at(Key("element", "p", "1.1")), "role")) == ["p/office"]


def test_reference_to_nothing_dangles(build: Build) -> None:
    graph = build({"organisations/b.yml": "{id: b, title: ข, kind: partner, parent: gone}"}).graph
    (dangling,) = graph.dangling
    assert (dangling.source.key.id, dangling.field, dangling.ref) == ("b", ("parent",), "gone")
    assert dangling.elsewhere is None


def test_reference_to_another_kind_dangles_and_tells_to_what(build: Build) -> None:
    graph = build({"organisations/b.yml": "{id: b, title: ข, kind: partner, parent: pdca}"}).graph
    (dangling,) = graph.dangling
    assert dangling.elsewhere is graph.get("practice", "pdca")


def test_reference_to_a_broken_record_does_not_dangle(build: Build) -> None:
    graph = build({"organisations/peo.yml": "{id: peo, kind: partner}"}).graph
    assert graph.get("organisation", "peo") is None
    assert graph.dangling == []


def test_of_two_records_with_one_id_the_first_is_kept(build: Build) -> None:
    graph = build({"organisations/z.yml": "{id: peo, title: ซ้ำ, kind: partner}"}).graph
    ((first, second),) = graph.duplicates
    assert (first.file, second.file) == ("organisations/peo.yml", "organisations/z.yml")
    assert graph.get("organisation", "peo") is first


def test_elements_below_a_broken_element_stay(build: Build) -> None:
    graph = build(
        {
            "plans/p/structure.yml": """
                - id: "1"
                  children: [{id: "1.1", title: จุดเน้น}]
            """
        }
    ).graph
    (element,) = graph.of_kind("element")
    assert graph.parent(element) is None
    assert graph.ancestors(element) == []
