from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_adapter.project import SITE_URL, Project
from mkdocs_adapter.repository import clone_shallow, commit, git, start
from phaen.mkdocs_adapter.git_dates import last_changes


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Two files of one day, one of which changed on a later day."""
    folder = tmp_path / "repository"
    (folder / "data" / "plans").mkdir(parents=True)
    (folder / "data" / "themes.yml").write_text("ก", encoding="utf-8")
    (folder / "data" / "plans" / "แผน.yml").write_text("ก", encoding="utf-8")
    (folder / "README.md").write_text("ก", encoding="utf-8")
    start(folder, "2024-01-15")
    (folder / "data" / "themes.yml").write_text("ข", encoding="utf-8")
    commit(folder, "2024-02-20")
    return folder


def test_each_file_has_the_day_of_its_last_commit(repository: Path) -> None:
    assert last_changes(repository / "data", "data") == {
        "data/themes.yml": "2024-02-20",
        "data/plans/แผน.yml": "2024-01-15",
    }


def test_a_change_that_is_not_committed_has_no_day(repository: Path) -> None:
    (repository / "data" / "new.yml").write_text("ก", encoding="utf-8")

    assert "data/new.yml" not in last_changes(repository / "data", "data")


def test_a_shallow_clone_tells_nothing(repository: Path, tmp_path: Path) -> None:
    clone_shallow(repository, tmp_path / "clone")

    assert (tmp_path / "clone" / "data" / "themes.yml").is_file()
    assert last_changes(tmp_path / "clone" / "data", "data") == {}


def test_a_repository_without_commits_tells_nothing(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet")

    assert last_changes(tmp_path, "data") == {}


def test_a_folder_outside_git_tells_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))

    assert last_changes(tmp_path, "data") == {}
    assert last_changes(tmp_path / "nowhere", "data") == {}


def test_without_git_nothing_is_told(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")

    assert last_changes(repository / "data", "data") == {}


def test_pages_and_sitemap_bear_the_day_of_the_commit(project: Project) -> None:
    start(project.folder, "2024-01-15")
    project.change("data/plans/doi-2567/roles/office.yml", "ทำแผนและ", "วางแผนและ")
    commit(project.folder, "2024-02-20")
    built = project.build("--strict")

    sitemap = built.read("sitemap.xml")
    place = f"<loc>{SITE_URL}{{}}</loc><lastmod>{{}}</lastmod>"
    assert place.format("roles/doi-2567/office/", "2024-02-20") in sitemap
    assert place.format("roles/doi-2567/schools/", "2024-01-15") in sitemap
    assert "แก้ไขล่าสุด 20 กุมภาพันธ์ 2567" in built.read("roles/doi-2567/office/")
    assert "แก้ไขล่าสุด 15 มกราคม 2567" in built.read("roles/doi-2567/schools/")
    assert "20 กุมภาพันธ์ 2567" in built.read("")


@pytest.mark.parametrize("written", ["./data", "data/"])
def test_however_the_data_folder_is_written(written: str, project: Project) -> None:
    start(project.folder, "2024-01-15")
    project.change("mkdocs.yml", "data_dir: data", f"data_dir: {written}")
    page = project.build().read("roles/doi-2567/office/")

    assert "แก้ไขล่าสุด 15 มกราคม 2567" in page
    assert "https://git.example/edit/data/plans/doi-2567/roles/office.yml#L1" in page
