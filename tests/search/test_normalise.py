from __future__ import annotations

import pytest

from phaen.search.normalise import fold, normalise


@pytest.mark.parametrize(
    ("written", "normal"),
    [
        ("ปี ๒๕๖๗", "ปี 2567"),
        ("น\u0e4d\u0e32 น\u0e4d\u0e49\u0e32", "น\u0e33 น\u0e49\u0e33"),
        ("เเผน", "แผน"),
        ("ก.ค.ศ. = สพฐ.", "กคศ = สพฐ"),
        ("สม่่าเสมอ", "สม่าเสมอ"),
        ("ก\u0e48\u0e38", "ก\u0e38\u0e48"),
        ("ต่าง  ๆ", "ต่างๆ"),
        ("OBEC\u00a0Content  Center ", "obec content center"),
        ("ซ่อน\u200bอยู่", "ซ่อนอยู่"),
        ("2.1.3", "2.1.3"),
        ("78,867 1,234,567 12,34 2566,256 1,2345", "78867 1234567 12,34 2566,256 1,2345"),
        ("D.I.Y. FC.D.I.Y v2.a", "diy fc.diy v2.a"),
    ],
)
def test_one_dress(written: str, normal: str) -> None:
    assert normalise(written) == normal
    assert normalise(normal) == normal


def test_what_is_easily_mistyped_is_levelled() -> None:
    assert fold(normalise("ความปลอดภัย")) == fold(normalise("ความปลอดพัย"))
    assert fold(normalise("ศึกษา")) == fold(normalise("สึกสา"))
    assert fold(normalise("หน้าที่")) == fold(normalise("หนาที"))
    assert fold("ครู") != fold("ปลา")
