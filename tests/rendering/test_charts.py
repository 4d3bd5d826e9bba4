from __future__ import annotations

from phaen.rendering.charts import WIDTH, Bar, bar_chart


def test_bars_keep_their_proportions() -> None:
    chart = str(bar_chart("ครึ่งหนึ่ง", [Bar("ปี 2566", 50), Bar("ปี 2567", 100)]))
    assert f'width="{WIDTH // 2}"' in chart
    assert "<title>ครึ่งหนึ่ง</title>" in chart


def test_one_value_stands_against_its_target() -> None:
    chart = str(bar_chart("36 จาก 65", [Bar("ปี 2567", 36)], Bar("เป้าหมาย 52", 52)))
    assert "เป้าหมาย 52" in chart


def test_nothing_to_compare_is_no_chart() -> None:
    assert bar_chart("", [Bar("ปี 2567", 36)]) is None
    assert bar_chart("", []) is None
    assert bar_chart("", [Bar("ก", -1), Bar("ข", 2)]) is None


def test_words_are_escaped() -> None:
    assert "<b>" not in str(bar_chart("<b>", [Bar("<b>", 1), Bar("ข", 0)]))
