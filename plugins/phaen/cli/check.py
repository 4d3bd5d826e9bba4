"""`phaen check`: all findings about a data folder."""

from __future__ import annotations

import codecs
import os
import re
import sys
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import click

from phaen.cli.reports import REPORTS, github
from phaen.cli.reports.options import Language, Options
from phaen.cli.shared.exits import EXIT_COULD_NOT_RUN, EXIT_ISSUES, EXIT_SOUND
from phaen.core.issues import Issue, Severity
from phaen.core.loading.findings import MAX_BYTES
from phaen.core.pipeline import run
from phaen.core.visible import visible

_SITE_URL = re.compile(r"^site_url:[ \t]*[\"']?(https?://[^\s\"'#]+)", re.MULTILINE)


@click.command()
@click.argument("folder", metavar="[DIR]", type=click.Path(path_type=Path), default=Path("data"))
@click.option(
    "--format",
    "form",
    type=click.Choice(list(REPORTS)),
    default="text",
    help="How to show findings.",
)
@click.option("--strict", is_flag=True, help="Fail on warnings too.")
@click.option(
    "--lang",
    "language",
    type=click.Choice([choice.value for choice in Language]),
    default=Language.BOTH.value,
    help="The language of the messages.",
)
@click.option(
    "--site-url",
    envvar="PHAEN_SITE_URL",
    help="The site that explains the codes (default: site_url of mkdocs.yml).",
)
@click.pass_context
def check(
    context: click.Context,
    folder: Path,
    form: str,
    language: str,
    site_url: str | None,
    *,
    strict: bool,
) -> None:
    """Check the data folder DIR (default: data).

    Exit status: 0 no error, 1 errors (with --strict warnings too), 2 could not run.
    """
    if not folder.is_dir():
        click.echo(f"phaen check: ไม่พบโฟลเดอร์ {visible(str(folder))} (no such folder)", err=True)
        context.exit(EXIT_COULD_NOT_RUN)
    issues = run(folder, _shown(folder)).issues
    options = Options(
        Language(language),
        _read_line,
        color=sys.stdout.isatty(),
        ascii_only=not _takes_unicode(),
        site_url=_site_url(folder) if site_url is None else site_url,
    )
    click.echo(REPORTS[form](issues, options))
    if form == "github":
        _write_summary(issues, options)
    failing = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    context.exit(EXIT_ISSUES if any(i.severity in failing for i in issues) else EXIT_SOUND)


def _write_summary(issues: Sequence[Issue], options: Options) -> None:
    """Into the file that GitHub names for the summary of a job; elsewhere there is none."""
    path = os.environ.get("GITHUB_STEP_SUMMARY")
    if path:
        with Path(path).open("a", encoding="utf-8") as file:
            file.write(github.summary(issues, options))


def _site_url(folder: Path) -> str:
    """The site's address as mkdocs.yml beside the data folder says it; the command knows nothing else of MkDocs."""
    try:
        text = (folder.resolve().parent / "mkdocs.yml").read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ""
    found = _SITE_URL.search(text)
    return f"{found[1].rstrip('/')}/" if found else ""


def _takes_unicode() -> bool:
    return codecs.lookup(sys.stdout.encoding or "utf-8").name.startswith("utf")


def _shown(folder: Path) -> str:
    """How findings name the folder: relative to the working folder, wherever it lies."""
    try:
        return Path(os.path.relpath(folder)).as_posix()
    except ValueError:
        return folder.as_posix()  # on another drive of Windows nothing is relative


def _read_line(file: str, line: int) -> str:
    lines = _read_lines(file)
    return lines[line - 1] if line <= len(lines) else ""


@lru_cache(maxsize=4)
def _read_lines(file: str) -> list[str]:
    path = Path(file)
    try:
        if not path.is_file() or path.stat().st_size > MAX_BYTES:
            return []
        text = path.read_bytes().decode("utf-8-sig", errors="replace")
    except OSError:
        return []
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
