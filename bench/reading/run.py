"""Measures what a reader waits for: the largest paint of each kind of page over a slow line, cold, and how it shifts.

Slow 4G as Lighthouse has it: 400 ms a round trip, 400 kbit/s each way. Each page stands beside its floor, measured
in the same run: its bare text as a page without style, script or font. Prints a table; exits with 1 where a
bound is missed. Usage: run.py [--site FOLDER] [--times N] [KIND …]
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, sync_playwright

PROJECT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(PROJECT / "tests"))
from served import FLOOR, serve  # noqa: E402 -- beside this file

from e2e.pages import PAGES  # noqa: E402 -- the one list of the kinds of page

ROUND_TRIP, BYTES_A_SECOND = 400, 50_000
MOST_SECONDS, MOST_SHIFT = 2.0, 0.05
ANSWERED = "search, answered"
PHONE = {"width": 360, "height": 740}
WATCH = """() => {
  window.seen = { paint: 0, shift: 0 };
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) seen.paint = entry.startTime; })
    .observe({ type: "largest-contentful-paint", buffered: true });
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) seen.shift += entry.value; })
    .observe({ type: "layout-shift", buffered: true });
}"""


@dataclass(frozen=True)
class Seen:
    """The largest paint in seconds, and the sum of all shifts."""

    paint: float
    shift: float


def visit(browser: Browser, address: str) -> Seen:
    """One cold visit: nothing kept from any other."""
    context = browser.new_context(viewport=PHONE, device_scale_factor=2)
    try:
        page = context.new_page()
        page.add_init_script(f"({WATCH})()")
        line = context.new_cdp_session(page)
        line.send("Network.enable")
        line.send(
            "Network.emulateNetworkConditions",
            {
                "offline": False,
                "latency": ROUND_TRIP,
                "downloadThroughput": BYTES_A_SECOND,
                "uploadThroughput": BYTES_A_SECOND,
            },
        )
        page.goto(address, wait_until="networkidle", timeout=120_000)
        page.wait_for_timeout(300)
        seen = page.evaluate("seen")
    finally:
        context.close()
    return Seen(seen["paint"] / 1000, seen["shift"])


def bare(html: str) -> str:
    """The words of a page alone."""
    body = re.sub(r"<(script|style|svg|head)\b.*?</\1>", "", html, flags=re.DOTALL)
    words = " ".join(unescape(re.sub(r"<[^>]*>", " ", body)).split())
    return f'<!doctype html><html lang="th"><meta charset="utf-8"><title>.</title><p>{words}</p></html>'


def measure(browser: Browser, origin: str, address: str, times: int) -> tuple[Seen, Seen]:
    """The medians of the page and of its floor, by turns."""
    pages, floors = [], []
    for _ in range(times):
        pages.append(visit(browser, origin + address))
        floors.append(visit(browser, origin + FLOOR + address))
    return _middle(pages), _middle(floors)


def _middle(seen: list[Seen]) -> Seen:
    return Seen(median(one.paint for one in seen), max(one.shift for one in seen))


def _built(folder: str | None, made: str) -> Path:
    if folder:
        return Path(folder)
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", made]
    subprocess.run(command, cwd=PROJECT, check=True)
    return Path(made)


def main() -> int:
    """Measure, tell, and judge."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--site", help="a built site; without it one is built")
    parser.add_argument(
        "--times", type=int, default=3, help="visits a page, of which the median counts"
    )
    parser.add_argument("kinds", nargs="*", help="kinds of page, as tests/e2e/pages.py names them")
    told = parser.parse_args()
    chosen = {kind: PAGES[kind].partition("?")[0] for kind in told.kinds or PAGES}
    if "search" in chosen:
        # As it opens, and with the answer to a question.
        chosen[ANSWERED] = PAGES["search"]
    chromium = next(
        filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
    )
    if chromium is None:
        print("Chromium is missing: run tools/ensure-browser.sh", file=sys.stderr)
        return 2
    missed = 0
    with TemporaryDirectory() as made, sync_playwright() as playwright:
        site = _built(told.site, f"{made}/site")
        floors = {
            path: bare(
                (
                    site / path / "index.html" if not path.endswith(".html") else site / path
                ).read_text(encoding="utf-8")
            )
            for path in (address.partition("?")[0] for address in chosen.values())
        }
        browser = playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox", "--disable-gpu"]
        )
        with serve(site, floors) as origin:
            print(f"{'kind of page':28}{'paint s':>9}{'floor s':>9}{'ratio':>7}{'shift':>8}")
            for kind, address in chosen.items():
                page, floor = measure(browser, origin, address, told.times)
                wrong = page.paint > MOST_SECONDS or page.shift > MOST_SHIFT
                missed += wrong
                ratio = page.paint / floor.paint if floor.paint else 0
                print(
                    f"{kind:28}{page.paint:9.2f}{floor.paint:9.2f}{ratio:7.2f}{page.shift:8.3f}{'  !' if wrong else ''}"
                )
        browser.close()
    print(
        f"at most {MOST_SECONDS} s and {MOST_SHIFT}: {'all hold' if not missed else f'{missed} missed'}"
    )
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
