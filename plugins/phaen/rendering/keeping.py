"""What was made is kept, and taken again as long as it would be made the same.

It would, if it is given the same and the questions that its maker asked of the site are answered the
same (`core/asked.py`): all else that it is made from (templates, words, settings, the code) must be the
same too, which is for whoever offers a `Memory` to see to.
"""

from __future__ import annotations

import marshal
from array import array
from collections.abc import Callable, Iterable, MutableMapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from phaen.core.asked import DIGEST, Question, Watch
from phaen.rendering.page import Page
from phaen.rendering.site import Site


class Keeping(Protocol):
    """Keeps the parts of pages that others embed."""

    @property
    def watch(self) -> Watch:
        """Notes what is asked while a page is made."""

    def part(self, page: Page, level: int, make: Callable[[], str]) -> str:
        """The part that a page is of another, made or as it was."""


class _Nothing:
    def __init__(self) -> None:
        self.watch = Watch()

    def part(self, page: Page, level: int, make: Callable[[], str]) -> str:
        """Nothing is kept."""
        del page, level
        return make()


NOTHING_KEPT: Keeping = _Nothing()


@dataclass(frozen=True, slots=True)
class Made:
    """Something that was made: the digest of what it was given, its questions by number, what is known of it."""

    given: bytes
    asked: array[int]
    known: Any


@dataclass
class Memory:
    """What was made, by name, and all questions with the digests of their answers."""

    questions: list[Question] = field(default_factory=list)
    digests: list[bytes] = field(default_factory=list)
    made: dict[str, Made] = field(default_factory=dict)

    def pack(self) -> bytes:
        """As bytes."""
        made = [
            (name, one.given, one.asked.tobytes(), one.known) for name, one in self.made.items()
        ]
        return marshal.dumps((self.questions, b"".join(self.digests), made))

    @classmethod
    def unpack(cls, packed: bytes) -> Memory:
        """What `pack` wrote; only for bytes that are known to be such."""
        questions, joined, made = marshal.loads(packed)  # noqa: S302 -- bytes of our own
        digests = [joined[at : at + DIGEST] for at in range(0, len(joined), DIGEST)]
        return cls(
            questions,
            digests,
            {name: Made(given, array("I", asked), known) for name, given, asked, known in made},
        )


class Keeper:
    """Says what of a memory is still true of `site`, and remembers what is made besides.

    `texts` holds the long texts of the memory, by name.
    """

    def __init__(self, site: Site, before: Memory, texts: MutableMapping[str, str]) -> None:
        """Every question of the memory is asked again, once."""
        self.site = site
        self.watch = site.watch
        self.watch.know(before.questions)
        self.before = before
        self.texts = texts
        self.made: dict[str, Made] = {}
        self.changed = {
            number
            for number, question in enumerate(before.questions)
            if site.digest(question) != before.digests[number]
        }

    def find(self, name: str, given: bytes) -> Made | None:
        """What is known of something made earlier, if it would be the same now."""
        made = self.before.made.get(name)
        if made is None or made.given != given or not self.changed.isdisjoint(made.asked):
            return None
        self.made[name] = made
        return made

    def keep(self, name: str, given: bytes, asked: Iterable[int], known: Any = None) -> None:
        """Remember what was made."""
        self.made[name] = Made(given, array("I", sorted(asked)), known)

    def part(self, page: Page, level: int, make: Callable[[], str]) -> str:
        """The part that a page is of another, made or as it was."""
        name, given = f"part/{level}/{page.address}", page.digest
        made = self.made.get(name) or self.find(name, given)
        text = self.texts.get(name) if made else None
        if made is not None and text is not None:
            self.watch.note(made.asked)
            return text
        with self.watch.noting() as asked:
            text = make()
        self.keep(name, given, asked)
        self.texts[name] = text
        return text

    def memory(self) -> Memory:
        """All that is true now. Texts of what is no more are forgotten, and questions that nobody asks."""
        after = Memory()
        questions, numbers = self.watch.questions, dict[int, int]()
        for name, one in self.made.items():
            for number in one.asked:
                if number not in numbers:
                    numbers[number] = len(numbers)
            after.made[name] = Made(
                one.given, array("I", [numbers[number] for number in one.asked]), one.known
            )
        after.questions = [questions[number] for number in numbers]
        after.digests = [self._digest(number, questions[number]) for number in numbers]
        for name in [name for name in self.texts if name not in after.made]:
            del self.texts[name]
        return after

    def _digest(self, number: int, question: Question) -> bytes:
        """A question of the memory whose answer changed has another digest now."""
        known = number < len(self.before.digests) and number not in self.changed
        return self.before.digests[number] if known else self.site.digest(question)
