"""The peers' projects: the same pages for plain MkDocs with Material, for a bare Jinja loop, for Hugo."""

from __future__ import annotations

import marshal
import posixpath
import re
import shutil
import sys
from collections.abc import Iterable, Sequence
from importlib.util import find_spec
from pathlib import Path

from blocks import Page, Run

HERE = Path(__file__).parent
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#])")
_MATERIAL = """\
site_name: peer
site_url: https://plans.example/
docs_dir: {docs}
site_dir: {site}
theme: {{name: material, language: th, font: false, features: [navigation.prune]}}
plugins: {plugins}
markdown_extensions: [attr_list, tables, {{toc: {{permalink: false}}}}]
"""
_HUGO = """\
baseURL = "https://plans.example/"
languageCode = "th"
title = "peer"
disableKinds = ["taxonomy", "term", "RSS", "404"]
[[menus.main]]
name = "แผน"
pageRef = "/plans"
[markup.goldmark.renderer]
unsafe = false
"""


class Missing(Exception):  # noqa: N818 -- it says what is missing
    """Something that the benchmark needs is not there."""


def material(pages: Sequence[Page], folder: Path, *, search: bool) -> list[str]:
    """The command that builds the pages with plain MkDocs and Material, pruned navigation."""
    if find_spec("material") is None:
        raise Missing("Material for MkDocs is missing: run `make bench-build`")
    docs = folder / "docs"
    if not docs.exists():
        known = {page.address for page in pages}
        for page in pages:
            _write(docs / page.address / "index.md", _markdown(page, known))
    name = "with-search" if search else "plain"
    config = folder / f"{name}.yml"
    plugins = "[search: {lang: th}]" if search else "[]"
    _write(config, _MATERIAL.format(docs=docs, site=folder / f"site-{name}", plugins=plugins))
    return [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(config)]


def bare_loop(pages: Iterable[Page], data: Path, shell: str, folder: Path) -> list[str]:
    """The command that reads the data and writes each page, of the same size, through one template."""
    folder.mkdir(parents=True, exist_ok=True)
    _write(folder / "page.html", shell)
    plain = [(page.address, page.size, page.title, page.blocks) for page in pages]
    (folder / "pages.marshal").write_bytes(marshal.dumps(plain))
    return [sys.executable, str(HERE / "bare_loop.py"), str(data), str(folder)]


def hugo(pages: Sequence[Page], folder: Path) -> list[str]:
    """The command that builds the pages with Hugo, through a template like ours."""
    command = shutil.which("hugo", path=str(Path(sys.executable).parent))
    if command is None:
        raise Missing("Hugo is missing: run `make bench-build`")
    _write(folder / "hugo.toml", _HUGO)
    shutil.copytree(HERE / "hugo", folder / "layouts", dirs_exist_ok=True)
    addresses = [page.address for page in pages]
    above = {address[: address.rstrip("/").rfind("/") + 1] for address in addresses}
    for page in pages:
        path = page.address.rstrip("/")
        # A bundle that is a leaf would swallow the pages below it.
        name = f"{path}/_index.md" if page.address in above or not path else f"{path}.md"
        _write(folder / "content" / name, _markdown(page, None))
    return [command, "--quiet", "--source", str(folder), "--destination", str(folder / "public")]


def _markdown(page: Page, known: set[str] | None) -> str:
    """Front matter and blocks. Links lead to source files where `known` are the pages, else below the root."""
    title = page.title.replace("\\", "").replace('"', "")
    lines = [f'---\ntitle: "{title}"\nurl: "/{page.address}"\n---\n']
    for tag, runs in page.blocks:
        text = "".join(_run(run, page.address, known) for run in runs).strip()
        mark = "#" * int(tag[1]) + " " if tag[0] == "h" else "- " if tag == "li" else ""
        lines.append(f"{mark}{text}\n")
    return "\n".join(lines)


def _run(run: Run, address: str, known: set[str] | None) -> str:
    words, target = _SPECIAL.sub(r"\\\1", run[0]), run[1]
    if not target or (known is not None and target not in known):
        return words
    if known is None:
        return f"[{words}](/{target})"
    link = posixpath.relpath(f"/{target}index.md", f"/{address}")
    return f"[{words}]({link})"


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
