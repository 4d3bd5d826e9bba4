"""Git repositories with commits at known times, untouched by the machine's own settings."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

_WHO = {"NAME": "Editor", "EMAIL": "editor@plans.example"}


def git(folder: Path, *arguments: str, day: str = "2024-01-01") -> None:
    when = f"{day}T12:00:00+07:00"
    own = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    for part in ("AUTHOR", "COMMITTER"):
        own |= {f"GIT_{part}_{name}": value for name, value in _WHO.items()}
        own[f"GIT_{part}_DATE"] = when
    subprocess.run(
        ["git", "-C", str(folder), *arguments],  # noqa: S607 -- the machine's own Git
        env=os.environ | own,
        check=True,
        capture_output=True,
    )


def start(folder: Path, day: str) -> None:
    """A repository whose first commit holds all that lies in the folder."""
    git(folder, "init", "--quiet")
    commit(folder, day)


def commit(folder: Path, day: str) -> None:
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", day, day=day)


def clone_shallow(folder: Path, into: Path) -> None:
    git(folder, "clone", "--quiet", "--depth", "1", folder.as_uri(), str(into))
