"""What pages of ours are made of; anything else has come out of the data."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Final

_NAMES = """
a abbr aside b blockquote br button circle code dd details div dl dt em fieldset figcaption
figure footer form g h1 h2 h3 h4 h5 h6 header hr i input label legend li main nav ol
optgroup option p path pre rect section select small span strong summary sup sub svg table
tbody td text tfoot th thead time title tr ul wbr caption col colgroup data mark q s u line
polyline output noscript template
"""
TAGS: Final = frozenset(_NAMES.split())
SAFE_LINK = re.compile(
    r"(?!//)(?:https?://|mailto:|[#./]|[a-z0-9.-]+/|$|[a-z0-9._-]+$)", re.IGNORECASE
)


class Reader(HTMLParser):
    """Notes what a page of ours never holds."""

    def __init__(self) -> None:
        super().__init__()
        self.wrong: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in TAGS:
            self.wrong.append(tag)
        for name, value in attrs:
            is_link = name in ("href", "action", "formaction", "src", "xlink:href")
            if name.startswith("on") or name in ("style", "src", "srcdoc"):
                self.wrong.append(f"{tag} {name}")
            elif is_link and not SAFE_LINK.match(value or ""):
                self.wrong.append(f"{tag} {name}={value}")

    def handle_comment(self, data: str) -> None:
        self.wrong.append(f"<!-- {data}")

    def handle_decl(self, decl: str) -> None:
        self.wrong.append(f"<! {decl}")
