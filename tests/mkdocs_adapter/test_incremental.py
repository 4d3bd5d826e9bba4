"""Whatever is edited between two builds: the second gives what a build from nothing gives, byte for byte."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, note, settings
from hypothesis import strategies as st

from mkdocs_adapter.lineage import Lineage, differences
from mkdocs_adapter.project import Project
from rendering.small import DATA

# `make fuzz` tries more of them, each time others.
EXAMPLES = int(os.environ.get("PHAEN_EXAMPLES", "3"))

Edit = Callable[[Project], None]


@contextmanager
def _lineage(*, serves: bool) -> Iterator[Lineage]:
    with tempfile.TemporaryDirectory() as folder:
        lineage = Lineage.begin(Path(folder), serves=serves)
        lineage.build()
        yield lineage


def _data(project: Project, chosen: int) -> Path:
    files = sorted((project.folder / "data").rglob("*.yml"))
    return files[chosen % len(files)]


def _change_words(chosen: int, line: int, words: str) -> Edit:
    """Another text after some colon."""

    def edit(project: Project) -> None:
        path = _data(project, chosen)
        lines = path.read_text(encoding="utf-8").split("\n")
        at = line % len(lines)
        key, colon, _ = lines[at].partition(": ")
        if colon and key.strip(" -") in ("title", "text", "summary", "short_title", "problem"):
            lines[at] = f"{key}: {words}"
        path.write_text("\n".join(lines), encoding="utf-8")

    return edit


def _drop_line(chosen: int, line: int) -> Edit:
    """What was sound may be a mistake now, lead nowhere, or mean something else."""

    def edit(project: Project) -> None:
        path = _data(project, chosen)
        lines = path.read_text(encoding="utf-8").split("\n")
        del lines[line % len(lines)]
        path.write_text("\n".join(lines), encoding="utf-8")

    return edit


def _move_down(chosen: int) -> Edit:
    """The same records, a line further down."""

    def edit(project: Project) -> None:
        path = _data(project, chosen)
        path.write_text("# \n" + path.read_text(encoding="utf-8"), encoding="utf-8")

    return edit


def _rename(old: str, new: str) -> Edit:
    """An id becomes another, in all files or only in some."""

    def edit(project: Project) -> None:
        for path in sorted((project.folder / "data").rglob("*.yml")):
            text = path.read_text(encoding="utf-8")
            path.write_text(text.replace(old, new), encoding="utf-8")

    return edit


def _remove(chosen: int) -> Edit:
    return lambda project: _data(project, chosen).unlink()


def _add(number: int, holder: str, theme: str) -> Edit:
    """One more role, in one plan or the other."""

    def edit(project: Project) -> None:
        plan = ("doi-2567", "lake")[number % 2]
        project.write(
            f"data/plans/{plan}/roles/{'a' if number % 3 else 'z'}{number}.yml",
            f"id: extra-{number}\ntitle: บทบาทใหม่ {number}\npart: performer\nholders: [{holder}]\n"
            f"source: {{document: doi-report, section: '1'}}\n"
            f"duties:\n  - {{id: d1, text: ทำงาน {number}, themes: [{theme}]}}\n",
        )

    return edit


def _add_case(number: int, about: str, theme: str) -> Edit:
    def edit(project: Project) -> None:
        project.write(
            f"data/plans/doi-2567/cases/more-{number}.yml",
            f"id: more-{number}\ntitle: รายงาน {number}\nabout: ['{about}']\nreporter: [committee-doi]\n"
            "period: {fiscal_year: 2567}\nsource: {document: doi-report, section: '1'}\n"
            f"problems:\n  - id: p1\n    problem: น้ำน้อย {number}\n    themes: [{theme}]\n"
            "    solutions: [{text: ขุดสระ}]\n",
        )

    return edit


def _spoil(chosen: int) -> Edit:
    def edit(project: Project) -> None:
        path = _data(project, chosen)
        path.write_text(path.read_text(encoding="utf-8") + '\nno: "end', encoding="utf-8")

    return edit


def _restore(project: Project) -> None:
    """As it was in the beginning."""
    shutil.rmtree(project.folder / "data")
    shutil.copytree(DATA, project.folder / "data")


def _append(name: str, text: str) -> Edit:
    def edit(project: Project) -> None:
        path = project.folder / name
        path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")

    return edit


def _swap(name: str, old: str, new: str) -> Edit:
    def edit(project: Project) -> None:
        path = project.folder / name
        path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")

    return edit


_NUMBERS = st.integers(0, 40)
_WORDS = st.sampled_from(["ก", "คำใหม่", "PDCA", "แผน กศน. 2569", '"<b>&"', "**หนา**"])
_THEMES = st.sampled_from(["planning", "safety", "nobody"])
EDITS = st.one_of(
    st.builds(_change_words, _NUMBERS, st.integers(0, 80), _WORDS),
    st.builds(_change_words, _NUMBERS, st.integers(0, 80), _WORDS),
    st.builds(_drop_line, _NUMBERS, st.integers(0, 80)),
    st.builds(_move_down, _NUMBERS),
    st.builds(
        _rename,
        st.sampled_from(["office", "doi-report", "pdca", "planning", "1.1", "dole-doi"]),
        st.sampled_from(["other", "office", "committee", "2"]),
    ),
    st.builds(_remove, _NUMBERS),
    st.builds(_add, st.integers(0, 9), st.sampled_from(["dole-doi", "committee-doi"]), _THEMES),
    st.builds(_add_case, st.integers(0, 3), st.sampled_from(["1.1", "2", "9"]), _THEMES),
    st.builds(_spoil, _NUMBERS),
    st.just(_restore),
    st.builds(
        _append,
        st.sampled_from(
            [
                "overrides/main.html",
                "overrides/partials/masthead.html",
                "overrides/assets/phaen.css",
            ]
        ),
        st.sampled_from([" ", "\n\n"]),
    ),
    st.builds(_append, st.just("content/about.md"), st.sampled_from(["\nต่อ\n", "\n## หัวข้อ\n"])),
    st.builds(
        _swap,
        st.just("mkdocs.yml"),
        st.sampled_from(["แผนตัวอย่าง", "owner@plans.example", "roles]", "[json-api]"]),
        st.sampled_from(["ชื่ออื่น", "roles, practices]", "[]"]),
    ),
)


@pytest.mark.parametrize("serves", [False, True], ids=["build", "serve"])
@settings(
    max_examples=EXAMPLES,
    deadline=None,
    derandomize="PHAEN_EXAMPLES" not in os.environ,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(edits=st.lists(st.lists(EDITS, min_size=1, max_size=2), min_size=1, max_size=4))
def test_after_any_edits_the_site_is_as_if_built_from_nothing(
    *, serves: bool, edits: list[list[Edit]]
) -> None:
    with _lineage(serves=serves) as lineage:
        for step in edits:
            for edit in step:
                edit(lineage.project)
            note(f"after {step}")
            try:
                built = lineage.build()
            except SystemExit:  # what cannot be built, cannot be built from nothing either
                continue
            assert differences(built, lineage.from_nothing()) == []
