from __future__ import annotations

from phaen.mkdocs_adapter.shelf import Shelf


def test_every_text_is_as_it_was_put() -> None:
    shelf = Shelf()
    texts = ["", "แผน", "<p>ก</p>\n" * 5_000, "😀", "แผน"]
    places = [shelf.put(text) for text in texts]

    assert [shelf.take(place) for place in reversed(places)] == texts[::-1]


def test_what_was_taken_does_not_stand_in_the_way_of_what_comes() -> None:
    shelf = Shelf()
    first, second = shelf.put("ก" * 10_000), shelf.put("ข" * 10_000)
    assert shelf.take(first)[0] == "ก"
    third = shelf.put("ค" * 10)

    assert (shelf.take(second)[-1], shelf.take(third)) == ("ข", "ค" * 10)
