from __future__ import annotations

import pytest

from phaen.rendering.lighten import Light, Moved, lighten
from phaen.rendering.naming import label_of
from phaen.rendering.outline import outline

GROUP = '<section class="r"><div class="t"><section class="grp" id="{id}"><h3>{id}</h3><ol>{items}</ol></section></div></section>'
FRAME = (
    '<section class="r"><div class="t"><h2 id="_results">ผล</h2><ol>{items}</ol></div></section>'
)


def _light(html: str) -> Light:
    def say(moved: Moved) -> str:
        return f'<p data-to="{moved.address}">{moved.count}</p>'

    return lighten(html, "practices/long/", say, lambda piece: len(piece.encode()), 12_000)


def _items(name: str) -> str:
    return "".join(f'<li id="_{name}-{number}">{"ก" * 100}</li>' for number in range(40))


def _group(name: str) -> str:
    return GROUP.format(id=name, items=_items(name))


def test_a_group_that_stands_alone_moves_by_its_own_name() -> None:
    light = _light(_group("way"))

    assert 'data-to="practices/long/all/group-way/"' in light.html
    assert {page.title for page in light.further} == {"way"}
    assert light.further[0].first == "practices/long/all/group-way/"


def test_a_group_may_be_called_as_a_section_of_the_frame_is() -> None:
    light = _light(_group("results") + FRAME.format(items=_items("result")))

    addresses = [page.address for page in light.further]
    assert len(addresses) == len(set(addresses))
    assert {"practices/long/all/results/", "practices/long/all/group-results/"} <= set(addresses)


def test_of_several_groups_none_names_the_section() -> None:
    html = f'<section class="r">{_group("one")}{_group("two")}</section>'
    assert _light(html).html == html


@pytest.mark.parametrize(
    ("entry", "label"),
    [
        ("<li><b>ชื่อ</b><p>ความ</p></li>", "ชื่อ"),
        ("<li><p>ความ</p></li>", ""),
        ('<li><p>ความ</p><div class="ed"><b>ข้อสังเกต</b> คัดตามเอกสาร</div></li>', ""),
        (f"<li><b>{'ก' * 61}</b></li>", ""),
        ("<li><h3><i>ก</i> ข</h3></li>", "ก ข"),
    ],
)
def test_an_entry_is_called_by_its_name_and_not_by_a_remark(entry: str, label: str) -> None:
    assert label_of(entry, outline(entry).children[0]) == label
