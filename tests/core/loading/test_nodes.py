from __future__ import annotations

import pytest

from phaen.core.loading.nodes import Node, find, find_key, to_plain
from phaen.core.loading.tree import read_tree

TEXT = """\
id: a
duties:
  - {id: d1, text: ทำ}
  - ข้อความ
note: ""
none:
"""


@pytest.fixture
def root() -> Node:
    found, issues = read_tree(TEXT, "a.yml")
    assert issues == []
    assert found is not None
    return found


def test_tree_as_plain_values(root: Node) -> None:
    assert to_plain(root) == {
        "id": "a",
        "duties": [{"id": "d1", "text": "ทำ"}, "ข้อความ"],
        "note": "",
        "none": None,
    }


@pytest.mark.parametrize(
    ("path", "place", "taken"),
    [
        ([], (1, 1), []),
        (["id"], (1, 5), ["id"]),
        (["duties"], (3, 3), ["duties"]),
        (["duties", 0, "text"], (3, 20), ["duties", 0, "text"]),
        pytest.param(["duties", 1, "text"], (4, 5), ["duties", 1], id="bare text"),
        pytest.param(["note", 0], (5, 7), ["note"], id="one where a list may be"),
        pytest.param(["duties", 9], (3, 3), ["duties"], id="beyond the list"),
        pytest.param(["gone", "id"], (1, 5), ["id"], id="unknown step is passed over"),
    ],
)
def test_deepest_node_on_a_path(
    root: Node, path: list[str | int], place: tuple[int, int], taken: list[str | int]
) -> None:
    node, steps = find(root, path)
    assert ((node.line, node.column), steps) == (place, taken)


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ([], (1, 1)),
        (["duties"], (2, 1)),
        (["duties", 0, "text"], (3, 14)),
        pytest.param(["duties", 1], (4, 5), id="list items have no key"),
        pytest.param(["gone"], (1, 1), id="missing key"),
    ],
)
def test_key_on_a_path(root: Node, path: list[str | int], place: tuple[int, int]) -> None:
    node = find_key(root, path)
    assert (node.line, node.column) == place
