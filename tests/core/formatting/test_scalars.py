from __future__ import annotations

import random

import pytest
import yaml

from phaen.core.formatting import format_text
from phaen.core.formatting.scalars import write_scalar
from phaen.core.loading.nodes import to_plain
from phaen.core.loading.tree import read_tree
from phaen.core.model import KINDS

# What YAML gives a meaning to, what Thai is written with, and what is neither.
PIECES = (
    *"-?:,[]{}#&*!|>'\"%@`=<~\\/.+_ \n\t",
    *("ก", "ำ", "้", "ๆ", "๒", "\u200b", "\xa0", "a", "Z", "0", "7", "é", "😀", "..", "---"),
    *("null", "true", "no", "0x1", "1e5", "2567-01-02", ": ", " #", "\n\n", "  "),
)


def _texts() -> list[str]:
    chance = random.Random(2567)  # noqa: S311 -- the same texts each time
    return ["".join(chance.choices(PIECES, k=chance.randint(1, 6))) for _ in range(4000)]


def test_any_text_is_read_back_in_a_block_and_in_a_flow() -> None:
    for text in _texts():
        for written in (
            f"a: {write_scalar(text)}\n",
            f"a: {{b: {write_scalar(text, in_flow=True)}}}\n",
        ):
            tree, issues = read_tree(written, "")
            assert tree is not None, written
            assert issues == [], written
            assert to_plain(tree) in ({"a": text}, {"a": {"b": text}}), written


def test_other_readers_take_it_for_that_text_too() -> None:
    for text in _texts():
        assert yaml.safe_load(f"a: {write_scalar(text)}\n") == {"a": text}
        assert yaml.safe_load(f"[{write_scalar(text, in_flow=True)}]\n") == [text]


def test_any_text_keeps_its_meaning_in_a_record_and_the_form_is_stable() -> None:
    model = KINDS["practice"].model
    for text in _texts():
        quoted = (
            write_scalar(text)
            if "\n" not in text
            else '"' + repr(text)[1:-1].replace('"', '\\"') + '"'
        )
        given = f"id: a\ntitle: {quoted}\nresults: [{write_scalar(text, in_flow=True)}]\n"
        tree, issues = read_tree(given, "")
        if tree is None or issues:
            continue
        once = format_text(given, model, "s")
        assert format_text(once, model, "s") == once
        again, _ = read_tree(once, "")
        assert again is not None
        assert to_plain(again) == to_plain(tree)


@pytest.mark.parametrize("text", ["-5", "2567", "๒๕๖๗", "4.21", "0"])
def test_numbers_are_bare_where_the_field_takes_them(text: str) -> None:
    assert write_scalar(text, bare_number=True) == text
    assert write_scalar(text) == f'"{text}"'


@pytest.mark.parametrize("text", ["010", "1,200", "พ.ศ. 2567", "ร้อยละ 5", "2567-01-02"])
def test_what_is_no_plain_number_is_written_as_any_text(text: str) -> None:
    assert write_scalar(text, bare_number=True) == write_scalar(text)
