from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from phaen.search.lists import Lists, ranges, sort_pairs

_PAIRS = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=40)


def _columns(pairs: list[tuple[int, int]]) -> list[np.ndarray]:
    return [np.array([pair[place] for pair in pairs], np.int64) for place in (0, 1)]


@given(pairs=_PAIRS, factor=st.sampled_from([1, 2**59]))
def test_pairs_are_sorted_each_once_however_large_they_are(
    pairs: list[tuple[int, int]], factor: int
) -> None:
    first, second = _columns(pairs)
    sorted_first, sorted_second = sort_pairs(first * factor, second)
    told = list(zip((sorted_first // factor).tolist(), sorted_second.tolist(), strict=True))
    assert told == sorted(set(pairs))


@given(pairs=_PAIRS)
def test_names_may_stand_several_times(pairs: list[tuple[int, int]]) -> None:
    names = ["c", "a", "b", "a", "c", "d", "e", "f", "a", "g"]
    lists = Lists.of(names, *_columns(pairs))
    expected = {name: sorted({n for which, n in pairs if names[which] == name}) for name in names}
    bounds = lists.starts.tolist()
    assert lists.keys == sorted(expected)
    assert {
        key: lists.numbers[bounds[place] : bounds[place + 1]].tolist()
        for place, key in enumerate(lists.keys)
    } == expected


def test_ranges_follow_one_another() -> None:
    starts, sizes = np.array([5, 0, 9]), np.array([2, 0, 3])
    assert ranges(starts, sizes).tolist() == [5, 6, 9, 10, 11]
