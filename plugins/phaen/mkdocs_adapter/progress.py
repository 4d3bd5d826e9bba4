"""How far a long step of the build is."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

EVERY = 2.0
"""Seconds; a step that takes no longer says nothing."""


def progress(
    say: Callable[[str], None],
    step: str,
    total: Callable[[], int],
    clock: Callable[[], float] = monotonic,
) -> Callable[[int], None]:
    """To be told how much is done; says so every two seconds, of a total that may grow meanwhile."""
    said = clock()

    def told(done: int) -> None:
        nonlocal said
        if clock() - said >= EVERY:
            said = clock()
            say(f"{step}: {done:,} of {total():,}")

    return told
