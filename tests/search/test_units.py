from __future__ import annotations

from itertools import pairwise

from phaen.search.documents import Part
from phaen.search.units import OVERLAP, UNIT_LENGTH, cut_units, steps


def test_small_parts_stay_together() -> None:
    parts = [Part("", "ก" * 100), Part("d1", "ข" * 100)]
    assert cut_units(parts) == [parts]


def test_a_page_without_text_is_one_unit() -> None:
    assert cut_units([]) == [[]]


def test_parts_that_are_too_much_together_are_apart() -> None:
    parts = [Part("d1", "ก" * 600), Part("d2", "ข" * 600), Part("d3", "ค" * 200)]
    assert cut_units(parts) == [parts[:1], parts[1:]]


def test_a_long_text_is_cut_at_spaces_and_its_pieces_overlap() -> None:
    words = " ".join(f"คำที่{number}" for number in range(400))
    pieces = [part.text for unit in cut_units([Part("a", words)]) for part in unit]
    assert len(pieces) > 3
    assert all(len(piece) <= UNIT_LENGTH * 3 // 2 for piece in pieces)
    for before, after in pairwise(pieces):
        assert before.endswith(" ")
        shared = next(n for n in range(3 * OVERLAP, 0, -1) if before.endswith(after[:n]))
        assert shared >= OVERLAP
    assert all(word in piece for word, piece in [("คำที่0", pieces[0]), ("คำที่399", pieces[-1])])


def test_a_text_without_spaces_is_cut_where_a_cluster_begins() -> None:
    pieces = [part.text for unit in cut_units([Part("", "เกี้ยว" * 500)]) for part in unit]
    assert all(piece[0] in "เยว" for piece in pieces)
    assert _joined(pieces) == "เกี้ยว" * 500


def _joined(pieces: list[str]) -> str:
    whole = pieces[0]
    for piece in pieces[1:]:
        shared = next(n for n in range(OVERLAP + 5, 0, -1) if whole.endswith(piece[:n]))
        whole += piece[shared:]
    return whole


def test_only_pages_of_more_than_one_unit_are_told() -> None:
    assert list(steps([1, 3, 1, 1, 2])) == [2, 3, 3, 2]
