"""Abbreviations in running text say what they stand for.

The first on a page is a link to the glossary that shows its full name on hover and focus (and leads
there without a script); the later ones are marked, so that the script shows the same.

What counts as an abbreviation: what the glossary gives as one, or as another way to write it that is
letters and full stops only. The longest fits; none inside a longer one, known or not: a Thai
abbreviation is consonants and full stops, so neither may touch it in front, nor consonants that end
in a full stop behind it (a name may: ศธจ.ตาก). Headings, links, labels and code are left alone.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from markupsafe import escape

from phaen.core.graph import Graph
from phaen.core.model.term import Term
from phaen.rendering.letters import any_of
from phaen.rendering.outline import end_of
from phaen.rendering.texts import Href

_SKIPPED = "h[1-6]|a|abbr|b|summary|button|label|legend|svg|nav|form|code|th|dt|caption|title"
# Besides those the text of a row (display: flex), where a mark would become an item of its own.
_OPENED = re.compile(
    rf'<({_SKIPPED}|[a-z0-9-]+(?=(?:[^>"]|"[^"]*")*?\sclass="(?:st|comp)[\s"]))(?=[\s>])(?:[^>"]|"[^"]*")*>'
)
_NOWHERE = (sys.maxsize, sys.maxsize)
_WRITTEN_SHORT = re.compile(r"(?:[ก-ฮ]{1,4}\.)+|[A-Z][A-Za-z]*[A-Z][A-Za-z]*")
_FRONT = re.compile(r"(?<![A-Za-z0-9ก-ฮ.-])")
# An abbreviation before a number is held to it at a line's end: พ.ศ. 2566.
_BEHIND = r"(?![A-Za-z0-9]|[ก-ฮ]{1,4}\.| [0-9๐-๙])"


@dataclass(frozen=True, slots=True)
class Gloss:
    """What an abbreviation stands for, and where the glossary says so."""

    full: str
    address: str


_LONGEST = 60


class Glosses:
    """Explains the abbreviations of a glossary; without any it changes nothing."""

    def __init__(self, known: Mapping[str, Gloss]) -> None:
        # What is longer is no abbreviation; an expression as deep as that cannot be compiled.
        self.known = {short: gloss for short, gloss in known.items() if len(short) <= _LONGEST}
        # What may not stand in front is looked at last: patterns that begin with letters are found faster.
        self.places = re.compile(any_of(self.known) + _BEHIND)

    def explain(self, html: str, href: Href) -> str:
        """The same body, its abbreviations marked."""
        if not self.known:
            return html
        found = list(self._find(html))
        if not found:
            return html
        seen: set[str] = set()

        def mark(match: re.Match[str]) -> str:
            gloss = self.known[match[0]]
            if gloss.address in seen:
                return f"<abbr>{match[0]}</abbr>"
            seen.add(gloss.address)
            return f'<a class="ab" href="{href(gloss.address)}" data-full="{escape(gloss.full)}">{match[0]}</a>'

        kept, at = [], 0
        skipped = _skipped(html)
        start, end = next(skipped, _NOWHERE)
        for match in found:
            while end <= match.start():
                start, end = next(skipped, _NOWHERE)
            if start < match.start() or html.rfind("<", at, match.start()) > html.rfind(
                ">", at, match.start()
            ):
                continue
            kept += [html[at : match.start()], mark(match)]
            at = match.end()
        return "".join([*kept, html[at:]])

    def _find(self, html: str) -> Iterator[re.Match[str]]:
        at = 0
        while (found := self.places.search(html, at)) is not None:
            fits = _FRONT.match(html, found.start())
            if fits:
                yield found
            at = found.end() if fits else found.start() + 1


def _skipped(html: str) -> Iterator[tuple[int, int]]:
    """Where the elements that are left alone begin and end, the outermost of each."""
    at = 0
    while (opened := _OPENED.search(html, at)) is not None:
        at = end_of(html, opened[1], opened.end())
        yield opened.start(), at


NONE = Glosses({})


def glosses(graph: Graph) -> Glosses:
    """The abbreviations of the glossary; where two terms share one, the first has it."""
    known: dict[str, Gloss] = {}
    for entry in graph.of_kind("term"):
        term = entry.record_as(Term)
        if term.abbreviation is not None:
            gloss = Gloss(term.title.th, entry.address)
            for form in _forms(term):
                known.setdefault(form, gloss)
    return Glosses(known)


def _forms(term: Term) -> Iterable[str]:
    short = str(term.abbreviation)
    # A single letter without a full stop is any letter.
    if len(short) > 1:
        yield short
    yield from (text.th for text in term.also if _WRITTEN_SHORT.fullmatch(text.th))
