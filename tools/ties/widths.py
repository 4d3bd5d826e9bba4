"""Count the words that are really broken at lines' ends: the pages of tests/e2e, both browsers, six widths.

Give it the folder of a built site; `--origin` takes one that is served already.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from segment import RUN

HERE = Path(__file__).resolve().parent
TEST = HERE.parents[1] / "tests" / "e2e" / "line_breaks"
SHOWN = 20
WIDTHS = "320,360,414,768,1024,1280"


class Quiet(SimpleHTTPRequestHandler):
    """Serves without a word."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- the base class's name
        """Say nothing."""


def main() -> None:
    """Serve, ask, count."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", type=Path, help="the folder of the built site")
    site = parser.parse_args().site
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    pages = (TEST / "pages.txt").read_text(encoding="utf-8").split()
    origin = f"http://127.0.0.1:{server.server_address[1]}/"
    command = ["node", HERE / "widths.mjs", TEST / "lines.js", origin, WIDTHS, *pages]
    answer = subprocess.run(command, check=True, stdout=subprocess.PIPE)
    lines = (TEST / "words.txt").read_text(encoding="utf-8").split()
    reference = {line.replace("|", ""): line.split("|") for line in lines}
    for browser, widths in json.loads(answer.stdout).items():
        for width, blocks in widths.items():
            ends = sum(len(block["breaks"]) for block in blocks)
            broken = [word for block in blocks for word in find_broken(block, reference)]
            print(f"{browser} {width}: {len(broken)} words broken at {ends} lines' ends")
            print("".join(f"  {word}\n" for word in sorted(broken)[:SHOWN]), end="")
    server.shutdown()


def find_broken(block: dict[str, Any], reference: dict[str, list[str]]) -> Iterator[str]:
    """The words in which a line of the block begins, with a bar there."""
    for run in RUN.finditer(block["text"]):
        at = run.start()
        for word in reference.get(run[0], []):
            for place in block["breaks"]:
                if at < place < at + len(word):
                    yield f"{word[: place - at]}|{word[place - at :]}"
            at += len(word)


if __name__ == "__main__":
    main()
