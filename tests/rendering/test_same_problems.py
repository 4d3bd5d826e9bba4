from __future__ import annotations

from pathlib import Path

from phaen.rendering.pages.same_problems import MAX_SHOWN
from phaen.rendering.site import Site
from rendering.small import html_of, site_of

CASE = """
    id: {id}
    title: รายงาน {id}
    about: [p]
    reporter: {by}
    period: {{year: 2567}}
    problems:
      - id: p1
        problem: ปัญหาของ {id}
        themes: [{theme}]
        {solution}
"""
SOLUTION = "solutions: [ทางแก้ของเขา]"


def _site(folder: Path, others: int) -> Site:
    def case(name: str, by: str, theme: str, solution: str = SOLUTION) -> str:
        return CASE.format(id=name, by=by, theme=theme, solution=solution)

    cases = {
        "own": case("own", "here", "safety"),
        "silent": case("silent", "there", "safety", "number: 1"),
        "else": case("else", "there", "money"),
        **{f"c{at}": case(f"c{at}", "there", "safety") for at in range(others)},
    }
    plan = "{id: p, title: แผน, kind: strategic-plan, issuer: here, period: {year: 2567}}"
    bodies = "[{id: here, title: ที่นี่, kind: ministry}, {id: there, title: ที่นั่น, kind: ministry}]"
    themes = "[{id: safety, title: ความปลอดภัย}, {id: money, title: เงิน}]"
    files = {f"plans/p/cases/{name}.yml": text for name, text in cases.items()}
    return site_of(
        folder,
        files | {"plans/p/plan.yml": plan, "organisations/all.yml": bodies, "themes.yml": themes},
    )


def test_a_body_sees_how_others_solved_what_it_met(tmp_path: Path) -> None:
    page = html_of(_site(tmp_path, 1), "organisations/here/")
    elsewhere = page[page.index('id="_elsewhere"') :]

    assert "ปัญหาของ c0" in elsewhere
    assert "ปัญหาของ own" not in elsewhere
    assert "ปัญหาของ silent" not in elsewhere
    assert 'href="../../problems/?theme=safety"' in elsewhere


def test_only_the_first_few_are_shown(tmp_path: Path) -> None:
    page = html_of(_site(tmp_path, 3 * MAX_SHOWN), "organisations/here/")

    assert page[page.index('id="_elsewhere"') :].count('class="ps"') == MAX_SHOWN


def test_a_body_without_problems_is_told_nothing(tmp_path: Path) -> None:
    files = {"organisations/all.yml": "{id: here, title: ที่นี่, kind: ministry}"}

    assert "_elsewhere" not in html_of(site_of(tmp_path, files), "organisations/here/")
