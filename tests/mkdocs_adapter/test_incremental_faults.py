"""A build that is killed, meets a full disk or finds a cache that is none: the site stands, the next build is right."""

from __future__ import annotations

import os
import random
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from mkdocs_adapter.lineage import Lineage, Tree, differences, files_of

_ENVIRONMENT = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
_PDCA = "data/practices/pdca.yml"


@pytest.fixture
def lineage(tmp_path: Path) -> Lineage:
    made = Lineage.begin(tmp_path)
    made.build()
    return made


def _edit(lineage: Lineage, words: str) -> None:
    path = lineage.project.folder / _PDCA
    lines = path.read_text(encoding="utf-8").split("\n")
    at = next(at for at, line in enumerate(lines) if line.startswith("title: "))
    lines[at] = f"title: {words}"
    path.write_text("\n".join(lines), encoding="utf-8")


def _is_right(lineage: Lineage) -> bool:
    return differences(lineage.build(), lineage.from_nothing()) == []


# The cache ---------------------------------------------------------------------------------------


def _cut(path: Path, chance: random.Random) -> None:
    os.truncate(path, chance.randrange(path.stat().st_size))


def _scribble(path: Path, chance: random.Random) -> None:
    content = bytearray(path.read_bytes())
    for _ in range(20):
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    path.write_bytes(content)


def _replace(path: Path, chance: random.Random) -> None:
    path.write_bytes(chance.randbytes(5_000))


def _delete(path: Path, _chance: random.Random) -> None:
    path.unlink()


def _of_another_version(path: Path, _chance: random.Random) -> None:
    """All that is in it is well-formed, and would be wrong."""
    database = sqlite3.connect(path)
    database.execute("UPDATE kept SET value = zeroblob(16) WHERE name = ''")
    database.commit()
    database.close()


def _folder(path: Path, _chance: random.Random) -> None:
    if not path.is_dir():
        path.unlink()
        path.mkdir()


@pytest.mark.parametrize(
    "spoil", [_cut, _scribble, _replace, _delete, _of_another_version, _folder]
)
def test_a_cache_that_is_none_is_thrown_away_in_silence(
    lineage: Lineage,
    spoil: Callable[[Path, random.Random], None],
    caplog: pytest.LogCaptureFixture,
) -> None:
    chance = random.Random(7)  # noqa: S311 -- the same places at each run
    for words in ("ก", "ข"):
        _edit(lineage, words)
        for path in sorted(lineage.cache.glob("*.db")):
            spoil(path, chance)
        assert _is_right(lineage)
    assert [record for record in caplog.records if "cache" in record.getMessage()] == []


def test_the_cache_of_a_site_that_was_changed_by_hand_does_not_hide_it(lineage: Lineage) -> None:
    page = lineage.site / "practices" / "stars" / "index.html"
    page.write_text("changed by hand", encoding="utf-8")

    assert _is_right(lineage)


def test_a_site_that_is_gone_is_made_again(lineage: Lineage) -> None:
    shutil.rmtree(lineage.site)

    assert _is_right(lineage)


def test_where_the_cache_cannot_be_the_site_is_built_all_the_same(lineage: Lineage) -> None:
    shutil.rmtree(lineage.cache)
    lineage.cache.write_text("a file in the folder's place", encoding="utf-8")

    assert _is_right(lineage)


def test_little_is_made_again(lineage: Lineage) -> None:
    before = {path: path.stat().st_ino for path in lineage.site.rglob("index.html")}
    _edit(lineage, "ชื่อใหม่")
    lineage.build()
    again = {
        path.relative_to(lineage.site).parent.as_posix()
        for path, inode in before.items()
        if path.stat().st_ino != inode
    }

    assert {"practices/pdca", "practices", "practices/stars"} <= again
    assert not {"roles/doi-2567/office", "glossary", "plans/lake"} & again


# The end of a build ------------------------------------------------------------------------------


def _survives(lineage: Lineage, run: Callable[[], None], old: Tree) -> None:
    """Whatever became of a build: the site is the old or the new one, and the next build is right."""
    new = lineage.from_nothing()
    run()
    left = (
        files_of(lineage.site)
        if lineage.site.exists()
        else files_of(lineage.site.with_name(".site.old"))
    )
    assert left in (old, new)
    assert _is_right(lineage)


@pytest.mark.parametrize(
    ("call", "when"),
    [
        ("phaen.mkdocs_adapter.incremental.readings:Readings.end", "after"),
        ("phaen.mkdocs_adapter.staging:Staging.stand", "before"),
        ("os:link", "after"),
        ("phaen.mkdocs_adapter.staging:_exchange", "before"),
        ("phaen.mkdocs_adapter.staging:_exchange", "after"),
        ("shutil:rmtree", "after"),
        ("phaen.mkdocs_adapter.incremental.builds:Build.end", "before"),
        ("phaen.mkdocs_adapter.incremental.builds:Build.end", "after"),
    ],
)
def test_a_build_killed_at_any_step_leaves_a_whole_site(
    lineage: Lineage, call: str, when: str
) -> None:
    old = files_of(lineage.site)
    _edit(lineage, "ชื่อใหม่")

    def run() -> None:
        ended = subprocess.run(
            [sys.executable, Path(__file__).with_name("dying.py"), call, when],
            cwd=lineage.project.folder,
            env=_ENVIRONMENT,
            check=False,
        )
        assert ended.returncode == -signal.SIGKILL

    _survives(lineage, run, old)


def test_a_build_killed_at_any_moment_leaves_a_whole_site(lineage: Lineage) -> None:
    chance = random.Random(int(os.environ.get("PHAEN_SEED", "1")))  # noqa: S311 -- moments, no secrets
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    for number in range(int(os.environ.get("PHAEN_KILLS", "2"))):
        old = lineage.build()
        _edit(lineage, f"ชื่อที่ {number}")

        def run() -> None:
            build = subprocess.Popen(command, cwd=lineage.project.folder, env=_ENVIRONMENT)
            time.sleep(chance.uniform(0.4, 2.5))
            build.kill()
            build.wait()

        _survives(lineage, run, old)


@pytest.mark.parametrize("room", [3_000, 150_000])
def test_a_full_disk_leaves_the_last_good_site(lineage: Lineage, room: int) -> None:
    """No file may grow larger than there is `room`: as with a full disk, writing fails half-way."""
    old = files_of(lineage.site)
    _edit(lineage, "ชื่อใหม่")

    def run() -> None:
        subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", "--quiet"],
            cwd=lineage.project.folder,
            env=_ENVIRONMENT,
            check=False,
            stderr=subprocess.DEVNULL,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (room, room)),
        )

    _survives(lineage, run, old)
