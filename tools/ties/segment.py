"""Thai words, by the dictionary of PyThaiNLP, the names in our data, and how often each word occurs.

PyThaiNLP's own newmm takes the fewest words that fill a run, so it reads กรรม|การประเมิน and
การเรียน|รู้เชิง. Its reading only gives the first counts here; the likeliest reading by those counts
gives the next, and so on, until กรรมการ|ประเมิน and การเรียนรู้|เชิง have won.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from itertools import pairwise
from math import log
from pathlib import Path

import yaml
from pythainlp import word_tokenize
from pythainlp.corpus import thai_words
from pythainlp.util import Trie

LONGEST = 14
"""Letters that take room. More would not fit a heading on a phone of 320 px."""

RUN = re.compile("[\u0e01-\u0e5b]+")
_NO_ROOM = re.compile("[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]")
# Where a syllable may begin: not before a vowel or mark that needs a letter, nor behind a leading vowel.
_CUT = re.compile("(?<![เแโใไ])(?![ะ-\u0e3aๅ-\u0e4e]|[ก-ฮ][ิุ]?์)")
_NAMES = ("title", "short_title", "abbreviation", "also", "former_names")
_UNKNOWN = 16.0
"""What a syllable of no known word costs; a word that occurs once costs some 12."""
_READINGS = 4


def width(word: str) -> int:
    """How many letters stand side by side."""
    return len(_NO_ROOM.sub("", word))


class Segmenter:
    """Cuts the runs it was made for into words."""

    def __init__(self, data: Path, runs: Iterable[str]) -> None:
        counted = Counter(runs)
        known = {word.strip() for word in (*thai_words(), *_names(data))} - _listed("not-words.txt")
        self.trie = Trie(word for word in known | _listed("words.txt") if width(word) <= LONGEST)
        self.read = {run: self.newmm(run) for run in counted}
        for _ in range(_READINGS):
            counts: Counter[str] = Counter()
            for run, times in counted.items():
                counts.update(dict.fromkeys(self.read[run], times))
            cost = _costs(counts)
            self.read = {run: self._likeliest(run, cost) for run in counted}

    def words(self, run: str) -> list[str]:
        """The run's words; ๆ and ฯ belong to the word before them."""
        return _joined(self.read[run])

    def newmm(self, run: str) -> list[str]:
        """As PyThaiNLP reads it."""
        return word_tokenize(run, custom_dict=self.trie, engine="newmm")

    def _likeliest(self, run: str, cost: Callable[[str], float]) -> list[str]:
        cuts = [match.start() for match in _CUT.finditer(run)]
        if not cuts or cuts[0] != 0:
            cuts.insert(0, 0)
        if cuts[-1] != len(run):
            cuts.append(len(run))
        best: dict[int, tuple[float, int, bool]] = {0: (0.0, 0, True)}
        legal = set(cuts)
        for at, following in pairwise(cuts):
            so_far = best[at][0]
            steps = [(len(word), cost(word), True) for word in self.trie.prefixes(run[at:])]
            steps.append((following - at, _UNKNOWN, False))
            for length, price, is_known in steps:
                end = at + length
                if end in legal and so_far + price < best.get(end, (1e9,))[0]:
                    best[end] = (so_far + price, at, is_known)
        found: list[tuple[str, bool]] = []
        end = len(run)
        while end:
            _, at, is_known = best[end]
            if found and not is_known and not found[-1][1]:
                found[-1] = (run[at:end] + found[-1][0], False)
            else:
                found.append((run[at:end], is_known))
            end = at
        return [word for word, _ in reversed(found)]


def _costs(counts: Counter[str]) -> Callable[[str], float]:
    total = sum(counts.values())
    return lambda word: log(total / (counts[word] + 0.3))


def _joined(words: list[str]) -> list[str]:
    found: list[str] = []
    for word in words:
        if found and word[0] in "ๆฯ":
            found[-1] += word
        else:
            found.append(word)
    return found


def _listed(name: str) -> set[str]:
    return set((Path(__file__).parent / name).read_text(encoding="utf-8").split())


def _names(data: Path) -> list[str]:
    files = [data / "glossary.yml", *sorted((data / "organisations").glob("*.yml"))]
    records = [record for file in files for record in yaml.safe_load(file.read_text("utf-8"))]
    values = [record.get(field) for record in records for field in _NAMES]
    return [run for value in values for run in RUN.findall(str(value or ""))]
