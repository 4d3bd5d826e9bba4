"""The YAML parser's complaints as findings, at the place where the mistake was made."""

from __future__ import annotations

import re

import yaml

from phaen.core.issues import Issue, Place
from phaen.core.loading import findings, syntax_words
from phaen.core.loading.open_quotes import find_open_quote, quote_before
from phaen.core.loading.syntax_words import Said

_CONFLICT = ("<<<<<<<", "=======", ">>>>>>>")
_KEY_WITHOUT_SPACE = re.compile(r"\s*(?:- +)?[A-Za-z_]+:[^ ]")


def find_conflict(text: str, name: str) -> Issue | None:
    """Where Git left two versions of a text standing, which may well be YAML."""
    if _CONFLICT[0] not in text:
        return None
    first, step = 0, 0
    for line, words in enumerate(text.split("\n"), start=1):
        if words.startswith(_CONFLICT[step]):
            first = line if step == 0 else first
            step += 1
        if step == len(_CONFLICT):
            said = syntax_words.CONFLICT
            return findings.broken_syntax(Place(name, first), said.th, said.en, said.hint)
    return None


def explain(error: yaml.YAMLError, text: str, name: str) -> Issue:
    """The parser's error as a finding."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return findings.broken_syntax(Place(name), "รูปแบบไฟล์ไม่ถูกต้อง", str(error), "")
    quote = find_open_quote(error, text)
    if quote is not None:
        return findings.unclosed_quote(_place(quote, name), text[quote.index])
    said, mark = _find_words(error, text)
    return findings.broken_syntax(_place(mark, name), said.th, said.en, said.hint)


def _find_words(error: yaml.MarkedYAMLError, text: str) -> tuple[Said, yaml.Mark | None]:
    """What happened, and where to say it."""
    problem, mark = str(error.problem), error.problem_mark
    letter = text[mark.index : mark.index + 1] if mark else ""
    if letter == "\t":
        return syntax_words.TAB, mark
    if "could not find expected ':'" in problem:
        # It is noticed a line later than where the colon is missing.
        return _without_colon(text, error.context_mark), error.context_mark
    bracket = _open_bracket(text, mark)
    if bracket is not None:
        return syntax_words.BRACKETS[text[bracket.index]], bracket
    if letter and letter in "]}":
        return syntax_words.WRONG_BRACKET, mark
    if "expected key" in problem and mark and quote_before(mark, text):
        return syntax_words.AFTER_QUOTE, mark
    said = _look_up(problem, str(error.context))
    return said, error.context_mark if said.at_start and error.context_mark else mark


def _look_up(problem: str, context: str) -> Said:
    for part, said in syntax_words.SAID.items():
        if part in problem or (part == "directive" and part in context):
            return said
    return Said("รูปแบบไฟล์ไม่ถูกต้อง", problem, syntax_words.OTHERWISE)


def _without_colon(text: str, mark: yaml.Mark | None) -> Said:
    line = text.split("\n")[mark.line] if mark else ""
    if "：" in line:
        return syntax_words.WIDE_COLON
    return syntax_words.NO_SPACE if _KEY_WITHOUT_SPACE.match(line) else syntax_words.NO_COLON


def _open_bracket(text: str, mark: yaml.Mark | None) -> yaml.Mark | None:
    """The bracket on a line above `mark` that is still open there."""
    open_ones: list[yaml.Mark] = []
    try:
        for token in yaml.scan(text, Loader=yaml.CSafeLoader):
            if mark and token.start_mark.index >= mark.index:
                break
            if isinstance(token, (yaml.FlowSequenceStartToken, yaml.FlowMappingStartToken)):
                open_ones.append(token.start_mark)
            elif isinstance(token, (yaml.FlowSequenceEndToken, yaml.FlowMappingEndToken)):
                open_ones[-1:] = []
    except yaml.YAMLError:
        pass
    above = [one for one in open_ones if mark and one.line < mark.line]
    return above[-1] if above else None


def _place(mark: yaml.Mark | None, name: str) -> Place:
    return Place(name, mark.line + 1, mark.column + 1) if mark else Place(name)
