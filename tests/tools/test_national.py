"""The tool that joins sites built apart; building them is tested in tests/e2e/test_national.py."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

TOOL = Path(__file__).parents[2] / "tools/national.py"


def _run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(TOOL), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)


@pytest.fixture
def sites(tmp_path: Path) -> Path:
    urls = {
        "centre": "https://a.example/x/",
        "tak": "https://a.example/x/tak/",
        "nan": "https://a.example/x/nan",
    }
    for site, url in urls.items():
        (tmp_path / "sites" / site).mkdir(parents=True)
        (tmp_path / "sites" / site / "mkdocs.yml").write_text(
            f"site_url: {url}\n", encoding="utf-8"
        )
        for built in (tmp_path / "sites" / site / "site", tmp_path / "built" / f"site-{site}"):
            built.mkdir(parents=True)
            (built / "index.html").write_text(site, encoding="utf-8")
    (tmp_path / "sites" / "notes").mkdir()
    return tmp_path / "sites"


def _pages(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in folder.rglob("*.html")
    }


WANTED = {"index.html": "centre", "tak/index.html": "tak", "nan/index.html": "nan"}


def test_the_list_is_one_line_of_json(sites: Path) -> None:
    told = _run("list", sites).stdout
    assert told.count("\n") == 1
    assert json.loads(told) == ["centre", "nan", "tak"]


def test_the_shortest_address_is_the_root(sites: Path, tmp_path: Path) -> None:
    assert _run("join", sites, tmp_path / "out").returncode == 0
    assert _pages(tmp_path / "out") == WANTED


def test_what_jobs_left_is_joined_alike(sites: Path, tmp_path: Path) -> None:
    assert _run("join", sites, tmp_path / "out", "--built", tmp_path / "built").returncode == 0
    assert _pages(tmp_path / "out") == WANTED


def test_a_site_does_not_cover_anothers_pages(sites: Path, tmp_path: Path) -> None:
    (sites / "centre/site/tak").mkdir()
    result = _run("join", sites, tmp_path / "out")
    assert result.returncode == 1
    assert "tak" in result.stderr


def test_a_site_without_an_address_is_told(sites: Path, tmp_path: Path) -> None:
    (sites / "tak/mkdocs.yml").write_text("site_name: ตาก\n", encoding="utf-8")
    result = _run("join", sites, tmp_path / "out")
    assert result.returncode == 1
    assert "site_url" in result.stderr


def test_the_example_has_a_site_a_province_and_a_national_one(tmp_path: Path) -> None:
    assert _run("example", tmp_path / "sites", "--provinces", "1").returncode == 0
    assert json.loads(_run("list", tmp_path / "sites").stdout) == ["national", "p1"]
    config = (tmp_path / "sites/p1/mkdocs.yml").read_text(encoding="utf-8")
    assert "site_url: https://plans.example.org/p1/" in config
    assert _run("example", tmp_path / "sites").returncode == 1
