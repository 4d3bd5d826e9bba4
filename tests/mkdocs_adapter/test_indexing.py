from __future__ import annotations

import pytest

from phaen.mkdocs_adapter.indexing import searched_documents
from phaen.mkdocs_adapter.later import CalledOff
from phaen.rendering.words import load_words
from rendering.small import small_site


def test_who_calls_it_off_is_heard_after_the_first_document() -> None:
    heard: list[int] = []

    def told(done: int) -> None:
        heard.append(done)
        raise CalledOff

    with pytest.raises(CalledOff):
        searched_documents(small_site().graph, load_words(), [], told)
    assert heard == [1]
