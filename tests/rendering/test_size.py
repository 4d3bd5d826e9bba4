from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from phaen.core.pipeline import run
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
ROLE = "id: office\ntitle: ผู้ทำ\npart: performer\nduties: [{id: d1, text: ทำตามแผน}]\n"


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small data folder with fifty more plans."""
    folder = tmp_path_factory.mktemp("grown") / "data"
    shutil.copytree(DATA, folder)
    for number in range(1, 51):
        roles = folder / "plans" / f"more-{number}" / "roles"
        roles.mkdir(parents=True)
        (roles.parent / "plan.yml").write_text(PLAN.format(number=number), encoding="utf-8")
        (roles / "office.yml").write_text(ROLE, encoding="utf-8")
    return folder


@pytest.mark.parametrize("address", PAGES)
def test_a_page_does_not_grow_with_records_that_do_not_concern_it(
    address: str, grown: Path
) -> None:
    outcome = run(grown, "data")
    assert len(outcome.graph.of_kind("plan")) == len(small_site().graph.of_kind("plan")) + 50

    assert html_of(make_site(outcome.graph), address) == html_of(small_site(), address)
