"""`phaen export`: what the site offers to programs, without building the site."""

from __future__ import annotations

from pathlib import Path

import click

from phaen.core.exporters import EXPORTERS
from phaen.core.issues import has_errors
from phaen.core.pipeline import run


@click.command()
@click.argument("form", type=click.Choice(list(EXPORTERS)))
@click.argument("out", type=click.Path(path_type=Path, file_okay=False))
@click.option(
    "--data",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    default=Path("data"),
    help="The data folder.",
)
@click.pass_context
def export(context: click.Context, form: str, out: Path, data: Path) -> None:
    """Write FORM of the data into the folder OUT."""
    # Files are named as the project names them, wherever the folder lies: `data/themes.yml`.
    outcome = run(data, data.resolve().name)
    if has_errors(outcome.issues):
        click.echo("ข้อมูลยังมีข้อผิด ให้สั่ง phaen check (the data has errors; run phaen check)", err=True)
        context.exit(1)
    for path, content in EXPORTERS[form](outcome.graph):
        target = out / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
        click.echo(target.as_posix())
