"""What axe finds on a page."""

from __future__ import annotations

from typing import Literal

from playwright.sync_api import Browser

from e2e.pages import PROJECT

AXE = PROJECT / "node_modules" / "axe-core" / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def violations(
    browser: Browser, address: str, width: int, scheme: Literal["light", "dark"]
) -> list[str]:
    """Each rule that the page breaks, with the first places where it does."""
    assert AXE.is_file(), "axe-core is missing: run `make e2e`, which installs it"
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True
    )
    try:
        page = context.new_page()
        page.goto(address, wait_until="networkidle")
        page.add_script_tag(path=AXE)
        found = page.evaluate(
            "tags => axe.run(document, {runOnly: {type: 'tag', values: tags}})", TAGS
        )
    finally:
        context.close()
    return [
        f"{rule['id']}: {node['html'][:120]}"
        for rule in found["violations"]
        for node in rule["nodes"][:3]
    ]
