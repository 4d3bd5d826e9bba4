from __future__ import annotations

import pytest

from phaen.rendering.excerpt import excerpt

CASES = {
    "anchors and jumps get the prefix": (
        '<p id="d1"><a href="#d1">ก</a> <a href="../x/#d1">ข</a> <a href="#">ค</a></p>',
        '<p id="r/d1"><a href="#r/d1">ก</a> <a href="../x/#d1">ข</a> <a href="#">ค</a></p>',
    ),
    "labels follow their anchors": (
        '<div aria-labelledby="a b"><h2 id="a">ก</h2><label for="b">ข</label></div>',
        '<div aria-labelledby="r/a r/b"><h3 id="r/a">ก</h3><label for="r/b">ข</label></div>',
    ),
    "a section is no landmark": (
        '<section class="r" aria-labelledby="_a"><p>ก</p></section>',
        '<section class="r"><p>ก</p></section>',
    ),
    "headings go down one level at a time": (
        "<h1>1</h1><h3>2</h3><h4>3</h4><h2>2</h2><h1>1</h1>",
        "<h3>1</h3><h4>2</h4><h5>3</h5><h4>2</h4><h3>1</h3>",
    ),
    "headings end at the sixth level": (
        "<h1>1</h1><h2>2</h2><h3>3</h3><h4>4</h4><h5>5</h5>",
        "<h3>1</h3><h4>2</h4><h5>3</h5><h6>4</h6><h6>5</h6>",
    ),
    "what leads elsewhere is left out": (
        '<div>ก<div data-search="off"><div>ข<br></div><nav>ค</nav></div><nav>ง</nav>จ</div>',
        "<div>กจ</div>",
    ),
    "what needs a script or stands for the place itself is left out": (
        '<details data-facets hidden><form>ก</form></details><a class="cp" href="#d1">ข</a>ค',
        "ค",
    ),
    "everything else stays as it is": (
        '<p>ก &amp; &#39;ข&#39; &lt;b&gt;<br></p><svg viewBox="0 0 1 1"><path d="M0 0"/></svg>',
        '<p>ก &amp; &#39;ข&#39; &lt;b&gt;<br></p><svg viewBox="0 0 1 1"><path d="M0 0"/></svg>',
    ),
}


@pytest.mark.parametrize(("html", "kept"), CASES.values(), ids=CASES.keys())
def test_excerpt(html: str, kept: str) -> None:
    assert excerpt(html, "r/", 3) == kept
