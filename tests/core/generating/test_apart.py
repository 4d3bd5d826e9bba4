from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from phaen.cli import main
from phaen.core.generating.apart import generate_apart
from phaen.core.pipeline import run

URL = "https://plans.example/"


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two provinces and a national site, each with the inventories of the others."""
    folder = tmp_path_factory.mktemp("sites") / "sites"
    told = CliRunner().invoke(
        main, ["generate", "--provinces", "2", "--apart", URL, "--out", str(folder)]
    )
    assert told.exit_code == 0
    kept = folder.parent / "inventories"
    for site in ("national", "p1", "p2"):
        data, out = str(folder / site / "data"), str(folder.parent / site)
        assert CliRunner().invoke(main, ["export", "inventory", out, "--data", data]).exit_code == 0
        kept.mkdir(exist_ok=True)
        (folder.parent / site / "api/v1/inventory.json").rename(kept / f"{site}.json")
    for site in ("national", "p1", "p2"):
        data = str(folder / site / "data")
        assert (
            CliRunner().invoke(main, ["inventories", "--data", data, "--from", str(kept)]).exit_code
            == 0
        )
    return folder


@pytest.mark.parametrize("site", ["national", "p1", "p2"])
def test_no_site_has_an_error(sites: Path, site: str) -> None:
    issues = run(sites / site / "data", "data").issues
    assert [issue.code for issue in issues if issue.code != "PH408"] == []


def test_sites_refer_to_one_another(sites: Path) -> None:
    led = {
        site: {
            found.there.site
            for links in run(sites / site / "data", "data").graph.abroad.values()
            for found in links
        }
        for site in ("national", "p1")
    }
    assert led == {"national": {"p1", "p2"}, "p1": {"national"}}


def test_a_province_holds_none_of_what_is_shared(sites: Path) -> None:
    graph = run(sites / "p1/data", "data").graph
    refs = {entry.key.ref for entry in graph.all() if entry.key.kind not in ("theme", "term")}
    assert not {ref for ref in refs if ref.startswith("invented") or ref == "pdca"}
    assert len(list(graph.all())) > 200


def test_the_same_seed_gives_the_same_bytes() -> None:
    assert list(generate_apart(2, 3, URL)) == list(generate_apart(2, 3, URL))
