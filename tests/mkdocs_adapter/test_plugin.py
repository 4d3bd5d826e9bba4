from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from mkdocs_adapter.project import Project
from phaen.mkdocs_adapter.plugin import PhaenPlugin


@pytest.fixture
def config(project: Project) -> MkDocsConfig:
    return load_config(str(project.folder / "mkdocs.yml"))


@pytest.fixture
def plugin(config: MkDocsConfig) -> PhaenPlugin:
    found = config.plugins["phaen"]
    assert isinstance(found, PhaenPlugin)
    # MkDocs keeps one plugin object for all configurations that a process loads.
    found.on_startup(command="build", dirty=False)
    return found


def _shown(plugin: PhaenPlugin) -> set[str]:
    return {issue.code for issue in plugin.site.findings}


def test_a_build_shows_errors_only(
    project: Project, config: MkDocsConfig, plugin: PhaenPlugin
) -> None:
    project.change("data/practices/pdca.yml", "related: [stars-two]", "related: [nobody]")
    plugin.on_config(config)

    assert _shown(plugin) == {"PH301"}


def test_an_editor_at_work_sees_warnings_and_notes_too_but_not_what_is_still_to_be_written(
    config: MkDocsConfig, plugin: PhaenPlugin
) -> None:
    plugin.on_startup(command="serve", dirty=False)
    plugin.on_config(config)

    assert _shown(plugin) == {"PH407", "PH408"}


def test_each_build_reads_the_data_anew(
    project: Project, config: MkDocsConfig, plugin: PhaenPlugin
) -> None:
    sound = "related: [stars-two]"
    project.change("data/practices/pdca.yml", sound, "related: [nobody]")
    plugin.on_config(config)
    assert _shown(plugin) == {"PH301"}

    project.change("data/practices/pdca.yml", "related: [nobody]", sound)
    plugin.on_config(config)
    assert _shown(plugin) == set()


def test_the_data_folder_is_watched(
    project: Project, config: MkDocsConfig, plugin: PhaenPlugin
) -> None:
    plugin.on_config(config)

    assert project.folder / "data" in map(Path, config.watch)


def test_the_data_folder_is_found_beside_mkdocs_yml_from_anywhere(
    config: MkDocsConfig,
    plugin: PhaenPlugin,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    plugin.on_config(config)

    assert plugin.site.graph.get("role", "doi-2567/office") is not None


def test_settings_reach_the_pages(config: MkDocsConfig, plugin: PhaenPlugin) -> None:
    plugin.on_config(config)
    settings = plugin.site.settings

    assert settings.site_name == "แผนตัวอย่าง"
    assert settings.site_url == "https://plans.example/"
    assert settings.report_email == "owner@plans.example"
    assert settings.edit_url("data/a.yml", 7) == "https://git.example/edit/data/a.yml#L7"
