"""What axe finds on a page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal

from playwright.sync_api import Page

from e2e.pages import PROJECT

AXE: Final = PROJECT / "node_modules" / "axe-core" / "axe.min.js"
TAGS: Final = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
Scheme = Literal["light", "dark"]


def violations(
    page: Page, address: str, width: int, schemes: Sequence[Scheme] = ("light", "dark")
) -> list[str]:
    """Each rule that the page breaks, with the first places where it does, in each scheme of colours.

    The page's context must let the script in (`bypass_csp`).
    """
    assert AXE.is_file(), "axe-core is missing: run `make e2e`, which installs it"
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=schemes[0])
    page.goto(address, wait_until="networkidle")
    page.add_script_tag(path=AXE)
    return [found for scheme in schemes for found in _in_scheme(page, scheme)]


def _in_scheme(page: Page, scheme: Scheme) -> list[str]:
    page.emulate_media(color_scheme=scheme)
    found = page.evaluate("tags => axe.run(document, {runOnly: {type: 'tag', values: tags}})", TAGS)
    return [
        f"{scheme}: {rule['id']}: {node['html'][:120]}"
        for rule in found["violations"]
        for node in rule["nodes"][:3]
    ]
