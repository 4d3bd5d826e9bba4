"""Addresses inside the site: from any page to any other, without knowing where the site is mounted."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from urllib.parse import urlsplit

_MARK = "\x02"
"""No record holds it: control characters are refused."""
_MARKED = re.compile(f'{_MARK}([^"]*)')


def marked(address: str) -> str:
    """An address below the site's root, until it is known on which page it stands."""
    return _MARK + address


def lead_from(page: str, html: str) -> str:
    """The marked addresses in a page's attributes made relative to it."""
    lead = leader(page)
    return _MARKED.sub(lambda match: lead(match[1]), html)


def relative(target: str, page: str) -> str:
    """`target` as a link on `page`; both are addresses below the site's root, folders end in `/`.

    On other sites it is a whole address, or one that leads up from the root.
    """
    if "://" in target:
        return target
    if target.startswith("../"):
        return "../" * page.count("/") + target
    path, hash_, anchor = target.partition("#")
    start = page if page.endswith("/") or not page else posixpath.dirname(page) + "/"
    if path == page:
        return f"#{anchor}" if hash_ else "./"
    link = posixpath.relpath(f"/{path}", f"/{start}")
    if path.endswith("/") or not path:
        link += "/"
    return f"{link}{hash_}{anchor}"


def address_from(root: str, url: str) -> str:
    """The address of another site's page as seen from the site at `root`: of one origin, sites move together."""
    own, other = urlsplit(root), urlsplit(url)
    if not own.netloc or (own.scheme, own.netloc) != (other.scheme, other.netloc):
        return url
    path = posixpath.relpath(other.path or "/", own.path or "/")
    return f"{path}/#{other.fragment}" if other.fragment else f"{path}/"


def leader(page: str) -> Callable[[str], str]:
    """`relative` for all the links of one page: most lead to another section, which needs no comparing of paths."""
    first = page.partition("/")[0]
    up = "../" * page.count("/")
    known: dict[str, str] = {}

    def lead(target: str) -> str:
        if target not in known:
            is_plain = "//" not in target and "./" not in target
            if (
                is_plain
                and up
                and target
                and target.partition("/")[0] != first
                and target[0] not in "/#"
            ):
                known[target] = up + target
            else:
                known[target] = relative(target, page)
        return known[target]

    return lead
