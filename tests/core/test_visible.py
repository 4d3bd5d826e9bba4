from __future__ import annotations

import pytest

from phaen.core.visible import visible


@pytest.mark.parametrize("text", ["", "แผนปี ๒๕๖๗", "a–b “c” → 😀", "กำหนดที่นี่"])
def test_what_can_be_seen_stays(text: str) -> None:
    assert visible(text) == text


@pytest.mark.parametrize(
    "letter",
    [
        pytest.param("\x1b", id="escape"),
        pytest.param("\x9b", id="escape of 8 bits"),
        pytest.param("\x7f", id="delete"),
        pytest.param("\r", id="carriage return"),
        pytest.param("\n", id="line end"),
        pytest.param("\u2028", id="line end of Unicode"),
        pytest.param("\u202e", id="bidi control"),
        pytest.param("\u200b", id="zero-width space"),
        pytest.param("\udcff", id="half of a surrogate pair"),
    ],
)
def test_what_a_screen_would_obey_or_hide_is_seen(letter: str) -> None:
    assert visible(f"a{letter}b") == "a\ufffdb"
