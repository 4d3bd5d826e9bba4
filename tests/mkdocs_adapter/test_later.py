from __future__ import annotations

import gc
from collections.abc import Iterator
from threading import Event

from phaen.mkdocs_adapter.later import Later


def _call_off_within(later: Later) -> bool:
    """Call off what would never end. Whether garbage was collected meanwhile."""
    begun, collects = Event(), []

    def work() -> None:
        with later.interruptible():
            collects.append(gc.isenabled())
            begun.set()
            while True:
                pass

    later.start(work)
    begun.wait()
    later.call_off()
    return collects[0]


def test_work_is_done_while_others_go_on() -> None:
    later, go_on, done = Later(), Event(), Event()

    def work() -> None:
        go_on.wait()
        done.set()

    later.start(work)
    assert not done.is_set()
    go_on.set()
    later.wait()
    assert done.is_set()


def test_what_is_called_off_ends_wherever_it_is_interruptible() -> None:
    later = Later()
    _call_off_within(later)

    done = Event()
    later.start(done.set)
    later.wait()
    assert done.is_set()


def test_what_is_made_is_used_to_its_end_though_nobody_wants_the_next() -> None:
    later, making, go_on, used = Later(), Event(), Event(), []

    def work() -> None:
        for number in later.each([1, 2]):
            making.set()
            go_on.wait()
            used.append(number)

    later.start(work)
    making.wait()
    later.let_go()
    later.let_go()
    go_on.set()
    later.wait()
    assert used == [1]

    later.start(lambda: used.extend(later.each([3, 4])))
    later.wait()
    assert used == [1, 3, 4]


def test_what_ends_in_making_the_next_is_closed() -> None:
    later, begun, closed = Later(), Event(), Event()

    def made() -> Iterator[int]:
        try:
            yield 1
            begun.set()
            while True:
                pass
        finally:
            closed.set()

    later.start(lambda: list(later.each(made())) and None)
    begun.wait()
    later.call_off()
    assert closed.is_set()


def test_no_garbage_is_collected_where_it_may_end_and_is_again_afterwards() -> None:
    """Those who listen to the collector would swallow the end."""
    assert not _call_off_within(Later())
    assert gc.isenabled()
