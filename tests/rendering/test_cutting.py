from __future__ import annotations

from itertools import pairwise

from phaen.rendering.cutting import Cut, Trunk
from phaen.rendering.outline import outline

ROWS = "".join(f'<li id="r{number}"><p>ข้อ {number}</p></li>' for number in range(1, 11))
HTML = f'<section class="r"><div class="t"><h2 id="_rows">แถว</h2><ol class="items">{ROWS}</ol><p>ท้าย</p></div></section>'
HEADING = '<h2 id="_rows">แถว</h2>'


def _trunk(html: str = HTML) -> Trunk:
    return Trunk.of(html, outline(html).children[0])


def test_a_section_is_cut_where_most_of_it_stands() -> None:
    trunk = _trunk()

    assert [part.tag for part in trunk.path] == ["section", "div", "ol"]
    assert trunk.count == 10


def test_a_table_is_not_cut() -> None:
    html = "<section><h2>ก</h2><table><tbody><tr><td>1</td></tr><tr><td>2</td></tr></tbody></table></section>"

    assert [part.tag for part in _trunk(html).path] == ["section"]


def test_the_beginning_holds_one_entry_at_least_and_no_heading_at_its_end() -> None:
    html = f"<section><h2>ก</h2><p>ข</p><h3>ค</h3><ul>{'ง' * 999}</ul></section>"

    assert HTML[: _trunk().first(1, len).end].endswith("ข้อ 1</p></li>")
    assert html[: _trunk(html).first(60, len).end].endswith("<p>ข</p>")


def test_pieces_join_to_the_whole_and_each_fits() -> None:
    trunk = _trunk()
    cuts = list(trunk.cuts(150, len))

    assert len(cuts) > 2
    assert cuts[0].start == 0
    assert cuts[-1].end == len(HTML)
    assert all(one.end == other.start for one, other in pairwise(cuts))
    assert all(cut.end - cut.start <= 150 for cut in cuts)


def test_a_piece_is_whole_html_under_its_heading() -> None:
    trunk = _trunk()
    first, *_, last = trunk.cuts(150, len)
    frame = '<section class="r"><div class="t"><h2 id="_rows">แถว</h2><ol class="items"><li'

    for cut in (first, last):
        piece = trunk.piece(cut, HEADING)
        assert piece.startswith(frame)
        assert piece.endswith("</div></section>")
        assert piece.count("<ol") == piece.count("</ol>") == 1
    assert trunk.piece(first, HEADING, "<p>!</p>").endswith("</ol><p>!</p></div></section>")
    assert trunk.piece(Cut(0, len(HTML)), HEADING) == HTML
