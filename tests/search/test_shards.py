from __future__ import annotations

import json

import pytest

from phaen.search import shards
from phaen.search.shards import nodes, pack


def test_shards_are_cut_by_size_and_sorted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shards, "SHARD_LENGTH", 30)
    told = list(pack((f"k{number}", "B") for number in range(9)))
    assert len(told) > 2
    assert [shard.first for shard in told] == sorted(shard.first for shard in told)
    held = {key: value for shard in told for key, value in json.loads(shard.content).items()}
    assert held == {f"k{number}": "B" for number in range(9)}


def test_few_shards_stand_in_one_node() -> None:
    told = list(pack([("a", "B"), ("b", "C")]))
    assert nodes(told) == (["a", told[0].name, "0", 0], [])
    assert nodes([]) == (["", "", "", 0], [])


def test_many_shards_stand_in_nodes_of_their_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shards, "SHARD_LENGTH", 1)
    monkeypatch.setattr(shards, "MOST_AT_ONCE", 4)
    monkeypatch.setattr(shards, "FANOUT", 3)
    told = list(pack((f"k{number}", "B") for number in range(7)))
    (firsts, names, sizes, deep), between = nodes(told)
    assert (firsts, deep, len(sizes)) == ("k0 k3 k6", 1, 3)
    assert names == "".join(node.name for node in between)
    assert json.loads(between[1].content)[0] == "k3 k4 k5"
