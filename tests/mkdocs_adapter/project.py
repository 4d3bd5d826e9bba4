"""A small project on disk, and what `mkdocs build` makes of it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from rendering.small import DATA

ROOT = Path(__file__).parents[2]
SITE_URL = "https://plans.example/"

CONFIG = f"""\
site_name: แผนตัวอย่าง
site_url: {SITE_URL}
docs_dir: content
theme:
  name: material
  custom_dir: overrides
  language: th
  font: false
  favicon: assets/leaf.svg
plugins:
  - phaen:
      data_dir: data
      edit_url: https://git.example/edit/{{path}}#L{{line}}
      report_email: owner@plans.example
markdown_extensions: [attr_list]
validation: {{omitted_files: warn, absolute_links: warn, unrecognized_links: warn, anchors: warn}}
extra:
  sections: [plans, roles]
"""
CONTENT = {
    "index.md": "---\ntitle: หน้าแรก\nkind: home\n---\n\n# แผนตัวอย่าง\n\nคำนำ\n",
    "about.md": "# เกี่ยวกับ\n\n[หน้าที่ข้อหนึ่ง](roles/doi-2567/office/index.md#d1)\n",
    "editing.md": "# แก้ไข\n",
    "accessibility.md": "# การเข้าถึง\n",
}


# Material greets every build with a word about its end.
_QUIET = {"NO_MKDOCS_2_WARNING": "1"}


@dataclass(frozen=True)
class Built:
    """A site, and how its build went."""

    site: Path
    code: int
    log: str

    def read(self, path: str) -> str:
        """A file of the site; an address that ends in `/` means its page."""
        name = f"{path}index.html" if path.endswith("/") or not path else path
        return _untied((self.site / name).read_text(encoding="utf-8"))

    def pages(self) -> dict[str, str]:
        return {
            path.relative_to(self.site).as_posix(): path.read_text(encoding="utf-8")
            for path in sorted(self.site.rglob("*.html"))
        }

    def files(self) -> dict[str, bytes]:
        return {
            path.relative_to(self.site).as_posix(): path.read_bytes()
            for path in sorted(self.site.rglob("*"))
            if path.is_file()
        }


@dataclass(frozen=True)
class Project:
    """A folder with mkdocs.yml, content, data and overrides."""

    folder: Path

    def write(self, name: str, text: str) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def change(self, name: str, old: str, new: str) -> None:
        text = (self.folder / name).read_text(encoding="utf-8")
        assert old in text
        self.write(name, text.replace(old, new))

    def build(self, *options: str, out: str = "site", **environment: str) -> Built:
        """Run `mkdocs build` as an editor does; Git sees no repository above the project."""
        site = self.folder / out
        result = subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(site), *options],
            cwd=self.folder,
            env=os.environ
            | _QUIET
            | {"GIT_CEILING_DIRECTORIES": str(self.folder.parent)}
            | environment,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        return Built(site, result.returncode, result.stdout + result.stderr)


def make_project(folder: Path, data: Path = DATA) -> Project:
    """The small data folder with the project's own overrides."""
    shutil.copytree(data, folder / "data")
    shutil.copytree(ROOT / "overrides", folder / "overrides")
    project = Project(folder)
    project.write("mkdocs.yml", CONFIG)
    for name, text in CONTENT.items():
        project.write(f"content/{name}", text)
    return project


def _untied(html: str) -> str:
    """A page without what only serves its line ends, so that its words can be looked for."""
    words = re.sub(r"<n-b>([^<]*(?:<wbr>[^<]*)*)</n-b>", r"\1", html)
    return words.replace("<wbr>", "").replace("\u00a0", " ")
