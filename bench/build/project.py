"""Our own project on generated data, built with chosen parts."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from pathlib import Path

from child import cost

ROOT = Path(__file__).parents[2]
PROVINCES = {300: 1, 1000: 3, 10000: 33}
"""How many generated provinces make a site of about so many pages."""
EXPORTS = ("json-api", "tables")
PARTS = ("ties", "search", "suggestions", *EXPORTS)
EVERYTHING = frozenset({"ties", "search", "suggestions", "json-api"})
"""All but spreadsheets, which are made at publishing."""


@dataclass(frozen=True)
class Project:
    """A folder with generated data and a mkdocs.yml for each choice of parts."""

    folder: Path

    @classmethod
    def make(cls, folder: Path, pages: int, seed: int) -> Project:
        """Generate the data."""
        folder.mkdir(parents=True)
        phaen = str(Path(sys.executable).with_name("phaen"))
        options = ["--provinces", str(PROVINCES[pages]), "--seed", str(seed)]
        cost([phaen, "generate", *options, "--out", str(folder / "data")])
        return cls(folder)

    @property
    def data(self) -> Path:
        """The data folder."""
        return self.folder / "data"

    @property
    def site(self) -> Path:
        """Where every choice is built to."""
        return self.folder / "site"

    def build(self, parts: frozenset[str] = frozenset()) -> list[str]:
        """The command that builds the site with these parts besides the pages."""
        config = self._config(parts)
        return [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(config)]

    def serve(self, parts: frozenset[str], port: int) -> list[str]:
        """The command that serves it."""
        config = self._config(parts)
        return [
            sys.executable,
            "-m",
            "mkdocs",
            "serve",
            "-f",
            str(config),
            "-a",
            f"127.0.0.1:{port}",
        ]

    def edit(self, province: int, words: str) -> str:
        """Change one sentence of one record; gives the address of its page."""
        name = f"learning-p{province}"
        file = self.data / "plans" / name / "roles" / "r1.yml"
        text = file.read_text(encoding="utf-8")
        file.write_text(re.sub("(?m)^summary: .*$", f"summary: {words}", text), encoding="utf-8")
        return f"roles/{name}/r1/"

    def _config(self, parts: frozenset[str]) -> Path:
        own = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").partition("\nwatch:")[0]
        own = own.replace("docs_dir: content", f"docs_dir: {ROOT / 'content'}")
        own = own.replace("custom_dir: overrides", f"custom_dir: {ROOT / 'overrides'}")
        exports = ", ".join(name for name in EXPORTS if name in parts)
        chosen = f"      ties: {_yes('ties' in parts)}\n      search: {_yes('search' in parts)}\n      suggestions: {_yes('suggestions' in parts)}\n      exports: [{exports}]\n"
        own = own.replace("      data_dir: data\n", f"      data_dir: data\n{chosen}")
        file = self.folder / f"{'-'.join(sorted(parts)) or 'pages'}.yml"
        file.write_text(own, encoding="utf-8")
        return file


def _yes(told: object) -> str:
    return "true" if told else "false"
