"""One project built again and again, and the same files built from nothing."""

from __future__ import annotations

import shutil
import warnings
from dataclasses import dataclass, field
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from mkdocs_adapter.project import Project, make_project

Tree = dict[str, bytes]


@dataclass
class Lineage:
    """A project with what its earlier builds left; `serves` builds as `mkdocs serve` does."""

    project: Project
    serves: bool = False
    remembered: dict[str, object] = field(default_factory=dict)
    _is_up: bool = field(default=False, init=False)

    @classmethod
    def begin(cls, folder: Path, *, serves: bool = False) -> Lineage:
        project = make_project(folder / "project")
        # Workbooks take longer than all the rest, and are made anew each time.
        project.change(
            "mkdocs.yml", "data_dir: data\n", "data_dir: data\n      exports: [json-api]\n"
        )
        return cls(project, serves)

    @property
    def cache(self) -> Path:
        return self.project.folder / ".cache" / "phaen"

    @property
    def site(self) -> Path:
        return self.project.folder / "site"

    def build(self) -> Tree:
        """What is published after one more build."""
        # MkDocs warns of two pages at one address, which `phaen check` tells too; here it is as with users.
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)
            self._build()
        return files_of(self.site)

    def _build(self) -> None:
        config = self._config()
        if self.serves:
            self.site.mkdir(exist_ok=True)
            if not self._is_up:
                config.plugins.on_startup(command="serve", dirty=False)
                vars(config.plugins["phaen"]).update(self.remembered)
            self._is_up = True
            build(config, serve_url="http://127.0.0.1/")
            vars(config.plugins["phaen"])["later"].wait()
        else:
            config.plugins.on_startup(command="build", dirty=False)
            build(config)
            config.plugins.on_shutdown()

    def from_nothing(self) -> Tree:
        """What the same files give where nothing was built before. The lineage goes on as if it had not been."""
        folder = self.project.folder
        # MkDocs keeps one plugin object for all configurations that a process loads.
        plugin = vars(self._config().plugins["phaen"])
        as_it_was = dict(plugin)
        aside = folder.with_name("aside")
        aside.mkdir()
        left = [path for path in (self.site, folder / ".cache") if path.exists()]
        for path in left:
            path.rename(aside / path.name)
        try:
            # Somebody who is typing goes on to see the records that a mistake has made unreadable.
            remembered = {"before": as_it_was["before"]}
            return Lineage(self.project, self.serves, remembered).build()
        finally:
            for path in (self.site, folder / ".cache"):
                shutil.rmtree(path, ignore_errors=True)
            for path in left:
                (aside / path.name).rename(path)
            aside.rmdir()
            plugin.clear()
            plugin.update(as_it_was)

    def _config(self) -> MkDocsConfig:
        return load_config(str(self.project.folder / "mkdocs.yml"), site_dir=str(self.site))


def files_of(folder: Path) -> Tree:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def differences(one: Tree, other: Tree) -> list[str]:
    """The names of files that are not the same, to be shown."""
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))
