"""Lists that grow: each page stays light, every row is on some page, and pages of one list mark a row alike."""

from __future__ import annotations

import re

import pytest

from phaen.rendering.environment import Rendered, make_environment, render_page
from phaen.rendering.lighten import LIGHT
from phaen.rendering.site import Site
from rendering.small import ROOT, look_at, pages_of, site_of

ROW = re.compile(r'<li data-f="([^"]*)">.*?href="([^"]+)"')
ORGANISATIONS = "[{id: body, title: ก, kind: partner}, {id: other, title: ข, kind: partner}]"
THEMES = "[{id: one, title: ค}, {id: two, title: ง}, {id: three, title: จ}]"
MANY, FEW = 90, 6
REST = re.compile(r'<a (?:rel="next" href="([^"]+)">|href="([^"]+)" data-rest)')


def _plan(name: str, rows: int) -> dict[str, str]:
    indicators = [
        f"{{id: i{number}, title: {'ตัวชี้วัดของแผนนี้ ' * 6}{number}, measure: qualitative,"
        f" themes: [{('one', 'two', 'three')[number % 3]}]}}"
        for number in range(rows)
    ]
    problems = [
        f"{{id: q{number}, problem: {'ปัญหา ' * 30}{number}, solutions: [{'ทางแก้ ' * 30}],"
        f" themes: [{('one', 'two')[number % 2]}]}}"
        for number in range(rows // 3)
    ]
    return {
        f"plans/{name}/plan.yml": f"{{id: {name}, title: แผน {name}, kind: strategic-plan, issuer: body,"
        " period: {year: 2567}}",
        f"plans/{name}/indicators/all.yml": f"[{', '.join(indicators)}]",
        f"plans/{name}/cases/all.yml": f"{{id: c, title: กรณี, about: [{name}], reporter: body,"
        f" period: {{year: 2567}}, problems: [{', '.join(problems)}]}}",
    }


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    terms = [
        f"{{id: term-{number}, title: {'ชื่อเต็มของคำ ' * 6}{number}, abbreviation: {'กขคงจ'[number % 5]}{number}.}}"
        for number in range(200)
    ]
    files = {"organisations/a.yml": ORGANISATIONS, "themes.yml": THEMES}
    files["glossary.yml"] = f"[{', '.join(terms)}]"
    folder = tmp_path_factory.mktemp("long")
    made = site_of(folder, files | _plan("p", MANY) | _plan("q", FEW))
    assert made.findings == []
    return made


@pytest.fixture(scope="module")
def rendered(site: Site) -> dict[str, Rendered]:
    """The lists and glossary, and the pages on which they go on."""
    environment, found = make_environment(), {}
    for maker, page in pages_of(site):
        if maker in ("list", "problems", "term"):
            own = found[page.address] = render_page(environment, page)
            found |= {more.address: render_page(environment, more) for more in own.further}
    return found


def test_every_page_of_a_long_list_is_light(rendered: dict[str, Rendered]) -> None:
    heavy = {
        address: len(page.html.encode())
        for address, page in rendered.items()
        if len(page.html.encode()) > LIGHT
    }
    assert heavy == {}
    assert len(rendered["indicators/p/"].html.encode()) > LIGHT / 2


def _leads(link: str, address: str) -> list[str]:
    return look_at(f'<a href="{link}"></a>', address).links


def _rows(rendered: dict[str, Rendered], address: str) -> dict[str, str]:
    """The rows of a list by where they lead, with their marks, as the script gathers them."""
    page = rendered[address]
    own = {}
    for marks, link in ROW.findall(page.html):
        [whole] = _leads(link, address)
        own[whole] = marks
    for further in REST.findall(page.html):
        [to] = _leads("".join(further), address)
        own |= _rows(rendered, to.removeprefix(ROOT))
    return own


def test_every_row_is_on_some_page_with_the_same_marks(rendered: dict[str, Rendered]) -> None:
    assert len(ROW.findall(rendered["indicators/"].html)) < MANY + FEW
    whole, parts = (
        _rows(rendered, "indicators/"),
        [_rows(rendered, f"indicators/{plan}/") for plan in "pq"],
    )

    assert [len(part) for part in parts] == [MANY, FEW]
    assert whole == parts[0] | parts[1]
    assert len(set(whole.values())) == 2 * 3


def test_the_counts_speak_of_the_whole_list(rendered: dict[str, Rendered]) -> None:
    counts = re.findall(
        r'value="(one|two|three)"[^>]*>.*?<b>(\d+)</b>', rendered["indicators/"].html
    )

    assert sum(int(count) for _, count in counts) == MANY + FEW


def test_no_term_loses_its_address(rendered: dict[str, Rendered], site: Site) -> None:
    whole = rendered["glossary/"]
    terms = {entry.address.partition("#")[2] for entry in site.graph.of_kind("term")}
    assert terms <= set(whole.anchors)
    moved = re.findall(
        r'href="(all/[a-z-]+/)" data-rest data-moved>((?:<span id="[^"]+"></span>)+)', whole.html
    )

    assert moved
    for link, anchors in moved:
        assert set(re.findall('id="([^"]+)"', anchors)) <= {
            anchor
            for address, page in rendered.items()
            if address.startswith(f"glossary/{link}")
            for anchor in page.anchors
        }
