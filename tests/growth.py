"""Whether a time grows with what is given, told without a clock that a busy machine could upset.

Two sizes are timed in the same run by the processor's time, which another program can only make longer:
of several tries the shortest counts. For 8 times as much, what grows with the size takes 8 times as long,
what grows with its square 64 times; the line is drawn between the two.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from typing import Final, NamedTuple

TIMES_AS_MUCH: Final = 8
MOST: Final = 24
"""Times as long for 8 times as much."""
TRIES: Final = 3
GRAIN: Final = 0.001
"""Seconds below which a time says nothing about growth."""


class Measured(NamedTuple):
    """The shortest time for the whole, and how many times that for an eighth it is."""

    seconds: float
    growth: float


def measure(act: Callable[[int], object], size: int) -> Measured:
    """Time `act(size)` and `act` of an eighth of it; try again while it seems to grow too fast."""
    eighth = min(_seconds(act, size // TIMES_AS_MUCH) for _ in range(TRIES))
    shortest = _seconds(act, size)
    for _ in range(1, TRIES):
        if shortest <= MOST * max(GRAIN, eighth):
            break
        shortest = min(shortest, _seconds(act, size))
    return Measured(shortest, shortest / max(GRAIN, eighth))


def _seconds(act: Callable[[int], object], size: int) -> float:
    """What a call takes of the processor, without what collecting the garbage of others would take."""
    gc.collect()
    gc.disable()
    try:
        begun = time.process_time()
        act(size)
        return time.process_time() - begun
    finally:
        gc.enable()
