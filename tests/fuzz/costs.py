"""How many mutations there are, and what they cost: time of the processor, and memory beyond what was held before.

`make fuzz` runs 10,000, or as many as PHAEN_MUTATIONS says, each time others; `make test` always the same few.
"""

from __future__ import annotations

import os
import resource
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import pytest
from hypothesis import HealthCheck, settings

IS_SHORT: Final = "PHAEN_MUTATIONS" not in os.environ
MUTATIONS: Final = int(os.environ.get("PHAEN_MUTATIONS", "150"))
SECONDS: Final = 10
BYTES: Final = 500_000_000
"""The most that one mutation may cost."""


def examples(count: int) -> settings:
    """So many mutations, the same each time where they are few."""
    return settings(
        max_examples=count,
        deadline=None,
        database=None,
        derandomize=IS_SHORT,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
    )


_STATUS, _CLEAR = Path("/proc/self/status"), Path("/proc/self/clear_refs")
_FORGET_PEAK: Final = "5"


@dataclass
class Cost:
    """Of one mutation; `bytes` is its peak beyond what the process held when it began."""

    seconds: float = 0
    bytes: int = 0
    name: str = ""


@dataclass
class Costs:
    """The worst of all, and how they ended; `most` is what the whole process ever held, in bytes."""

    slowest: Cost = field(default_factory=Cost)
    largest: Cost = field(default_factory=Cost)
    sound: int = 0
    refused: int = 0
    most: int = 0

    @contextmanager
    def of(self, name: str) -> Iterator[Cost]:
        """Measure what is done inside; the cost is known behind it."""
        cost = Cost(name=name)
        self.most = max(self.most, peak())
        _forget_peak()
        before, begun = peak(), time.process_time()
        yield cost
        cost.seconds, cost.bytes = time.process_time() - begun, peak() - before
        self.most = max(self.most, peak())
        self.slowest = max(self.slowest, cost, key=lambda one: one.seconds)
        self.largest = max(self.largest, cost, key=lambda one: one.bytes)

    def count(self, *, is_sound: bool) -> None:
        self.sound += is_sound
        self.refused += not is_sound

    def __str__(self) -> str:
        return (
            f"{self.sound + self.refused} mutations: {self.refused} refused with places, {self.sound} sound; "
            f"slowest {self.slowest.seconds:.2f} s ({self.slowest.name}), "
            f"largest {self.largest.bytes / 1e6:.0f} MB more ({self.largest.name}), "
            f"the whole process {self.most / 1e6:.0f} MB at most"
        )


COSTS: Final = pytest.StashKey[Costs]()


def peak() -> int:
    """The most memory, in bytes, that the process has held since the peak was last forgotten."""
    if _STATUS.exists():
        for line in _STATUS.read_text(encoding="ascii").splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def _forget_peak() -> None:
    """Let the kernel count the peak from here; where it cannot, only what exceeds the old peak is seen."""
    if _CLEAR.exists():
        _CLEAR.write_text(_FORGET_PEAK, encoding="ascii")
