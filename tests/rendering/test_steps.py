"""The figure of a practice's steps."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from phaen.core.pipeline import run
from phaen.rendering.pages.practice import MOST_POINTS
from rendering.small import DATA, html_of, make_site

PRACTICE = """\
id: long
title: รูปแบบยาว
evidence: described
steps:
  - {{letter: L, name: Look, name_th: ดูให้ทั่ว}}
  - letter: T
    name: Try
    name_th: ลองทำ
    text: ทำทีละน้อย
    points: [{points}]
"""


def _page(place: Path, points: list[str]) -> str:
    folder = place / "data"
    shutil.copytree(DATA, folder)
    text = PRACTICE.format(points=", ".join(points))
    (folder / "practices/long.yml").write_text(text, encoding="utf-8")
    return html_of(make_site(run(folder, "data").graph), "practices/long/")


def test_points_stand_in_the_figure(tmp_path: Path) -> None:
    page = _page(tmp_path, ["ข้อแรก", "ข้อหลัง"])
    figure, _, rest = page.partition("</section>")
    assert '<ul class="dots"><li>ข้อแรก</li><li>ข้อหลัง</li></ul>' in figure
    assert "ข้อแรก" not in rest


@pytest.mark.parametrize("spare", [0, -1])
def test_where_the_columns_cannot_hold_them_they_stand_below_it(tmp_path: Path, spare: int) -> None:
    page = _page(tmp_path, ["ก" * (MOST_POINTS // 2), "ข" * (MOST_POINTS // 2 - spare)])
    figure, _, rest = page.partition("</section>")
    assert all(words in figure for words in ("Look", "ดูให้ทั่ว", "Try", "ลองทำ", "ทำทีละน้อย"))
    assert ("กกก" in figure) == (spare == 0)
    assert ('<h2 id="_details">' in rest) == (spare != 0)
    assert ('<li id="_detail-2"><a class="in" href="#_detail-2"' in rest) == (spare != 0)
