"""The site that pages are made from: what the data hold, and what the settings, Git and the findings say about it."""

from __future__ import annotations

from collections.abc import Mapping

from mkdocs.config.defaults import MkDocsConfig

from phaen.core.asked import AskedGraph, Watch
from phaen.core.issues import Issue, Severity
from phaen.core.pipeline import Outcome
from phaen.mkdocs_adapter.config import PhaenConfig
from phaen.mkdocs_adapter.settings import settings_of
from phaen.rendering.site import Site
from phaen.rendering.words import load_words


def site_of(
    outcome: Outcome,
    config: MkDocsConfig,
    own: PhaenConfig,
    changed: Mapping[str, str],
    *,
    is_serving: bool,
) -> Site:
    """`changed` gives the day of each data file's last change; who is serving edits, and is shown more findings."""
    watch = Watch()
    return Site(
        AskedGraph(outcome.graph, watch),
        settings_of(config, own),
        changed,
        [issue for issue in outcome.issues if _shows(issue, is_serving=is_serving)],
        load_words(own.language),
        max(changed.values(), default=""),
        watch,
    )


def _shows(issue: Issue, *, is_serving: bool) -> bool:
    # PH411 tells of what is still to be written: while a source is transcribed, of most of its sections.
    return issue.severity is Severity.ERROR or (is_serving and issue.code != "PH411")
