from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from phaen.search.gaps import write_gaps, write_lists, write_number
from phaen.search.lists import Lists


def test_numbers_are_five_bits_a_letter_the_lowest_first() -> None:
    assert [write_number(number) for number in (0, 31, 32, 1023, 1024)] == [
        "A",
        "f",
        "gB",
        "_f",
        "ggB",
    ]


def test_gaps_are_steps_from_one_to_the_next() -> None:
    assert [write_gaps(numbers) for numbers in ([0], [0, 3, 4], [40], [])] == ["B", "BDB", "pB", ""]


@given(st.lists(st.sets(st.integers(0, 40_000), max_size=8), max_size=8))
def test_all_lists_at_once_are_written_as_each_is(held: list[set[int]]) -> None:
    rising = [sorted(numbers) for numbers in held]
    lists = Lists(
        [str(place) for place in range(len(held))],
        np.cumsum([0, *map(len, rising)]),
        np.array([number for numbers in rising for number in numbers], np.int64),
    )
    assert list(write_lists(lists)) == [write_gaps(numbers) for numbers in rising]
