"""Addresses inside the site: from any page to any other, without knowing where the site is mounted."""

from __future__ import annotations

import posixpath


def relative(target: str, page: str) -> str:
    """`target` as a link on `page`; both are addresses below the site's root, folders end in `/`."""
    path, hash_, anchor = target.partition("#")
    start = page if page.endswith("/") or not page else posixpath.dirname(page) + "/"
    if path == page:
        return f"#{anchor}" if hash_ else "./"
    link = posixpath.relpath(f"/{path}", f"/{start}")
    if path.endswith("/") or not path:
        link += "/"
    return f"{link}{hash_}{anchor}"
