"""Every page is valid HTML."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from e2e.pages import PROJECT


def test_every_page_is_valid_html(site: Path) -> None:
    assert _mistakes(site) == []


def test_every_page_is_valid_html_in_english(english: Path) -> None:
    assert _mistakes(english) == []


def _mistakes(site: Path) -> list[str]:
    """The first of them: file, line and rule."""
    tool = PROJECT / "node_modules" / "html-validate" / "bin" / "html-validate.mjs"
    assert tool.is_file(), "html-validate is missing: run `make e2e`, which installs it"
    rules = str(PROJECT / ".htmlvalidate.json")
    result = subprocess.run(
        ["node", str(tool), "--config", rules, "--formatter", "json", f"{site}/**/*.html"],  # noqa: S607 -- Node from PATH
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
