from __future__ import annotations

import pytest

from phaen.cli.reports.github import report, summary
from phaen.cli.reports.options import Language, Options
from phaen.core.issues import Issue, Place, Severity, Words

OPTIONS = Options(Language.BOTH, lambda _file, _line: "")


@pytest.mark.parametrize(
    ("severity", "command"),
    [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.NOTE, "notice")],
)
def test_one_command_a_finding(severity: Severity, command: str) -> None:
    issue = Issue("PH301", severity, Place("data/a.yml", 4, 9), Words("ผิด", "wrong"), hint="แก้")
    assert report([issue], OPTIONS) == (
        f"::{command} file=data/a.yml,line=4,col=9,title=PH301::ผิด%0Awrong%0A→ แก้"
    )


def test_what_would_end_a_command_is_escaped() -> None:
    issue = Issue(
        "PH111", Severity.ERROR, Place("a,b:c%\n.yml"), Words("ก\r\n::error::ข 5%", "x"), hint=""
    )
    assert report([issue], OPTIONS) == (
        "::error file=a%2Cb%3Ac%25%0A.yml,line=1,col=1,title=PH111::ก%0D%0A::error::ข 5%25%0Ax"
    )


def test_control_characters_do_not_reach_the_log() -> None:
    words = Words("ก\x1b[31m", "x\u202e")
    printed = report([Issue("PH111", Severity.ERROR, Place("\x1b.yml"), words)], OPTIONS)
    assert printed == "::error file=\ufffd.yml,line=1,col=1,title=PH111::ก\ufffd[31m%0Ax\ufffd"


def test_nothing_found() -> None:
    assert report([], OPTIONS) == ""


def _issues(count: int, severity: Severity = Severity.WARNING) -> list[Issue]:
    words = Words("ผิด", "wrong")
    return [Issue("PH301", severity, Place("a.yml", line), words) for line in range(1, count + 1)]


def test_the_worst_ten_are_annotations_and_the_rest_lines_of_the_log() -> None:
    late = Issue("PH301", Severity.ERROR, Place("z.yml", 1), Words("ผิด", "wrong"))
    lines = report([*_issues(30), late], OPTIONS).splitlines()
    assert lines[0].startswith("::error file=z.yml")
    assert [line.startswith("::") for line in lines] == [True] * 10 + [False] * 21
    assert lines[-1] == "- a.yml:30:1 PH301 ผิด wrong"


def test_the_summary_holds_all_worst_first() -> None:
    late = Issue("PH301", Severity.ERROR, Place("z.yml", 1), Words("ผิด", "wrong"))
    told = summary([*_issues(30), late], OPTIONS)
    assert told.count("<tr>") == 1 + 31
    assert told.index("z.yml:1:1") < told.index("a.yml:1:1")


def test_the_summary_leads_to_the_pages_of_codes() -> None:
    options = Options(Language.BOTH, lambda _file, _line: "", site_url="https://plans.example/")
    assert '<a href="https://plans.example/rules/ph301/">PH301</a>' in summary(_issues(1), options)


def test_nothing_of_the_data_is_markup_in_the_summary() -> None:
    words = Words("<img src=x onerror=alert(1)>\n\n# หัวข้อ", "](javascript:x) | `")
    issue = Issue("PH412", Severity.ERROR, Place("<b>.yml"), words, hint="</table><script>")
    told = summary([issue], OPTIONS)
    assert "<img" not in told
    assert "<b>" not in told
    assert "<script" not in told
    # An empty line would end the block of HTML, and Markdown would be read behind it.
    assert "\n\n" not in told


def test_a_summary_is_no_larger_than_github_takes() -> None:
    told = summary(_issues(20_000), OPTIONS)
    assert len(told.encode()) < 1024 * 1024
    assert "และอีก" in told


def test_an_empty_summary_says_so() -> None:
    assert "ไม่พบจุดผิด" in summary([], OPTIONS)
