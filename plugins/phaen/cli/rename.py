"""`phaen rename`: another id for a record, with every reference to it."""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from phaen.cli.shared.exits import EXIT_COULD_NOT_RUN, EXIT_ISSUES
from phaen.cli.shared.saving import save_all
from phaen.core.issues import Words, has_errors
from phaen.core.loading.reading import read_text
from phaen.core.model import KINDS
from phaen.core.pipeline import Outcome, run
from phaen.core.renaming.planning import Renaming, plan_renaming
from phaen.core.renaming.proof import prove
from phaen.core.renaming.request import CannotRenameError, Request, read_request
from phaen.core.visible import visible


@click.command()
@click.argument("kind", type=click.Choice(list(KINDS)))
@click.argument("old")
@click.argument("new")
@click.option(
    "--data", type=click.Path(path_type=Path), default=Path("data"), help="The data folder."
)
@click.option("--dry-run", is_flag=True, help="Say what would be done; write nothing.")
@click.pass_context
def rename(
    context: click.Context, *, kind: str, old: str, new: str, data: Path, dry_run: bool
) -> None:
    """Give the KIND of record with the id OLD the id NEW (OLD in a plan: plan/id).

    Every reference follows, the old address redirects, a file or folder named by the id moves. Exit
    status: 0 done, 1 refused (nothing is changed), 2 could not run.
    """
    if not data.is_dir():
        click.echo(f"phaen rename: ไม่พบโฟลเดอร์ {visible(str(data))} (no such folder)", err=True)
        context.exit(EXIT_COULD_NOT_RUN)
    before = run(data, "")
    if has_errors(before.issues):
        click.echo("ข้อมูลยังมีข้อผิด ให้สั่ง phaen check (the data has errors; run phaen check)", err=True)
        context.exit(EXIT_ISSUES)
    try:
        request = read_request(before.graph, kind, old, new)
        renaming = plan_renaming(before.graph, request, lambda file: _read(data / file))
        _try_out(data, before, request, renaming)
    except CannotRenameError as error:
        click.echo(f"phaen rename: {visible(str(error))}", err=True)
        context.exit(EXIT_ISSUES)
    if not dry_run:
        _write(data, renaming)
    click.echo(_told(request, renaming, data, dry_run=dry_run))


def _read(path: Path) -> str:
    text, _ = read_text(path, path.as_posix())
    if text is None:
        message = f"{path} can no longer be read"
        raise OSError(message)
    return text


def _try_out(data: Path, before: Outcome, request: Request, renaming: Renaming) -> None:
    """Do it all to a copy first, and look at what became of that."""
    for new in renaming.moved.values():
        if (data / new).exists():
            raise CannotRenameError(Words(f"มี {new} อยู่แล้ว", f"{new} is already there"))
    with TemporaryDirectory(prefix="phaen-") as folder:
        copy = Path(folder) / "data"
        shutil.copytree(data, copy, symlinks=True)
        _write(copy, renaming)
        prove(before, run(copy, ""), request)


def _write(data: Path, renaming: Renaming) -> None:
    contents = {}
    for file, text in renaming.texts.items():
        raw = (data / file).read_bytes()
        ends = "\r\n" if b"\r\n" in raw else "\n"
        mark = b"\xef\xbb\xbf" if raw.startswith(b"\xef\xbb\xbf") else b""
        contents[data / file] = mark + text.replace("\n", ends).encode()
    save_all(contents, {data / old: data / new for old, new in renaming.moved.items()})


def _told(request: Request, renaming: Renaming, data: Path, *, dry_run: bool) -> str:
    lines = [(data / file).as_posix() for file in sorted(renaming.texts)]
    lines += [f"{data / old} → {data / new}" for old, new in renaming.moved.items()]
    doing = ("จะเปลี่ยน", "would change") if dry_run else ("เปลี่ยนแล้ว", "changed")
    lines.append(
        f"{doing[0]} {request.old.ref} → {request.new.ref} การอ้างอิง {renaming.references} แห่ง "
        f"({doing[1]}, {renaming.references} references)"
    )
    if not dry_run:
        lines.append("ให้สั่ง phaen schema เพื่อปรับรายการรหัสที่เสนอขณะพิมพ์ (run phaen schema next)")
    return "\n".join(visible(line) for line in lines)
