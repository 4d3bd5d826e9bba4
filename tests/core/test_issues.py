from __future__ import annotations

import pytest

from phaen.core.issues import Issue, Place, Severity, Words, has_errors, sort_issues


def _issue(code: str, severity: Severity, *place: str | int) -> Issue:
    return Issue(code, severity, Place(*place), Words("ผิด", "wrong"))


def test_severities_rank_from_worst_to_mildest() -> None:
    assert sorted(Severity, key=lambda severity: severity.rank) == ["error", "warning", "note"]


def test_issues_come_in_the_order_in_which_an_editor_mends_them() -> None:
    in_order = [
        _issue("PH301", Severity.ERROR, "a.yml", 2, 1),
        _issue("PH406", Severity.WARNING, "a.yml", 2, 1),
        _issue("PH202", Severity.ERROR, "a.yml", 2, 9),
        _issue("PH408", Severity.NOTE, "a.yml", 10, 1),
        _issue("PH110", Severity.ERROR, "b.yml", 1, 1),
    ]
    assert sort_issues(reversed(in_order)) == in_order


@pytest.mark.parametrize(
    ("severities", "expected"),
    [
        ([], False),
        ([Severity.NOTE, Severity.WARNING], False),
        ([Severity.NOTE, Severity.ERROR], True),
    ],
)
def test_only_errors_bar_publication(severities: list[Severity], *, expected: bool) -> None:
    issues = [_issue("PH101", severity, "a.yml") for severity in severities]
    assert has_errors(issues) is expected


def test_place_begins_at_the_first_letter_of_a_file() -> None:
    assert Place("a.yml") == Place("a.yml", 1, 1)
