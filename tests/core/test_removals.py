from __future__ import annotations

from conftest import Build
from phaen.core.ids import Key
from phaen.core.removals import old_keys, removals

PLAN = {
    "plans/p/plan.yml": """
        id: p
        title: แผนของเรา
        kind: strategic-plan
        issuer: peo
        period: {from: 2566, to: 2570}
        previous_ids: [o]
    """
}
STONE = '{id: "%s", title: ก, date: "2569-10-01", reason: ข}'


def test_old_keys_are_those_of_the_record_and_of_its_plan_together(build: Build) -> None:
    graph = build(PLAN).graph
    assert list(old_keys(graph, Key("role", "p", "office"), ["bureau"])) == [
        Key("role", "p", "bureau"),
        Key("role", "o", "office"),
        Key("role", "o", "bureau"),
    ]
    assert list(old_keys(graph, Key("practice", None, "pdca"), ["cycle"])) == [
        Key("practice", None, "cycle")
    ]


def test_the_old_ids_of_a_plan_that_is_gone_are_known_too(build: Build) -> None:
    stone = STONE.replace("title", "previous_ids: [old], title") % "plan/q"
    graph = build({"removed.yml": stone}).graph
    assert list(old_keys(graph, Key("role", "q", "office"), [])) == [Key("role", "old", "office")]


def test_a_tombstone_has_the_address_of_what_it_stands_for(build: Build) -> None:
    ids = ("practice/a", "role/p/b", "role/p/office#d9", "term/c")
    outcome = build({"removed.yml": "".join(f"- {STONE % id_}\n" for id_ in ids)})
    assert [removal.address for removal in removals(outcome.graph)] == [
        "practices/a/",
        "roles/p/b/",
        "roles/p/office/#d9",
        "glossary/#c",
    ]
    assert outcome.issues == []
