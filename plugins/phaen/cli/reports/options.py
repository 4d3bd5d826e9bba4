"""What a report needs to know besides the findings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from phaen.core.issues import Words
from phaen.core.rulebook import address_of


class Language(StrEnum):
    """Which language findings are told in."""

    TH = "th"
    EN = "en"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Options:
    """`read_line(file, line)` gives the text of a line of a data file, empty where it cannot be had.

    `ascii_only` is for output that cannot hold every letter. `site_url` is the address of the site that
    explains the codes, with a slash at its end, or empty.
    """

    language: Language
    read_line: Callable[[str, int], str]
    color: bool = False
    ascii_only: bool = False
    site_url: str = ""

    def explained_at(self, code: str) -> str:
        """The address of the page that explains a code; empty where no site is known."""
        return f"{self.site_url}{address_of(code)}" if self.site_url else ""

    def choose(self, words: Words) -> list[str]:
        """The lines to print of a message in two languages."""
        if self.language is Language.TH:
            return [words.th]
        return [words.en] if self.language is Language.EN else [words.th, words.en]
