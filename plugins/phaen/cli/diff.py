"""`phaen diff`: what a change to the data means."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path, PurePosixPath

import click

from phaen.cli.shared.exits import EXIT_COULD_NOT_RUN, EXIT_ISSUES, EXIT_SOUND
from phaen.cli.shared.revisions import NoSuchRevisionError, data_at, files_at
from phaen.cli.summaries import SUMMARIES
from phaen.cli.summaries.markdown import show_errors
from phaen.cli.summaries.summary import Summary
from phaen.core.changes.addresses import Lost, lost_addresses
from phaen.core.changes.records import compare
from phaen.core.changes.sentences import Tongue
from phaen.core.changes.sites import compare_sites
from phaen.core.graph import Graph
from phaen.core.issues import has_errors
from phaen.core.pipeline import Outcome, run
from phaen.core.visible import visible
from phaen.rendering.pages import all_pages
from phaen.rendering.site import Site
from phaen.rendering.words import load_words

# These pages come and go with the number of rows, as do those below `all/`; what they list has pages of its own.
_LISTS = frozenset({"list", "problems", "alignment", "coverage", "search"})


@click.command()
@click.argument("base")
@click.argument("head", required=False)
@click.option(
    "--data", type=click.Path(path_type=Path), default=Path("data"), help="The data folder."
)
@click.option(
    "--pages",
    type=click.Path(path_type=Path),
    default=Path("content"),
    help="The folder of pages written by hand; compared where BASE is a Git revision.",
)
@click.option(
    "--format", "form", type=click.Choice(list(SUMMARIES)), default="text", help="How to show it."
)
@click.option(
    "--lang", "language", type=click.Choice(["th", "en"]), default="th", help="In which language."
)
@click.pass_context
def diff(
    context: click.Context,
    *,
    base: str,
    head: str | None,
    data: Path,
    pages: Path,
    form: str,
    language: str,
) -> None:
    """Tell what changed from BASE to HEAD (Git revisions or folders; HEAD: the data as it is now).

    Exit status: 0 well, 1 refused (a published address would disappear), 2 could not run.
    """
    try:
        with data_at(base, data) as old, data_at(head or str(data), data) as new:
            before, after = run(old, data.as_posix()), run(new, data.as_posix())
    except NoSuchRevisionError as error:
        click.echo(f"phaen diff: {visible(str(error))}", err=True)
        context.exit(EXIT_COULD_NOT_RUN)
    if has_errors(after.issues):
        if form == "markdown":
            click.echo(show_errors(after.issues, language))
        click.echo("ข้อมูลยังมีข้อผิด ให้สั่ง phaen check (the data has errors; run phaen check)", err=True)
        context.exit(EXIT_COULD_NOT_RUN)
    summary = _summarise(before, after, _written(base, pages), _written(head, pages), language)
    click.echo(SUMMARIES[form](summary))
    context.exit(EXIT_ISSUES if summary.lost else EXIT_SOUND)


def _written(revision: str | None, pages: Path) -> Mapping[str, str]:
    """The files below the folder of pages written by hand, by the addresses at which they are published."""
    if revision and Path(revision).is_dir():
        return {}
    visible_ones = (
        PurePosixPath(file)
        for file in files_at(revision, pages)
        if not any(step.startswith(".") for step in file.split("/"))
    )
    return {_address(file): (pages / file).as_posix() for file in visible_ones}


def _address(file: PurePosixPath) -> str:
    if file.suffix != ".md":
        return file.as_posix()
    folder = file.parent if file.stem in ("index", "README") else file.with_suffix("")
    return "" if folder == PurePosixPath() else f"{folder.as_posix()}/"


def _summarise(
    before: Outcome,
    after: Outcome,
    written: Mapping[str, str],
    written_now: Mapping[str, str],
    language: str,
) -> Summary:
    old, new = before.graph, after.graph
    told = {name: Tongue(name == "th", load_words(name).period) for name in ("th", "en")}
    notes = []
    if has_errors(before.issues):
        notes.append(
            "ข้อมูลก่อนเปลี่ยนมีส่วนที่อ่านไม่ได้ ซึ่งไม่ได้นำมาเทียบ"
            if language == "th"
            else "Part of the data before the change cannot be read, and is not compared"
        )
    return Summary(
        told[language],
        [*compare(old, new, told["th"]), *compare_sites(old, new, told["th"])],
        [*compare(old, new, told["en"]), *compare_sites(old, new, told["en"])],
        [
            _name(lost, written)
            for lost in lost_addresses(
                old, new, _pages(old) | written.keys(), _pages(new) | written_now.keys()
            )
        ],
        notes,
    )


def _name(lost: Lost, written: Mapping[str, str]) -> Lost:
    return replace(lost, file=written.get(lost.address, "")) if not lost.tombstone else lost


def _pages(graph: Graph) -> set[str]:
    return {
        page.address
        for maker, page in all_pages(Site(graph))
        if maker not in _LISTS and "all" not in page.address.split("/")
    }
