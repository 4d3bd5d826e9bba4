from __future__ import annotations

import json
from pathlib import Path

from phaen.cli.reports import REPORTS
from phaen.cli.reports.json import report
from phaen.cli.reports.options import Language, Options
from phaen.core.issues import Issue, Place, Severity, Words

OPTIONS = Options(Language.TH, lambda _file, _line: "")


def test_shape_is_the_same_in_every_language() -> None:
    issue = Issue(
        "PH201", Severity.ERROR, Place("a.yml", 2, 3), Words("ขาด", "missing"), "duties.0.id", "เติม"
    )
    assert json.loads(report([issue], OPTIONS)) == [
        {
            "severity": "error",
            "code": "PH201",
            "file": "a.yml",
            "line": 2,
            "column": 3,
            "field": "duties.0.id",
            "message": {"th": "ขาด", "en": "missing"},
            "hint": "เติม",
        }
    ]


def test_output_that_cannot_hold_thai_gets_escapes() -> None:
    issue = Issue("PH201", Severity.ERROR, Place("a.yml"), Words("ขาด", "missing"))
    told = report([issue], Options(Language.TH, lambda _file, _line: "", ascii_only=True))
    assert told.isascii()
    assert json.loads(told)[0]["message"]["th"] == "ขาด"


def test_nothing_found() -> None:
    assert report([], OPTIONS) == "[]"


def test_every_form_has_a_test_of_its_name() -> None:
    assert [
        form for form in REPORTS if not Path(__file__).with_name(f"test_{form}.py").is_file()
    ] == []
