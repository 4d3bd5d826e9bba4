from __future__ import annotations

from threading import Event

from phaen.mkdocs_adapter.later import Later


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


def test_what_is_called_off_stops_where_it_asks() -> None:
    later, begun, steps = Later(), Event(), []

    def work() -> None:
        begun.set()
        while True:
            later.check()
            steps.append(1)

    later.start(work)
    begun.wait()
    later.call_off()
    count = len(steps)
    assert len(steps) == count

    later.start(lambda: steps.append(2))
    later.wait()
    assert steps[-1] == 2


def test_what_is_let_go_of_is_not_waited_for() -> None:
    later, begun, go_on, steps = Later(), Event(), Event(), []

    def work() -> None:
        begun.set()
        go_on.wait()
        later.check()
        steps.append(1)

    later.start(work)
    begun.wait()
    later.let_go()
    go_on.set()
    later.wait()
    assert not steps

    later.start(lambda: steps.append(2))
    later.wait()
    assert steps == [2]
