from __future__ import annotations

from phaen.rendering.outline import outline

HTML = '<section id="a"><h2>ก</h2><br><!-- <p> --><p class="x &lt;">ข <b>ค</b></p><svg><path d="M0 0"/></svg></section><p>ง</p>'


def test_elements_are_nested_as_they_are_written() -> None:
    root = outline(HTML)
    section, last = root.children

    assert [child.tag for child in section.children] == ["h2", "br", "p", "svg"]
    assert [part.tag for part in section.all()] == ["section", "h2", "br", "p", "b", "svg", "path"]
    assert HTML[last.start : last.end] == "<p>ง</p>"


def test_an_element_knows_its_inside_and_its_attributes() -> None:
    section = outline(HTML).children[0]
    heading = section.children[0]

    assert section.id == "a"
    assert heading.id == ""
    assert section.children[2].value("class") == "x &lt;"
    assert HTML[heading.opened : heading.closed] == "ก"


def test_only_the_outermost_of_a_name_are_given() -> None:
    html = "<div><section>1<section>2</section></section></div><section>3</section>"
    found = outline(html).children_named("section")

    assert [html[part.start : part.end][9:10] for part in found] == ["1", "3"]
