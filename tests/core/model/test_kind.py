from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from phaen.core.model import KINDS


@pytest.mark.parametrize(
    ("path", "name", "plan"),
    [
        ("organisations/tak.yml", "organisation", None),
        ("frameworks/national.yml", "framework", None),
        ("sources/tak-2566.yml", "source", None),
        ("plans/tak-2566/plan.yml", "plan", "tak-2566"),
        ("plans/tak-2566/structure.yml", "element", "tak-2566"),
        ("plans/tak-2566/roles/a.yml", "role", "tak-2566"),
        ("plans/tak-2566/indicators/1.1.yml", "indicator", "tak-2566"),
        ("plans/tak-2566/cases/focus-1-1.yml", "case", "tak-2566"),
        ("practices/pdca.yml", "practice", None),
        ("themes.yml", "theme", None),
        ("glossary.yml", "term", None),
    ],
)
def test_file_belongs_to_one_kind(path: str, name: str, plan: str | None) -> None:
    matches = {kind.name: kind.match(PurePosixPath(path)) for kind in KINDS.values()}
    found = {kind: match.groupdict() for kind, match in matches.items() if match}
    assert found == {name: {"plan": plan} if plan else {}}


@pytest.mark.parametrize(
    "path",
    [
        "organisations/deep/tak.yml",
        "organisations/tak.yaml",
        "organisations/.yml",
        "Organisations/tak.yml",
        "plans/plan.yml",
        "plans/a/b/plan.yml",
        "data/themes.yml",
        "themes.yml.bak",
        "themesXyml",
    ],
)
def test_file_belongs_to_no_kind(path: str) -> None:
    assert [kind.name for kind in KINDS.values() if kind.match(PurePosixPath(path))] == []


def test_ids_are_known_within_a_plan_or_everywhere() -> None:
    assert {kind.name for kind in KINDS.values() if kind.in_plan} == {
        "element",
        "role",
        "indicator",
        "case",
    }


def test_home_is_where_the_files_of_a_plan_are() -> None:
    assert KINDS["role"].home("tak-2566") == "plans/tak-2566/roles/*.yml"
    assert KINDS["theme"].home("") == "themes.yml"


def test_index_stands_at_the_head_of_the_addresses() -> None:
    assert KINDS["role"].index_address == "roles/"
    assert KINDS["term"].index_address == "glossary/"
