"""`phaen export`: what the site offers to programs, without building the site."""

from __future__ import annotations

from pathlib import Path

import click

from phaen.core.exporters import EXPORTERS
from phaen.core.issues import has_errors
from phaen.core.pipeline import run

OF_OTHERS = frozenset({"PH313", "PH314"})
"""Findings about what other sites have."""


@click.command()
@click.argument("form", type=click.Choice(list(EXPORTERS)))
@click.argument("out", type=click.Path(path_type=Path, file_okay=False))
@click.option(
    "--data",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    default=Path("data"),
    help="The data folder.",
)
@click.option(
    "--site-url", default="", help="The site's public address, which the inventory tells."
)
@click.pass_context
def export(context: click.Context, form: str, out: Path, data: Path, site_url: str) -> None:
    """Write FORM of the data into the folder OUT."""
    # Files are named as the project names them, wherever the folder lies: `data/themes.yml`.
    outcome = run(data, data.resolve().name)
    # An inventory tells of our own records only: sites that refer to one another could not begin otherwise.
    own = [each for each in outcome.issues if form != "inventory" or each.code not in OF_OTHERS]
    if has_errors(own):
        click.echo("ข้อมูลยังมีข้อผิด ให้สั่ง phaen check (the data has errors; run phaen check)", err=True)
        context.exit(1)
    for path, content in EXPORTERS[form](outcome.graph, site_url):
        target = out / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
        click.echo(target.as_posix())
