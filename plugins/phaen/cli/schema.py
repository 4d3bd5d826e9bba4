"""`phaen schema`: the JSON Schemas that editors' tools use."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import click

from phaen.core.exporters import json_schema
from phaen.core.pipeline import run


@click.command()
@click.option(
    "--check", "only_check", is_flag=True, help="Write nothing; fail where they are stale."
)
@click.option("--strict", is_flag=True, help="With --check: fail for stale lists of ids too.")
@click.option(
    "--data",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("data"),
    help="Where the records are whose ids are listed.",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    default=None,
    help="Where they are kept (default: the folder schemas of the data).",
)
@click.pass_context
def schema(
    context: click.Context, data: Path, out: Path | None, *, only_check: bool, strict: bool
) -> None:
    """Write the JSON Schemas made from the models, and the lists of ids made from the data.

    A list of ids that lags behind the data only offers less while typing: it fails no check.
    """
    folder = out or data / json_schema.FOLDER
    made = _Made.compare(data, folder)
    if only_check:
        for name in made.stale:
            click.echo(_say_stale(folder / name, of_data=name not in made.models))
        failing = made.stale if strict else [n for n in made.stale if n in made.models]
        context.exit(1 if failing else 0)
    _write(folder, made)
    click.echo(f"{folder}: {len(made.wanted)} schemas, {len(made.stale)} changed")


@dataclass(frozen=True, slots=True)
class _Made:
    """What should stand in the folder, by name, and the names of what differs there.

    `models` are the names that depend on the models alone, and all that does not belong there.
    """

    wanted: dict[str, bytes]
    models: set[str]
    stale: list[str]

    @classmethod
    def compare(cls, data: Path, folder: Path) -> _Made:
        models = dict(json_schema.export())
        listed = dict(json_schema.export_ids(run(data).graph))
        wanted = models | listed
        present = {
            path.relative_to(folder).as_posix(): path.read_bytes()
            for path in folder.rglob("*.json")
        }
        stale = sorted(n for n in wanted | present if wanted.get(n) != present.get(n))
        of_data = set(listed) | {name for name in present if "/" in name}
        return cls(wanted, set(wanted | present) - of_data, stale)


def _write(folder: Path, made: _Made) -> None:
    for name in made.stale:
        path = folder / name
        if name in made.wanted:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(made.wanted[name])
        else:
            path.unlink()
            _remove_empty(path.parent, folder)


def _remove_empty(below: Path, folder: Path) -> None:
    while below != folder and not any(below.iterdir()):
        below.rmdir()
        below = below.parent


def _say_stale(path: Path, *, of_data: bool) -> str:
    if of_data:
        return f"{path}: ยังไม่มีรหัสล่าสุด ไม่ถือว่าผิด สั่ง phaen schema เมื่อสะดวก (lists of ids lag behind; run phaen schema)"
    return f"{path}: ไม่ตรงกับแบบจำลอง ให้สั่ง phaen schema (stale; run phaen schema)"
