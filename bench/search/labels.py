"""A labelled query: what is typed, what is meant, and the pages that hold it."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

KINDS = {
    "a": "phrases of 2 to 4 words out of the middle, typed without spaces",
    "b": "one word inside a run",
    "c": "names and compounds",
    "d": "Latin in any case",
    "e": "digits of the other script, years, 2.1.3",
    "f": "first halves of words",
    "g": "one wrong mark or vowel",
    "h": "2 to 4 topic words that are not neighbours",
    "i": "abbreviations with and without dots",
    "j": "a letter dropped, doubled, swapped or from the next key",
}


@dataclass(frozen=True)
class Query:
    """What is typed, and the addresses of the pages that hold what was meant; `meant` are its terms."""

    kind: str
    query: str
    meant: tuple[str, ...]
    relevant: tuple[str, ...]

    def told(self) -> dict[str, Any]:
        """For a line of JSON."""
        return asdict(self)
