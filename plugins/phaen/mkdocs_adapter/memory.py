"""Records live as long as the build: they are left out of what is looked through for garbage."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from phaen.core.garbage import not_collected


def collect() -> None:
    """Look for what an earlier build under `mkdocs serve` left, and pass over the rest from now on."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()


@contextmanager
def uncollected() -> Iterator[None]:
    """Collect nothing while records are read, and pass them over afterwards."""
    with not_collected():
        try:
            yield
        finally:
            gc.freeze()
