from __future__ import annotations

from pathlib import Path

import pytest

from phaen.rendering.pages import alignment, alignment_plan
from rendering.small import html_of, look_at, site_of, small_site

ADDRESS = "alignment/doi-2567/"


def _rows(html: str) -> list[str]:
    return html[html.index("<tbody>") :].split("<tr>")[1:]


def test_every_element_of_a_plan_has_a_row_and_every_empty_cell_says_so() -> None:
    site = small_site()
    page = html_of(site, ADDRESS)
    elements = site.graph.of_kind("element", "doi-2567")
    columns = page.count('<th scope="col">') - 1

    assert columns > 0
    assert all(entry.record.name.th in look_at(page).words for entry in elements)
    for row in _rows(page):
        assert row.count("<td>") == columns
        assert "<td></td>" not in row.replace("\n", "")


def test_a_plan_that_names_no_framework_says_so(tmp_path: Path) -> None:
    plan = "{id: p, title: แผน, kind: strategic-plan, issuer: here, period: {year: 2567}}"
    body = "{id: here, title: ที่นี่, kind: ministry}"
    site = site_of(tmp_path, {"plans/p/plan.yml": plan, "organisations/here.yml": body})

    assert "<table" not in html_of(site, "alignment/p/")


def test_past_its_rows_elements_without_a_framework_are_counted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    whole = len(_rows(html_of(small_site(), ADDRESS)))
    monkeypatch.setattr(alignment_plan, "MAX_ROWS", 1)

    assert len(_rows(html_of(small_site(), ADDRESS))) < whole


def test_past_its_columns_plans_become_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(alignment, "MAX_COLUMNS", 1)
    page = html_of(small_site(), "alignment/")

    assert "<table" not in page
    for plan in small_site().graph.of_kind("plan"):
        assert f'href="{plan.key.id}/"' in page
