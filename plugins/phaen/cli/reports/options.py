"""What a report needs to know besides the findings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from phaen.core.issues import Words


class Language(StrEnum):
    """Which language findings are told in."""

    TH = "th"
    EN = "en"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Options:
    """`read_line(file, line)` gives the text of a line of a data file, empty where it cannot be had.

    `ascii_only` is for output that cannot hold every letter.
    """

    language: Language
    read_line: Callable[[str, int], str]
    color: bool = False
    ascii_only: bool = False

    def choose(self, words: Words) -> list[str]:
        """The lines to print of a message in two languages."""
        if self.language is Language.TH:
            return [words.th]
        return [words.en] if self.language is Language.EN else [words.th, words.en]
