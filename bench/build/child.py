"""What a child process costs: processor time, memory, wall time."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from time import monotonic


@dataclass(frozen=True)
class Cost:
    """Processor seconds of the process and all its children, the most memory at once, seconds on the clock."""

    cpu: float
    megabytes: float
    wall: float


def cost(command: Sequence[str], cwd: str | None = None) -> Cost:
    """Run a command to its end; one that fails ends the benchmark."""
    started = monotonic()
    child = subprocess.Popen(
        command,
        cwd=cwd,
        # Compiled modules stay: pip compiles those of the peers, ours stand in the source tree.
        env=os.environ
        | {"NO_MKDOCS_2_WARNING": "1", "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": ""},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    said = child.stderr.read() if child.stderr else b""
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        print(said.decode()[-2000:], file=sys.stderr)
        raise SystemExit(f"{' '.join(command)} failed with {child.returncode}")
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, monotonic() - started)


def least(times: int, measure: Callable[[], Cost]) -> Cost:
    """The cheapest of several runs: what disturbs a run only adds to it."""
    return min((measure() for _ in range(times)), key=lambda found: found.cpu)
