"""`phaen fmt`: one canonical form for data files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path, PurePosixPath

import click

from phaen.cli.shared.exits import EXIT_COULD_NOT_RUN, EXIT_ISSUES, EXIT_SOUND
from phaen.cli.shared.saving import save_all
from phaen.core.formatting import CannotFormatError, format_text
from phaen.core.formatting.places import folder_of, seat_of
from phaen.core.issues import Place
from phaen.core.loading.findings import outside_link
from phaen.core.loading.folder import leads_inside
from phaen.core.loading.reading import read_text
from phaen.core.visible import visible

_MAX_SHOWN = 12


@dataclass(frozen=True, slots=True)
class _File:
    """A file and its canonical form; `wrong` says why there is none."""

    path: Path
    before: bytes = b""
    after: bytes = b""
    wrong: str = ""


@click.command()
@click.argument("paths", metavar="[PATHS]...", nargs=-1, type=click.Path(path_type=Path))
@click.option("--check", "only_check", is_flag=True, help="Write nothing; fail on what differs.")
@click.pass_context
def fmt(context: click.Context, paths: tuple[Path, ...], *, only_check: bool) -> None:
    """Lay data files out in the one canonical form (PATHS: files and folders, default: data).

    What they mean does not change. Exit status: 0 all well, 1 with --check what differs, always what
    cannot be laid out, 2 could not run.
    """
    missing = [path for path in paths or (Path("data"),) if not path.exists()]
    for path in missing:
        click.echo(f"phaen fmt: ไม่พบ {visible(str(path))} (no such file or folder)", err=True)
    if missing:
        context.exit(EXIT_COULD_NOT_RUN)
    files = [_lay_out(path) for path in _data_files(paths or (Path("data"),))]
    wrong = [file for file in files if file.wrong]
    different = [file for file in files if not file.wrong and file.before != file.after]
    for file in wrong:
        click.echo(f"{_name(file)}: จัดรูปไม่ได้ {file.wrong}", err=True)
    if only_check:
        for file in different:
            click.echo("\n".join([f"{_name(file)}: ยังไม่ใช่รูปแบบมาตรฐาน", *_difference(file)]))
    else:
        save_all({file.path: file.after for file in different})
        for file in different:
            click.echo(_name(file))
    click.echo(_count(len(files), len(different), only_check=only_check))
    context.exit(EXIT_ISSUES if wrong or (only_check and different) else EXIT_SOUND)


def _data_files(paths: Iterable[Path]) -> Iterator[Path]:
    """The files named, and those with a place for data in the folders named; each once."""
    seen: set[Path] = set()
    for path in paths:
        found = sorted(path.rglob("*.yml")) if path.is_dir() else [path]
        for file in found:
            is_data = not path.is_dir() or seat_of(_whole(file)) is not None
            if is_data and file not in seen:
                seen.add(file)
                yield file


def _lay_out(path: Path) -> _File:
    seat, folder = seat_of(_whole(path)), folder_of(_whole(path))
    if seat is None or folder is None:
        return _File(path, wrong="ไม่ใช่ที่ของข้อมูล (no place for data)")
    # Saving writes what a link leads to: nobody's proposal may name a file elsewhere that way.
    if not leads_inside(Path(folder), path):
        return _File(path, wrong=_say(outside_link(Place(path.as_posix())).message.th))
    text, issues = read_text(path, path.as_posix())
    if text is None or issues:
        return _File(path, wrong=_say(issues[0].message.th))
    try:
        after = format_text(text, seat.model, seat.schema)
    except CannotFormatError as error:
        return _File(path, wrong=_say(str(error)))
    return _File(path, path.read_bytes(), after.encode())


def _whole(path: Path) -> PurePosixPath:
    return PurePosixPath(path.absolute().as_posix())


def _say(reason: str) -> str:
    return f"{visible(reason)} ให้สั่ง phaen check (run phaen check)"


def _name(file: _File) -> str:
    return visible(file.path.as_posix())


def _difference(file: _File) -> list[str]:
    """The first lines of what would change."""
    before, after = (text.decode("utf-8-sig").splitlines() for text in (file.before, file.after))
    lines = [visible(line) for line in list(unified_diff(before, after, n=0, lineterm=""))[2:]]
    if not lines:
        return ["  ต่างกันที่อักขระขึ้นบรรทัดใหม่หรือต้นแฟ้ม (line ends or byte-order mark)"]
    more = len(lines) - _MAX_SHOWN
    shown = [f"  {line}" for line in lines[:_MAX_SHOWN]]
    return [*shown, f"  … อีก {more} บรรทัด ({more} more lines)"] if more > 0 else shown


def _count(files: int, different: int, *, only_check: bool) -> str:
    if only_check:
        return f"ตรวจ {files} แฟ้ม ต้องจัดรูป {different} แฟ้ม ({files} checked, {different} to format)"
    return f"ตรวจ {files} แฟ้ม จัดรูปแล้ว {different} แฟ้ม ({files} checked, {different} formatted)"
