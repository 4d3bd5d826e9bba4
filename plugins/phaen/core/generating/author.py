"""Writes invented sentences, drawn by a seed."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import TypeVar

from phaen.core.generating import words
from phaen.core.generating.words import TOPICS, Topic

Choice = TypeVar("Choice")

_SAID = 0.25


class Author:
    """One source of chance: the same seed writes the same sentences in the same order."""

    def __init__(self, seed: str, districts: Sequence[str]) -> None:
        """`districts` are the places that sentences name."""
        self._chance = Random(seed)  # noqa: S311 -- seeded on purpose, no secret
        self._districts = districts

    def number(self, low: int, high: int) -> int:
        """A whole number, both ends included."""
        return self._chance.randint(low, high)

    def happens(self, share: float) -> bool:
        """True in that share of cases."""
        return self._chance.random() < share

    def one(self, choices: Sequence[Choice]) -> Choice:
        """One of them."""
        return self._chance.choice(choices)

    def some(self, choices: Sequence[Choice], low: int, high: int) -> list[Choice]:
        """Some of them, none twice."""
        return self._chance.sample(choices, min(self.number(low, high), len(choices)))

    def topics(self, wanted: int) -> list[Topic]:
        """So many different subjects."""
        return self._chance.sample(TOPICS, wanted)

    def phrase(self, patterns: Sequence[str], topic: Topic) -> str:
        """One of the patterns, filled in."""
        pattern = self.one(patterns)
        return pattern.format(t=topic.name, n=self.number(2, 96), d=self.one(self._districts))

    def sentence(self, topic: Topic) -> str:
        """Who does what, mostly also how or what for: some 90 characters."""
        parts = [self.one(words.ACTORS) + self.phrase(words.ACTIONS, topic)]
        if self.happens(_SAID):
            parts.append(self.one(words.MEANS))
        if self.happens(_SAID):
            parts.append(self.one(words.AIMS))
        return " ".join(parts)

    def remark(self, patterns: Sequence[str], topic: Topic) -> str:
        """A pattern, at times with what it is for: some 60 characters."""
        phrase = self.phrase(patterns, topic)
        return f"{phrase} {self.one(words.AIMS)}" if self.happens(_SAID) else phrase

    def sentences(self, topic: Topic, low: int, high: int) -> list[str]:
        """Several sentences on one subject."""
        return [self.sentence(topic) for _ in range(self.number(low, high))]
