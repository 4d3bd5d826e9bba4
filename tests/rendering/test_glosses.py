from __future__ import annotations

import re
from pathlib import Path

import pytest

from phaen.rendering.environment import make_environment, render_page
from phaen.rendering.glosses import Gloss, Glosses, glosses
from rendering.small import pages_of, site_of, small_site

KNOWN = Glosses(
    {
        "สพฐ.": Gloss("สำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน", "glossary/#obec"),
        "OBEC": Gloss("สำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน", "glossary/#obec"),
        "ศธ.": Gloss('กระทรวง "ศึกษาธิการ"', "glossary/#moe"),
        "สป.ศธ.": Gloss("สำนักงานปลัดกระทรวงศึกษาธิการ", "glossary/#ops"),
        "ศธจ.": Gloss("สำนักงานศึกษาธิการจังหวัด", "glossary/#peo"),
        "จ.": Gloss("จังหวัด", "glossary/#province"),
        "PA": Gloss("ข้อตกลง", "glossary/#pa"),
        "พ.ศ.": Gloss("พุทธศักราช", "glossary/#be"),
        "38 ค. (2)": Gloss("บุคลากรอื่น", "glossary/#k38"),
    }
)


def _explain(html: str) -> str:
    return KNOWN.explain(html, lambda address: f"/{address}")


def _marked(html: str) -> list[str]:
    return re.findall(r"<(?:a class=\"ab\"|abbr)[^>]*>([^<]*)", _explain(html))


def test_the_first_leads_to_the_glossary_and_the_later_are_marked() -> None:
    assert _explain("<p>สพฐ. และ สพฐ. หรือ OBEC</p>") == (
        '<p><a class="ab" href="/glossary/#obec" data-full="สำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน">สพฐ.</a>'
        " และ <abbr>สพฐ.</abbr> หรือ <abbr>OBEC</abbr></p>"
    )


def test_full_names_are_escaped() -> None:
    assert 'data-full="กระทรวง &#34;ศึกษาธิการ&#34;"' in _explain("<p>ศธ.</p>")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("สป.ศธ.", ["สป.ศธ."]),
        ("ศธจ.ตาก", ["ศธจ."]),
        ("(สพฐ.)", ["สพฐ."]),
        ("ด้วย PA/OBEC", ["PA", "OBEC"]),
        ("มาตรา 38 ค. (2)", ["38 ค. (2)"]),
        ("กศจ.", []),
        ("ม.ศธ.", []),
        ("สพฐ.ก.ค.", []),
        ("PAs and SPA and PA-1", ["PA"]),
        ("พ.ศ. 2566", []),
        ("พ.ศ.นั้น", ["พ.ศ."]),
    ],
)
def test_an_abbreviation_is_not_found_inside_a_longer_one(text: str, found: list[str]) -> None:
    assert _marked(f"<p>{text}</p>") == found


@pytest.mark.parametrize(
    "html",
    [
        "<h2>สพฐ.</h2>",
        '<a href="x">ดู <b>สพฐ.</b> ที่นี่</a>',
        "<summary><span>สพฐ.</span></summary>",
        '<p class="comp sm">สพฐ.</p>',
        '<p title="สพฐ.">ก</p>',
        "<nav><ol><li><a>ก</a> สพฐ.</li></ol></nav>",
    ],
)
def test_headings_links_labels_and_attributes_are_left_alone(html: str) -> None:
    assert _explain(html) == html


def test_text_goes_on_after_what_is_left_alone() -> None:
    assert _marked("<h3>สพฐ.</h3><p><b>ศธ.<b>ศธ.</b></b> ศธ.</p>") == ["ศธ."]


def test_the_glossary_gives_abbreviations_and_short_other_forms() -> None:
    known = glosses(small_site().graph).known
    terms = {entry.record.title.th for entry in small_site().graph.of_kind("term")}

    assert known
    assert {gloss.full for gloss in known.values()} <= terms
    assert all(len(form) > 1 for form in known)


def test_every_page_but_the_glossary_explains(tmp_path: Path) -> None:
    plan = """
        id: p
        title: แผน
        kind: strategic-plan
        issuer: peo
        period: {from: 2566, to: 2570}
        summary: ทำงานกับ ศธจ. ทุกแห่ง
    """
    term = "{id: peo, title: สำนักงาน ศธจ., abbreviation: ศธจ., meaning: ศธจ. ย่อมาจากชื่อเต็ม}"
    body = "{id: peo, title: สำนักงาน, kind: ministry}"
    files = {"plans/p/plan.yml": plan, "glossary.yml": term, "organisations/peo.yml": body}
    site = site_of(tmp_path, files)
    environment = make_environment(glosses=glosses(site.graph))
    pages = {page.address: page for _, page in pages_of(site)}

    def rendered(address: str) -> str:
        return render_page(environment, pages[address]).html

    assert rendered("plans/p/").count('href="../../glossary/#peo"') == 1
    assert rendered("print/plans/p/").count('href="../../../glossary/#peo"') == 1
    assert "data-full" not in rendered("glossary/")


def test_an_endless_abbreviation_explains_nothing_and_breaks_nothing() -> None:
    glosses = Glosses(
        {"ก" * 8000: Gloss("ข", "glossary/#x"), "สพฐ.": Gloss("สำนักงาน", "glossary/#y")}
    )

    assert 'class="ab"' in glosses.explain("<p>ตาม สพฐ. กำหนด</p>", str)
