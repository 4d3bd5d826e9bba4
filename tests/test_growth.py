from __future__ import annotations

from growth import MOST, measure


def test_what_grows_with_the_size_passes() -> None:
    assert measure(lambda size: sum(range(size)), 8_000_000).growth <= MOST


def test_what_grows_with_the_square_of_the_size_is_found() -> None:
    assert measure(lambda size: sum(range(size * size)), 4_000).growth > MOST
