from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from phaen.core.pipeline import run
from phaen.rendering.pages.role import MAX_ELSEWHERE
from rendering.small import DATA, html_of, make_site, small_site

PAGES = [
    "roles/doi-2567/office/",
    "plans/doi-2567/",
    "plans/doi-2567/1.1/",
    "organisations/dole-doi/",
    "indicators/doi-2567/visits/",
    "cases/doi-2567/focus-1-1/",
    "practices/stars/",
    "sources/doi-report/",
]
PLAN = """\
id: more-{number}
title: แผนที่เพิ่ม {number}
kind: strategic-plan
issuer: ministry
period: {{from: 2567, to: 2570}}
goals: [เป้าหมาย]
"""
ROLE = "id: {id}\ntitle: ผู้ทำแผนที่เพิ่ม\npart: performer\nduties: [{{id: d1, text: ทำตามแผน}}]\n"


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small data folder with fifty more plans, whose roles are others."""
    return _grow(tmp_path_factory.mktemp("grown"), "bureau")


def _grow(place: Path, role: str) -> Path:
    folder = place / "data"
    shutil.copytree(DATA, folder)
    for number in range(1, 51):
        roles = folder / "plans" / f"more-{number}" / "roles"
        roles.mkdir(parents=True)
        (roles.parent / "plan.yml").write_text(PLAN.format(number=number), encoding="utf-8")
        (roles / f"{role}.yml").write_text(ROLE.format(id=role), encoding="utf-8")
    return folder


@pytest.mark.parametrize("address", PAGES)
def test_a_page_does_not_grow_with_records_that_do_not_concern_it(
    address: str, grown: Path
) -> None:
    outcome = run(grown, "data")
    assert len(outcome.graph.of_kind("plan")) == len(small_site().graph.of_kind("plan")) + 50

    assert html_of(make_site(outcome.graph), address) == html_of(small_site(), address)


def test_the_same_role_in_many_plans_is_told_in_part(tmp_path: Path) -> None:
    site = make_site(run(_grow(tmp_path, "office"), "data").graph)
    plans = re.findall(r'href="\.\./\.\./(more-\d+)', html_of(site, "roles/doi-2567/office/"))
    assert len(set(plans)) == MAX_ELSEWHERE
