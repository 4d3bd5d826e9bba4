"""What a crawler sees of the built site: its pages, their ids, and where their links lead."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

ROOT = "http://site/"


@dataclass
class Seen:
    """One page: its ids (with repeats) and the addresses of its links and of what it loads."""

    address: str
    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    loads: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    def __init__(self, seen: Seen) -> None:
        super().__init__()
        self.seen = seen

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if "id" in values:
            self.seen.ids.append(values["id"])
        if tag == "a" and "href" in values:
            self.seen.links.append(urljoin(ROOT + self.seen.address, values["href"]))
        if tag == "form" and "action" in values:
            self.seen.links.append(urljoin(ROOT + self.seen.address, values["action"]))
        if tag == "link" and values.get("rel") != "canonical":
            self.seen.loads.append(urljoin(ROOT + self.seen.address, values.get("href", "")))
        if tag in ("script", "img", "iframe") and "src" in values:
            self.seen.loads.append(urljoin(ROOT + self.seen.address, values["src"]))


def crawl(site: Path) -> dict[str, Seen]:
    """Every page of the built site by its address."""
    seen = (crawl_one(site, path) for path in sorted(site.rglob("*.html")))
    return {page.address: page for page in seen}


def crawl_one(site: Path, file: Path) -> Seen:
    """One page."""
    seen = Seen(re.sub(r"(^|/)index\.html$", r"\1", file.relative_to(site).as_posix()))
    _Reader(seen).feed(file.read_text(encoding="utf-8"))
    return seen


def inside(link: str) -> tuple[str, str] | None:
    """A link as (address, anchor) within the site; None where it leads out or is no page."""
    parts = urlsplit(link)
    if f"{parts.scheme}://{parts.netloc}/" != ROOT:
        return None
    return unquote(parts.path.lstrip("/")), unquote(parts.fragment)
