from __future__ import annotations

import pytest
import yaml

from phaen.core.generating.yaml_text import Record, dump

HARD = [
    "1.10", "010", "no", "null", "none", "ก: ข", "ก #ข", "- ก", "“ก” ข", '"ก"', "[ก]", "ก, ข", "{ก", "*ก",
    "&ก", "!ก", "%ก", "@ก", "`ก", "ก\nข", " ก", "ก ", "2566-01-01", "~", "?ก", "ร้อยละ 5", "ก|ข", "E: 1",
]  # fmt: skip


@pytest.mark.parametrize("text", HARD)
def test_a_text_comes_back_whole(text: str) -> None:
    record: Record = {
        "id": "a",
        "title": text,
        "note": [text, {"text": text, "source": {"section": text}}],
    }
    assert yaml.safe_load(dump("theme", 0, record)) == record


def test_short_things_stay_on_one_line() -> None:
    record: Record = {
        "id": "a",
        "themes": ["care", "drugs"],
        "source": {"document": "d", "section": "1"},
    }
    assert dump("theme", 1, [record]).decode().splitlines() == [
        "# yaml-language-server: $schema=../schemas/theme.json",
        "- id: a",
        "  themes: [care, drugs]",
        '  source: {document: d, section: "1"}',
    ]
