"""A file from a web address or a path, within bounds of size and time. Only commands fetch; a build never does."""

from __future__ import annotations

import http.client
import time
from http.client import HTTPMessage
from pathlib import Path
from typing import IO, Final
from urllib.error import HTTPError, URLError
from urllib.request import HTTPRedirectHandler, Request, build_opener

_CHUNK: Final = 65_536
_SCHEMES: Final = ("https://", "http://")


class FetchError(Exception):
    """Why a file could not be had."""


class _OnTheWeb(HTTPRedirectHandler):
    """Follows redirects to web addresses alone, from https to https."""

    def redirect_request(  # noqa: PLR0917 -- as the base class has it
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> Request | None:
        """The next request; FetchError where it would leave the web."""
        wanted = _SCHEMES[:1] if req.full_url.startswith(_SCHEMES[0]) else _SCHEMES
        if not newurl.startswith(wanted):
            raise FetchError(newurl)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def is_web_address(place: str) -> bool:
    """Whether it is fetched from the network."""
    return place.startswith(_SCHEMES)


def fetch(place: str, folder: Path, *, most: int, seconds: float) -> bytes:
    """What stands at an address, or at a path seen from `folder`; at most `most` bytes, within `seconds`."""
    try:
        if not is_web_address(place):
            with (folder / place).open("rb") as file:
                content = file.read(most + 1)
        else:
            content = _download(place, most, seconds)
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise FetchError(_say(error)) from error
    if len(content) > most:
        message = f"more than {most:,} bytes"
        raise FetchError(message)
    return content


def _download(address: str, most: int, seconds: float) -> bytes:
    end = time.monotonic() + seconds
    # Addresses come from the data: http and https, checked by the model and above.
    request = Request(address, headers={"User-Agent": "phaen", "Accept": "application/json"})  # noqa: S310
    parts: list[bytes] = []
    size = 0
    with build_opener(_OnTheWeb).open(request, timeout=seconds) as answer:
        while size <= most:
            # A host that sends a byte now and then would keep its own time.
            if time.monotonic() > end:
                raise TimeoutError
            part = answer.read1(_CHUNK)
            if not part:
                break
            parts.append(part)
            size += len(part)
    return b"".join(parts)


def _say(error: Exception) -> str:
    if isinstance(error, TimeoutError) or isinstance(getattr(error, "reason", None), TimeoutError):
        return "no answer in time"
    if isinstance(error, HTTPError):
        return f"{error.code} {error.reason}"
    if isinstance(error, URLError):
        return str(error.reason)
    return (getattr(error, "strerror", None) or str(error)) or type(error).__name__
