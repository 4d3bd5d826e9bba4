from __future__ import annotations

from conftest import Build, Find, show


def _organisation(own: str, parent: str) -> str:
    return f"id: {own}\ntitle: ก\nkind: partner\nparent: {parent}\n"


def _practice(own: str, base: str) -> str:
    return f"id: {own}\ntitle: ก\nevidence: named-only\nbuilds_on: [{base}]\n"


def test_parent_of_itself(find: Find) -> None:
    assert find({"organisations/a.yml": _organisation("a", "a")}) == [
        "PH308 error organisations/a.yml:4:9"
    ]


def test_parents_in_a_circle_are_told_once_with_the_way_around(build: Build) -> None:
    files = {
        "organisations/a.yml": _organisation("a", "b"),
        "organisations/b.yml": _organisation("b", "c"),
        "organisations/c.yml": _organisation("c", "a"),
    }
    (issue,) = build(files).issues
    assert show(issue) == "PH308 error organisations/a.yml:4:9"
    assert "“a” → “b” → “c” → “a”" in issue.message.th


def test_two_circles_are_told_each(find: Find) -> None:
    files = {
        "organisations/a.yml": _organisation("a", "b"),
        "organisations/b.yml": _organisation("b", "a"),
        "organisations/c.yml": _organisation("c", "c"),
    }
    assert find(files) == [
        "PH308 error organisations/a.yml:4:9",
        "PH308 error organisations/c.yml:4:9",
    ]


def test_record_that_leads_into_a_circle_is_not_on_it(find: Find) -> None:
    files = {
        "organisations/a.yml": _organisation("a", "b"),
        "organisations/b.yml": _organisation("b", "b"),
    }
    assert find(files) == ["PH308 error organisations/b.yml:4:9"]


def test_practices_that_build_on_each_other(find: Find) -> None:
    files = {
        "practices/a.yml": _practice("a", "pdca, b"),
        "practices/b.yml": _practice("b", "a"),
    }
    assert find(files) == ["PH308 error practices/a.yml:4:12"]


def test_two_ways_to_one_base_are_no_circle(find: Find) -> None:
    files = {
        "practices/a.yml": _practice("a", "pdca"),
        "practices/b.yml": _practice("b", "pdca, a"),
    }
    assert find(files) == ["PH408 note practices/b.yml:1:5"]


def test_related_practices_may_name_each_other(find: Find) -> None:
    text = "{id: %s, title: ก, evidence: named-only, builds_on: [pdca], related: [%s]}"
    files = {"practices/a.yml": text % ("a", "b"), "practices/b.yml": text % ("b", "a")}
    assert [line for line in find(files) if "PH308" in line] == []
