"""Records live as long as the build: they are left out of what is looked through for garbage."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from phaen.core.garbage import not_collected


@contextmanager
def uncollected() -> Iterator[None]:
    """Collect nothing while records are read, and pass them over afterwards."""
    # What an earlier build under `mkdocs serve` left is garbage now.
    gc.unfreeze()
    gc.collect()
    with not_collected():
        try:
            yield
        finally:
            gc.freeze()
