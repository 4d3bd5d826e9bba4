from __future__ import annotations

import pytest

from phaen.cli.reports.github import report
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
