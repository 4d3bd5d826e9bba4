"""`phaen schema`: the JSON Schemas that editors' tools use."""

from __future__ import annotations

from pathlib import Path

import click

from phaen.core.exporters import json_schema


@click.command()
@click.option(
    "--check", "only_check", is_flag=True, help="Write nothing; fail where they are stale."
)
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("data/schemas"),
    help="Where they are kept.",
)
@click.pass_context
def schema(context: click.Context, out: Path, *, only_check: bool) -> None:
    """Write the JSON Schemas made from the models."""
    wanted = dict(json_schema.export())
    present = {path.name: path.read_bytes() for path in out.glob("*.json")} if out.is_dir() else {}
    stale = sorted(name for name in wanted | present if wanted.get(name) != present.get(name))
    if only_check:
        for name in stale:
            click.echo(f"{out / name}: ไม่ตรงกับแบบจำลอง ให้สั่ง phaen schema (stale; run phaen schema)")
        context.exit(1 if stale else 0)
    out.mkdir(parents=True, exist_ok=True)
    for name in stale:
        if name in wanted:
            (out / name).write_bytes(wanted[name])
        else:
            (out / name).unlink()
    click.echo(f"{out}: {len(wanted)} schemas, {len(stale)} changed")
