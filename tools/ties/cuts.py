"""Where the browsers may cut words of the site, whatever list of words is tied."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path
from tempfile import NamedTemporaryFile

from segment import LONGEST, RUN, Segmenter, width
from texts import Block, blocks

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parents[1]
sys.path.insert(0, str(PROJECT / "plugins"))

from phaen.rendering.ties import Tier  # noqa: E402 -- the plugin's folder must be known first

Breaks = Mapping[str, Collection[int]]


@dataclass(frozen=True)
class Cut:
    """A word with a line's end in it: the words of its run, which of them, and where it stands."""

    words: tuple[str, ...]
    index: int
    browser: str
    place: tuple[Block, int]

    @property
    def word(self) -> str:
        """The word itself."""
        return self.words[self.index]

    def in_company(self, size: int) -> str:
        """The word with those that stand before and after it."""
        return "|".join(self.words[max(0, self.index - size) : self.index + 1 + size])


class Site:
    """The texts of a built site, their words, and what the browsers have said of them."""

    def __init__(self, folder: Path) -> None:
        self.blocks = blocks(folder)
        runs = [run for block in self.blocks for run in RUN.findall("".join(block))]
        self.segmenter = Segmenter(PROJECT / "data", runs)
        self.occurrences = Counter(word for run in runs for word in self.segmenter.words(run))
        self.answers: dict[str, Breaks] = {}

    def cuts(self, listed: Collection[str]) -> list[Cut]:
        """The words that a browser may cut when those listed are tied."""
        tie = Tier(listed).tie if listed else str
        asked = [
            "".join(f"<i>{tie(escape(node, quote=False))}</i>" for node in b) for b in self.blocks
        ]
        self._ask(sorted(set(asked) - set(self.answers)))
        return [
            cut
            for block, html in zip(self.blocks, asked, strict=True)
            for cut in self._cuts_in(block, self.answers[html])
        ]

    def matched(self, listed: Collection[str]) -> set[str]:
        """Those of the list that the texts hold."""
        tier = Tier(listed)
        nodes = (escape(node, quote=False) for block in self.blocks for node in block)
        found = (match for node in nodes for match in tier.places.finditer(node))
        return {"|".join(tier.words[match[0]]) for match in found if match.lastgroup == "words"}

    def _cuts_in(self, block: Block, answer: Breaks) -> Iterator[Cut]:
        for run in RUN.finditer("".join(block)):
            words = tuple(self.segmenter.words(run[0]))
            at = run.start()
            for index, word in enumerate(words):
                inside = range(at + 1, at + len(word))
                at += len(word)
                if 1 < width(word) <= LONGEST:
                    for browser, breaks in answer.items():
                        if any(place in inside for place in breaks):
                            yield Cut(words, index, browser, (block, at))

    def _ask(self, asked: list[str]) -> None:
        """Let both browsers lay out what they have not seen yet."""
        if not asked:
            return
        with NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as file:
            json.dump(asked, file)
            file.flush()
            command = ["node", str(HERE / "breaks.mjs"), file.name]
            answer = subprocess.run(command, check=True, stdout=subprocess.PIPE)
        self.answers |= zip(asked, json.loads(answer.stdout), strict=True)
