from __future__ import annotations

from collections.abc import Iterator
from threading import Thread

import pytest
from mkdocs.livereload import LiveReloadServer

from phaen.mkdocs_adapter.reloading import Browsers

SOON = 5.0


@pytest.fixture
def server() -> Iterator[LiveReloadServer]:
    """One that builds: what is wanted is not there yet."""
    made = LiveReloadServer(builder=lambda: None, host="127.0.0.1", port=0, root=".")
    made._wanted_epoch = made._visible_epoch + 1000
    yield made
    made.server_close()


def _end(server: LiveReloadServer) -> None:
    """As the server ends a build."""
    server._visible_epoch = server._wanted_epoch


def test_who_waits_for_a_build_is_answered_before_it_is_done_and_once_more_then(
    server: LiveReloadServer,
) -> None:
    browsers, before = Browsers(server), server._visible_epoch
    seen: list[int] = []

    def wait() -> None:
        with server._epoch_cond:
            assert server._epoch_cond.wait_for(lambda: server._visible_epoch > before, SOON)
            seen.append(server._visible_epoch)

    waiting = Thread(target=wait)
    waiting.start()
    browsers.tell_early()
    waiting.join()
    # Pages are held back while the two differ.
    assert seen == [server._wanted_epoch]

    browsers.tell_again()
    _end(server)
    assert server._visible_epoch > seen[0]


def test_who_was_not_told_early_is_told_once(server: LiveReloadServer) -> None:
    browsers, wanted = Browsers(server), server._wanted_epoch
    browsers.tell_again()
    assert server._wanted_epoch == wanted

    browsers.tell_early()
    browsers.tell_again()
    browsers.tell_again()
    assert server._wanted_epoch == wanted + 1
