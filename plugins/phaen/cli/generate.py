"""`phaen generate`: invented plans of a whole country, for benchmarks and demonstrations."""

from __future__ import annotations

from pathlib import Path

import click

from phaen.core.generating import generate as generate_files
from phaen.core.generating.apart import generate_apart


@click.command()
@click.option("--provinces", type=click.IntRange(min=1), default=1, help="How many provinces.")
@click.option("--seed", type=int, default=1, help="Another seed gives other words.")
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    required=True,
    help="The data folder to write; it must be empty or not there.",
)
@click.option(
    "--apart",
    metavar="URL",
    help="Write OUT/<site>/data, a site a province and a national one at URL, that refer to one another.",
)
@click.pass_context
def generate(
    context: click.Context, provinces: int, seed: int, out: Path, apart: str | None
) -> None:
    """Write an invented data folder of some 300 pages a province."""
    if out.is_dir() and any(out.iterdir()):
        # Invented records among real ones would be hard to tell apart.
        click.echo(f"{out}: โฟลเดอร์ไม่ว่าง ให้ลบหรือใช้ชื่ออื่น (not empty; nothing was written)", err=True)
        context.exit(2)
    count = 0
    files = (
        (
            (f"{site}/data/{path}", text)
            for site, path, text in generate_apart(provinces, seed, apart)
        )
        if apart
        else generate_files(provinces, seed)
    )
    for path, content in files:
        target = out / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
        count += 1
    click.echo(f"{out}: {provinces} provinces, {count} files")
