"""Every page is valid HTML."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from e2e.pages import PROJECT


@pytest.mark.parametrize("made", ["site", "english"])
def test_every_page_is_valid_html(made: str, request: pytest.FixtureRequest) -> None:
    site: Path = request.getfixturevalue(made)
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
    assert sorted(told)[:20] == []
