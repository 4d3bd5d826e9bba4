"""The project, how its site is built, and one page of each kind."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]

PAGES = {
    "home": "",
    "hand-written": "about/",
    "plan": "plans/phrae-2569/",
    "plan with a tree": "plans/tak-2566/",
    "element": "plans/tak-2566/1.3/",
    "branch": "plans/tak-2566/1/",
    "role": "roles/phrae-2569/provincial-office/",
    "organisation": "organisations/peo-tak/",
    "indicator": "indicators/tak-2566/1.3-1/",
    "indicator with values": "indicators/phatthalung-2567/esa-primary-1-obec-schools/",
    "case": "cases/tak-2566/focus-1-2/",
    "case that goes on": "cases/phatthalung-2567/learning-promotion/",
    "further page": "cases/phatthalung-2567/learning-promotion/all/results/",
    "practice": "practices/stars-model/",
    "framework": "frameworks/national-strategy-2561/",
    "source": "sources/tak-2566/",
    "theme": "themes/safety/",
    "list": "roles/",
    "list of a plan": "indicators/tak-2566/",
    "problems": "problems/",
    "problems of a plan": "problems/tak-2566/",
    "glossary": "glossary/",
    "letter of the glossary": "glossary/all/ko-kai/",
    "alignment": "alignment/",
    "alignment of a plan": "alignment/tak-2566/",
    "coverage": "coverage/",
    "search": "search/?q=%E0%B8%84%E0%B8%A7%E0%B8%B2%E0%B8%A1%E0%B8%9B%E0%B8%A5%E0%B8%AD%E0%B8%94%E0%B8%A0%E0%B8%B1%E0%B8%A2",
    "print of a plan": "print/plans/phrae-2569/",
    "print of an organisation": "print/organisations/peo-tak/",
    "rules": "rules/",
    "rule": "rules/ph115/",
    "not found": "404.html",
}


def build(out: Path, config: Path = PROJECT / "mkdocs.yml") -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--config-file", str(config)]
    result = subprocess.run(
        [*command, "--site-dir", str(out)],
        cwd=PROJECT,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert result.returncode == 0, result.stderr


def in_language(folder: Path, language: str) -> Path:
    """The project's settings with another language of the frame, written into `folder`."""
    config = folder / "mkdocs.yml"
    config.write_text(
        f"""\
INHERIT: {PROJECT / "mkdocs.yml"}
docs_dir: {PROJECT / "content"}
theme: {{custom_dir: {PROJECT / "overrides"}}}
plugins:
  - phaen:
      data_dir: {PROJECT / "data"}
      language: {language}
      report_email: owner@phaen.example
watch: []
""",
        encoding="utf-8",
    )
    return config
