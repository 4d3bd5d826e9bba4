"""The peers, asked on the same pages: Material for MkDocs' own search and Pagefind.

Both get each document as a plain page of its own (title, names and ids, texts), so that they search
what Phaen's index searches and a result is the same thing for all three.
"""

from __future__ import annotations

import html
import json
import os
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from browsers import HERE, Lists, Missing, node
from corpus import Corpus, Page
from playwright.sync_api import Browser
from served import serve

_MATERIAL = """\
site_name: peer
docs_dir: {docs}
site_dir: {site}
theme: {{name: material, language: th, font: false}}
plugins:
  - search: {{lang: th{separator}}}
"""
_SEPARATOR = r"""[\s\-,:!=\[\]()"/]+|(?!\b)(?=[A-Z][a-z])|\.(?!\d)|&[lg]t;"""
_ASK_MATERIAL = """async (queries) => {
  const told = JSON.parse(document.getElementById("__config").textContent);
  const index = await (await fetch("search/search_index.json")).json();
  const worker = new Worker(new URL(told.search, location.href));
  const say = (type, data) => new Promise((resolve, reject) => {
    worker.onmessage = (event) => resolve(event.data);
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage({ type, data });
  });
  await say(0, { ...index, options: { suggest: false } });
  const lists = [];
  for (const query of queries) lists.push((await say(2, query)).data.items.map((group) => group[0].location));
  return lists;
}"""
_ASK_PAGEFIND = """async ([queries, limit]) => {
  const pagefind = await import(new URL("pagefind/pagefind.js", location.href).href);
  const lists = [];
  for (const query of queries) {
    const { results } = await pagefind.search(query);
    const shown = await Promise.all(results.slice(0, limit).map((result) => result.data()));
    lists.push(shown.map((one) => one.url));
  }
  return lists;
}"""
_NUMBER = re.compile("[0-9]{6}")
SHOWN = 30


def _plain(page: Page) -> str:
    """A page as HTML: what is searched of it, and nothing else."""
    texts = [*page.names, *page.ids, *(text for _, text in page.parts)]
    body = "".join(f"<p>{html.escape(text)}</p>\n" for text in texts)
    return f'<h1 id="top">{html.escape(page.title)}</h1>\n{body}'


def _addresses(corpus: Corpus, locations: Sequence[str]) -> list[str]:
    """Locations of plain pages as the addresses of what they stand for."""
    numbers = [found[0] for found in map(_NUMBER.search, locations) if found]
    return [corpus.pages[int(number)].address for number in numbers]


def ask_material(
    browser: Browser, corpus: Corpus, queries: Sequence[str], folder: Path, separator: str = ""
) -> Lists:
    """Build with the stock theme, then ask its own worker with its own index in Chromium."""
    docs, site = folder / "docs", folder / "site"
    docs.mkdir(parents=True)
    (docs / "index.md").write_text("# peer\n", encoding="utf-8")
    for number, page in enumerate(corpus):
        title = json.dumps(page.title, ensure_ascii=False)
        text = f"---\ntitle: {title}\n---\n\n{_plain(page)}"
        (docs / f"{number:06}.md").write_text(text, encoding="utf-8")
    told = f", separator: {json.dumps(separator)}" if separator else ""
    config = folder / "mkdocs.yml"
    config.write_text(_MATERIAL.format(docs=docs, site=site, separator=told), encoding="utf-8")
    _run([sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(config)], "Material")
    with serve(site) as served:
        page_of_peer = browser.new_page()
        page_of_peer.goto(served.origin)
        found: Lists = page_of_peer.evaluate(_ASK_MATERIAL, list(queries))
        page_of_peer.close()
    return [_addresses(corpus, locations) for locations in found]


def ask_tuned_material(
    browser: Browser, corpus: Corpus, queries: Sequence[str], folder: Path
) -> Lists:
    """Material with the separator that its documentation shows: words end at punctuation too."""
    return ask_material(browser, corpus, queries, folder, _SEPARATOR)


def ask_pagefind(browser: Browser, corpus: Corpus, queries: Sequence[str], folder: Path) -> Lists:
    """Index the plain pages with Pagefind, then ask its JavaScript in Chromium."""
    folder.mkdir(parents=True)
    for number, page in enumerate(corpus):
        text = f'<!doctype html><html lang="th"><title>{html.escape(page.title)}</title><main data-pagefind-body>{_plain(page)}</main></html>'
        (folder / f"{number:06}.html").write_text(text, encoding="utf-8")
    (folder / "index.html").write_text(
        '<!doctype html><html lang="th"><title>peer</title>', encoding="utf-8"
    )
    _run([node(), str(pagefind_command()), "--site", str(folder), "--quiet"], "Pagefind")
    with serve(folder) as served:
        page_of_peer = browser.new_page()
        page_of_peer.goto(served.origin)
        found: Lists = page_of_peer.evaluate(_ASK_PAGEFIND, [list(queries), SHOWN])
        page_of_peer.close()
    return [_addresses(corpus, locations) for locations in found]


def pagefind_command() -> Path:
    """Pagefind's own command, from npm."""
    found = HERE / "node_modules" / "pagefind" / "lib" / "runner" / "bin.cjs"
    if not found.is_file():
        raise Missing("Pagefind is missing: run `make bench-search`, which installs it")
    return found


def _run(command: list[str], name: str) -> None:
    result = subprocess.run(
        command,
        check=False,
        capture_output=True,
        encoding="utf-8",
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
    )
    if result.returncode:
        raise Missing(f"{name} did not run: {result.stderr.strip() or result.stdout.strip()}")
