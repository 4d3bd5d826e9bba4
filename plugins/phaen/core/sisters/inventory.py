"""The inventory of a site, `api/v1/inventory.json`: what its records are called and where they stand.

A contract: sites refer to one another by it. One record a line, sorted, so that two versions of one
differ in few lines:

    {"version":1,"url":"https://plans.example.org/","records":[
    ["framework","strategy-2","frameworks/strategy-2/","ยุทธศาสตร์ที่ 2"],
    ["plan","tak-2566","plans/tak-2566/","แผนของจังหวัดตาก",["tak"]]
    ]}

A record is [kind, reference, address below `url`, title], and a list of old references where it has any.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

PATH: Final = "api/v1/inventory.json"
"""Where each site publishes its own, below the site's root."""
VERSION: Final = 1

MAX_RECORDS: Final = 200_000
MAX_PREVIOUS: Final = 100
MAX_ADDRESS_LENGTH: Final = 500
# Each step begins with a letter or digit: no `..`, no scheme, no other host.
_STEP: Final = r"[A-Za-z0-9][A-Za-z0-9._-]*"
ADDRESS_PATTERN: Final = rf"(?:{_STEP}/)+(?:#[A-Za-z0-9._-]+)?"


@dataclass(frozen=True, slots=True, order=True)
class Listed:
    """One record of a site: `ref` is how others refer to it, `address` stands below the site's root.

    The named parts of a framework are listed like records: `strategy-2#people`.
    """

    kind: str
    ref: str
    address: str
    title: str
    previous: tuple[str, ...] = ()


@dataclass(frozen=True)
class Inventory:
    """What a site says of itself; `url` is its public address, empty where it knew none."""

    url: str = ""
    records: tuple[Listed, ...] = field(default=())

    @cached_property
    def by_ref(self) -> dict[tuple[str, str], Listed]:
        """The records by their kind and reference, old references after all that are in use."""
        found = {(each.kind, old): each for each in self.records for old in each.previous}
        return found | {(each.kind, each.ref): each for each in self.records}


def write(url: str, records: Iterable[Listed]) -> bytes:
    """The bytes of an inventory, the same for the same records."""
    lines = ",\n".join(_dump(_row(each)) for each in sorted(records))
    return f'{{"version":{VERSION},"url":{_dump(url)},"records":[\n{lines}\n]}}\n'.encode()


def _row(listed: Listed) -> list[object]:
    row: list[object] = [listed.kind, listed.ref, listed.address, listed.title]
    return [*row, list(listed.previous)] if listed.previous else row


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
