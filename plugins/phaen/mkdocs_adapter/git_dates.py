"""When each data file last changed, as Git tells it: the same commit gives the same pages."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path


def last_changes(folder: Path, shown: str) -> dict[str, str]:
    """`shown/…` path → ISO day of its last commit. Empty without Git, or where the history is cut short."""
    git = shutil.which("git")
    if git is None or _run(git, folder, "rev-parse", "--is-shallow-repository").strip() != "false":
        return {}
    log = _run(
        git,
        folder,
        "-c",
        "core.quotePath=false",
        "log",
        "--format=%x00%cs",
        "--name-only",
        "--relative",
        "--",
        ".",
    )
    found: dict[str, str] = {}
    for commit in log.split("\0")[1:]:
        day, _, names = commit.partition("\n")
        for name in filter(None, names.split("\n")):
            found.setdefault(f"{shown}/{name}", day.strip())
    return found


def _run(git: str, folder: Path, *arguments: str) -> str:
    result = subprocess.run(  # noqa: S603 -- Git with fixed arguments, on the editor's own folder
        [git, "-C", str(folder), *arguments], capture_output=True, encoding="utf-8", check=False
    )
    return result.stdout if result.returncode == 0 else ""
