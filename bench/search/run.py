"""Measures the search of the built site and its peers; see docs/search.md. `--help` tells the options.

Exits with 0 where every bound holds, 1 where one is missed, 2 where something it needs is missing.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as installed
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

import bounds
import report
from browsers import (
    HERE,
    Lists,
    Missing,
    ask_chromium,
    ask_firefox,
    chromium,
    find_firefox,
    node,
    version,
)
from corpus import Corpus
from cost import Colds, build_time, cold, enlarge
from labels import Query
from peers import ask_material, ask_pagefind, ask_tuned_material, pagefind_command
from playwright.sync_api import Browser
from queries import Drawer
from score import Answer, Score, answers, by_kind
from served import serve
from words import Words

PROJECT = HERE.parents[1]
PAGE = PROJECT / "docs" / "search.md"
PARTS = ("build", "firefox", "peers", "cold", "large")
COLD_QUERIES = 60
PEERS = {
    "Material": ask_material,
    "Material, tuned": ask_tuned_material,
    "Pagefind": ask_pagefind,
}


@dataclass
class Run:
    """What a run has found so far."""

    command: str
    seeds: list[int]
    pages: int = 0
    machine: dict[str, str] = field(default_factory=dict)
    scores: dict[str, dict[str, Score]] = field(default_factory=dict)
    answers: list[Answer] = field(default_factory=list)
    colds: list[Colds] = field(default_factory=list)
    checks: list[bounds.Check] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)


def main() -> int:
    """Measure, print, write bench/search/result.json."""
    options = _options()
    run = Run(f'make bench-search BENCH="{" ".join(sys.argv[1:])}"', options.seed)
    try:
        with TemporaryDirectory(prefix="phaen-bench-") as folder:
            _measure(run, options, Path(folder))
    except Missing as missing:
        print(f"bench-search: {missing}", file=sys.stderr)
        return 2
    text = _text(run)
    print(f"\n{text}\n")
    print("\n".join(report.worst(run.answers, options.worst)))
    print("\n".join(report.dearest(run.colds, options.worst)))
    print(f"\n{report.checks(run.checks)}")
    (HERE / "result.json").write_text(_json(run), encoding="utf-8")
    if options.publish:
        report.publish(PAGE, text)
    return 0 if all(check.holds for check in run.checks) else 1


def _options() -> argparse.Namespace:
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("--seed", type=int, nargs="+", default=[1], help="draw with these seeds")
    reader.add_argument("--each", type=int, default=20, help="queries a kind and seed")
    reader.add_argument("--site", type=Path, help="a built site; without it, one is built")
    reader.add_argument("--skip", nargs="+", default=[], choices=PARTS, help="leave parts out")
    reader.add_argument("--worst", type=int, default=5, help="queries to show a kind that miss")
    reader.add_argument("--publish", action="store_true", help="put the tables into docs/search.md")
    return reader.parse_args()


def _measure(run: Run, options: argparse.Namespace, folder: Path) -> None:
    run.machine = _machine(options)
    site = options.site or _build_site(folder / "built")
    corpus = Corpus.of_site(site)
    words = Words.of(corpus)
    run.pages = len(corpus)
    if "build" not in options.skip:
        with _step("build the index of synthetic pages"):
            run.checks.append(bounds.of_build(1000 * build_time(words, run.seeds[0], _say)))
    drawn = [
        query for seed in run.seeds for query in Drawer(corpus, words, seed).draw(options.each)
    ]
    queries = list({(query.kind, query.query): query for query in drawn}.values())
    _write_queries(queries)
    with chromium() as browser:
        run.machine["Chromium"] = browser.version
        _ask_site(run, options, browser, site, queries)
        if "peers" not in options.skip:
            _ask_peers(run, browser, corpus, queries, folder)
        if "cold" not in options.skip:
            _ask_cold(run, options, browser, queries, site=site, folder=folder)


def _machine(options: argparse.Namespace) -> dict[str, str]:
    """What runs here; whatever a part needs and the machine lacks is told before the work begins."""
    told = {
        "processors": f"{os.cpu_count()} × {platform.machine()}",
        "Python": platform.python_version(),
        "Node": version(node()).removeprefix("v"),
    }
    if "peers" not in options.skip:
        command = pagefind_command()
        package = json.loads((command.parents[2] / "package.json").read_text(encoding="utf-8"))
        told |= {"Pagefind": package["version"], "Material": _material()}
    return told


def _material() -> str:
    try:
        return installed("mkdocs-material")
    except PackageNotFoundError:
        raise Missing("Material for MkDocs is missing: run `make bench-search`") from None


def _build_site(out: Path) -> Path:
    with _step("build the site"):
        result = subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", "-q", "-d", str(out)],
            cwd=PROJECT,
            env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
            check=False,
        )
    if result.returncode:
        raise Missing("the site does not build")
    return out


def _write_queries(queries: list[Query]) -> None:
    lines = (json.dumps(query.told(), ensure_ascii=False) for query in queries)
    (HERE / "queries.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")


def _ask_site(
    run: Run, options: argparse.Namespace, browser: Browser, site: Path, queries: list[Query]
) -> None:
    typed = [query.query for query in queries]
    firefox = _firefox(run, options)
    with serve(site) as served, ThreadPoolExecutor(1) as pool, _step(f"ask {len(typed)} queries"):
        other = (
            pool.submit(ask_firefox, served.origin, typed, _told("Firefox")) if firefox else None
        )
        lists = ask_chromium(browser, served.origin, typed, _told("Chromium"))
        run.answers = answers(queries, lists, served.origin)
        run.scores["Phaen"] = by_kind(run.answers)
        run.checks.extend(bounds.of_quality(run.scores["Phaen"]))
        print(report.quality(run.scores), flush=True)
        if other:
            run.checks.append(_compare(run, queries, lists, other.result()))


def _firefox(run: Run, options: argparse.Namespace) -> bool:
    if "firefox" in options.skip:
        return False
    try:
        run.machine["Firefox"] = version(find_firefox()).removeprefix("Mozilla Firefox ")
    except Missing as missing:
        run.remarks.append(f"Firefox was not asked: {missing}.")
        print(run.remarks[-1], file=sys.stderr)
        return False
    return True


def _compare(run: Run, queries: list[Query], ours: Lists, theirs: Lists) -> bounds.Check:
    differing = [query for query, one, two in zip(queries, ours, theirs, strict=True) if one != two]
    run.remarks += [f"Firefox shows another list for «{query.query}»." for query in differing[:5]]
    return bounds.of_browsers(len(differing))


def _ask_peers(
    run: Run, browser: Browser, corpus: Corpus, queries: list[Query], folder: Path
) -> None:
    typed = [query.query for query in queries]
    for name, ask in PEERS.items():
        with _step(f"ask {name}"):
            lists = ask(browser, corpus, typed, folder / name)
            if not any(lists):
                raise Missing(f"{name} answers nothing: it does not run here as it should")
            run.scores[name] = by_kind(answers(queries, lists, ""))


def _ask_cold(
    run: Run,
    options: argparse.Namespace,
    browser: Browser,
    queries: list[Query],
    *,
    site: Path,
    folder: Path,
) -> None:
    by_step = queries[:: max(1, len(queries) // COLD_QUERIES)]
    typed = [query.query for query in by_step[:COLD_QUERIES]]
    with _step(f"cold visits, {run.pages:,} pages"):
        run.colds.append(cold(browser, site, typed, run.pages))
        run.checks.append(bounds.of_cold(run.colds[-1]))
    if "large" in options.skip:
        return
    large = folder / "large"
    with _step(f"cold visits, {bounds.LARGE:,} pages"):
        enlarge(site, large, bounds.LARGE, run.seeds[0], _say)
        run.colds.append(cold(browser, large, typed, bounds.LARGE))
        run.checks.append(bounds.of_cold(run.colds[-1]))


# What is said ------------------------------------------------------------------------------------


def _text(run: Run) -> str:
    machine = ", ".join(f"{name} {told}" for name, told in run.machine.items())
    seeds = " ".join(map(str, run.seeds))
    pieces = [
        f"`{run.command}`, seeds {seeds}, {run.pages:,} pages; {machine}.",
        "Recall@10 / MRR:",
        report.quality(run.scores),
    ]
    if run.colds:
        pieces.append(report.cost(run.colds))
    pieces += [f"{check.line}." for check in run.checks if check.name in _SAID]
    missed = "; ".join(check.line for check in run.checks if not check.holds)
    pieces.append(f"Bounds missed: {missed}." if missed else "Every bound holds.")
    return "\n\n".join([*pieces, *run.remarks])


_SAID = {"lists that differ in Firefox", "ms to index a page"}


def _json(run: Run) -> str:
    told = {
        "command": run.command,
        "seeds": run.seeds,
        "pages": run.pages,
        "machine": run.machine,
        "scores": {name: {k: asdict(v) for k, v in of.items()} for name, of in run.scores.items()},
        "checks": [asdict(check) | {"holds": check.holds} for check in run.checks],
        "cold": [colds.told() for colds in run.colds],
        "remarks": run.remarks,
        "answers": [
            one.query.told()
            | {"got": one.got, "recall": one.recall, "reciprocal_rank": one.reciprocal_rank}
            for one in run.answers
        ],
    }
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def _say(words: str) -> None:
    print(f"  {words}", file=sys.stderr, flush=True)


def _told(name: str) -> Callable[[int], None]:
    return lambda done: _say(f"{name}: {done}") if done % 50 == 0 else None


@contextmanager
def _step(name: str) -> Iterator[None]:
    started = monotonic()
    print(f"… {name}", file=sys.stderr, flush=True)
    yield
    print(f"  {monotonic() - started:.0f} s", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
