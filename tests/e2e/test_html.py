"""Every page is valid HTML."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path

from e2e.pages import PAGES, PROJECT


def test_every_page_is_valid_html(site: Path) -> None:
    assert _mistakes(site, ["**/*.html"]) == []


def test_every_kind_of_page_is_valid_html_in_english(english: Path) -> None:
    kinds = [f"{address}index.html" for address in PAGES.values() if (english / address).is_dir()]
    assert len(kinds) >= 30
    assert _mistakes(english, kinds) == []


def _mistakes(site: Path, files: Sequence[str]) -> list[str]:
    """The first of them: file, line and rule."""
    tool = PROJECT / "node_modules" / "html-validate" / "bin" / "html-validate.mjs"
    assert tool.is_file(), "html-validate is missing: run `make e2e`, which installs it"
    rules = str(PROJECT / ".htmlvalidate.json")
    paths = [f"{site}/{name}" for name in files]
    result = subprocess.run(
        ["node", str(tool), "--config", rules, "--formatter", "json", *paths],  # noqa: S607 -- Node from PATH
        cwd=PROJECT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert result.stdout, result.stderr
    told = {
        f"{Path(page['filePath']).relative_to(site)}:{found['line']} {found['ruleId']}"
        for page in json.loads(result.stdout)
        for found in page["messages"]
    }
    return sorted(told)[:20]
