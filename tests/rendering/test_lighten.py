from __future__ import annotations

import re

from phaen.rendering.lighten import Light, Moved, lighten

ADDRESS = "cases/p/c/"


def _section(name: str, rows: int, words: int, *, more: str = "") -> str:
    items = "".join(
        f'<li id="{name}{number}"><p>{"ก" * words}</p></li>' for number in range(1, rows + 1)
    )
    return f'<section class="r"{more}><div class="t"><h2 id="_{name}">เรื่อง {name}</h2><ol>{items}</ol></div></section>'


LIGHT = _section("l", 2, 50)
HEAVY = _section("h", 40, 200)


def _say(moved: Moved) -> str:
    anchors = "".join(
        f'<a id="{anchor}" href="/{to}">{words}</a>' for anchor, words, to, _ in moved.left
    )
    return f'<p data-to="/{moved.address}">{moved.count}</p>{anchors}'


def _light(html: str, limit: int = 12_000) -> Light:
    return lighten(html, ADDRESS, _say, lambda piece: len(piece.encode()), limit)


def test_a_light_page_stays_as_it_is() -> None:
    assert _light(LIGHT * 3) == Light(LIGHT * 3)


def test_the_heaviest_section_moves_and_leaves_its_beginning() -> None:
    light = _light(LIGHT + HEAVY)

    assert light.html.startswith(LIGHT)
    assert 'id="h1"><p>' in light.html
    assert f'<p data-to="/{ADDRESS}all/h/">40</p>' in light.html
    assert len(light.html.encode()) <= 12_000


def test_nothing_is_lost_and_every_anchor_leads_on() -> None:
    light = _light(LIGHT + HEAVY)
    whole = {
        anchor: page.address
        for page in light.further
        for anchor in re.findall(r'<li id="([^"]+)', page.body)
    }
    left = re.findall(r'<a id="([^"]+)" href="/([^"]+)">', light.html)

    assert sorted(whole) == sorted(f"h{number}" for number in range(1, 41))
    assert all(to == f"{whole[anchor]}#{anchor}" for anchor, to in left)
    assert set(re.findall(r' id="([^"]+)"', light.html)) >= set(whole)


def test_a_section_too_heavy_for_one_page_goes_on_over_several() -> None:
    further = _light(LIGHT + HEAVY).further

    assert [page.address for page in further[:2]] == [f"{ADDRESS}all/h/", f"{ADDRESS}all/h/2/"]
    assert {page.of for page in further} == {len(further)}
    assert all(len(page.body.encode()) < 12_000 for page in further)
    assert {page.title for page in further} == {"เรื่อง h"}


def test_entries_of_a_list_with_an_anchor_need_none_left() -> None:
    html = HEAVY.replace('id="h', 'id="_h-')
    light = _light(html)

    assert light.further
    assert "<a id=" not in light.html


def test_what_the_page_is_about_moves_last() -> None:
    html = _section("h", 40, 200, more=" data-last") + _section("s", 20, 200)
    light = lighten(html, ADDRESS, _say, lambda piece: len(piece.encode()), 35_000)

    assert [page.address for page in light.further] == [f"{ADDRESS}all/s/"]


def test_what_stands_whole_elsewhere_gets_no_page() -> None:
    said: list[Moved] = []

    def say(moved: Moved) -> str:
        said.append(moved)
        return _say(moved)

    html = _section("h", 40, 200, more=' data-whole="cases/p/other/"')
    light = lighten(html, ADDRESS, say, lambda piece: len(piece.encode()), 12_000)
    kept = re.findall(r'<li id="([^"]+)', light.html)

    assert light.further == []
    assert said[-1].address == "cases/p/other/"
    assert [*kept, *said[-1].bare] == [f"h{number}" for number in range(1, 41)]


def test_what_stands_below_another_goes_with_it() -> None:
    said: list[Moved] = []

    def say(moved: Moved) -> str:
        said.append(moved)
        return _say(moved)

    html = re.sub(r'<li id="(h\d*[^1])">', r'<li id="\1" data-below>', HEAVY)
    html = re.sub(r'<li id="(h\d+)"', r'<li id="\1" data-called="ตอน \1"', html)
    light = lighten(html, ADDRESS, say, lambda piece: len(piece.encode()), 12_000)
    left = said[-1].left
    own = [anchor for one, _, _, below in left for anchor in (one, *below)]

    assert {"ตอน h21", "ตอน h31"} <= {words for _, words, _, _ in left}
    assert len(left) < len(own)
    assert own == [f"h{number}" for number in range(41 - len(own), 41)]
    for anchor, _, to, below in left:
        [page] = [page for page in light.further if page.address == to.partition("#")[0]]
        assert all(f'id="{one}"' in page.body for one in (anchor, *below))


def test_a_row_of_a_list_is_never_cut() -> None:
    rows = f'<div data-f="a.0"><p>{"ก" * 5_000}</p><p>ข</p></div><div data-f="a.1"><p>ค</p></div>'
    html = f'<section><div class="t"><h2 id="_h">เรื่อง</h2><div>{rows}</div></div></section>'
    light = _light(html, 10_000)

    assert [page.body.count("data-f") for page in light.further] == [1, 1]
    assert [page.body.count("<p>") for page in light.further] == [2, 1]


def test_a_section_without_a_name_stays() -> None:
    html = re.sub(r"<h2.*?</h2>", "", HEAVY)

    assert _light(html) == Light(html, [])
