"""Several sites that are one country: each built by itself, then put together under one address.

A folder of sites holds one folder a site, each with `mkdocs.yml` and `data/`. The site whose `site_url` is the
shortest stands at the root, the others below it; `docs/national.md` says more.

    national.py example SITES --provinces 4   write invented sites
    national.py list SITES                    their names as JSON, for a matrix of jobs
    national.py inventories SITES OUT         what each publishes of its records, without building it
    national.py build SITES SITE --from OUT   one site, by what OUT has of the others
    national.py join SITES OUT                the built sites, as they are published
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parents[1]
BIN = Path(sys.executable).parent
URL = "https://plans.example.org/"
CONFIG = """\
INHERIT: {above}/mkdocs.yml
site_name: {name}
site_url: {url}
docs_dir: {above}/content
theme: {{custom_dir: {above}/overrides}}
plugins:
  - phaen:
      search_sites: [all]
watch: []
"""


def main() -> None:
    """Do what the command line says."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    commands = parser.add_subparsers(dest="command", required=True)
    made = {name: commands.add_parser(name) for name in COMMANDS}
    for command in made.values():
        command.add_argument("sites", type=Path)
    made["example"].add_argument("--provinces", type=int, default=4)
    made["inventories"].add_argument("out", type=Path)
    made["build"].add_argument("site")
    made["build"].add_argument("--from", dest="inventories", type=Path)
    made["join"].add_argument("out", type=Path)
    made["join"].add_argument("--built", type=Path, help="holds the built sites as site-<name>")
    options = vars(parser.parse_args())
    COMMANDS[options.pop("command")](**options)


def example(sites: Path, provinces: int) -> None:
    """Invented provinces and a national site."""
    if sites.exists():
        sys.exit(f"{sites}: is there already")
    _phaen("generate", "--provinces", str(provinces), "--apart", URL, "--out", str(sites))
    above = os.path.relpath(ROOT, sites / "any")
    titles = {"national": ("ทะเบียนแผนตัวอย่าง", URL)}
    listed = (sites / "national/data/sites.yml").read_text(encoding="utf-8")
    for site, title, url in re.findall(r"- id: (.+)\n  title: (.+)\n  url: \"(.+)\"", listed):
        titles[site] = (title, url)
    for site, (title, url) in titles.items():
        text = CONFIG.format(above=above, name=title, url=url)
        (sites / site / "mkdocs.yml").write_text(text, encoding="utf-8")


def names(sites: Path) -> list[str]:
    """The sites of a folder."""
    return sorted(file.parent.name for file in sites.glob("*/mkdocs.yml"))


def show(sites: Path) -> None:
    """The sites' names as one line of JSON."""
    print(json.dumps(names(sites)))


def inventories(sites: Path, out: Path) -> None:
    """The inventory of each site as OUT/<site>.json."""
    for site in names(sites):
        folder = out / f".{site}"
        data, url = sites / site / "data", site_url(sites / site)
        _phaen("export", "inventory", str(folder), "--data", str(data), "--site-url", url)
        shutil.move(folder / "api/v1/inventory.json", out / f"{site}.json")
        shutil.rmtree(folder)


def build(sites: Path, site: str, inventories: Path | None) -> None:
    """One site, into its own folder `site`; nothing of the others is read but their inventories."""
    folder = sites / site
    known = folder / "data/sites.yml"
    if inventories is not None and known.is_file():
        _phaen("inventories", "--data", str(folder / "data"), "--from", str(inventories))
    _phaen("check", str(folder / "data"), "--format", "github" if _on_github() else "text")
    command = [
        str(BIN / "mkdocs"),
        "build",
        "--strict",
        "--quiet",
        "-f",
        str(folder / "mkdocs.yml"),
    ]
    _run(command)


def join(sites: Path, out: Path, built: Path | None) -> None:
    """The sites at their places below the address that is shortest; OUT must not be there yet."""
    paths = {site: urlsplit(site_url(sites / site)).path.strip("/") for site in names(sites)}
    root = min(paths.values(), key=len)
    for site in sorted(paths, key=lambda each: len(paths[each])):
        below = os.path.relpath(f"/{paths[site]}", f"/{root}")
        target = out / below
        if target.exists():
            sys.exit(f"{site}: {target} is a page of another site")
        shutil.copytree(built / f"site-{site}" if built else sites / site / "site", target)
        print(f"{site}: /{'' if below == '.' else below + '/'}")


def site_url(folder: Path) -> str:
    """The address that a site's settings give it."""
    found = re.search(
        r"^site_url:\s*(\S+)", (folder / "mkdocs.yml").read_text(encoding="utf-8"), re.MULTILINE
    )
    if not found:
        sys.exit(f"{folder}/mkdocs.yml: has no site_url")
    return f"{found[1].rstrip('/')}/"


def _on_github() -> bool:
    return "GITHUB_ACTIONS" in os.environ


def _phaen(*arguments: str) -> None:
    _run([str(BIN / "phaen"), *arguments])


def _run(command: Sequence[str]) -> None:
    result = subprocess.run(command, check=False, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"})
    if result.returncode:
        sys.exit(result.returncode)


COMMANDS = {
    "example": example,
    "list": show,
    "inventories": inventories,
    "build": build,
    "join": join,
}

if __name__ == "__main__":
    main()
