from __future__ import annotations

import re
from pathlib import Path

from rendering.small import html_of, pages_of, site_of


def test_each_letter_has_one_page_whatever_stands_before_it(tmp_path: Path) -> None:
    titles = ["5 ส", "38 ค", "“กศน.”", "ขยายผล", "การศึกษา", "?", "ßeta", "๙ ย่าง"]
    terms = "".join(f"- {{id: t{at}, title: {title!r}}}\n" for at, title in enumerate(titles))
    site = site_of(tmp_path, {"glossary.yml": terms})
    addresses = [page.address for _, page in pages_of(site) if "glossary/all/" in page.address]
    assert addresses == [
        f"glossary/all/{letter}/" for letter in ("digits", "s", "ko-kai", "kho-khai")
    ]
    page = html_of(site, "glossary/")
    assert re.findall(r'<li id="(t\d)"', page) == ["t0", "t7", "t1", "t5", "t6", "t4", "t2", "t3"]
