from __future__ import annotations

import pytest

from phaen.core.changes.pairing import Pair, is_reordered, pair_up


def _pairs(old: list[str], new: list[str]) -> list[Pair]:
    """Parts as `id:words` or `words`."""

    def key(part: str) -> str | None:
        return part.partition(":")[0] if ":" in part else None

    return pair_up(old, new, key, lambda part: part.rpartition(":")[2])


@pytest.mark.parametrize(
    ("old", "new", "pairs"),
    [
        pytest.param(["a:ก", "b:ข"], ["b:ค", "a:ก"], [(1, 0), (0, 1)], id="by their ids"),
        pytest.param(["ก", "ข"], ["ข", "ก"], [(1, 0), (0, 1)], id="by equal words"),
        pytest.param(["ทำแผนงาน", "ติดตาม"], ["ทำแผน"], [(0, 0), (1, None)], id="by words alike"),
        pytest.param(["ทำแผน"], ["ซื้อรถ"], [(None, 0), (0, None)], id="nothing alike"),
        pytest.param(["d1:ทำแผน"], ["d2:ทำแผน"], [(0, 0)], id="another id, the same words"),
        pytest.param(["ก", "ก"], ["ก"], [(0, 0), (1, None)], id="the same words twice"),
        pytest.param([], [], [], id="nothing"),
    ],
)
def test_parts_are_paired(old: list[str], new: list[str], pairs: list[Pair]) -> None:
    assert _pairs(old, new) == pairs


def test_an_insertion_is_no_new_order() -> None:
    assert not is_reordered(_pairs(["ก", "ข"], ["ค", "ก", "ข"]))
    assert is_reordered(_pairs(["ก", "ข"], ["ข", "ก"]))
