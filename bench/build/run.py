"""Measures building: ourselves and our peers on the same generated pages; see docs/speed.md. `--help` tells the options.

Processor time of child processes, output in memory. Exits with 0 where every bound holds, 1 where one
is missed, 2 where something it needs is missing.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

import bounds
import peers
from blocks import Page, read_site
from child import Cost, cost, least
from figure import growth
from live import edit_to_visible
from phases import phases
from project import EVERYTHING, PARTS, PROVINCES, Project
from shell import shell_of

HERE = Path(__file__).parent
COLUMNS = ("plain", "jinja", "hugo", "edit", "live", "everything", "parts", "phases")
SAME_EVERYWHERE = ("rules/", "about/", "accessibility/", "editing/", "search/", "suggest/")
TIMES = {300: 3, 1000: 2, 10000: 1}
FIGURE = "images/speed.svg"
_START, _END = "<!-- bench-build: start -->", "<!-- bench-build: end -->"


@dataclass
class Run:
    """What was found, by size."""

    figures: dict[int, dict[str, float]] = field(default_factory=dict)
    parts: dict[int, dict[str, float]] = field(default_factory=dict)


def main() -> int:
    """Measure, print, write bench/build/result.json."""
    options = _options()
    run = Run()
    memory = Path("/dev/shm")  # noqa: S108 -- output belongs in memory: disks are not measured
    where = memory if memory.is_dir() else None
    try:
        for pages in options.sizes:
            with TemporaryDirectory(prefix="phaen-bench-", dir=where) as folder:
                _measure(run, pages, options, Path(folder))
    except peers.Missing as missing:
        print(f"bench-build: {missing}", file=sys.stderr)
        return 2
    found = list(bounds.checks(run.figures))
    text = _table(run)
    print(f"\n{text}\n\n" + "\n".join(check.line for check in found))
    told = {"machine": _machine(), "figures": run.figures, "ms a page by part": run.parts}
    (HERE / "result.json").write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
    if options.publish:
        _publish(run, text, found)
    return 0 if all(check.holds for check in found) else 1


def _options() -> argparse.Namespace:
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument(
        "--sizes", type=int, nargs="+", default=list(PROVINCES), choices=list(PROVINCES)
    )
    reader.add_argument("--skip", nargs="+", default=[], choices=COLUMNS, help="leave columns out")
    reader.add_argument("--only", nargs="+", default=list(COLUMNS), choices=COLUMNS)
    reader.add_argument("--seed", type=int, default=1)
    reader.add_argument("--publish", action="store_true", help="put the table into docs/speed.md")
    return reader.parse_args()


def _measure(run: Run, size: int, options: argparse.Namespace, folder: Path) -> None:
    wanted = set(options.only) - set(options.skip)
    project = Project.make(folder / "phaen", size, options.seed)
    figures = run.figures.setdefault(size, {})
    times = TIMES[size]
    with _step(f"{size:,} pages: full build"):
        full = least(times, partial(_from_nothing, project))
    pages = list(read_site(project.site))
    figures |= {
        "pages": len(pages),
        "full, s": full.cpu,
        "ms a page": 1000 * full.cpu / len(pages),
        "bytes a page": sum(page.size for page in pages) / len(pages),
        "bytes a page made from data": _bytes_of_data(pages),
        "megabytes": full.megabytes,
    }
    _against_peers(figures, wanted, full, _Same(project, pages, folder, times))
    if "edit" in wanted:
        with _step("one edit"):
            edited = least(times, partial(_edit, project))
            figures["one edit, s"] = edited.cpu
            if "plain, s" in figures:
                figures["one edit ÷ plain MkDocs"] = edited.cpu / figures["plain, s"]
    if "live" in wanted:
        with _step("edit to visible"):
            figures["edit to visible, s"] = edit_to_visible(project, EVERYTHING, PROVINCES[size])
    if "everything" in wanted:
        _everything(figures, project, pages, folder)
    if "parts" in wanted:
        run.parts[size] = _parts(project, full, len(pages))
    if "phases" in wanted:
        with _step("phases"):
            run.parts.setdefault(size, {}).update(phases(project, len(pages)))


def _bytes_of_data(pages: Sequence[Page]) -> float:
    """Of the pages made from the data: every site, however small, has the others, which are light."""
    own = [page.size for page in pages if not page.address.startswith(SAME_EVERYWHERE)]
    return sum(own) / len(own)


@dataclass(frozen=True)
class _Same:
    """The pages as our peers are given them."""

    project: Project
    pages: list[Page]
    folder: Path
    times: int


def _against_peers(figures: dict[str, float], wanted: set[str], full: Cost, same: _Same) -> None:
    if "plain" in wanted:
        with _step("plain MkDocs and Material"):
            command = peers.material(same.pages, same.folder / "plain", search=False)
            figures["plain, s"] = least(same.times, partial(cost, command)).cpu
        figures["full ÷ plain MkDocs"] = full.cpu / figures["plain, s"]
    if "jinja" in wanted:
        with _step("bare Jinja loop"):
            shell = shell_of(same.project.site)
            command = peers.bare_loop(same.pages, same.project.data, shell, same.folder / "jinja")
            figures["bare loop, s"] = least(same.times, partial(cost, command)).cpu
        figures["full ÷ bare Jinja loop"] = full.cpu / figures["bare loop, s"]
    if "hugo" in wanted:
        with _step("Hugo"):
            command = peers.hugo(same.pages, same.folder / "hugo")
            figures["hugo, s"] = least(same.times, partial(cost, command)).cpu
        figures["full ÷ Hugo"] = full.cpu / figures["hugo, s"]


def _everything(
    figures: dict[str, float], project: Project, pages: list[Page], folder: Path
) -> None:
    with _step("everything"):
        _from_nothing(project, EVERYTHING)
        # Ties come from their cache: words are tied once, not at every build.
        ours = _from_nothing(project, EVERYTHING, keep="ties")
        figures["everything, s"] = ours.cpu
    with _step("plain MkDocs and Material with search"):
        command = peers.material(pages, folder / "plain", search=True)
        figures["plain with search, s"] = cost(command).cpu
    figures["everything ÷ plain MkDocs with search"] = ours.cpu / figures["plain with search, s"]


def _parts(project: Project, full: Cost, pages: int) -> dict[str, float]:
    found = {}
    for part in PARTS:
        with _step(f"with {part}"):
            with_part = _from_nothing(project, frozenset({part}))
            found[part] = 1000 * (with_part.cpu - full.cpu) / pages
    return found


def _from_nothing(project: Project, parts: frozenset[str] = frozenset(), keep: str = "") -> Cost:
    shutil.rmtree(project.site, ignore_errors=True)
    cache = project.folder / ".cache" / "phaen"
    for found in cache.iterdir() if cache.is_dir() else ():
        # Compiled templates stay, as the compiled modules of all peers do.
        if not found.name.startswith(("templates", *([keep] if keep else []))):
            shutil.rmtree(found) if found.is_dir() else found.unlink()
    return cost(project.build(parts))


_WORDS = iter(f"ประโยคที่แก้ครั้งที่ {number}" for number in range(1000))


def _edit(project: Project) -> Cost:
    project.edit(1, next(_WORDS))
    return cost(project.build())


# What is said ------------------------------------------------------------------------------------


def _machine() -> str:
    names = ("mkdocs", "mkdocs-material", "jinja2", "hugo")
    told = ", ".join(f"{name} {version(name)}" for name in names)
    return f"{os.cpu_count()} × {platform.machine()}, Python {platform.python_version()}, {told}"


def _table(run: Run) -> str:
    sizes = list(run.figures)
    names = list(dict.fromkeys(name for found in run.figures.values() for name in found))
    rows = [
        ["", *(f"{size:,}" for size in sizes), "bound"],
        *(
            [name, *(_cell(run.figures[size].get(name)) for size in sizes), _bound(name, sizes)]
            for name in names
        ),
    ]
    parts = list(dict.fromkeys(name for found in run.parts.values() for name in found))
    costs = [
        ["ms a page", *(f"{size:,}" for size in sizes)],
        *([part, *(_cell(run.parts.get(size, {}).get(part)) for size in sizes)] for part in parts),
    ]
    return "\n\n".join(_rows(table) for table in (rows, costs) if len(table) > 1)


def _bound(name: str, sizes: list[int]) -> str:
    found = bounds.BOUNDS.get(name, {})
    return " / ".join(f"≤ {found[size]:g}" for size in sizes if size in found)


def _cell(value: float | None) -> str:
    if value is None:
        return "–"
    return f"{value:,.0f}" if value >= 100 else f"{value:.2f}"  # noqa: PLR2004 -- three figures suffice


def _rows(rows: list[list[str]]) -> str:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    rule = ["-" * widths[0], *("-" * (width - 1) + ":" for width in widths[1:])]
    lines = [rows[0], rule, *rows[1:]]
    return "\n".join(
        f"| {' | '.join(cell.ljust(width) for cell, width in zip(line, widths, strict=True))} |"
        for line in lines
    )


def _publish(run: Run, text: str, found: Sequence[bounds.Check]) -> None:
    docs = HERE.parents[1] / "docs"
    (docs / FIGURE).write_text(growth(run.figures), encoding="utf-8")
    missed = [f"- {check.line.removeprefix('MISS ')}" for check in found if not check.holds]
    said = "\n".join(["Bounds missed:", "", *missed]) if missed else "Every bound holds."
    told = "\n\n".join([f"On {_machine()}:", text, f"![Milliseconds a page]({FIGURE})", said])
    file = docs / "speed.md"
    page = file.read_text(encoding="utf-8")
    before, _, rest = page.partition(_START)
    _, _, after = rest.partition(_END)
    file.write_text(f"{before}{_START}\n\n{told}\n\n{_END}{after}", encoding="utf-8")


@contextmanager
def _step(name: str) -> Iterator[None]:
    started = monotonic()
    print(f"… {name}", file=sys.stderr, flush=True)
    yield
    print(f"  {monotonic() - started:.0f} s", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
