"""The last good site stays until a new one is whole."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from mkdocs_adapter.project import Project
from phaen.mkdocs_adapter import staging
from phaen.mkdocs_adapter.staging import Staging

GOOD, NEW = "the last good site", "the new site"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    (folder / "old").mkdir(parents=True)
    (folder / "index.html").write_text(GOOD, encoding="utf-8")
    return folder


def _build(site: Path, *, whole: bool) -> Staging:
    made = Staging(site)
    made.folder.mkdir()
    (made.folder / "index.html").write_text(NEW, encoding="utf-8")
    made.is_whole = whole
    return made


def _read(site: Path) -> str:
    return (site / "index.html").read_text(encoding="utf-8")


def _around(site: Path) -> list[str]:
    return [path.name for path in site.parent.iterdir()]


def test_a_whole_site_takes_the_place_of_the_old_one(site: Path) -> None:
    _build(site, whole=True).close()

    assert _read(site) == NEW
    assert not (site / "old").exists()
    assert _around(site) == ["site"]


def test_what_has_not_changed_keeps_its_time(site: Path) -> None:
    (site / "same.json").write_text("{}", encoding="utf-8")
    for name in ("same.json", "index.html"):
        os.utime(site / name, (1_000, 1_000))
    build = _build(site, whole=True)
    (build.folder / "same.json").write_text("{}", encoding="utf-8")
    build.close()

    assert (site / "same.json").stat().st_mtime == 1_000
    assert (site / "index.html").stat().st_mtime > 1_000


def test_a_site_that_is_not_whole_is_thrown_away(site: Path) -> None:
    _build(site, whole=False).close()

    assert _read(site) == GOOD
    assert _around(site) == ["site"]


def test_the_first_site_needs_no_other_before_it(tmp_path: Path) -> None:
    _build(tmp_path / "site", whole=True).close()

    assert _read(tmp_path / "site") == NEW


def test_where_folders_cannot_change_places_they_move_one_after_the_other(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(staging, "_exchange", lambda *_folders: False)
    _build(site, whole=True).close()

    assert _read(site) == NEW
    assert _around(site) == ["site"]


def test_a_move_cut_off_half_way_is_taken_back_by_the_next_build(site: Path) -> None:
    site.rename(site.with_name(".site.old"))
    _build(site, whole=False).close()

    assert _read(site) == GOOD
    assert _around(site) == ["site"]


def test_a_folder_that_cannot_move_is_filled_anew(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_folders: Path) -> bool:
        raise OSError

    monkeypatch.setattr(staging, "_exchange", refuse)
    _build(site, whole=True).close()

    assert _read(site) == NEW
    assert not (site / "old").exists()


def test_a_link_to_the_site_stays_a_link(site: Path, tmp_path: Path) -> None:
    link = tmp_path / "published"
    link.symlink_to(site)
    _build(link, whole=True).close()

    assert link.is_symlink()
    assert _read(link) == NEW


def test_a_failed_build_leaves_the_site(project: Project) -> None:
    first = project.build("--strict")
    assert first.code == 0, first.log
    good = first.files()
    project.change("data/practices/pdca.yml", "related: [stars-two]", "related: [nobody]")
    failed = project.build("--strict")

    assert failed.code == 1
    assert failed.files() == good
    assert not (project.folder / ".site.new").exists()


def test_a_build_that_breaks_in_the_middle_leaves_the_site(project: Project) -> None:
    good = project.build("--strict").files()
    (project.folder / "overrides" / "main.html").write_text("{% nonsense %}", encoding="utf-8")
    failed = project.build()

    assert failed.code != 0
    assert failed.files() == good


# A process that is begun in the background hears no interrupt unless it asks for it.
_BUILD = """
import signal
from mkdocs.__main__ import cli
signal.signal(signal.SIGINT, signal.default_int_handler)
cli(["build"])
"""


def _stop_in_the_middle(project: Project, how: signal.Signals) -> dict[str, bytes]:
    """What stands in the site after a build that was stopped while it worked."""
    process = subprocess.Popen(
        [sys.executable, "-c", _BUILD],
        cwd=project.folder,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
        stderr=subprocess.DEVNULL,
    )
    working = project.folder / ".site.new" / "assets"
    while not working.exists():
        assert process.poll() is None
        time.sleep(0.001)
    process.send_signal(how)
    process.wait()
    site = project.folder / "site"
    return {p.relative_to(site).as_posix(): p.read_bytes() for p in site.rglob("*") if p.is_file()}


def test_a_killed_build_leaves_the_site_and_the_next_one_renews_it(project: Project) -> None:
    good = project.build("--strict").files()
    project.change("content/about.md", "# เกี่ยวกับ", "# เกี่ยวกับทะเบียน")
    working = project.folder / ".site.new" / "assets"

    assert _stop_in_the_middle(project, signal.SIGKILL) == good
    assert working.exists()

    renewed = project.build("--strict")
    assert "เกี่ยวกับทะเบียน" in renewed.read("about/")
    assert not working.exists()


def test_a_build_that_its_user_stops_leaves_the_site(project: Project) -> None:
    """MkDocs tells no plugin that it failed, but that it ends."""
    good = project.build("--strict").files()
    project.change("content/about.md", "# เกี่ยวกับ", "# เกี่ยวกับทะเบียน")

    assert _stop_in_the_middle(project, signal.SIGINT) == good
    assert not (project.folder / ".site.new").exists()
