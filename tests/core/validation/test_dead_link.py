from __future__ import annotations

import pytest

from conftest import Build, Find

FILE = "practices/x.yml"


def _practice(words: str) -> str:
    return f"id: x\ntitle: ก\nevidence: described\nbuilds_on: [pdca]\nsummary: '{words}'\n"


def _of_links(found: list[str]) -> list[str]:
    return [line for line in found if "PH408" not in line]


@pytest.mark.parametrize(
    "words",
    [
        "[ก](practices/pdca/)",
        "[ก](/practices/pdca/)",
        "[ก](practices/pdca)",
        "[ก](plans/p/1.1/)",
        "[ก](roles/p/office/#d1)",
        "[ก](plans/)",
        "[ก](indicators/p/)",
        "[ก](about/)",
        "[ก](glossary/#peo)",
        "[ก](https://plans.example/plans/x/)",
    ],
)
def test_link_to_a_page(find: Find, words: str) -> None:
    assert _of_links(find({FILE: _practice(words)})) == []


@pytest.mark.parametrize(
    ("words", "column"),
    [
        ("[ก](practices/nobody/)", 15),
        ("ดู [ก](/plans/q/)", 19),
        ("[ก](plans/p/9/)", 15),
        ("[ก](themes/safty/)", 15),
    ],
)
def test_link_to_nothing(find: Find, words: str, column: int) -> None:
    assert _of_links(find({FILE: _practice(words)})) == [f"PH312 error {FILE}:5:{column}"]


def test_link_to_an_old_id(find: Find) -> None:
    files = {
        "practices/y.yml": "{id: y, title: ข, evidence: described, previous_ids: [z]}",
        FILE: _practice("[ก](practices/z/)"),
    }
    assert _of_links(find(files)) == []


def test_link_to_what_could_not_be_read(find: Find) -> None:
    files = {"themes.yml": "- {", FILE: _practice("[ก](themes/other/)")}
    assert _of_links(find(files)) == ["PH104 error themes.yml:1:3"]


def test_what_comes_near_is_named(build: Build) -> None:
    issues = build({FILE: _practice("[ก](themes/safty/)")}).issues
    assert any("“themes/safety/”" in issue.hint for issue in issues)
