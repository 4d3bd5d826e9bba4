from __future__ import annotations

import pytest

from phaen.rendering.words.foreign import mark_thai


@pytest.mark.parametrize(
    ("html", "marked"),
    [
        ("<p>Duties</p>", "<p>Duties</p>"),
        ('<a href="x">แผน 2567</a>', '<a lang="th" href="x">แผน 2567</a>'),
        ("<p>แผน &amp; งาน</p>", '<p lang="th">แผน &amp; งาน</p>'),
        (
            "<h2>Duties under แผน (ก) 2567 ข</h2>",
            '<h2>Duties under <span lang="th">แผน (ก) 2567 ข</span></h2>',
        ),
        (
            "<p>แบบ PDCA ของเรา</p>",
            '<p><span lang="th">แบบ</span> PDCA <span lang="th">ของเรา</span></p>',
        ),
        (
            "<p>ก<b>ข</b>ค</p>",
            '<p><span lang="th">ก</span><b lang="th">ข</b><span lang="th">ค</span></p>',
        ),
        ("<title>Plan ก</title>", '<title lang="th">Plan ก</title>'),
        (
            '<text x="0">year ก</text>',
            '<text x="0">year <tspan lang="th">ก</tspan></text>',
        ),
        ("<script>'ก'</script><!-- ก --><textarea>ก</textarea>",) * 2,
        ('<input value="ก">',) * 2,
    ],
)
def test_thai_is_marked(html: str, marked: str) -> None:
    assert mark_thai(html) == marked
    assert mark_thai(marked) == marked
