from __future__ import annotations

import shutil
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest

from phaen.core.asked import ANSWERS, AskedGraph, Watch, digest, shared
from phaen.core.graph import Graph
from phaen.core.ids import Key
from phaen.core.pipeline import run
from rendering.small import DATA

OFFICE = Key("role", "doi-2567", "office")


@pytest.fixture(scope="module")
def graph() -> Graph:
    return run(DATA, "data").graph


ASKED: dict[str, Callable[[Graph], Any]] = {
    "all": lambda graph: list(graph.all()),
    "gone": lambda graph: graph.gone(),
    "tombstone": lambda graph: graph.tombstone("practice/kitchen"),
    "of_kind": lambda graph: graph.of_kind("role", "doi-2567"),
    "get": lambda graph: (graph.get("role", "doi-2567/office"), graph.get("role", "nobody")),
    "at": lambda graph: graph.at(OFFICE),
    "children": lambda graph: graph.children(graph.of_kind("element")[0]),
    "parent": lambda graph: [graph.parent(element) for element in graph.of_kind("element")],
    "ancestors": lambda graph: [graph.ancestors(element) for element in graph.of_kind("element")],
    "links_out": lambda graph: graph.links_out(graph.at(OFFICE)),
    "links_in": lambda graph: graph.links_in(OFFICE),
    "incoming": lambda graph: graph.incoming(graph.of_kind("theme")[0], "role", "duties"),
    "targets": lambda graph: graph.targets(graph.at(OFFICE), "holders"),
    "sources": lambda graph: graph.sources(graph.of_kind("organisation")[0], "role"),
    "find": lambda graph: graph.find("office", ("role",), "doi-2567"),
    "leads_abroad": lambda graph: graph.leads_abroad(graph.at(OFFICE), "aligned_with"),
    "find_abroad": lambda graph: graph.find_abroad("dole:strategy", ("framework",)),
}


@pytest.mark.parametrize("ask", ASKED.values(), ids=ASKED)
def test_a_graph_that_notes_answers_as_any_other(graph: Graph, ask: Callable[[Graph], Any]) -> None:
    watch = Watch()
    with watch.noting() as asked:
        answer = ask(AskedGraph(graph, watch))

    assert answer == ask(graph)
    assert asked


def test_every_question_is_tried(graph: Graph) -> None:
    watch = Watch()
    with watch.noting() as asked:
        for ask in ASKED.values():
            ask(AskedGraph(graph, watch))

    assert {watch.questions[number][0] for number in asked} == ANSWERS.keys()


def test_there_is_no_way_past_the_notes(graph: Graph) -> None:
    asked = AskedGraph(graph, Watch())
    for name in vars(graph):
        with pytest.raises(AttributeError):
            getattr(asked, name)


def test_nothing_is_noted_unless_somebody_makes_something(graph: Graph) -> None:
    watch = Watch()
    AskedGraph(graph, watch).of_kind("role")

    assert watch.asked is None


def test_questions_of_what_is_made_within_are_those_of_its_maker_too() -> None:
    watch = Watch()
    watch.know([("c",), ("b",), ("a",)])
    with watch.noting() as outer:
        watch.ask(("a",))
        with watch.noting() as inner:
            watch.ask(("b",))
        with watch.aside():
            watch.ask(("c",))
        watch.ask(("new",))

    assert (outer, inner) == ({2, 1, 3}, {1})
    assert watch.questions == [("c",), ("b",), ("a",), ("new",)]


def _digests(graph: Graph) -> dict[tuple[Any, ...], bytes]:
    watch = Watch()
    asked_graph = AskedGraph(graph, watch)
    with watch.noting() as asked:
        for ask in ASKED.values():
            ask(asked_graph)
    questions = [watch.questions[number] for number in asked]
    return {question: asked_graph.digest(question) for question in questions}


def test_an_answer_has_the_same_digest_as_long_as_it_is_the_same(tmp_path: Any) -> None:
    shutil.copytree(DATA, tmp_path / "data")
    before = _digests(run(tmp_path / "data", "data").graph)
    assert _digests(run(tmp_path / "data", "data").graph) == before

    path = tmp_path / "data/plans/doi-2567/roles/office.yml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("title: ", "title: ใหม่ ", 1), encoding="utf-8"
    )
    after = _digests(run(tmp_path / "data", "data").graph)
    changed = {question for question in before if after[question] != before[question]}
    assert ("get", "role", "doi-2567/office") in changed
    assert ("of_kind", "role", "doi-2567") in changed
    assert ("get", "role", "nobody") not in changed
    assert ("gone",) not in changed


def test_what_several_share_is_made_once_and_asked_by_each() -> None:
    class Owner:
        def __init__(self) -> None:
            self.site = SimpleNamespace(watch=Watch())
            self.made = 0

        @shared
        def value(self) -> str:
            """What is shared."""
            self.made += 1
            self.site.watch.ask(("question",))
            return "value"

    owner = Owner()
    for _ in range(2):
        with owner.site.watch.noting() as asked:
            assert owner.value == "value"
        assert asked == {0}
    assert owner.made == 1


def test_digests_tell_apart_what_looks_alike() -> None:
    values = [None, "", "1", 1, True, b"", ("a", "b"), ("ab",), (("a",), "b")]

    assert len({digest(value) for value in values}) == len(values)
