"""What is published is a wheel: templates and types must be inside, and its pages those of the tree."""

from __future__ import annotations

import configparser
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from rendering.small import DATA, html_of, small_site

ROOT = Path(__file__).parents[2]
ADDRESS = "roles/doi-2567/office/"
RENDER = """
import sys
from pathlib import Path
from phaen.core.pipeline import run
from phaen.rendering.environment import make_environment, render_page
from phaen.rendering.pages import all_pages
from rendering.small import make_site
import phaen

assert Path(phaen.__file__).is_relative_to(sys.argv[1]), phaen.__file__
site = make_site(run(Path(sys.argv[2]), "data").graph)
[page] = [page for _, page in all_pages(site) if page.address == sys.argv[3]]
sys.stdout.buffer.write(render_page(make_environment(), page).html.encode())
"""


def _python(*arguments: str, cwd: Path, path: str = "") -> bytes:
    result = subprocess.run(
        [sys.executable, *arguments],
        cwd=cwd,
        env=os.environ | {"PYTHONPATH": path, "PIP_DISABLE_PIP_VERSION_CHECK": "1"},
        capture_output=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr.decode()
    return result.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("dist")
    _python("-m", "build", "--wheel", "--no-isolation", "--outdir", str(out), str(ROOT), cwd=out)
    [found] = out.glob("*.whl")
    return found


@pytest.fixture(scope="module")
def names(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def test_it_holds_every_module_and_template_of_the_tree(names: set[str]) -> None:
    package = ROOT / "plugins" / "phaen"
    wanted = {
        path.relative_to(package.parent).as_posix()
        for path in package.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }

    assert "phaen/rendering/templates/role.html" in wanted
    assert {name for name in names if name.startswith("phaen/")} == wanted


def test_it_says_that_it_is_typed(names: set[str]) -> None:
    assert "phaen/py.typed" in names


def test_it_holds_nothing_else(names: set[str]) -> None:
    assert {name.split("/")[0].split("-")[0] for name in names} == {"phaen"}


def test_it_offers_the_command_and_the_plugin(wheel: Path, names: set[str]) -> None:
    [name] = [name for name in names if name.endswith("/entry_points.txt")]
    points = configparser.ConfigParser(delimiters=["="])
    with zipfile.ZipFile(wheel) as archive:
        points.read_string(archive.read(name).decode("utf-8"))

    assert dict(points["console_scripts"]) == {"phaen": "phaen.cli:main"}
    assert dict(points["mkdocs.plugins"]) == {"phaen": "phaen.mkdocs_adapter.plugin:PhaenPlugin"}


def test_an_installed_copy_renders_the_same_page(wheel: Path, tmp_path: Path) -> None:
    target = tmp_path / "installed"
    install = ("-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--target")
    _python(*install, str(target), str(wheel), cwd=tmp_path)

    path = os.pathsep.join([str(target), str(ROOT / "tests")])
    arguments = ("-W", "error", "-c", RENDER, str(target), str(DATA), ADDRESS)
    html = _python(*arguments, cwd=tmp_path, path=path).decode("utf-8")
    assert html == html_of(small_site(), ADDRESS)
