"""The grammar of ids and references, and the address of each record.

An id is `[a-z0-9]` words joined by `-`; ids of elements and indicators may also use
`.` (they repeat the numbers of their documents). Never Thai: slugs made from Thai lose
vowels and collide. A reference is an id; `plan/id` from outside the plan;
`framework#part` for a named part; `site:` before any of these for a record of another site.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

# `index` and `all` are folders of the site's own. Windows cannot hold files of the other names,
# whatever follows after a dot, and a site must unpack there too.
_NOT_RESERVED = r"(?!(?:index|all|con|prn|aux|nul|com[1-9]|lpt[1-9])(?![a-z0-9-]))"

_WORDS = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_DOTTED_WORDS = r"[a-z0-9]+(?:[.-][a-z0-9]+)*"

ID_PATTERN = _NOT_RESERVED + _WORDS
DOTTED_ID_PATTERN = _NOT_RESERVED + _DOTTED_WORDS
LOCAL_REFERENCE_PATTERN = rf"(?:{_WORDS}/)?{_DOTTED_WORDS}(?:#{_WORDS})?"
REFERENCE_PATTERN = rf"(?:{_WORDS}:)?{LOCAL_REFERENCE_PATTERN}"

MAX_ID_LENGTH = 80
MAX_REFERENCE_LENGTH = 3 * MAX_ID_LENGTH

_ID = re.compile(ID_PATTERN)
_DOTTED_ID = re.compile(DOTTED_ID_PATTERN)
_LOCAL_REFERENCE = re.compile(LOCAL_REFERENCE_PATTERN)
_REFERENCE = re.compile(REFERENCE_PATTERN)


@dataclass(frozen=True, slots=True, order=True)
class Key:
    """What names one record in the whole repository: its kind, its plan (where it has one) and its id."""

    kind: str
    plan: str | None
    id: str

    @property
    def ref(self) -> str:
        """How other records, of any plan, refer to it: `tak-2566/1.1`, `dole-phrae`."""
        return f"{self.plan}/{self.id}" if self.plan else self.id


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference taken apart: `tak-2566/1.1`, `national-strategy-2561#human-capital`, `dole:strategy-2`."""

    plan: str | None
    id: str
    part: str | None
    site: str | None = None

    def seen_from(self, plan: str | None) -> list[str]:
        """The `Key.ref`s that it may stand for in a record of `plan`: within that plan first, none of another site."""
        if self.site:
            return []
        if self.plan:
            return [f"{self.plan}/{self.id}"]
        return [f"{plan}/{self.id}", self.id] if plan else [self.id]


def is_id(text: str, *, dotted: bool = False) -> bool:
    """Whether `text` may be the id of a record."""
    pattern = _DOTTED_ID if dotted else _ID
    return len(text) <= MAX_ID_LENGTH and pattern.fullmatch(text) is not None


def is_reference(text: str) -> bool:
    """Whether `text` has the form of a reference; it may still lead nowhere."""
    return len(text) <= MAX_REFERENCE_LENGTH and _REFERENCE.fullmatch(text) is not None


def is_local_reference(text: str) -> bool:
    """Whether `text` has the form of a reference to a record of the same site."""
    return len(text) <= MAX_REFERENCE_LENGTH and _LOCAL_REFERENCE.fullmatch(text) is not None


def parse_reference(text: str) -> Reference:
    """Take a reference apart. The text must satisfy `is_reference`."""
    head, _, part = text.partition("#")
    site, _, head = head.rpartition(":")
    plan, slash, local = head.rpartition("/")
    return Reference(plan if slash else None, local, part or None, site or None)


def fill_address(pattern: str, key: Key) -> str:
    """The address of a record from its kind's pattern: `roles/{plan}/{id}/` → `roles/phrae-2569/d1/`."""
    return pattern.format(plan=key.plan, id=key.id)
