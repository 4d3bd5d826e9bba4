"""SARIF, checked with the schema of OASIS as Microsoft's jest-sarif 1.0.0-beta.0 (MIT) carries it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator

from phaen.cli.reports.options import Language, Options
from phaen.cli.reports.sarif import report
from phaen.core.issues import Issue, Place, Severity, Words
from phaen.core.rulebook import RULEBOOK, severity_of

SCHEMA = json.loads(Path(__file__).with_name("sarif-2.1.0-rtm.5.json").read_text("utf-8"))
OPTIONS = Options(Language.BOTH, lambda _file, _line: "", site_url="https://plans.example/")
EVERY_CODE = [
    Issue(code, severity_of(code), Place(f"data/{code}.yml", 3, 7), Words("ผิด", "wrong"), hint="แก้")
    for code in RULEBOOK
]


def _log(issues: list[Issue], options: Options = OPTIONS) -> dict[str, Any]:
    log: dict[str, Any] = json.loads(report(issues, options))
    return log


@pytest.mark.parametrize("issues", [[], EVERY_CODE], ids=["nothing", "every code"])
@pytest.mark.parametrize("site_url", ["", "https://plans.example/"])
def test_it_satisfies_the_schema(issues: list[Issue], site_url: str) -> None:
    log = _log(issues, Options(Language.BOTH, lambda _file, _line: "", site_url=site_url))
    assert [error.message for error in Draft4Validator(SCHEMA).iter_errors(log)] == []


def test_a_finding_stands_at_its_place() -> None:
    words = Words("ผิด", "wrong")
    issue = Issue("PH301", Severity.ERROR, Place("data/ก ข.yml", 4, 9), words, hint="แก้")
    [run] = _log([issue])["runs"]
    [result] = run["results"]
    assert run["columnKind"] == "unicodeCodePoints"
    [location] = result["locations"]
    assert location["physicalLocation"] == {
        "artifactLocation": {"uri": "data/%E0%B8%81%20%E0%B8%82.yml"},
        "region": {"startLine": 4, "startColumn": 9},
    }
    assert (result["ruleId"], result["level"], result["message"]["text"]) == (
        "PH301",
        "error",
        "ผิด\nwrong\n→ แก้",
    )


def test_rules_are_those_that_were_met_and_lead_to_their_pages() -> None:
    issues = [EVERY_CODE[0], EVERY_CODE[5], EVERY_CODE[0]]
    run = _log(issues)["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [EVERY_CODE[0].code, EVERY_CODE[5].code]
    assert [result["ruleIndex"] for result in run["results"]] == [0, 1, 0]
    assert rules[0]["helpUri"] == f"https://plans.example/rules/{EVERY_CODE[0].code.lower()}/"


def test_control_characters_are_seen_instead() -> None:
    issue = Issue("PH111", Severity.ERROR, Place("a.yml"), Words("ก\u202e", "x"))
    assert "\u202e" not in report([issue], OPTIONS)
