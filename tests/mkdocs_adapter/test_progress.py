from __future__ import annotations

from phaen.mkdocs_adapter.progress import progress


def test_a_long_step_says_every_two_seconds_how_far_it_is() -> None:
    said: list[str] = []
    now = 0.0

    def clock() -> float:
        return now

    told = progress(said.append, "search index", lambda: 17_000, clock)
    for done in range(1, 51):
        now = done / 10
        told(done * 100)
    assert said == ["search index: 2,000 of 17,000", "search index: 4,000 of 17,000"]


def test_a_short_step_says_nothing() -> None:
    said: list[str] = []
    told = progress(said.append, "search index", lambda: 10)
    for done in range(10):
        told(done)
    assert said == []
