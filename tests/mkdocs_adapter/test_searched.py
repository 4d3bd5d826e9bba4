from __future__ import annotations

from pathlib import Path

from conftest import SOUND, Build
from phaen.mkdocs_adapter.config import PhaenConfig
from phaen.mkdocs_adapter.searched import Searched, search_script, searched_sites
from phaen.rendering.site import Settings, Site

SCRIPTS = Path(__file__).parents[2] / "overrides/assets/search"
SITES = """
    - {id: phrae, title: แพร่, url: https://plans.example/phrae/}
    - {id: tak, title: "ตาก </script> say(\\"x.y\\")", url: https://tak.example/}
"""


def _site(build: Build, root: str = "https://plans.example/") -> Site:
    graph = build({**SOUND, "sites.yml": SITES}, alone=True).graph
    return Site(graph, Settings("ส่วนกลาง", root))


def _searched(site: Site, config: PhaenConfig) -> tuple[list[Searched], list[str]]:
    return searched_sites(site.graph.sisters, site.settings.site_url, config)


def _config(sites: list[str], origins: list[str] | None = None) -> PhaenConfig:
    config = PhaenConfig()
    config.load_dict({"search_sites": sites, "sister_sites": origins or []})
    assert config.validate() == ([], [])
    return config


def test_a_site_is_alone_unless_told(build: Build) -> None:
    site = _site(build)
    assert _searched(site, _config([])) == ([], [])
    script = search_script(SCRIPTS, site, [])
    assert "SITES" not in script
    assert "createSeveral" not in script
    assert "say(" not in script


def test_sites_of_the_same_origin_are_asked(build: Build) -> None:
    found, unasked = _searched(_site(build), _config(["phrae"]))
    assert (found, unasked) == ([Searched("phrae", "แพร่", "phrae/")], [])
    found, _ = _searched(_site(build, "https://plans.example/nan/"), _config(["phrae"]))
    assert found[0].url == "../phrae/"


def test_other_origins_only_where_the_policy_names_them(build: Build) -> None:
    found, unasked = _searched(_site(build), _config(["all"]))
    assert [one.id for one in found] == ["phrae"]
    assert "tak" in unasked[0]
    found, unasked = _searched(_site(build), _config(["all"], ["https://tak.example/x/"]))
    assert [one.url for one in found] == ["phrae/", "https://tak.example/"]
    assert unasked == []


def test_a_site_that_nobody_knows_is_told(build: Build) -> None:
    found, unasked = _searched(_site(build), _config(["nan", "phrae", "phrae"]))
    assert len(found) == 1
    assert "nan" in unasked[0]


def test_titles_in_the_script_are_values(build: Build) -> None:
    site = _site(build)
    found, _ = _searched(site, _config(["all"], ["https://tak.example/"]))
    script = search_script(SCRIPTS, site, found)
    assert 'say(\\"x.y\\")' in script
    assert '"title": "\\u0e2a\\u0e48\\u0e27\\u0e19' in script
