from __future__ import annotations

from pathlib import Path

from phaen.rendering.pages.role_beside import MAX_COLUMNS
from rendering.small import html_of, look_at, site_of

ROLE = """
    id: office
    title: สำนักงาน
    part: performer
    duties:
      - {{id: d1, text: ดูแลความปลอดภัยของ {plan}, themes: [safety, money]}}
      - {{id: d2, text: ทำสิ่งอื่นของ {plan}}}
"""
PLAN = (
    "{{id: {plan}, title: แผน {plan}, kind: strategic-plan, issuer: here, period: {{year: 2567}}}}"
)


def _page(folder: Path, plans: list[str]) -> str:
    files = {f"plans/{plan}/plan.yml": PLAN.format(plan=plan) for plan in plans}
    files |= {f"plans/{plan}/roles/office.yml": ROLE.format(plan=plan) for plan in plans}
    files["organisations/here.yml"] = "{id: here, title: ที่นี่, kind: ministry}"
    files["themes.yml"] = "[{id: money, title: เงิน}, {id: safety, title: ความปลอดภัย}]"
    return html_of(site_of(folder, files), "roles/a/office/")


def test_duties_of_a_theme_stand_side_by_side(tmp_path: Path) -> None:
    page = _page(tmp_path, ["a", "b"])
    table = page[page.index('<table class="side">') : page.index("</table>")]
    heads, *rows = table.split("<tr>")[1:]

    assert "แผน b" in heads
    assert len(rows) == 2
    assert "ความปลอดภัย" in look_at(rows[0]).words
    assert 'href="#d1"' in rows[0]
    assert "ดูแลความปลอดภัยของ b" in rows[0]
    assert "ทำสิ่งอื่นของ b" in rows[1]


def test_only_the_first_few_plans_get_a_column(tmp_path: Path) -> None:
    page = _page(tmp_path, ["a", "b", "c", "d", "e"])

    assert page.count("ดูแลความปลอดภัยของ") == 1 + MAX_COLUMNS


def test_a_role_of_one_plan_has_nothing_beside_it(tmp_path: Path) -> None:
    assert '<table class="side">' not in _page(tmp_path, ["a"])
