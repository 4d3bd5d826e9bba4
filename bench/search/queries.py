"""Labelled queries out of the built site: ten kinds, a seed, and the pages that hold what was meant."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from corpus import THAI, Corpus, Page
from labels import KINDS, Query
from slips import SLIPS, wrong_marks
from words import Words, split

from phaen.search.normalise import normalise

NAMES = (
    "โรงเรียนคุณภาพ",
    "พาน้องกลับมาเรียน",
    "สำนักงานศึกษาธิการจังหวัดตาก",
    "อุ่นใจไซเบอร์",
)
"""Compounds that must be found whatever the seed."""

_NAMED = {"หน่วยงาน", "แนวปฏิบัติ", "คำศัพท์", "ประเด็น", "กรอบ", "แผน", "บทบาท"}
_CLEAN_NAME = re.compile(f"(?=.*[{THAI}]{{4}})[{THAI}A-Za-z0-9 .]+")
_LATIN_PHRASE = re.compile("[A-Za-z][A-Za-z]+(?: [A-Za-z][A-Za-z]+){0,2}")
_NUMBER = re.compile("(?<![0-9A-Za-z.,])[0-9๐-๙]+(?:[.,-][0-9๐-๙]+)*(?![0-9A-Za-z])")
_YEAR = re.compile("2[45][0-9]{2}")
_SHORT = re.compile("(?:[ก-ฮ]{1,3}\\.){1,5}|(?<![A-Za-z])(?:[A-Z]\\.){2,5}")
_OTHER_SCRIPT = str.maketrans("0123456789๐๑๒๓๔๕๖๗๘๙", "๐๑๒๓๔๕๖๗๘๙0123456789")
_TRIES = 4000
_LONG = 5
_WIDE_SHARE = 0.3


Drawn = tuple[str, tuple[str, ...]]
"""What is typed, what is meant."""


class Drawer:
    """Draws queries; the same seed and site, the same queries."""

    def __init__(self, corpus: Corpus, words: Words, seed: int) -> None:
        self.corpus, self.words, self.seed = corpus, words, seed
        self.vocabulary = sorted(words.pages_with)
        self.latin = _found(corpus, _LATIN_PHRASE)
        self.numbers = [number for number in _found(corpus, _NUMBER) if len(number) > 1]
        self.shorts = [short for short in _found(corpus, _SHORT) if len(short) > len("ก.")]
        self.names = sorted(set(_names(corpus)))

    def draw(self, each: int) -> list[Query]:
        """So many queries of each kind, no two the same."""
        return [query for kind in KINDS for query in self._of_kind(kind, each)]

    def _of_kind(self, kind: str, each: int) -> list[Query]:
        draw = random.Random(f"{self.seed}{kind}")
        one: Callable[[random.Random, int], Drawn | None] = getattr(self, f"_{kind}")
        told: dict[str, Query] = {}
        for _ in range(_TRIES):
            if len(told) == each:
                break
            drawn = one(draw, len(told))
            if drawn is None or not drawn[0].strip() or drawn[0] in told:
                continue
            typed, meant = drawn
            relevant = self.corpus.holding(meant)
            if relevant:
                told[typed] = Query(kind, typed, meant, tuple(relevant))
        return list(told.values())

    # Each gives what is typed and what is meant, or nothing where the draw was no good.

    def _a(self, draw: random.Random, _number: int) -> Drawn | None:
        count = draw.randint(2, 4)
        stretch = self._stretch(draw)
        if len(stretch) < count + 2:
            return None
        start = draw.randint(1, len(stretch) - count - 1)
        chosen = stretch[start : start + count]
        phrase = "".join(chosen)
        if not any(self.words.is_topic(word) for word in chosen):
            return None
        return phrase, (phrase,)

    def _b(self, draw: random.Random, number: int) -> Drawn | None:
        word = self._word(draw, number, 3)
        return (word, (word,)) if word else None

    def _c(self, draw: random.Random, number: int) -> Drawn:
        name = NAMES[number] if number < len(NAMES) else draw.choice(self.names)
        typed = name
        if number % 2:
            typed = re.sub(f"(?<=[{THAI}]) | (?=[{THAI}])", "", name)
        return typed, (name,)

    def _d(self, draw: random.Random, number: int) -> Drawn:
        phrase = draw.choice(self.latin)
        case = (str.lower, str.upper, str.title, str.swapcase)[number % 4]
        return case(phrase), tuple(phrase.split())

    def _e(self, draw: random.Random, number: int) -> Drawn | None:
        pools = (
            self.numbers,
            [one for one in self.numbers if _YEAR.fullmatch(one)],
            [one for one in self.numbers if "." in one],
            self.numbers,
        )
        chosen = draw.choice(pools[number % 4])
        typed = chosen if number % 8 in (1, 2) else chosen.translate(_OTHER_SCRIPT)
        if number % 4 < 3:  # noqa: PLR2004 -- of four, the last stands beside its word
            return typed, (chosen,)
        return self._beside(draw, chosen, typed)

    def _f(self, draw: random.Random, number: int) -> Drawn | None:
        word = self._word(draw, number, 6)
        half = word[: (len(word) + 1) // 2] if word else ""
        return (half, (half,)) if half else None

    def _g(self, draw: random.Random, number: int) -> Drawn | None:
        word = self._word(draw, number, _LONG)
        wrong = [typed for typed in wrong_marks(word) if self._is_wrong(typed, word)]
        return (draw.choice(wrong), (word,)) if wrong else None

    def _h(self, draw: random.Random, number: int) -> Drawn | None:
        page = draw.choice(self.corpus.pages)
        here = [word for stretch in self.words.stretches[page.address] for word in stretch]
        wide = _WIDE_SHARE * len(self.corpus)
        at = [
            place
            for place, word in enumerate(here)
            if self.words.is_topic(word, 4) and self.words.pages_with[word] <= wide
        ]
        count = 2 + number % 3
        if len(at) < count:
            return None
        places = draw.sample(at, count)
        chosen = [here[place] for place in places]
        ordered = sorted(places)
        near = any(b - a < 3 for a, b in pairwise(ordered))  # noqa: PLR2004 -- two words between them
        if near or len(set(chosen)) < count:
            return None
        return " ".join(chosen), tuple(chosen)

    def _i(self, draw: random.Random, number: int) -> Drawn:
        short = draw.choice(self.shorts)
        bare = short.replace(".", "")
        if number % 2 == 0:
            return bare, (short,) if short[0] >= "ก" else (short.rstrip("."),)
        spread = "".join(f"{letter}." for letter in bare) if number % 4 == 1 else short
        return spread, (short,) if short[0] >= "ก" else (short.rstrip("."),)

    def _j(self, draw: random.Random, number: int) -> Drawn | None:
        word = self._word(draw, number // 4, _LONG)
        typed = SLIPS[number % 4](word, draw) if word else ""
        return (typed, (word,)) if typed and self._is_wrong(typed, word) else None

    # What they draw from.

    def _stretch(self, draw: random.Random) -> list[str]:
        page = draw.choice(self.corpus.pages)
        return draw.choice(self.words.stretches[page.address] or [[]])

    def _word(self, draw: random.Random, number: int, letters: int) -> str:
        """By turns as often as pages have it (inside a run), and any word of all."""
        if number % 2:
            word = draw.choice(self.vocabulary)
        else:
            inside = self._stretch(draw)[1:-1]
            word = draw.choice(inside) if inside else ""
        return word if self.words.is_topic(word, letters) else ""

    def _is_wrong(self, typed: str, word: str) -> bool:
        """Whether it is a mistake at all, and no page has it as a word."""
        return normalise(typed) != normalise(word) and not self.corpus.holding([typed])

    def _beside(self, draw: random.Random, number: str, typed: str) -> Drawn | None:
        for page in draw.sample(self.corpus.pages, len(self.corpus)):
            for text in page.texts:
                found = re.search(f"([{THAI}]+) ?{re.escape(number)}(?![0-9.,-])", text)
                if found:
                    word = split(found[1])[-1]
                    return f"{word} {typed}", (word, number)
        return None


def _found(corpus: Corpus, pattern: re.Pattern[str]) -> list[str]:
    return sorted(
        {found[0] for page in corpus for text in page.texts for found in pattern.finditer(text)}
    )


def _names(corpus: Corpus) -> Iterator[str]:
    for page in corpus:
        if page.kind in _NAMED:
            yield from filter(_CLEAN_NAME.fullmatch, _names_of(page))


def _names_of(page: Page) -> list[str]:
    return [page.title, *page.names]
