"""Projects in temporary folders; the sound one and the broken one are built once."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig

from mkdocs_adapter.project import Built, Project, make_project

UNREADABLE = 'id: broken\ntitle: "ก\nevidence: named-only\n'


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return make_project(tmp_path / "project")


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The sound project, built with --strict."""
    return make_project(tmp_path_factory.mktemp("sound") / "project").build("--strict")


@pytest.fixture(scope="session")
def broken(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A file that cannot be read, a record with a wrong field, and a reference that leads nowhere."""
    project = make_project(tmp_path_factory.mktemp("broken") / "project")
    project.write("data/practices/broken.yml", UNREADABLE)
    project.change("data/plans/lake/roles/members.yml", "part: performer", "part: singer")
    project.change(
        "data/plans/doi-2567/roles/office.yml", "themes: [planning, safety]", "themes: [nobody]"
    )
    return project


@pytest.fixture
def bare() -> MkDocsConfig:
    """MkDocs' settings as they are while it calls one of our hooks, with nothing else about them."""
    config = MkDocsConfig()
    config.load_dict({"site_name": "ก", "site_url": "https://plans.example/", "plugins": []})
    config.validate()
    config.plugins._current_plugin = "phaen"
    return config
