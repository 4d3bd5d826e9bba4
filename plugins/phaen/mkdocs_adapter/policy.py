"""The Content-Security-Policy of every page: what a browser may run and load there.

No page of ours has a script or a style in it, so none is allowed: what markup a mistake of ours
might let through would not run. Of `frame-ancestors` a page itself cannot speak; docs/hosting.md
says what the host should.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

_HOST = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)*")


def origin_of(address: str) -> str:
    """`https://host:port` of a web address; ValueError where it is none."""
    parts = urlsplit(address)
    host = (parts.hostname or "").encode("idna").decode()
    if parts.scheme not in ("https", "http") or not _HOST.fullmatch(host):
        message = f"not a web address: {address}"
        raise ValueError(message)
    port = f":{parts.port}" if parts.port else ""
    return f"{parts.scheme}://{host}{port}"


def content_policy(sister_sites: Sequence[str]) -> str:
    """The policy; scripts may also ask the sister sites, and load nothing else from anywhere."""
    connect = " ".join(["'self'", *dict.fromkeys(map(origin_of, sister_sites))])
    return "; ".join(
        (
            "default-src 'self'",
            f"connect-src {connect}",
            "object-src 'none'",
            "frame-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
        )
    )
