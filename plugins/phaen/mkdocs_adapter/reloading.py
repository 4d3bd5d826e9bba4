"""Browsers that wait for a build under `mkdocs serve` are told before it is done, and told again when it is.

MkDocs has an epoch for what is wanted and one for what is there: scripts wait for the next, and pages are
held back as long as the two differ. It offers no other way to tell of something than a finished build.
"""

from __future__ import annotations

from typing import Any


class Browsers:
    """Those that look at what one server shows."""

    def __init__(self, server: Any) -> None:
        self.server = server
        self.know_early = False

    def tell_early(self) -> None:
        """There is something to see already."""
        server = self.server
        with server._epoch_cond:  # noqa: SLF001 -- see above
            server._visible_epoch = server._wanted_epoch  # noqa: SLF001
            server._epoch_cond.notify_all()  # noqa: SLF001
        self.know_early = True

    def tell_again(self) -> None:
        """All is there: what the server then takes as its end is another epoch than the one told early."""
        if self.know_early:
            with self.server._epoch_cond:  # noqa: SLF001 -- see above
                self.server._wanted_epoch += 1  # noqa: SLF001
        self.know_early = False
