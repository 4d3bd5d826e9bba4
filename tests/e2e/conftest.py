"""The real site, built once, served on this machine only, and a real Chromium to walk it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from e2e.pages import build, in_language
from e2e.serving import serve

# Everything that would make Chromium speak to its maker is off.
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.e2e)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built site."""
    out = tmp_path_factory.mktemp("built") / "site"
    build(out)
    return out


@pytest.fixture(scope="session")
def origin(site: Path) -> Iterator[str]:
    """Where the built site is served, with a slash at its end."""
    with serve(site) as served:
        yield served.origin


@pytest.fixture(scope="session")
def english(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the site whose frame speaks English."""
    folder = tmp_path_factory.mktemp("english")
    build(folder / "site", in_language(folder, "en"))
    return folder / "site"


@pytest.fixture(scope="session")
def english_origin(english: Path) -> Iterator[str]:
    """Where it is served."""
    with serve(english) as served:
        yield served.origin


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium from PATH; a machine without one fails, it does not skip."""
    found = next(
        filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
    )
    assert found, "the end-to-end tests need Chromium on PATH (Debian: apt-get install chromium)"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=found, args=list(QUIET))
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def audited(browser: Browser) -> Iterator[Page]:
    """A page for many addresses, into which axe may be let: to make a page costs more than to look at what it shows."""
    context = browser.new_context(bypass_csp=True)
    yield context.new_page()
    context.close()
