from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import cast

import pytest
from click.testing import CliRunner, Result

from conftest import SOUND, Write
from core.validation.sisters import inventory
from phaen.cli import main
from phaen.core.pipeline import run

KEPT = Path("data/inventories/dole.json")
Answer = Callable[[BaseHTTPRequestHandler], None]


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.server.answer(self)  # type: ignore[attr-defined]

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- the base class's name
        del format, args


class Host(ThreadingHTTPServer):
    """Answers as it is told; `paths` is what was asked for, and whether a long answer was heard to its end."""

    daemon_threads = True
    answer: Answer
    is_through = False

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.paths: list[str] = []
        self.say(inventory())

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/dole/"

    def say(self, text: str, code: int = 200, **headers: str) -> None:
        def answer(handler: BaseHTTPRequestHandler) -> None:
            self.paths.append(handler.path)
            handler.send_response(code)
            for name, value in headers.items():
                handler.send_header(name, value)
            handler.end_headers()
            handler.wfile.write(text.encode())

        self.answer = answer

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that hung up is what some tests are about."""


@pytest.fixture
def host() -> Iterator[Host]:
    server = Host()
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(autouse=True)
def _work_beside_the_data(
    write: Write, host: Host, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sites = f"{{id: dole, title: กรมส่งเสริมการเรียนรู้, url: {host.url}}}"
    write({**SOUND, "sites.yml": sites})
    monkeypatch.chdir(tmp_path)


def _run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["inventories", *arguments])


def test_inventory_is_fetched_from_below_the_site_and_kept_with_the_data(host: Host) -> None:
    result = _run()
    assert (result.exit_code, result.stderr) == (0, "")
    assert host.paths == ["/dole/api/v1/inventory.json"]
    assert "dole: 4" in result.stdout
    assert run(Path("data")).issues == []


def test_what_is_kept_has_one_form_whatever_was_sent(host: Host) -> None:
    _run()
    first = KEPT.read_bytes()
    host.say(inventory().replace(", ", " ,\n"))
    _run("dole")
    assert KEPT.read_bytes() == first
    assert first.count(b"\n") == 6


def test_a_later_one_is_compared(host: Host) -> None:
    _run()
    assert _run("--check").exit_code == 0
    host.say(inventory(rows=[["practice", "run", "practices/run/", "วิ่ง"]]))
    before = KEPT.read_bytes()
    stale = _run("--check")
    assert stale.exit_code == 1
    assert "1 ระเบียน เพิ่ม 1 หาย 4" in stale.stdout
    assert KEPT.read_bytes() == before
    assert _run().exit_code == 0
    assert b"practices/run/" in KEPT.read_bytes()


def test_another_place_may_be_named(host: Host, write: Write, tmp_path: Path) -> None:
    write({"sites.yml": f"{{id: dole, title: ก, url: {host.url}, inventory: ../other.json}}"})
    (tmp_path / "other.json").write_text(inventory(), encoding="utf-8")
    assert _run().exit_code == 0
    assert host.paths == []
    write({"sites.yml": f"{{id: dole, title: ก, url: {host.url}, inventory: {host.url}list}}"})
    assert _run().exit_code == 0
    assert host.paths == ["/dole/list"]


def test_a_folder_takes_the_place_of_the_network(host: Host, tmp_path: Path) -> None:
    (tmp_path / "all").mkdir()
    (tmp_path / "all/dole.json").write_text(inventory(), encoding="utf-8")
    assert _run("--from", "all").exit_code == 0
    assert host.paths == []
    assert KEPT.is_file()


def _slowly(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.end_headers()
    for _ in range(1000):
        handler.wfile.write(b" ")
        handler.wfile.flush()
        time.sleep(0.05)
    cast("Host", handler.server).is_through = True


def _cut(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    handler.wfile.write(b'{"version":1')


def _endless(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.end_headers()
    for _ in range(400):
        handler.wfile.write(b" " * 65_536)
    cast("Host", handler.server).is_through = True


@pytest.mark.parametrize("answer", [_slowly, _cut, _endless])
def test_a_host_that_means_ill_is_told_and_what_was_kept_stays(host: Host, answer: Answer) -> None:
    _run()
    before = KEPT.read_bytes()
    host.answer = answer
    result = _run("--timeout", "0.5")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("dole: ")
    assert not host.is_through
    assert KEPT.read_bytes() == before


@pytest.mark.parametrize(
    ("text", "code", "headers", "says"),
    [
        ("gone", 404, {}, "404"),
        ("<html>", 200, {}, "no JSON"),
        (inventory(version=9), 200, {}, "version"),
        (inventory(url="https://elsewhere.example/"), 200, {}, "elsewhere.example"),
        (inventory(rows=[["practice", "x", "//evil.example/", "x"]]), 200, {}, "not a record"),
        ("", 302, {"Location": "file:///etc/passwd"}, "not fetched"),
        ("", 302, {"Location": "ftp://127.0.0.1/x"}, "not fetched"),
    ],
)
def test_what_is_no_inventory_is_not_kept(
    host: Host, text: str, code: int, headers: dict[str, str], says: str
) -> None:
    host.say(text, code, **headers)
    result = _run()
    assert result.exit_code == 1
    assert says in result.stderr
    assert not KEPT.exists()


def test_one_site_that_fails_does_not_stop_the_others(host: Host, write: Write) -> None:
    gone = "{id: gone, title: ก, url: http://127.0.0.1:1/}"
    write({"sites.yml": f"- {gone}\n- {{id: dole, title: ข, url: {host.url}}}"})
    result = _run()
    assert result.exit_code == 1
    assert "gone" in result.stderr
    assert KEPT.is_file()


@pytest.mark.parametrize("arguments", [["nobody"], ["--data", "gone"], ["--from", "gone"]])
def test_what_could_not_run(arguments: list[str]) -> None:
    assert _run(*arguments).exit_code == 2


def test_a_folder_without_other_sites(write: Write) -> None:
    write({"sites.yml": "[]"})
    assert _run().exit_code == 2


def test_sites_that_refer_to_one_another_can_begin(write: Write) -> None:
    """Its own inventory is written though those of others are not there yet."""
    write(
        {"practices/pdca.yml": "{id: pdca, title: ก, evidence: named-only, builds_on: [dole:walk]}"}
    )
    assert CliRunner().invoke(main, ["export", "json-api", "out"]).exit_code == 1
    told = CliRunner().invoke(
        main, ["export", "inventory", "out", "--site-url", "https://a.example/"]
    )
    assert told.exit_code == 0
    assert '"url":"https://a.example/"' in Path("out/api/v1/inventory.json").read_text("utf-8")
