"""What an editor sees while `make serve` runs."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from e2e.pages import PROJECT

ROLE = "roles/phrae-2569/provincial-office/"
FILE = "data/plans/phrae-2569/roles/provincial-office.yml"
OTHER = "roles/phrae-2569/subdistrict-centre/"
OTHER_FILE = "data/plans/phrae-2569/roles/subdistrict-centre.yml"
PATIENCE = 30_000
HEADINGS = {
    "error": "ข้อมูลของหน้านี้มีจุดที่ต้องแก้",
    "warning": "ข้อมูลของหน้านี้มีจุดที่ควรตรวจ",
}
COLOURS = """token => {
  const probe = document.body.appendChild(document.createElement("i"));
  probe.style.color = `var(${token})`;
  const border = getComputedStyle(document.querySelector(".alert")).borderTopColor;
  const found = [border, getComputedStyle(probe).color];
  probe.remove();
  return found;
}"""
TONES = {"error": "--late", "warning": "--watch"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project that a test may edit."""
    made = tmp_path_factory.mktemp("edited")
    for name in ("content", "data", "overrides"):
        shutil.copytree(PROJECT / name, made / name)
    text = (PROJECT / "mkdocs.yml").read_text(encoding="utf-8")
    (made / "mkdocs.yml").write_text(text.partition("\nwatch:")[0] + "\n", encoding="utf-8")
    return made


@pytest.fixture(scope="module")
def served(folder: Path) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with (folder / "log.txt").open("w", encoding="utf-8") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"],
            cwd=folder,
            env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        try:
            _wait(f"http://127.0.0.1:{port}/")
            yield f"http://127.0.0.1:{port}/"
        finally:
            process.terminate()
            process.wait(timeout=20)


def _wait(url: str) -> None:
    for _ in range(120):
        try:
            with urllib.request.urlopen(url, timeout=5):  # noqa: S310 -- our own server
                return
        except OSError:
            time.sleep(0.5)
    message = f"nothing answered at {url}"
    raise AssertionError(message)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    yield context.new_page()
    context.close()


def test_live_reload_which_is_inline_is_under_no_policy(served: str, page: Page) -> None:
    page.goto(served + ROLE)
    assert page.locator("meta[http-equiv='Content-Security-Policy']").count() == 0


def test_a_changed_duty_shows_by_itself(served: str, folder: Path, page: Page) -> None:
    page.goto(served + ROLE)
    path = folder / FILE
    text = path.read_text(encoding="utf-8")
    first = text.split("    text: ", 1)[1].split("\n", 1)[0]
    path.write_text(text.replace(first, "ข้อความที่เพิ่งแก้", 1), encoding="utf-8")
    expect(page.locator("#d1")).to_contain_text("ข้อความที่เพิ่งแก้", timeout=PATIENCE)


class Slip(NamedTuple):
    """What an editor writes instead, and what is then told."""

    sound: str
    wrong: str
    code: str
    severity: str = "error"


@pytest.mark.parametrize(
    "slip",
    [
        Slip("themes: [", "themes: [no-such-theme, ", "PH301"),
        Slip("themes: [", "theme: [", "PH202"),
        Slip("title: ", "titel: ", "PH202"),
        Slip("title: ", 'title: "', "PH1"),
        Slip("    text: ", "    text: โดยนายทดสอบ ใจดี ", "PH409", "warning"),
    ],
)
def test_a_mistake_shows_where_it_matters_and_goes_when_mended(
    served: str, folder: Path, page: Page, slip: Slip
) -> None:
    path = folder / FILE
    sound = path.read_text(encoding="utf-8")
    page.goto(served + ROLE)
    expect(page.locator(".alert")).to_have_count(0, timeout=PATIENCE)
    path.write_text(sound.replace(slip.sound, slip.wrong, 1), encoding="utf-8")
    alert = page.locator(f".alert.{slip.severity}")
    expect(alert).to_contain_text(slip.code, timeout=PATIENCE)
    expect(alert.locator("p")).to_have_text(HEADINGS[slip.severity])
    assert _lines(alert) == _checked(folder, slip.severity)
    border, tone = page.evaluate(COLOURS, TONES[slip.severity])
    assert border == tone
    assert page.locator(".duties > li").count() == 7
    path.write_text(sound, encoding="utf-8")
    expect(page.locator(".alert")).to_have_count(0, timeout=PATIENCE)


def _lines(alert: Locator) -> list[str]:
    """What the banner says, without what only serves the ends of lines."""
    return [" ".join((line or "").split()) for line in alert.locator("li").all_text_contents()]


def _checked(folder: Path, severity: str) -> list[str]:
    """What `phaen check` tells of the file at the same moment: place, code, message, hint."""
    command = [Path(sys.executable).with_name("phaen"), "check", "data", "--format", "json"]
    result = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)
    found = [
        f"{one['file']}:{one['line']}:{one['column']} {one['code']} {one['message']['th']} {one['hint']}"
        for one in json.loads(result.stdout)
        if one["file"] == FILE and one["severity"] == severity
    ]
    assert found
    return [" ".join(line.split()) for line in found]


def test_a_banner_goes_with_its_own_mistake_and_stays_while_another_is_mended(
    served: str, folder: Path, page: Page
) -> None:
    sound = {path: (folder / path).read_text(encoding="utf-8") for path in (FILE, OTHER_FILE)}
    for path, text in sound.items():
        (folder / path).write_text(text.replace("title: ", "titel: ", 1), encoding="utf-8")
    alert = page.locator(".alert.error")
    for address, path in ((ROLE, FILE), (OTHER, OTHER_FILE)):
        page.goto(served + address)
        expect(alert).to_contain_text(path, timeout=PATIENCE)

    (folder / OTHER_FILE).write_text(sound[OTHER_FILE], encoding="utf-8")
    expect(alert).to_have_count(0, timeout=PATIENCE)
    page.goto(served + ROLE)
    expect(alert).to_contain_text("PH202", timeout=PATIENCE)
    (folder / FILE).write_text(sound[FILE], encoding="utf-8")
    expect(alert).to_have_count(0, timeout=PATIENCE)


def test_a_file_that_cannot_be_read_is_told_at_home_and_in_its_list(
    served: str, folder: Path, page: Page
) -> None:
    path = folder / FILE
    sound = path.read_text(encoding="utf-8")
    page.goto(served)
    path.write_text('title: "never closed\n' + sound, encoding="utf-8")
    expect(page.locator(".alert")).to_contain_text(FILE, timeout=PATIENCE)
    page.goto(served + OTHER)
    assert page.locator("h1").count() == 1
    path.write_text(sound, encoding="utf-8")
