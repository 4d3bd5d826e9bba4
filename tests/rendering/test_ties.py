from __future__ import annotations

import re
from importlib.resources import files

import pytest

from phaen.rendering.ties import Tier, tie

TIER = Tier(["คืบหน้า", "ทำตาม", "นโยบาย", "หน่วย", "หน่วยงาน", "ตา", "กลม", "ตา|กลม|ดี"])
NB, END = "<n-b>", "</n-b>"


def test_a_listed_word_is_wrapped() -> None:
    assert TIER.tie("คืบหน้า") == f"{NB}คืบหน้า{END}"


def test_what_is_not_listed_stays_as_it_is() -> None:
    html = '<p class="t">แผนการศึกษา <b>plan</b></p>'
    assert TIER.tie(html) == html


def test_a_break_is_allowed_between_a_tied_word_and_thai_letters() -> None:
    assert TIER.tie("ความคืบหน้าของ") == f"ความ<wbr>{NB}คืบหน้า{END}<wbr>ของ"
    assert TIER.tie("ทำตามนโยบาย") == f"{NB}ทำตาม{END}<wbr>{NB}นโยบาย{END}"


def test_no_break_is_offered_beside_spaces_brackets_and_repetition() -> None:
    assert TIER.tie("(คืบหน้า)") == f"({NB}คืบหน้า{END})"
    assert TIER.tie("แผน คืบหน้า 5") == f"แผน {NB}คืบหน้า{END} 5"
    assert "<wbr>" not in TIER.tie("คืบหน้าๆ")
    assert "<wbr>" not in TIER.tie("คืบหน้าฯ")


def test_the_longest_word_wins() -> None:
    assert TIER.tie("หน่วยงาน") == f"{NB}หน่วยงาน{END}"


def test_words_listed_in_company_are_tied_one_by_one() -> None:
    assert TIER.tie("ตากลมดี") == f"{NB}ตา{END}<wbr>{NB}กลม{END}<wbr>{NB}ดี{END}"


@pytest.mark.parametrize("text", ["ตาล์", "เตา", "ตาำ", "ตาะ"])
def test_a_word_is_not_found_inside_a_syllable(text: str) -> None:
    assert TIER.tie(text) == text


@pytest.mark.parametrize(
    "element",
    [
        '<a title="คืบหน้า" href="#คืบหน้า">ก</a>',
        "<script>คืบหน้า</script>",
        "<style>คืบหน้า</style>",
        '<svg class="x"><title>คืบหน้า</title><text>คืบหน้า</text></svg>',
        "<option>คืบหน้า</option>",
        "<code>คืบหน้า</code>",
        "<!-- คืบหน้า -->",
        '<span class="st st-ok">คืบหน้า</span>',
    ],
)
def test_only_running_text_is_touched(element: str) -> None:
    assert TIER.tie(element) == element


@pytest.mark.parametrize(
    "held", ["หน้า 38", "21 หน่วยงาน", "พ.ศ. 2567", "ข้อ 3", "ปีงบประมาณ 2566", "30 พฤศจิกายน", "ข้อ ๓"]
)
def test_a_number_stays_with_its_word(held: str) -> None:
    assert TIER.tie(f"ดู {held} นี้") == f"ดู {NB}{held}{END} นี้"


def test_the_sign_of_repetition_stays_with_its_word() -> None:
    assert TIER.tie("ต่าง ๆ") == f"ต่าง{NB} ๆ{END}"


def test_without_its_tags_the_text_is_the_same() -> None:
    html = "ผู้เรียนจังหวัดตาก 21 หน่วยงาน ได้รับการพัฒนาตามนโยบายต่าง ๆ &amp; อื่น ๆ"
    assert re.sub("<[^>]*>", "", tie(html)) == html
    assert tie(html) != html


def test_the_list_is_sorted_and_its_words_fit_a_phone() -> None:
    lines = files("phaen.rendering.ties").joinpath("words.txt").read_text(encoding="utf-8").split()
    assert lines == sorted(set(lines))
    assert len(lines) > 1000
    room = re.compile("[^\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]")
    assert all(len(room.findall(word)) <= 14 for line in lines for word in line.split("|"))
