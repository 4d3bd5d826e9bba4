"""Thai words of the pages, from a dictionary that only the benchmark knows."""

from __future__ import annotations

import os
import re
from collections import Counter
from dataclasses import dataclass
from functools import cache

# The dictionary is read where it lies: nothing is fetched and nothing written.
os.environ["PYTHAINLP_READ_ONLY"] = os.environ["PYTHAINLP_OFFLINE"] = "1"

from corpus import THAI, Corpus, Page
from pythainlp.corpus import thai_stopwords
from pythainlp.tokenize import word_tokenize

_RUN = re.compile(f"[{THAI}]+(?: [{THAI}]+)*")
_WORD = re.compile(f"[{THAI}]+")


@cache
def split(text: str) -> list[str]:
    """The words of a Thai text; spaces are gone."""
    return [word for word in word_tokenize(text, engine="newmm") if _WORD.fullmatch(word)]


@dataclass(frozen=True)
class Words:
    """The words of all pages: `stretches` are a page's Thai stretches without punctuation, cut into words."""

    stretches: dict[str, list[list[str]]]
    pages_with: Counter[str]
    stop: frozenset[str]

    @classmethod
    def of(cls, corpus: Corpus) -> Words:
        """Cut every page."""
        stretches = {page.address: _stretches(page) for page in corpus}
        with_word: Counter[str] = Counter()
        for cut in stretches.values():
            with_word.update({word for stretch in cut for word in stretch})
        return cls(stretches, with_word, frozenset(thai_stopwords()))

    def is_topic(self, word: str, letters: int = 3) -> bool:
        """Whether the word tells something, and has at least so many letters."""
        return len(word) >= letters and word not in self.stop


def _stretches(page: Page) -> list[list[str]]:
    return [split(found[0]) for text in page.texts for found in _RUN.finditer(text)]
