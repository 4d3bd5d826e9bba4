"""What each step of a build costs, asked one after another in one process."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from time import process_time

from project import Project

from phaen.core.graph import build_graph
from phaen.core.loading.folder import load_folder
from phaen.core.validation import validate
from phaen.rendering.environment import make_environment, render_page
from phaen.rendering.linked_data import as_script, linked_data
from phaen.rendering.pages import all_pages
from phaen.rendering.site import Settings, Site


def phases(project: Project, pages: int) -> dict[str, float]:
    """Milliseconds a page of each step."""
    said = subprocess.run(
        [sys.executable, __file__, str(project.data)], capture_output=True, check=True, text=True
    )
    told: dict[str, float] = json.loads(said.stdout)
    return {f"step: {name}": 1000 * seconds / pages for name, seconds in told.items()}


def _ask(data: Path) -> dict[str, float]:
    found = {}
    start = process_time()

    def lap(name: str) -> None:
        nonlocal start
        found[name] = process_time() - start
        start = process_time()

    loaded = load_folder(data, "data")
    lap("load")
    graph = build_graph(loaded.entries, loaded.broken, loaded.unread)
    lap("link")
    validate(graph)
    lap("validate")
    site = Site(graph, Settings("แผน", "https://plans.example/"))
    pages = [page for _, page in all_pages(site)]
    lap("list the pages")
    environment = make_environment()
    for page in pages:
        render_page(environment, page)
    lap("render bodies")
    for page in pages:
        as_script(linked_data(site, page))
    lap("linked data")
    return found


if __name__ == "__main__":
    print(json.dumps(_ask(Path(sys.argv[1]))))
