"""The form of an explanation: what a code means, and a file that breaks the rule beside one that keeps it."""

from __future__ import annotations

from dataclasses import dataclass

from phaen.core.issues import Words


@dataclass(frozen=True, slots=True)
class Example:
    """A file laid over the smallest sound folder (`base.FILES`).

    `before` stands once at its head, `text` follows `times` times; `encoding` is how both are
    written. `link` makes it a symbolic link to there instead.
    """

    path: str
    text: str = ""
    before: str = ""
    encoding: str = "utf-8"
    times: int = 1
    link: str = ""

    @property
    def content(self) -> bytes:
        """What stands in the file."""
        return (self.before + self.text * self.times).encode(self.encoding)


@dataclass(frozen=True, slots=True)
class Explained:
    """A code, what it demands, why, and two files: `wrong` gives this code and no other, `right` nothing."""

    code: str
    demands: Words
    why: Words
    wrong: Example
    right: Example
