"""When the page of an edit is shown before all else is made: where a site is large and somebody looks at it."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig

from phaen.core.graph import Graph
from phaen.mkdocs_adapter.live import Live
from phaen.mkdocs_adapter.preview import Made, edited, preview
from phaen.mkdocs_adapter.reloading import Browsers

MANY_PAGES = 800
"""Fewer are made before anybody has looked up: their browsers would only be told twice."""


class Early:
    """What one process remembers for it from one build to the next."""

    def __init__(self) -> None:
        self.browsers: Browsers | None = None
        self.made: Made | None = None

    def show(
        self,
        graph: Graph,
        before: Graph | None,
        files: set[str],
        config: MkDocsConfig,
        place: object,
    ) -> None:
        """Show what was edited in `files` at a `place` that is live, as far as the build before tells how."""
        if self.browsers is None or self.made is None or before is None:
            return
        entries = edited(graph, before, files)
        shown = list(preview(self.made, graph, entries, config))
        if shown and isinstance(place, Live):
            for name, html in shown:
                place.show(name, html.encode())
            self.browsers.tell_early()
        # The pages that it knows are let go of.
        self.made = None

    def end(self, made: Made) -> None:
        """All is there."""
        self.made = made if len(made.seating.order) >= MANY_PAGES else None
        if self.browsers is not None:
            self.browsers.tell_again()
